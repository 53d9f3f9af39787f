//! The one field that a page is for: it has the focus as the page opens.
//!
//! Only on pages that are nothing but this form, where the keyboard should do
//! at once; everywhere else the focus stays where the reader is.

use crate::components::Icon;
use leptos::prelude::*;

/// What is written in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FirstKind {
    /// An address to sign in with.
    Email,
    /// Four to eight digits.
    Pin,
}

/// A field with its label, hint and fault, that has the focus at once.
#[component]
pub fn FirstField(
    /// The element's id, and the form field.
    id: &'static str,
    /// What is written in it.
    kind: FirstKind,
    /// What to write.
    label: String,
    /// What was typed; never a PIN.
    #[prop(optional)]
    value: String,
    /// What is wrong and how to mend it.
    fault: Option<String>,
) -> impl IntoView {
    let (html_type, keys, complete, class) = match kind {
        FirstKind::Email => ("email", None, "username", "input"),
        FirstKind::Pin => ("password", Some("numeric"), "off", "input input-short"),
    };
    let wrong = fault.is_some();
    let fault_id = format!("{id}-error");
    let describes = wrong.then(|| fault_id.clone());
    view! {
        <div class=if wrong { "field field-wrong" } else { "field" }>
            <label class="field-label" for=id>
                {label}
            </label>
            {fault
                .map(|text| {
                    view! {
                        <p class="field-error" id=fault_id>
                            <Icon name="alert" />
                            {text}
                        </p>
                    }
                })}
            <input
                class=class
                id=id
                name=id
                type=html_type
                inputmode=keys
                autocomplete=complete
                value=value
                autofocus
                aria-describedby=describes
                aria-invalid=wrong.then_some("true")
            />
        </div>
    }
}
