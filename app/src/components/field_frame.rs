//! What is alike in every field: label, hint, the fault beside it, and how they are tied.

use super::{Icon, MaybeText};
use leptos::prelude::*;

/// The id of a field's hint.
pub(super) fn hint_id(id: &str) -> String {
    format!("{id}-hint")
}

/// The id of a field's fault.
pub(super) fn error_id(id: &str) -> String {
    format!("{id}-error")
}

/// What `aria-describedby` names: the hint and the fault, where they are.
pub(super) fn described_by(id: &str, hint: &MaybeText, error: &MaybeText) -> Option<String> {
    let ids: Vec<_> = [
        hint.is_some().then(|| hint_id(id)),
        error.is_some().then(|| error_id(id)),
    ]
    .into_iter()
    .flatten()
    .collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}

/// `aria-invalid`, where there is a fault.
pub(super) fn invalid(error: &MaybeText) -> Option<&'static str> {
    error.is_some().then_some("true")
}

/// The class of the frame.
pub(super) fn frame_class(error: &MaybeText) -> &'static str {
    if error.is_some() {
        "field field-wrong"
    } else {
        "field"
    }
}

/// A field's hint.
#[component]
pub(super) fn Hint(id: String, text: MaybeText) -> impl IntoView {
    text.into_option()
        .map(|text| view! { <p class="field-hint" id=hint_id(&id)>{text}</p> })
}

/// What is wrong with a field and how to mend it.
#[component]
pub(super) fn FieldError(id: String, text: MaybeText) -> impl IntoView {
    text.into_option().map(|text| {
        view! {
            <p class="field-error" id=error_id(&id)>
                <Icon name="alert" />
                {text}
            </p>
        }
    })
}

/// Label, hint, fault and the control, in this order.
#[component]
pub(super) fn FieldFrame(
    id: String,
    label: String,
    optional: MaybeText,
    hint: MaybeText,
    error: MaybeText,
    children: Children,
) -> impl IntoView {
    let class = frame_class(&error);
    view! {
        <div class=class>
            <label class="field-label" for=id.clone()>
                {label}
                {optional
                    .into_option()
                    .map(|word| view! { <span class="field-optional">{format!(" ({word})")}</span> })}
            </label>
            <Hint id=id.clone() text=hint />
            <FieldError id=id text=error />
            {children()}
        </div>
    }
}
