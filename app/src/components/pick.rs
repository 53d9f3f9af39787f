//! Several that fit: whole rows to press, each with its number key.

use super::{Category, Key, MaybeText, TypeTile};
use leptos::prelude::*;

/// A list of [`Pick`]s, inside one form.
#[component]
pub fn PickList(
    /// What is chosen, for a screen reader.
    #[prop(into)]
    label: String,
    /// The picks.
    children: Children,
) -> impl IntoView {
    view! { <ul class="picks" aria-label=label>{children()}</ul> }
}

/// One that fits. Pressing it sends `name=value`.
#[component]
pub fn Pick(
    /// The form field.
    #[prop(into)]
    name: String,
    /// What is sent.
    #[prop(into)]
    value: String,
    /// What it is: a first name, or an article with its size.
    #[prop(into)]
    title: String,
    /// What tells it from the others.
    #[prop(optional, into)]
    detail: MaybeText,
    /// The drawing of an article's kind.
    #[prop(optional, into)]
    icon: MaybeText,
    /// The category of an article.
    #[prop(optional, into)]
    category: Category,
    /// The key that does the same: `1`.
    #[prop(optional, into)]
    key: MaybeText,
) -> impl IntoView {
    let tile = match icon.into_option() {
        Some(icon) => view! { <TypeTile icon=icon category=category /> }.into_any(),
        None => view! { <TypeTile icon="user" category=Category::Other /> }.into_any(),
    };
    let key = key.into_option();
    let key_shown = key.clone();
    view! {
        <li>
            <button
                class="pick"
                type="submit"
                name=name
                value=value
                aria-keyshortcuts=key
            >
                {tile}
                <span>
                    <bdi class="pick-title">{title}</bdi>
                    {detail
                        .into_option()
                        .map(|detail| view! { <span class="pick-detail">{detail}</span> })}
                </span>
                {key_shown.map(|key| view! { <Key name=key /> })}
            </button>
        </li>
    }
}
