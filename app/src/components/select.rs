//! A choice of one from a list that opens.

use super::field_frame::{FieldFrame, described_by, invalid};
use super::{FieldWidth, MaybeText};
use leptos::prelude::*;

/// One line of a [`Select`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SelectOption {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

impl SelectOption {
    /// A line.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
        }
    }
}

/// A choice of one from a list, with its label, hint and fault.
#[component]
pub fn Select(
    /// The element's id; an [`super::ErrorSummary`] links to it.
    #[prop(into)]
    id: String,
    /// The form field.
    #[prop(into)]
    name: String,
    /// What to choose.
    #[prop(into)]
    label: String,
    /// The lines.
    options: Vec<SelectOption>,
    /// The value that is chosen.
    #[prop(optional, into)]
    selected: String,
    /// How to choose.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: MaybeText,
    /// The word for "may be left out", after the label.
    #[prop(optional, into)]
    optional: MaybeText,
    /// How wide it is.
    #[prop(optional)]
    width: FieldWidth,
) -> impl IntoView {
    let describes = described_by(&id, &hint, &error);
    let wrong = invalid(&error);
    let lines = options
        .into_iter()
        .map(|SelectOption { value, label }| {
            let chosen = value == selected;
            view! { <option value=value selected=chosen>{label}</option> }
        })
        .collect_view();
    view! {
        <FieldFrame id=id.clone() label=label optional=optional hint=hint error=error>
            <select
                class=width.class()
                id=id
                name=name
                aria-describedby=describes
                aria-invalid=wrong
            >
                {lines}
            </select>
        </FieldFrame>
    }
}
