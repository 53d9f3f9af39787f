//! The key that makes a resent form do nothing twice.

use super::fault::Fault;
use super::form::PlainForm;
use super::viewer::Viewer;
use domain::lending::SubmissionKey;
use leptos::prelude::*;

/// The key of a form; a new one where the page wrote none.
///
/// # Errors
/// Never with our own keys; malformed otherwise.
pub fn submission_key(viewer: &Viewer, form: &PlainForm) -> Result<SubmissionKey, Fault> {
    SubmissionKey::parse(form.get("key"))
        .or_else(|| SubmissionKey::parse(&viewer.services().chance().token()))
        .ok_or(Fault::Malformed)
}

/// A hidden field with a key of its own; one in each form that writes.
pub fn key_field(viewer: &Viewer) -> impl IntoView + use<> {
    let key = viewer.services().chance().token();
    view! { <input type="hidden" name="key" value=key /> }
}
