//! A new borrower: a name and a number, nothing more. The voucher stays.

use super::Forms;
use crate::components::{AnswerKind, AnswerPanel, Button, Checkbox, Field, InputKind};
use crate::http::Viewer;
use crate::i18n::I18n;
use domain::people::NameError;
use leptos::prelude::*;
use service::people::{AddBorrower, AddProblems, PhoneError};

/// The form as an answer.
pub fn new_borrower(
    viewer: &Viewer,
    forms: &Forms,
    typed: &AddBorrower,
    problems: AddProblems,
) -> AnyView {
    let form = fields(viewer, forms, typed, problems);
    view! {
        <AnswerPanel kind=AnswerKind::Look word=viewer.i18n.t("counter-new-word")>
            {form}
        </AnswerPanel>
    }
    .into_any()
}

/// The form alone.
pub fn fields(
    viewer: &Viewer,
    forms: &Forms,
    typed: &AddBorrower,
    problems: AddProblems,
) -> AnyView {
    let i18n = viewer.i18n;
    forms
        .form(
            "ny",
            "stack",
            view! {
                <Field
                    id="ny-namn"
                    name="namn"
                    label=i18n.t("borrower-name")
                    value=typed.name.clone()
                    error=problems.name.map(|error| name_error(i18n, error))
                    autocomplete="off"
                />
                <Field
                    id="ny-telefon"
                    name="telefon"
                    label=i18n.t("borrower-phone")
                    hint=i18n.t("borrower-phone-hint")
                    value=typed.phone.clone()
                    error=problems.phone.map(|error| phone_error(i18n, error))
                    kind=InputKind::Phone
                    autocomplete="off"
                />
                <details class="more" open=typed.is_group>
                    <summary>{i18n.t("borrower-group-more")}</summary>
                    <div class="stack">
                        <Checkbox
                            id="ny-grupp"
                            name="grupp"
                            label=i18n.t("borrower-is-group")
                            checked=typed.is_group
                        />
                        <Field
                            id="ny-kontakt"
                            name="kontakt"
                            label=i18n.t("borrower-contact")
                            value=typed.contact.clone()
                            error=problems.contact.map(|error| name_error(i18n, error))
                            autocomplete="off"
                        />
                    </div>
                </details>
                <p class="actions">
                    <Button>{i18n.t("borrower-add")}</Button>
                </p>
            },
        )
        .into_any()
}

/// What is wrong with a name, and how to mend it.
fn name_error(i18n: I18n, error: NameError) -> String {
    i18n.t(match error {
        NameError::Empty => "borrower-name-empty",
        NameError::TooLong => "borrower-name-too-long",
    })
}

/// What is wrong with a number, and how to mend it.
fn phone_error(i18n: I18n, error: PhoneError) -> String {
    i18n.t(match error {
        PhoneError::Empty | PhoneError::NoNumber => "borrower-phone-wrong",
        PhoneError::WrongLength => "borrower-phone-length",
    })
}
