//! Eight weeks of a branch, day by day; holidays are proposed as closed.

use super::tabs::tabs;
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, ErrorLine, Field, FieldWidth, InputKind, Notice,
    NoticeKind, PageHeader, Panel, TextArea,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::extract::RawQuery;
use axum::response::Response;
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use domain::branches::{ClosedWhy, DayStatus, OpenWhy, WeeklyHours};
use domain::staff::Role;
use leptos::prelude::*;
use service::branches::{CalendarDay, CalendarView, calendar_view};

/// Days on a page: eight weeks.
const DAYS: i64 = 56;

/// What was typed and refused, to show it again.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    /// The week, where it was edited.
    pub week: Option<String>,
    /// The day, where one was decided.
    pub day: String,
    /// Its hours.
    pub hours: String,
    /// Its note.
    pub note: String,
    /// What is wrong.
    pub errors: Vec<ErrorLine>,
}

/// The page; `fran` is its first day, `klart` and `lan` tell what was done.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(&viewer, &query, Typed::default()).await
}

/// The page with what was typed.
pub async fn render(viewer: &Viewer, query: &PlainForm, typed: Typed) -> Result<Response, Fault> {
    let staff = viewer.staff()?;
    let today = staff.today(viewer.services().clock().now());
    let monday = today - TimeDelta::days(today.weekday().num_days_from_monday().into());
    let from: NaiveDate = query.get("fran").parse().unwrap_or(monday);
    let to = from + TimeDelta::days(DAYS - 1);
    let view = calendar_view(viewer.services(), staff, staff.branch(), from, to)
        .await?
        .ok_or(Fault::NotFound)?;
    let may_edit = staff.role().includes(Role::Coordinator);
    let i18n = viewer.i18n;
    let due = query.number("lan").unwrap_or_default();
    let done = query.get("klart") == "sparad";
    let page = Page::new(i18n.t("nav-branch"), Area::Branch).with_errors(typed.errors.clone());
    Ok(viewer.page(page, || {
        let told = done.then(|| {
            let text = if due > 0 {
                i18n.t_with("calendar-saved-due", args!["count" => due])
            } else {
                i18n.t("calendar-saved")
            };
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let days = weeks(viewer, &view, may_edit);
        let edit = may_edit.then(|| edit_forms(viewer, &view, &typed));
        let earlier = link(viewer, from - TimeDelta::days(DAYS));
        let later = link(viewer, from + TimeDelta::days(DAYS));
        view! {
            <div class="stack">
                <PageHeader title=i18n.t("nav-branch") lead=view.name.clone() />
                {tabs(viewer, Area::Branch)}
                {told}
                <nav class="cluster" aria-label=i18n.t("nav-branch")>
                    <a href=earlier>{i18n.t("calendar-earlier")}</a>
                    <a href=later>{i18n.t("calendar-later")}</a>
                </nav>
                <div class="columns">
                    <div class="stack">{days}</div>
                    <div class="stack">{edit}</div>
                </div>
            </div>
        }
    }))
}

fn link(viewer: &Viewer, from: NaiveDate) -> String {
    format!("{}?fran={from}", viewer.link("kalender"))
}

fn weeks(viewer: &Viewer, view: &CalendarView, may_edit: bool) -> AnyView {
    let i18n = viewer.i18n;
    view.days
        .chunk_by(|a, b| a.week == b.week)
        .map(|week| {
            let title = week
                .first()
                .map(|day| i18n.capitalised(&i18n.week(day.date)))
                .unwrap_or_default();
            let id = week
                .first()
                .map_or_else(String::new, |day| format!("v{}", day.date));
            let rows = week
                .iter()
                .map(|day| row(viewer, view, day, may_edit))
                .collect_view();
            view! {
                <Panel id=id title=title>
                    <ul class="duties">{rows}</ul>
                </Panel>
            }
        })
        .collect_view()
        .into_any()
}

fn row(
    viewer: &Viewer,
    view: &CalendarView,
    day: &CalendarDay,
    may_edit: bool,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let (kind, words) = status(i18n, &day.status);
    let date = i18n.capitalised(&i18n.date_long(day.date, view.today));
    let holiday = day
        .holiday
        .filter(|_| day.is_decided)
        .map(|holiday| i18n.t(&format!("holiday-{}", holiday.key())));
    let school = day.school_holiday.clone();
    // A proposal is confirmed or turned down by one key.
    let proposal = (may_edit && day.holiday.is_some() && !day.is_decided).then(|| {
        let address = viewer.link("kalender/dag");
        view! {
            <form method="post" action=address class="cluster">
                <input type="hidden" name="dag" value=day.date.to_string() />
                <Button kind=ButtonKind::Quiet name="beslut" value="stangt">
                    {i18n.t("calendar-confirm-closed")}
                </Button>
            </form>
        }
    });
    view! {
        <li class="split">
            <span>
                <strong>{date}</strong>
                {holiday.map(|name| view! { <span class="muted">" · " {name}</span> })}
                {school.map(|name| view! { <span class="muted">" · " {name}</span> })}
            </span>
            <span class="cluster">
                <Badge kind=kind label=words />
                {proposal}
            </span>
        </li>
    }
}

/// Open or closed, always in that word, and why where there is a reason.
fn status(i18n: I18n, status: &DayStatus) -> (BadgeKind, String) {
    let closed = |why: &str| {
        let closed = i18n.t("start-closed");
        if why.is_empty() {
            closed
        } else {
            format!("{closed}: {why}")
        }
    };
    match status {
        DayStatus::Open { hours, why } => {
            let spans: Vec<String> = hours
                .iter()
                .map(|span| i18n.time_span(span.opens(), span.closes()))
                .collect();
            let spans = i18n.list(&spans);
            match why {
                OpenWhy::Extra { note: Some(note) } => {
                    (BadgeKind::Fine, format!("{spans}: {note}"))
                }
                OpenWhy::Weekly | OpenWhy::Extra { note: None } => (BadgeKind::Fine, spans),
            }
        }
        DayStatus::Closed(ClosedWhy::NoHours | ClosedWhy::ByBranch { note: None }) => {
            (BadgeKind::Still, closed(""))
        }
        DayStatus::Closed(ClosedWhy::ByBranch { note: Some(note) }) => {
            (BadgeKind::Still, closed(note))
        }
        DayStatus::Closed(ClosedWhy::Holiday(holiday)) => {
            let name = i18n.t(&format!("holiday-{}", holiday.key()));
            (BadgeKind::Look, closed(&name))
        }
    }
}

/// The usual week as it is typed, a line for each day that has hours, in the reader's language.
fn week_text(i18n: I18n, week: &WeeklyHours) -> String {
    let days = std::iter::successors(Some(Weekday::Mon), |day| {
        Some(day.succ()).filter(|next| *next != Weekday::Mon)
    });
    let lines: Vec<String> = days
        .filter(|day| !week.of(*day).is_empty())
        .map(|day| {
            let spans: Vec<String> = week.of(day).iter().map(ToString::to_string).collect();
            format!("{} {}", i18n.weekday_short(day), spans.join(", "))
        })
        .collect();
    lines.join("\n")
}

fn edit_forms(viewer: &Viewer, view: &CalendarView, typed: &Typed) -> AnyView {
    let i18n = viewer.i18n;
    let error = |field: &str| {
        typed
            .errors
            .iter()
            .find(|line| line.field.as_deref() == Some(field))
            .map(|line| line.text.clone())
    };
    let week = typed
        .week
        .clone()
        .unwrap_or_else(|| week_text(i18n, &view.weekly));
    let (day_address, week_address) = (viewer.link("kalender/dag"), viewer.link("kalender/veckan"));
    let (day_error, hours_error, note_error, week_error) = (
        error("dag"),
        error("tider"),
        error("anledning"),
        error("vecka"),
    );
    let (day, hours, note) = (typed.day.clone(), typed.hours.clone(), typed.note.clone());
    view! {
        <Panel id="en-dag" title=i18n.t("calendar-one-day")>
            <form method="post" action=day_address class="stack">
                <Field
                    id="dag"
                    name="dag"
                    label=i18n.t("calendar-day")
                    kind=InputKind::Date
                    width=FieldWidth::Medium
                    value=day
                    error=day_error
                />
                <Field
                    id="tider"
                    name="tider"
                    label=i18n.t("calendar-hours")
                    hint=i18n.t("calendar-hours-hint")
                    value=hours
                    error=hours_error
                    autocomplete="off"
                />
                <Field
                    id="anledning"
                    name="anledning"
                    label=i18n.t("calendar-note")
                    value=note
                    error=note_error
                    autocomplete="off"
                />
                <p class="actions">
                    <Button name="beslut" value="oppet">{i18n.t("calendar-open")}</Button>
                    <Button kind=ButtonKind::Secondary name="beslut" value="stangt">
                        {i18n.t("calendar-closed")}
                    </Button>
                    <Button kind=ButtonKind::Quiet name="beslut" value="vanligt">
                        {i18n.t("calendar-usual")}
                    </Button>
                </p>
            </form>
        </Panel>
        <Panel id="veckan" title=i18n.t("calendar-week")>
            <form method="post" action=week_address class="stack">
                <TextArea
                    id="vecka"
                    name="vecka"
                    label=i18n.t("calendar-week-label")
                    hint=i18n.t("calendar-week-hint")
                    value=week
                    error=week_error
                />
                <p class="actions">
                    <Button>{i18n.t("common-save")}</Button>
                </p>
            </form>
        </Panel>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn the_usual_week_is_read_back_as_it_is_shown() {
        let week = WeeklyHours::parse("mån 12-18;tor 12.30-20;lör 10-12, 13-15;sön 9-10");
        let week = week.expect("hours");
        for language in Language::FOR_STAFF {
            let text = week_text(I18n::new(*language), &week);
            let read = WeeklyHours::parse(&text.replace('\n', ";"));
            assert_eq!(read, Ok(week.clone()), "{text}");
        }
        let english = week_text(I18n::new(Language::English), &week);
        assert!(english.starts_with("Mon 12–18"), "{english}");
    }
}
