//! The counter's latest answer, read from two metres: one word, one sign, one colour,
//! one shape.

use super::{Icon, MaybeText};
use leptos::prelude::*;

/// What the answer means. Each has its own sound too, which the island plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AnswerKind {
    /// Lent: spruce, a circle, ✓.
    Lent,
    /// Taken back: lake, a square, ↩.
    Returned,
    /// Look here: sun, a triangle, !.
    Look,
    /// Stop: red all over, an octagon, ✕; the whole page gets an edge of stripes.
    Stop,
    /// Good to know: ice, a drop, i.
    Info,
}

impl AnswerKind {
    /// The word for it in `data-answer`, by which scripts and tests know it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lent => "lent",
            Self::Returned => "returned",
            Self::Look => "look",
            Self::Stop => "stop",
            Self::Info => "info",
        }
    }

    const fn class(self) -> &'static str {
        match self {
            Self::Lent => "answer answer-lent",
            Self::Returned => "answer answer-returned",
            Self::Look => "answer answer-look",
            Self::Stop => "answer answer-stop",
            Self::Info => "answer answer-info",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Lent => "check",
            Self::Returned => "return",
            Self::Look => "exclamation",
            Self::Stop => "stop",
            Self::Info => "info-small",
        }
    }

    /// A stop is said at once, the others when the screen reader is done.
    const fn role(self) -> &'static str {
        match self {
            Self::Stop => "alert",
            Self::Lent | Self::Returned | Self::Look | Self::Info => "status",
        }
    }
}

/// The latest answer. Below the word the thing, then the reason, then what to do; the
/// children are questions and buttons. It names no person.
#[component]
pub fn AnswerPanel(
    /// What it means.
    kind: AnswerKind,
    /// The one word: "Lånad".
    #[prop(into)]
    word: String,
    /// The thing: "Hockeyskridskor 34 · 2041".
    #[prop(optional, into)]
    title: MaybeText,
    /// Reason and what to do, a line each.
    #[prop(optional)]
    lines: Vec<String>,
    /// The element's id.
    #[prop(default = "answer".to_owned(), into)]
    id: String,
    /// Questions and buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let word_id = format!("{id}-word");
    let title = title
        .into_option()
        .map(|title| view! { <p class="answer-title">{title}</p> });
    let has_body = title.is_some() || !lines.is_empty() || children.is_some();
    let lines = lines
        .into_iter()
        .map(|line| view! { <p class="answer-line">{line}</p> })
        .collect_view();
    view! {
        <section
            class=kind.class()
            id=id
            role=kind.role()
            data-answer=kind.as_str()
            aria-labelledby=word_id
        >
            <h2 class="answer-word" id=word_id.clone()>
                <span class="answer-sign">
                    <Icon name=kind.icon() />
                </span>
                {word}
            </h2>
            {has_body
                .then(|| {
                    view! {
                        <div class="answer-body">
                            {title} {lines} {children.map(|children| children())}
                        </div>
                    }
                })}
        </section>
    }
}
