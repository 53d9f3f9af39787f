//! A phone number of which a screen at the counter shows the last four digits only.

use super::Icon;
use leptos::prelude::*;

/// The last four digits; all of them once they are asked for.
#[component]
pub fn MaskedPhone(
    /// Such as `06 12`.
    #[prop(into)]
    last_four: String,
    /// Such as `070-174 06 12`.
    #[prop(into)]
    full: String,
    /// What the button does: "Visa hela numret".
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <details class="masked">
            <summary title=label.clone()>
                <span class="masked-part code">{format!("••• {last_four}")}</span>
                <span class="unseen">{format!(" {label}")}</span>
                <Icon name="eye" />
            </summary>
            <span class="code">{full}</span>
        </details>
    }
}
