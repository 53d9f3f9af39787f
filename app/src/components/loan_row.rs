//! One article in a list: its picture, its name and size, its number, what can be done.

use super::{Badge, BadgeKind, Category, MaybeText, TypeTile};
use leptos::prelude::*;

/// Whether a row is what was scanned last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RowAge {
    /// Scanned last; it is tinted.
    Newest,
    /// There before.
    #[default]
    Older,
}

impl RowAge {
    const fn class(self) -> &'static str {
        match self {
            Self::Newest => "loan loan-new",
            Self::Older => "loan",
        }
    }
}

/// An article in a [`super::LoanList`]. Its children are its actions.
#[component]
pub fn LoanRow(
    /// The kind's drawing.
    #[prop(into)]
    icon: String,
    /// The main category, also by its Swedish name.
    #[prop(into)]
    category: Category,
    /// Name and size: "Hockeyskridskor 34".
    #[prop(into)]
    name: String,
    /// The number on the label.
    #[prop(into)]
    number: String,
    /// Where the article's own page is.
    #[prop(optional, into)]
    href: MaybeText,
    /// When it comes back, or came: "tis 30 mars".
    #[prop(optional, into)]
    due: MaybeText,
    /// A few words more, such as whose it is: "till Alva".
    #[prop(optional, into)]
    note: MaybeText,
    /// Its status, where it matters.
    #[prop(optional_no_strip)]
    status: Option<(BadgeKind, String)>,
    /// The address of a small picture of it, in place of the drawing.
    #[prop(optional, into)]
    photo: MaybeText,
    /// Whether it was scanned last.
    #[prop(optional)]
    age: RowAge,
    /// Its actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let name = match href.into_option() {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let tile = match photo.into_option() {
        // The name stands beside it.
        Some(src) => view! {
            <img
                class="tile tile-photo"
                src=src
                alt=""
                width="48"
                height="48"
                loading="lazy"
                decoding="async"
            />
        }
        .into_any(),
        None => view! { <TypeTile icon=icon category=category /> }.into_any(),
    };
    view! {
        <li class=age.class()>
            {tile}
            <p class="loan-name">{name}</p>
            <p class="loan-meta">
                <span class="code">{number}</span>
                {due.into_option().map(|due| view! { <span>{due}</span> })}
                {note.into_option().map(|note| view! { <span>{note}</span> })}
                {status.map(|(kind, label)| view! { <Badge kind=kind label=label /> })}
            </p>
            {children.map(|children| view! { <div class="loan-actions">{children()}</div> })}
        </li>
    }
}
