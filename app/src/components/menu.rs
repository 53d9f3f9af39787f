//! A list that opens below its button, without a script.

use super::Icon;
use leptos::prelude::*;

/// A button with a drawing and a word, and what opens below it.
#[component]
pub fn Menu(
    /// A drawing; on a phone it stands alone.
    #[prop(into)]
    icon: String,
    /// The word.
    #[prop(into)]
    label: String,
    /// Links in a list, or forms.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="menu">
            <summary aria-label=label>
                <Icon name=icon />
                <span class="menu-name">{label.clone()}</span>
                <Icon name="chevron-down" />
            </summary>
            <div class="menu-list">{children()}</div>
        </details>
    }
}
