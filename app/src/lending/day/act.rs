//! What the day's page can do: answer a check, finish service, undo.

use super::page::{Told, render, word};
use super::words;
use crate::http::{Fault, PageResult, PlainForm, Viewer, submission_key};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::lending::{Action, DutyId};
use domain::stock::ArticleId;
use service::lending::{
    CommandError, DayList, DutyVerdict, UndoError, answer_duties, finish_service_of, undo,
};

/// A form of the page. What is done is in `gor`.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let article = || {
        form.number("artikel")
            .map(ArticleId)
            .ok_or(Fault::Malformed)
    };
    let (done, told) = match form.get("gor") {
        "klar" => (
            finish_service_of(services, staff, &key, article()?).await,
            Told::Finished,
        ),
        word @ ("bra" | "fel") => {
            let (verdict, told) = if word == "bra" {
                (DutyVerdict::Fine, Told::Fine)
            } else {
                (DutyVerdict::Failed, Told::Failed)
            };
            let answers: Vec<(DutyId, DutyVerdict)> = form
                .get("kontroll")
                .split(',')
                .filter_map(|id| Some((DutyId(id.parse().ok()?), verdict)))
                .collect();
            (
                answer_duties(services, staff, &key, article()?, &answers).await,
                told,
            )
        }
        "angra" => return undo_action(&viewer, &form, &key).await,
        _ => return Err(Fault::Malformed),
    };
    match done {
        Ok(done) => Ok(tell(&viewer, told, Some(done.action))),
        Err(CommandError::NotThere) => {
            let text = viewer.i18n.t("day-not-there");
            render(&viewer, &form, Some(text), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn undo_action(
    viewer: &Viewer,
    form: &PlainForm,
    key: &domain::lending::SubmissionKey,
) -> PageResult {
    let action = form
        .number("handelse")
        .map(Action)
        .ok_or(Fault::Malformed)?;
    match undo(viewer.services(), viewer.staff()?, key, action).await {
        Ok(_) => Ok(tell(viewer, Told::Undone, None)),
        Err(UndoError::Refused(refusal)) => {
            let text = words::not_undone(viewer.i18n, refusal);
            render(viewer, form, Some(text), StatusCode::CONFLICT).await
        }
        Err(UndoError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(UndoError::Unavailable(error)) => Err(error.into()),
    }
}

fn tell(viewer: &Viewer, told: Told, action: Option<Action>) -> axum::response::Response {
    let mut to = viewer.link(&format!(
        "idag?visa={}&gjort={}",
        word(DayList::Service),
        told.word()
    ));
    if let Some(Action(action)) = action {
        to.push_str(&format!("&handelse={action}"));
    }
    Redirect::to(&to).into_response()
}
