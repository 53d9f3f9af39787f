//! Today's actions, newest first, each with its undo.

use super::words;
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, EmptyState, Notice, NoticeKind, PageHeader, TypeTile,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use chrono::Timelike;
use domain::lending::Action;
use leptos::prelude::*;
use service::lending::{DayLog, LogLine, LogState, UndoError, UndoRefusal, day_log, undo};

/// What the page tells besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    /// Nothing.
    Nothing,
    /// The last thing was undone.
    Undone,
    /// Or why it stays.
    NotUndone(UndoRefusal),
}

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = if query.get("gjort") == "angrat" {
        Told::Undone
    } else {
        Told::Nothing
    };
    render(&viewer, told, StatusCode::OK).await
}

/// Undoes an action, or says why it stays.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let action = form
        .number("handelse")
        .map(Action)
        .ok_or(Fault::Malformed)?;
    match undo(viewer.services(), viewer.staff()?, &key, action).await {
        Ok(_) => {
            let to = viewer.link("idag/logg?gjort=angrat");
            Ok(Redirect::to(&to).into_response())
        }
        Err(UndoError::Refused(refusal)) => {
            render(&viewer, Told::NotUndone(refusal), StatusCode::CONFLICT).await
        }
        Err(UndoError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(UndoError::Unavailable(error)) => Err(error.into()),
    }
}

async fn render(viewer: &Viewer, told: Told, status: StatusCode) -> PageResult {
    let log = day_log(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("log-title"), Area::Day);
    Ok(viewer.page_with(status, page, || {
        let more = log.has_more.then(|| {
            let text = i18n.t_with("log-more", args!["count" => log.lines.len()]);
            view! { <p class="muted">{text}</p> }
        });
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("log-title")
                    lead=i18n.t("log-lead")
                    back_href=viewer.link("idag")
                    back_label=i18n.t("nav-day")
                />
                {notice(i18n, told)} {list(viewer, &log)} {more}
            </div>
        }
    }))
}

fn notice(i18n: I18n, told: Told) -> Option<AnyView> {
    match told {
        Told::Nothing => None,
        Told::Undone => Some(
            view! {
                <Notice kind=NoticeKind::Fine attr:role="status">
                    <p>{i18n.t("log-told-undone")}</p>
                </Notice>
            }
            .into_any(),
        ),
        Told::NotUndone(refusal) => Some(
            view! {
                <Notice kind=NoticeKind::Look title=i18n.t("log-not-undone") attr:role="alert">
                    <p>{words::not_undone(i18n, refusal)}</p>
                </Notice>
            }
            .into_any(),
        ),
    }
}

fn list(viewer: &Viewer, log: &DayLog) -> AnyView {
    let i18n = viewer.i18n;
    if log.lines.is_empty() {
        return view! { <EmptyState icon="history" title=i18n.t("log-none") /> }.into_any();
    }
    let rows = log
        .lines
        .iter()
        .map(|line| row(viewer, line))
        .collect_view();
    view! {
        <div class="hand">
            <ol class="loans loans-roomy" aria-label=i18n.t("log-title")>
                {rows}
            </ol>
        </div>
    }
    .into_any()
}

fn row(viewer: &Viewer, line: &LogLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let what = words::action(i18n, line);
    let (icon, category) = line.articles.first().map_or_else(
        || ("user".to_owned(), String::new()),
        |article| (article.icon.clone(), article.category.clone()),
    );
    let things = things(viewer, line);
    let minutes = u16::try_from(line.at.hour() * 60 + line.at.minute()).unwrap_or_default();
    let who = line.borrower.clone().map(|(id, name)| {
        let href = viewer.link(&format!("lantagare/{}", id.0));
        view! {
            <a href=href>
                <bdi>{name}</bdi>
            </a>
        }
    });
    let staff = line
        .staff
        .clone()
        .map(|name| view! { <span>{i18n.t_with("log-by", args!["name" => name])}</span> });
    let end = match line.state {
        LogState::Undone => {
            view! { <Badge kind=BadgeKind::Still label=i18n.t("common-undone") /> }.into_any()
        }
        LogState::ByHand => ().into_any(),
        LogState::Stands => undo_form(viewer, line, &what).into_any(),
    };
    let class = match line.state {
        LogState::Undone => "loan log-undone",
        LogState::Stands | LogState::ByHand => "loan",
    };
    view! {
        <li class=class>
            <TypeTile icon=icon category=category />
            <p class="loan-name">
                <span class="log-what">{what}</span>
                {things}
            </p>
            <p class="loan-meta">
                <time>{i18n.time(minutes)}</time>
                {who}
                {staff}
            </p>
            <div class="loan-actions">{end}</div>
        </li>
    }
}

/// The thing by name with a link, or the first and how many more.
fn things(viewer: &Viewer, line: &LogLine) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let first = line.articles.first()?;
    let href = viewer.link(&format!("lager/{}", first.id.0));
    let name = lending::article_with_number(i18n, first);
    let more = (line.articles.len() > 1).then(|| {
        let text = i18n.t_with("log-and-more", args!["count" => line.articles.len() - 1]);
        view! { <span>{format!(" {text}")}</span> }
    });
    Some(view! { " " <a href=href>{name}</a> {more} }.into_any())
}

fn undo_form(viewer: &Viewer, line: &LogLine, what: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let thing = line
        .articles
        .first()
        .map(|article| lending::article_with_number(i18n, article))
        .unwrap_or_default();
    let about = format!(": {what} {thing}");
    view! {
        <form method="post" action=viewer.link("idag/logg")>
            {key_field(viewer)}
            <input type="hidden" name="handelse" value=line.action.0.to_string() />
            <Button kind=ButtonKind::Quiet icon="undo">
                {i18n.t("common-undo")} <span class="unseen">{about}</span>
            </Button>
        </form>
    }
}
