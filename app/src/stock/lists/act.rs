//! What is done with a list: its columns are chosen, its rows ticked, it is brought
//! in, taken back, or put away.

use super::page::render;
use super::rows::Shown;
use super::{ADDRESS, columns, words};
use crate::http::{Fault, PageResult, PlainForm, Viewer};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use service::Services;
use service::staff::Coordinator;
use service::stock::import::list::{
    ListError, ListId, choose_columns, list_view, remove_list, start_import, tick_rows, undo_import,
};

/// A form of the page; `gor` says what.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
    form: PlainForm,
) -> PageResult {
    let shown = Shown::read(&PlainForm::parse(query.unwrap_or_default().as_bytes()));
    let here = viewer.link(&format!("{ADDRESS}/{id}"));
    let to = match form.get("gor") {
        "kryss" => query_of(&viewer, id, shown).await?,
        "ta-bort" => viewer.link(ADDRESS),
        _ => here,
    };
    let coordinator = viewer.staff()?.coordinator()?;
    match act(viewer.services(), coordinator, ListId(id), &form).await {
        Ok(()) => Ok(Redirect::to(&to).into_response()),
        Err(ListError::NotThere) => Err(Fault::NotFound),
        Err(ListError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(ListError::Unavailable(error)) => Err(error.into()),
        Err(error) => {
            let text = words::refusal(viewer.i18n, &error);
            render(&viewer, id, shown, text, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn act(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    form: &PlainForm,
) -> Result<(), ListError> {
    match form.get("gor") {
        "visa" | "las-om" => choose_columns(services, coordinator, id, columns::read(form)).await,
        "kolumner" => {
            let list = list_view(services, coordinator, id)
                .await?
                .ok_or(ListError::NotThere)?;
            let choices = columns::as_they_are(list);
            choose_columns(services, coordinator, id, choices).await
        }
        "kryss" => tick(services, coordinator, id, form).await,
        "ta-in" => match tick(services, coordinator, id, form).await {
            // Sent twice: it is under way, or done.
            Ok(()) | Err(ListError::OtherState) => start_import(services, coordinator, id).await,
            Err(error) => Err(error),
        },
        "angra" => undo_import(services, coordinator, id).await,
        "ta-bort" => remove_list(services, coordinator, id).await,
        _ => Err(ListError::OtherState),
    }
}

/// Keeps the ticks of the rows that were seen.
async fn tick(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    form: &PlainForm,
) -> Result<(), ListError> {
    let lines = |name: &str| -> Vec<i64> {
        let values = form.all(name).iter();
        values.filter_map(|value| value.parse().ok()).collect()
    };
    let shown = lines("visad");
    if shown.is_empty() {
        return Ok(());
    }
    tick_rows(services, coordinator, id, &shown, &lines("rad")).await
}

/// Back to the same rows.
async fn query_of(viewer: &Viewer, id: i64, shown: Shown) -> Result<String, Fault> {
    let coordinator = viewer.staff()?.coordinator()?;
    let list = list_view(viewer.services(), coordinator, ListId(id))
        .await?
        .ok_or(Fault::NotFound)?;
    Ok(shown.address(viewer, &list, shown.page))
}
