//! A list that opens below its button, without a script.

use super::{Icon, MaybeText};
use leptos::prelude::*;

/// A button with a word, and what opens below it.
#[component]
pub fn Menu(
    /// A drawing; on a phone it stands alone.
    #[prop(optional, into)]
    icon: MaybeText,
    /// The word.
    #[prop(into)]
    label: String,
    /// Its lines: `<li>` with a link or a form.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="menu" name="menu">
            <summary aria-label=label>
                {icon.into_option().map(|name| view! { <Icon name=name /> })}
                <span class="menu-name">{label.clone()}</span>
                <Icon name="chevron-down" />
            </summary>
            <ul class="menu-list">{children()}</ul>
        </details>
    }
}
