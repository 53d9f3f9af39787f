//! What a stock-taking's page does: count scans, close.

use super::page::{Told, render};
use crate::args;
use crate::components::NoticeKind;
use crate::http::{Fault, PageResult, PlainForm, Viewer, submission_key};
use crate::stock::batch::codes;
use crate::stock::undo::undo_action;
use axum::extract::Path;
use axum::http::StatusCode;
use service::stock::{StocktakeClosed, StocktakeError, close_stocktake, scan_stocktake};

/// A form of the page. What is done is in `gor`.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    match form.get("gor") {
        "avsluta" => close(&viewer, id, &form).await,
        "angra" => {
            let told = match undo_action(&viewer, &form).await? {
                Ok(()) => (NoticeKind::Fine, viewer.i18n.t("stocktake-undone")),
                Err(text) => (NoticeKind::Look, text),
            };
            let told = Told {
                text: Some(told),
                ..Told::default()
            };
            render(&viewer, id, told, StatusCode::OK).await
        }
        _ => scan(&viewer, id, &form).await,
    }
}

async fn scan(viewer: &Viewer, id: i64, form: &PlainForm) -> PageResult {
    let key = submission_key(viewer, form)?;
    let typed = form.get("artiklar");
    let codes = match codes(viewer.i18n, typed) {
        Ok(codes) => codes,
        Err(fault) => {
            let told = Told {
                fault: Some(fault),
                typed: typed.to_owned(),
                ..Told::default()
            };
            return render(viewer, id, told, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match scan_stocktake(viewer.services(), viewer.staff()?, &key, id, &codes).await {
        Ok(scanned) => {
            let told = Told {
                scanned: Some(scanned),
                ..Told::default()
            };
            render(viewer, id, told, StatusCode::OK).await
        }
        Err(error) => refused(viewer, id, typed, error).await,
    }
}

async fn close(viewer: &Viewer, id: i64, form: &PlainForm) -> PageResult {
    let key = submission_key(viewer, form)?;
    let mark = form.get("saknas") == "ja";
    match close_stocktake(viewer.services(), viewer.staff()?, &key, id, mark).await {
        Ok(done) => {
            let told = Told {
                text: Some((NoticeKind::Fine, closed(viewer, done, mark))),
                undo: done.action,
                ..Told::default()
            };
            render(viewer, id, told, StatusCode::OK).await
        }
        Err(error) => refused(viewer, id, "", error).await,
    }
}

fn closed(viewer: &Viewer, done: StocktakeClosed, mark: bool) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let about = args!["missing" => count(done.missing), "found" => count(done.found)];
    let key = if mark {
        "stocktake-told-marked"
    } else {
        "stocktake-told-closed"
    };
    viewer.i18n.t_with(key, about)
}

async fn refused(viewer: &Viewer, id: i64, typed: &str, error: StocktakeError) -> PageResult {
    match error {
        // A colleague closed it; what was scanned stays in the field.
        StocktakeError::Closed => {
            let told = Told {
                text: Some((NoticeKind::Look, viewer.i18n.t("stocktake-is-closed"))),
                typed: typed.to_owned(),
                ..Told::default()
            };
            render(viewer, id, told, StatusCode::CONFLICT).await
        }
        StocktakeError::TooLong => Err(Fault::Malformed),
        StocktakeError::Command(error) => Err(error.into()),
    }
}
