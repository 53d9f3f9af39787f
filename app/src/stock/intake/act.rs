//! What the form does: an article comes in, or goes again because it was a mistake.

use super::Intake;
use super::page::{Wrong, render};
use crate::http::{Fault, PageResult, PlainForm, Upload, Viewer, submission_key};
use crate::stock::errors::Faults;
use crate::stock::photos::keep;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::lending::Action;
use domain::stock::{Size, SizeReading};
use service::lending::{UndoError, undo};
use service::stock::{ArticleForm, ArticleFormError, TypeMeant, add_article, type_meant};

/// Adds an article and goes on with the next one.
pub async fn submit(viewer: Viewer, upload: Upload) -> PageResult {
    let Upload { form, content, .. } = upload;
    let typed = Intake::read(&form);
    match form.number("angra").map(Action) {
        Some(action) => take_back(&viewer, &form, typed, action).await,
        None => add(&viewer, &form, typed, content).await,
    }
}

async fn add(viewer: &Viewer, form: &PlainForm, mut typed: Intake, photo: Vec<u8>) -> PageResult {
    let key = submission_key(viewer, form)?;
    let staff = viewer.staff()?;
    let i18n = viewer.i18n;
    let meant = match type_meant(viewer.services(), staff, &typed.kind).await? {
        TypeMeant::One(kind) => kind,
        TypeMeant::Several(choices) => {
            let wrong = Wrong::Which(choices);
            return render(viewer, typed, wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
        TypeMeant::Unknown => {
            let key = if typed.kind.trim().is_empty() {
                "intake-type-missing"
            } else {
                "intake-type-unknown"
            };
            let wrong = Wrong::Fields(Faults::one("typ", i18n.t(key)));
            return render(viewer, typed, wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    typed.kind = meant.code.clone();
    let size = Size::parse(meant.size_system, &typed.size);
    if size.reading == SizeReading::Unreadable && typed.size_kept != typed.size {
        let example = meant.size_system.example().unwrap_or_default();
        let about = crate::args!["size" => typed.size.clone(), "example" => example];
        let wrong = Wrong::Size(i18n.t_with("intake-size-unread", about));
        return render(viewer, typed, wrong, StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    let article = ArticleForm {
        kind: meant.id.0.to_string(),
        size: typed.size.clone(),
        condition: typed.condition.clone(),
        shelf: typed.shelf.clone(),
        brand: typed.brand.clone(),
        codes: typed.codes.clone(),
        note: typed.note.clone(),
        green_buckle: typed.green_buckle,
        unmarked: typed.unmarked,
        received_on: staff.today(viewer.services().clock().now()).to_string(),
        ..ArticleForm::default()
    };
    match add_article(viewer.services(), staff, &key, &article).await {
        Ok(added) => {
            typed.done.retain(|action| *action != added.action);
            typed.done.insert(0, added.action);
            let next = typed.next(viewer);
            if !photo.is_empty() && keep(viewer, added.id, photo).await?.is_err() {
                // It is in all the same; its picture is taken once more.
                let to = format!("{next}&utan-bild={}", added.id.0);
                return Ok(Redirect::to(&to).into_response());
            }
            Ok(Redirect::to(&next).into_response())
        }
        Err(ArticleFormError::Wrong(problems)) => {
            let wrong = Wrong::Fields(Faults::of(i18n, &problems));
            render(viewer, typed, wrong, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(ArticleFormError::KeyReused(_)) => Err(Fault::KeyReused),
        // Neither can happen to an article that is new.
        Err(ArticleFormError::ChangedMeanwhile | ArticleFormError::NotThere) => Err(Fault::Broken),
        Err(ArticleFormError::Unavailable(error)) => Err(error.into()),
    }
}

async fn take_back(
    viewer: &Viewer,
    form: &PlainForm,
    mut typed: Intake,
    action: Action,
) -> PageResult {
    let key = submission_key(viewer, form)?;
    match undo(viewer.services(), viewer.staff()?, &key, action).await {
        Ok(_) => {
            typed.done.retain(|one| *one != action);
            Ok(Redirect::to(&typed.next(viewer)).into_response())
        }
        Err(UndoError::Refused(_)) => {
            render(viewer, typed, Wrong::Stays, StatusCode::CONFLICT).await
        }
        Err(UndoError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(UndoError::Unavailable(error)) => Err(error.into()),
    }
}
