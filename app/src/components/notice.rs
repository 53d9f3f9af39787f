//! Something to know, in the flow of the page.

use super::{Icon, MaybeText};
use leptos::prelude::*;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// It went well.
    Fine,
    /// Look here first.
    Look,
    /// It can't go on like this.
    Stop,
}

impl NoticeKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Info => "notice",
            Self::Fine => "notice notice-fine",
            Self::Look => "notice notice-look",
            Self::Stop => "notice notice-stop",
        }
    }

    const fn icon(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Fine => "check",
            Self::Look => "alert",
            Self::Stop => "stop",
        }
    }
}

/// Something to know, with a title if it is long. One that comes as the answer to what
/// somebody did is given `attr:role="status"`.
#[component]
pub fn Notice(
    /// How it is meant.
    #[prop(optional)]
    kind: NoticeKind,
    /// The matter in a few words.
    #[prop(optional, into)]
    title: MaybeText,
    /// What to know.
    children: Children,
) -> impl IntoView {
    view! {
        <div class=kind.class()>
            <Icon name=kind.icon() />
            <div class="notice-body">
                {title.into_option().map(|title| view! { <p class="notice-title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}
