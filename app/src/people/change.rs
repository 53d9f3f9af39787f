//! Mends a borrower's name, number, language or note.

use super::errors::FieldErrors;
use super::told::Told;
use super::{id_of, words};
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Fact, Facts, Field, FieldWidth, InputKind, Notice, NoticeKind,
    PageHeader, Select, SelectOption, TextArea,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::people::{BorrowerId, BorrowerLanguage, LONGEST_NOTE};
use leptos::prelude::*;
use service::people::{
    AddProblems, BorrowerView, ChangeBorrower, ChangeError, borrower_view, change_borrower,
};

/// The form as it is rendered.
struct State {
    /// What stands in the fields.
    typed: ChangeBorrower,
    /// What is wrong with them.
    errors: FieldErrors,
    /// Whether a colleague changed it in the meantime.
    changed_meanwhile: bool,
}

/// The form with what is known.
pub async fn show(viewer: Viewer, Path((_, id)): Path<(String, String)>) -> PageResult {
    let view = load(&viewer, id_of(&id)?).await?;
    let state = State {
        typed: ChangeBorrower {
            version: view.version,
            name: view.name.clone(),
            phone: view
                .phone
                .as_ref()
                .map(|phone| phone.display())
                .unwrap_or_default(),
            contact: view.contact.clone().unwrap_or_default(),
            language: view.language.clone(),
            note: view.note.clone(),
        },
        errors: FieldErrors::default(),
        changed_meanwhile: false,
    };
    Ok(render(&viewer, &view, state))
}

/// Changes it, unless a colleague did in the meantime: then what was typed
/// stays, and what stands now is shown beside it.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let id = id_of(&id)?;
    let mut typed = ChangeBorrower {
        version: form
            .number("version")
            .and_then(|version| version.try_into().ok())
            .unwrap_or_default(),
        name: form.get("namn").to_owned(),
        phone: form.get("telefon").to_owned(),
        contact: form.get("kontakt").to_owned(),
        language: form.get("sprak").to_owned(),
        note: form.get("anteckning").to_owned(),
    };
    let (problems, note_too_long, changed_meanwhile) =
        match change_borrower(viewer.services(), viewer.staff()?, id, &typed).await {
            Ok(()) => {
                let page = viewer.link(&format!("lantagare/{}", id.0));
                let to = Told::Changed.address(&page, None);
                return Ok(Redirect::to(&to).into_response());
            }
            Err(ChangeError::Wrong {
                fields,
                note_too_long,
            }) => (fields, note_too_long, false),
            Err(ChangeError::ChangedMeanwhile) => (AddProblems::default(), false, true),
            Err(ChangeError::NotThere) => return Err(Fault::NotFound),
            Err(ChangeError::Unavailable(error)) => return Err(error.into()),
        };
    let view = load(&viewer, id).await?;
    if changed_meanwhile {
        // Who has seen what stands there now may save over it.
        typed.version = view.version;
    }
    let errors = FieldErrors::new(viewer.i18n, problems, note_too_long);
    let state = State {
        typed,
        errors,
        changed_meanwhile,
    };
    Ok(render(&viewer, &view, state))
}

async fn load(viewer: &Viewer, id: BorrowerId) -> Result<BorrowerView, Fault> {
    borrower_view(viewer.services(), viewer.staff()?, id)
        .await?
        // One who was merged is mended on the page of whom he turned out to be.
        .filter(|view| view.id == id)
        .ok_or(Fault::NotFound)
}

fn render(viewer: &Viewer, view: &BorrowerView, state: State) -> axum::response::Response {
    let i18n = viewer.i18n;
    let status = if state.changed_meanwhile {
        StatusCode::CONFLICT
    } else if state.errors == FieldErrors::default() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let title = i18n.t("people-change");
    let page = Page::new(title.clone(), Area::Borrowers).with_errors(state.errors.lines());
    viewer.page_with(status, page, || {
        let address = viewer.link(&format!("lantagare/{}", view.id.0));
        let action = format!("{address}/andra");
        let meanwhile = state.changed_meanwhile.then(|| stands_now(i18n, view));
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=title
                    back_href=address.clone()
                    back_label=view.name.clone()
                />
                {meanwhile}
                <form method="post" action=action class="stack">
                    {fields(i18n, view.is_group, state)}
                    <p class="actions">
                        <Button>{i18n.t("common-save")}</Button>
                        <ButtonLink href=address kind=ButtonKind::Quiet>
                            {i18n.t("common-cancel")}
                        </ButtonLink>
                    </p>
                </form>
            </div>
        }
    })
}

/// What a colleague saved, beside what was typed.
fn stands_now(i18n: I18n, view: &BorrowerView) -> impl IntoView + use<> {
    let language = BorrowerLanguage::parse(&view.language).unwrap_or_default();
    let phone = view
        .phone
        .as_ref()
        .map_or_else(|| i18n.t("people-no-number"), |phone| phone.display());
    let contact = view
        .contact
        .clone()
        .map(|name| view! { <Fact term=i18n.t("people-contact")>{name}</Fact> });
    let note = (!view.note.is_empty()).then(|| {
        let note = view.note.clone();
        view! { <Fact term=i18n.t("common-remark")>{note}</Fact> }
    });
    let name = view.name.clone();
    view! {
        <Notice
            kind=NoticeKind::Look
            title=i18n.t("people-changed-meanwhile")
            attr:role="alert"
        >
            <p>{i18n.t("people-changed-meanwhile-more")}</p>
            <Facts>
                <Fact term=i18n.t("borrower-name")>{name}</Fact>
                <Fact term=i18n.t("common-phone")>{phone}</Fact> {contact}
                <Fact term=i18n.t("common-language")>{words::language(i18n, language)}</Fact>
                {note}
            </Facts>
        </Notice>
    }
}

fn fields(i18n: I18n, is_group: bool, state: State) -> impl IntoView + use<> {
    let State { typed, errors, .. } = state;
    let languages = BorrowerLanguage::ALL
        .iter()
        .map(|language| {
            let name = words::language(i18n, *language);
            SelectOption::new(language.as_str(), i18n.capitalised(&name))
        })
        .collect::<Vec<_>>();
    let contact = is_group.then(|| {
        view! {
            <Field
                id="kontakt"
                name="kontakt"
                label=i18n.t("borrower-contact")
                value=typed.contact
                error=errors.contact
                autocomplete="off"
            />
        }
    });
    view! {
        <input type="hidden" name="version" value=typed.version.to_string() />
        <Field
            id="namn"
            name="namn"
            label=i18n.t("borrower-name")
            value=typed.name
            error=errors.name
            autocomplete="off"
        />
        <Field
            id="telefon"
            name="telefon"
            label=i18n.t("borrower-phone")
            hint=i18n.t("people-phone-change-hint")
            value=typed.phone
            error=errors.phone
            kind=InputKind::Phone
            width=FieldWidth::Medium
            autocomplete="off"
        />
        {contact}
        <Select
            id="sprak"
            name="sprak"
            label=i18n.t("people-reads")
            options=languages
            selected=typed.language
            width=FieldWidth::Medium
        />
        <TextArea
            id="anteckning"
            name="anteckning"
            label=i18n.t("common-remark")
            optional=i18n.t("common-optional")
            hint=i18n.t_with("people-note-hint", args!["most" => LONGEST_NOTE])
            value=typed.note
            error=errors.note
            rows=4
        />
    }
}
