//! A list with nothing in it says so kindly.

use super::{Icon, MaybeText};
use leptos::prelude::*;

/// What stands where a list is empty: "Inget på service just nu. Skönt!"
#[component]
pub fn EmptyState(
    /// A drawing.
    #[prop(into)]
    icon: String,
    /// What is so.
    #[prop(into)]
    title: String,
    /// What to do, if anything.
    #[prop(optional, into)]
    text: MaybeText,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Icon name=icon />
            <p class="empty-title">{title}</p>
            {text.into_option().map(|text| view! { <p>{text}</p> })}
        </div>
    }
}
