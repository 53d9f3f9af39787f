//! Work that somebody sees is needed: a form on the article's page.

use super::page::kind_word;
use crate::components::{Button, ButtonKind, Field, Select, SelectOption};
use crate::http::{Fault, PageResult, PlainForm, Viewer, key_field, submission_key};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use domain::stock::{ArticleId, MaintenanceKind};
use leptos::prelude::*;
use service::lending::{CommandError, open_work};

/// Puts work on the list.
pub async fn open(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let kind = MaintenanceKind::from_code(form.get("arbete")).ok_or(Fault::Malformed)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let what = form.get("vad");
    let told = match open_work(services, staff, &key, ArticleId(id), kind, what).await {
        Ok(_) => "service",
        // Lent in the meantime, or gone: its page tells.
        Err(CommandError::NotThere) => "utlanad",
        Err(error) => return Err(error.into()),
    };
    let to = viewer.link(&format!("lager/{id}?klart={told}"));
    Ok(Redirect::to(&to).into_response())
}

/// The form on the article's page.
pub fn form(viewer: &Viewer, id: ArticleId) -> AnyView {
    let i18n = viewer.i18n;
    let kinds = MaintenanceKind::ALL
        .iter()
        .map(|kind| SelectOption::new(kind.as_str(), kind_word(i18n, *kind)))
        .collect::<Vec<_>>();
    view! {
        <details>
            <summary>{i18n.t("work-open")}</summary>
            <form
                method="post"
                action=viewer.link(&format!("lager/{}/arbete", id.0))
                class="stack"
            >
                {key_field(viewer)}
                <Select
                    id="arbete"
                    name="arbete"
                    label=i18n.t("work-kind")
                    options=kinds
                    selected=MaintenanceKind::Repair.as_str()
                />
                <Field
                    id="vad"
                    name="vad"
                    label=i18n.t("work-what")
                    hint=i18n.t("work-what-hint")
                    optional=i18n.t("common-optional")
                    autocomplete="off"
                />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="wrench">
                        {i18n.t("work-open-send")}
                    </Button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
