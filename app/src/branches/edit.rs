//! What a coordinator changes in the calendar.

use super::calendar::{Typed, render};
use crate::args;
use crate::components::ErrorLine;
use crate::http::{Fault, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use domain::branches::HoursError;
use service::branches::{
    CalendarChanged, CalendarError, DayDecision, decide_day, set_weekly_hours,
};

/// Decides on a day.
pub async fn day(viewer: Viewer, form: PlainForm) -> PageResult {
    let typed = Typed {
        day: form.get("dag").to_owned(),
        hours: form.get("tider").to_owned(),
        note: form.get("anledning").to_owned(),
        ..Typed::default()
    };
    let Ok(date) = form.get("dag").trim().parse::<NaiveDate>() else {
        let text = viewer.i18n.t("counter-no-date");
        return again(&viewer, typed, "dag", text).await;
    };
    let decision = match form.get("beslut") {
        "oppet" => DayDecision::Open {
            hours: typed.hours.clone(),
            note: typed.note.clone(),
        },
        "stangt" => DayDecision::Closed {
            note: typed.note.clone(),
        },
        "vanligt" => DayDecision::Usual,
        _ => return Err(Fault::Malformed),
    };
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    match decide_day(
        viewer.services(),
        coordinator,
        staff.branch(),
        date,
        &decision,
    )
    .await
    {
        Ok(changed) => Ok(saved(&viewer, changed)),
        Err(error) => refused(&viewer, typed, "tider", error).await,
    }
}

/// Sets the usual week.
pub async fn week(viewer: Viewer, form: PlainForm) -> PageResult {
    let typed = Typed {
        week: Some(form.get("vecka").to_owned()),
        ..Typed::default()
    };
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    let text = form.get("vecka");
    match set_weekly_hours(viewer.services(), coordinator, staff.branch(), text).await {
        Ok(changed) => Ok(saved(&viewer, changed)),
        Err(error) => refused(&viewer, typed, "vecka", error).await,
    }
}

fn saved(viewer: &Viewer, changed: CalendarChanged) -> Response {
    let to = format!(
        "{}?klart=sparad&lan={}",
        viewer.link("kalender"),
        changed.due_on_closed_days
    );
    Redirect::to(&to).into_response()
}

async fn refused(
    viewer: &Viewer,
    typed: Typed,
    hours_field: &'static str,
    error: CalendarError,
) -> PageResult {
    let i18n: I18n = viewer.i18n;
    match error {
        CalendarError::Hours(error) => {
            again(viewer, typed, hours_field, wrong_hours(i18n, &error)).await
        }
        CalendarError::NoHours => {
            again(viewer, typed, hours_field, i18n.t("calendar-wrong-hours")).await
        }
        CalendarError::NoteTooLong(_) => {
            again(viewer, typed, "anledning", i18n.t("calendar-note-too-long")).await
        }
        CalendarError::DayOutOfRange => {
            again(viewer, typed, "dag", i18n.t("counter-no-date")).await
        }
        CalendarError::NotThere => Err(Fault::NotFound),
        CalendarError::Unavailable(error) => Err(error.into()),
    }
}

/// Which piece of what was typed can't be read, and how it is written.
fn wrong_hours(i18n: I18n, error: &HoursError) -> String {
    let (key, piece) = match error {
        HoursError::NoSpan(piece) => ("calendar-no-span", piece),
        HoursError::Backwards(piece) => ("calendar-backwards", piece),
        HoursError::Overlap(piece) => ("calendar-overlap", piece),
        HoursError::NoWeekday(piece) => ("calendar-no-weekday", piece),
        HoursError::Twice(piece) => ("calendar-twice", piece),
    };
    i18n.t_with(key, args!["piece" => piece.clone()])
}

async fn again(viewer: &Viewer, mut typed: Typed, field: &'static str, text: String) -> PageResult {
    typed.errors = vec![ErrorLine::of(field, text)];
    render(viewer, &PlainForm::default(), typed).await
}
