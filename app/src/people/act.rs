//! What a borrower's page can do: renew, lost, found, "says it is returned", undo.

use super::id_of;
use super::page::{Problem, render};
use super::told::Told;
use crate::http::{Fault, PageResult, PlainForm, Viewer, submission_key};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::lending::{Action, LoanId, SubmissionKey};
use domain::people::BorrowerId;
use domain::stock::ArticleId;
use service::lending::{
    CommandError, Done, RenewError, UndoError, mark_found, mark_lost, renew, says_returned, undo,
};

/// A form of the page. What is done is in `gor`.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let id = id_of(&id)?;
    let key = submission_key(&viewer, &form)?;
    let page = viewer.link(&format!("lantagare/{}", id.0));
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let loan = || form.number("lan-id").map(LoanId).ok_or(Fault::Malformed);
    let (done, told) = match form.get("gor") {
        "omlan" => return renew_loans(&viewer, &form, &key, id, &page).await,
        "angra" => return undo_action(&viewer, &form, &key, id, &page).await,
        "borttappad" => (mark_lost(services, staff, &key, loan()?).await, Told::Lost),
        "sager-ater" => (
            says_returned(services, staff, &key, loan()?).await,
            Told::SaysReturned,
        ),
        "hittad" => {
            let article = form.number("artikel").map(ArticleId);
            let article = article.ok_or(Fault::Malformed)?;
            (
                mark_found(services, staff, &key, article).await,
                Told::Found,
            )
        }
        _ => return Err(Fault::Malformed),
    };
    tell(&viewer, id, &page, done, told).await
}

async fn tell(
    viewer: &Viewer,
    id: BorrowerId,
    page: &str,
    done: Result<Done, CommandError>,
    told: Told,
) -> PageResult {
    match done {
        Ok(done) => {
            let to = told.address(page, Some(done.action));
            Ok(Redirect::to(&to).into_response())
        }
        Err(CommandError::NotThere) => refused(viewer, id, Problem::NotThere).await,
        Err(CommandError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(CommandError::Unavailable(error)) => Err(error.into()),
    }
}

async fn renew_loans(
    viewer: &Viewer,
    form: &PlainForm,
    key: &SubmissionKey,
    id: BorrowerId,
    page: &str,
) -> PageResult {
    let loans: Vec<LoanId> = form
        .all("lan-id")
        .iter()
        .flat_map(|list| list.split(','))
        .filter_map(|text| text.parse().ok())
        .map(LoanId)
        .collect();
    match renew(viewer.services(), viewer.staff()?, key, &loans).await {
        // The answer is kept under the key; the page reads it from there.
        Ok(_) => {
            let to = format!("{page}?svar={}", key.as_str());
            Ok(Redirect::to(&to).into_response())
        }
        Err(RenewError::NotThere) => refused(viewer, id, Problem::NotThere).await,
        Err(RenewError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(RenewError::Unavailable(error)) => Err(error.into()),
    }
}

async fn undo_action(
    viewer: &Viewer,
    form: &PlainForm,
    key: &SubmissionKey,
    id: BorrowerId,
    page: &str,
) -> PageResult {
    let action = form
        .number("handelse")
        .map(Action)
        .ok_or(Fault::Malformed)?;
    match undo(viewer.services(), viewer.staff()?, key, action).await {
        Ok(_) => {
            let to = Told::Undone.address(page, None);
            Ok(Redirect::to(&to).into_response())
        }
        Err(UndoError::Refused(refusal)) => refused(viewer, id, Problem::NotUndone(refusal)).await,
        Err(UndoError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(UndoError::Unavailable(error)) => Err(error.into()),
    }
}

async fn refused(viewer: &Viewer, id: BorrowerId, problem: Problem) -> PageResult {
    let nothing = PlainForm::default();
    render(viewer, id, &nothing, Some(problem), StatusCode::CONFLICT).await
}
