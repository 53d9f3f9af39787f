//! The counter's one field, which understands whatever is scanned or typed.
//!
//! This is the plain form; the island that keeps the focus and the order stands around it.

use super::field_frame::error_id;
use super::{Icon, KeyHint, MaybeText};
use leptos::prelude::*;

/// The scan field as a form. Its children are hidden fields: who is in hand, the key of
/// the submission.
#[component]
pub fn ScanBar(
    /// Where it is sent.
    #[prop(into)]
    action: String,
    /// "Skanna artikel, eller skriv mobilnummer eller namn".
    #[prop(into)]
    label: String,
    /// The button's word, for who has no Enter key.
    #[prop(into)]
    go: String,
    /// The form field.
    #[prop(default = "code".to_owned(), into)]
    name: String,
    /// What was typed and not understood.
    #[prop(optional, into)]
    value: String,
    /// An example, inside the field.
    #[prop(optional, into)]
    placeholder: MaybeText,
    /// What is wrong with what was typed.
    #[prop(optional, into)]
    error: MaybeText,
    /// Keys, and what they do.
    #[prop(optional)]
    keys: Vec<(String, String)>,
    /// Whether it has the focus when the page comes: everywhere but on the catalogue.
    #[prop(default = true)]
    autofocus: bool,
    /// The field's id.
    #[prop(default = "scan".to_owned(), into)]
    id: String,
    /// Hidden fields.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let error = error.into_option();
    let describes = error.is_some().then(|| error_id(&id));
    let wrong = error.is_some().then_some("true");
    let hints = (!keys.is_empty()).then(|| {
        let hints = keys
            .into_iter()
            .map(|(key, label)| view! { <KeyHint key=key label=label /> })
            .collect_view();
        view! { <p class="scan-keys">{hints}</p> }
    });
    view! {
        <form class="scan" method="post" action=action>
            {children.map(|children| children())}
            <label class="scan-label" for=id.clone()>{label}</label>
            <div class="scan-box">
                <Icon name="barcode" />
                <input
                    class="scan-field"
                    id=id.clone()
                    name=name
                    type="text"
                    value=value
                    placeholder=placeholder.into_option()
                    autocomplete="off"
                    autocapitalize="none"
                    spellcheck="false"
                    enterkeyhint="go"
                    autofocus=autofocus
                    aria-describedby=describes
                    aria-invalid=wrong
                />
            </div>
            <button class="button button-secondary scan-go" type="submit">{go}</button>
            {error
                .map(|error| {
                    view! {
                        <p class="field-error scan-wrong" id=error_id(&id)>
                            <Icon name="alert" />
                            {error}
                        </p>
                    }
                })}
            {hints}
        </form>
    }
}
