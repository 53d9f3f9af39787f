//! A status in a word, a colour and a shape.

use leptos::prelude::*;

/// What a status means for the person at the counter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BadgeKind {
    /// Ready, at home, done: green, round.
    Fine,
    /// On loan, on its way: blue, an arrow.
    Out,
    /// Look at it: yellow, a triangle.
    Look,
    /// Stop, late, lost: red, a cross.
    Stop,
    /// At rest, scrapped, off: grey, an empty square.
    Still,
}

impl BadgeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Fine => "badge badge-fine",
            Self::Out => "badge badge-out",
            Self::Look => "badge badge-look",
            Self::Stop => "badge badge-stop",
            Self::Still => "badge badge-still",
        }
    }
}

/// A status.
#[component]
pub fn Badge(
    /// What it means.
    kind: BadgeKind,
    /// The word.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! { <span class=kind.class()>{label}</span> }
}
