//! A new borrower: a name and a mobile number, and nothing else.

use super::errors::FieldErrors;
use crate::components::{
    Button, ButtonKind, ButtonLink, Choice, ChoiceLayout, Field, FieldWidth, InputKind, PageHeader,
    RadioGroup,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use service::people::{AddBorrower, AddError, add_borrower};

/// The empty form, or filled with `namn` and `telefon` of the address.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(&viewer, &typed(&query), FieldErrors::default())
}

/// Adds the borrower, and takes him in hand at the counter.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let typed = typed(&form);
    match add_borrower(viewer.services(), viewer.staff()?, &key, &typed).await {
        Ok(added) => {
            let counter = viewer.link(&format!("disken?lan={}", added.id.0));
            Ok(Redirect::to(&counter).into_response())
        }
        Err(AddError::Wrong(problems)) => render(
            &viewer,
            &typed,
            FieldErrors::new(viewer.i18n, problems, false),
        ),
        Err(AddError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(AddError::Unavailable(error)) => Err(error.into()),
    }
}

fn typed(form: &PlainForm) -> AddBorrower {
    AddBorrower {
        name: form.get("namn").to_owned(),
        phone: form.get("telefon").to_owned(),
        is_group: form.get("sort") == "grupp",
        contact: form.get("kontakt").to_owned(),
        language: String::new(),
    }
}

fn render(viewer: &Viewer, typed: &AddBorrower, errors: FieldErrors) -> PageResult {
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("people-new"), Area::Borrowers).with_errors(errors.lines());
    Ok(viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("people-new")
                    lead=i18n.t("people-new-lead")
                    back_href=viewer.link("lantagare")
                    back_label=i18n.t("people-title")
                />
                <form method="post" action=viewer.link("lantagare/ny") class="stack new-borrower">
                    {key_field(viewer)} {fields(viewer, typed, errors)}
                    <p class="actions">
                        <Button icon="user-plus">{i18n.t("people-add")}</Button>
                        <ButtonLink href=viewer.link("lantagare") kind=ButtonKind::Quiet>
                            {i18n.t("common-cancel")}
                        </ButtonLink>
                    </p>
                </form>
            </div>
        }
    }))
}

fn fields(viewer: &Viewer, typed: &AddBorrower, errors: FieldErrors) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let kind = if typed.is_group { "grupp" } else { "person" };
    view! {
        <RadioGroup
            id="sort"
            name="sort"
            legend=i18n.t("people-kind")
            choices=vec![
                Choice::new("person", i18n.t("people-kind-person")),
                Choice::new("grupp", i18n.t("people-kind-group")),
            ]
            selected=kind
            layout=ChoiceLayout::Row
        />
        <Field
            id="namn"
            name="namn"
            label=i18n.t("borrower-name")
            value=typed.name.clone()
            error=errors.name
            autocomplete="off"
        />
        <Field
            id="telefon"
            name="telefon"
            label=i18n.t("borrower-phone")
            hint=i18n.t("borrower-phone-hint")
            value=typed.phone.clone()
            error=errors.phone
            kind=InputKind::Phone
            width=FieldWidth::Medium
            autocomplete="off"
        />
        // Without `:has` it is seen for a person too, where it may be left empty.
        <div class="for-group">
            <Field
                id="kontakt"
                name="kontakt"
                label=i18n.t("borrower-contact")
                hint=i18n.t("people-contact-hint")
                value=typed.contact.clone()
                error=errors.contact
                autocomplete="off"
            />
        </div>
    }
}
