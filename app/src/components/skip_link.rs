//! The first stop of the keyboard.

use leptos::prelude::*;

/// Leads past the header to the page's own part; seen when it has the focus.
#[component]
pub fn SkipLink(
    /// Such as "Hoppa till innehållet".
    #[prop(into)]
    label: String,
    /// The id of the page's own part.
    #[prop(default = "main".to_owned(), into)]
    target: String,
) -> impl IntoView {
    view! {
        <a class="skip-link" href=format!("#{target}")>
            {label}
        </a>
    }
}
