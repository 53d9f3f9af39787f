//! Buttons, and links that look like them.

use super::{Icon, Key, MaybeText};
use leptos::prelude::*;

/// How loud a button is. One primary on a screen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// The main action.
    #[default]
    Primary,
    /// Another action.
    Secondary,
    /// An action in passing, such as cancel.
    Quiet,
    /// One that takes something away.
    Danger,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button",
            Self::Secondary => "button button-secondary",
            Self::Quiet => "button button-quiet",
            Self::Danger => "button button-danger",
        }
    }
}

/// A button that sends its form. For another kind: `attr:r#type="button"`; where it is sent
/// to: `attr:formaction`.
#[component]
pub fn Button(
    /// How loud it is.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon: MaybeText,
    /// The form field that it fills.
    #[prop(optional, into)]
    name: MaybeText,
    /// What it fills it with.
    #[prop(optional, into)]
    value: MaybeText,
    /// The key that does the same, shown after the words.
    #[prop(optional, into)]
    key: MaybeText,
    /// The words.
    children: Children,
) -> impl IntoView {
    let key = key.into_option();
    let key_shown = key.clone();
    view! {
        <button
            class=kind.class()
            type="submit"
            name=name.into_option()
            value=value.into_option()
            aria-keyshortcuts=key
        >
            {icon.into_option().map(|name| view! { <Icon name=name /> })}
            <span>{children()}</span>
            {key_shown.map(|key| view! { <Key name=key /> })}
        </button>
    }
}

/// A link to another page that is as weighty as a button.
#[component]
pub fn ButtonLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// How loud it is.
    #[prop(optional)]
    kind: ButtonKind,
    /// A drawing before the words.
    #[prop(optional, into)]
    icon: MaybeText,
    /// The key that does the same, shown after the words.
    #[prop(optional, into)]
    key: MaybeText,
    /// The words.
    children: Children,
) -> impl IntoView {
    let key = key.into_option();
    let key_shown = key.clone();
    view! {
        <a class=kind.class() href=href aria-keyshortcuts=key>
            {icon.into_option().map(|name| view! { <Icon name=name /> })}
            <span>{children()}</span>
            {key_shown.map(|key| view! { <Key name=key /> })}
        </a>
    }
}

/// A button with a sign and no word on it, such as the ✕ of a row.
#[component]
pub fn SignButton(
    /// The drawing.
    #[prop(into)]
    icon: String,
    /// What it does and to what: "Ta bort Hockeyskridskor 2041".
    #[prop(into)]
    label: String,
    /// The form field that it fills.
    #[prop(optional, into)]
    name: MaybeText,
    /// What it fills it with.
    #[prop(optional, into)]
    value: MaybeText,
) -> impl IntoView {
    view! {
        <button
            class="button button-quiet button-sign"
            type="submit"
            name=name.into_option()
            value=value.into_option()
            aria-label=label.clone()
            title=label
        >
            <Icon name=icon />
        </button>
    }
}
