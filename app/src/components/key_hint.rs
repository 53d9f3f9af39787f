//! Which key does what.

use leptos::prelude::*;

/// A key as it is written on the keyboard.
#[component]
pub fn Key(
    /// Such as `F4` or `Ctrl+Z`.
    #[prop(into)]
    name: String,
) -> impl IntoView {
    view! { <kbd class="key">{name}</kbd> }
}

/// A key, and what it does in a word or two.
#[component]
pub fn KeyHint(
    /// Such as `F4`.
    #[prop(into)]
    key: String,
    /// Such as "klar".
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <span class="key-hint">
            <Key name=key />
            {label}
        </span>
    }
}
