//! Takes back what a page of the stock did.

use crate::components::NoticeKind;
use crate::http::{Fault, PlainForm, Viewer, submission_key};
use crate::lending::day::words::not_undone;
use axum::http::StatusCode;
use domain::lending::Action;
use service::lending::{UndoError, undo};

/// Undoes the action that the form names; else says why it stays.
///
/// # Errors
/// When the form can't be read, or the database can't.
pub async fn undo_action(viewer: &Viewer, form: &PlainForm) -> Result<Result<(), String>, Fault> {
    let key = submission_key(viewer, form)?;
    let action = form
        .number("handelse")
        .map(Action)
        .ok_or(Fault::Malformed)?;
    match undo(viewer.services(), viewer.staff()?, &key, action).await {
        Ok(_) => Ok(Ok(())),
        Err(UndoError::Refused(refusal)) => Ok(Err(not_undone(viewer.i18n, refusal))),
        Err(UndoError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(UndoError::Unavailable(error)) => Err(error.into()),
    }
}

/// Undoes what the form names, if it asks for that, and says how it went.
///
/// # Errors
/// When the form can't be read, or the database can't.
pub async fn undone(
    viewer: &Viewer,
    form: &PlainForm,
) -> Result<Option<(StatusCode, (NoticeKind, String))>, Fault> {
    if form.get("gor") != "angra" {
        return Ok(None);
    }
    Ok(Some(match undo_action(viewer, form).await? {
        Ok(()) => {
            let text = viewer.i18n.t("batch-undone");
            (StatusCode::OK, (NoticeKind::Fine, text))
        }
        Err(text) => (StatusCode::CONFLICT, (NoticeKind::Look, text)),
    }))
}
