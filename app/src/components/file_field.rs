//! A field for one file. A browser never gives a file back: it is chosen anew
//! when something was wrong.

use super::MaybeText;
use super::field_frame::{FieldFrame, described_by, invalid};
use leptos::prelude::*;

/// A field for one file with its label, hint and fault. Its form is `multipart/form-data`.
#[component]
pub fn FileField(
    /// The element's id; an [`super::ErrorSummary`] links to it.
    #[prop(into)]
    id: String,
    /// The form field.
    #[prop(into)]
    name: String,
    /// What to choose.
    #[prop(into)]
    label: String,
    /// What the browser offers, as HTML's `accept`: `image/png,image/jpeg`.
    #[prop(into)]
    accept: String,
    /// Which files will do.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: MaybeText,
) -> impl IntoView {
    let describes = described_by(&id, &hint, &error);
    let wrong = invalid(&error);
    view! {
        <FieldFrame id=id.clone() label=label optional=MaybeText::default() hint=hint error=error>
            <input
                class="input input-file"
                id=id
                name=name
                type="file"
                accept=accept
                aria-describedby=describes
                aria-invalid=wrong
            />
        </FieldFrame>
    }
}
