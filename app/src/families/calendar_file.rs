//! A reservation as a file for the calendar of a telephone: one entry to fetch it, one to bring
//! it back. It names things and never who they are for: calendars are shared.

use super::reservation::{find, named};
use crate::args;
use crate::http::{PageResult, Viewer};
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::IntoResponse;
use chrono::{DateTime, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike};

/// The file.
pub async fn download(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    let one = find(&viewer, id).await?;
    let i18n = viewer.i18n;
    let things: Vec<String> = one
        .lines
        .iter()
        .map(|line| {
            let name = named(i18n, &line.name_sv, &line.name_en);
            format!("{name} {}", line.class.name()).trim().to_owned()
        })
        .collect();
    let things = i18n.list(&things);
    let host = viewer.state.site.base_url.clone();
    let at = DateTime::<Utc>::from_timestamp_millis(viewer.services().clock().now().0);
    let entry = |what: &str, key: &str, day: NaiveDate| {
        let title = i18n.t_plain_with(key, args!["branch" => one.branch_name.clone()]);
        Event::new()
            .uid(&format!("{what}-{id}@{}", host.replace("://", ".")))
            .timestamp(at.unwrap_or_default())
            .all_day(day)
            .summary(&title)
            .description(&things)
            .location(&one.branch_name)
            .done()
    };
    let calendar = Calendar::new()
        .name(&viewer.state.site.name)
        .push(entry("fetch", "calendar-fetch", one.period.from()))
        .push(entry("return", "calendar-return", one.period.to()))
        .done();
    let headers = [
        (CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (
            CONTENT_DISPOSITION,
            "attachment; filename=\"fritidsbanken.ics\"",
        ),
    ];
    Ok((headers, calendar.to_string()).into_response())
}
