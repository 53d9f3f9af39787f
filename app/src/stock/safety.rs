//! What keeps people whole: what is in quarantine and why, and the checks that are due.

use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, EmptyState, LoanList, NoticeKind, PageHeader, Panel,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use crate::stock::batch::{self, Row, codes, codes_field, joined, rows, undo_button};
use crate::stock::undo::undone;
use crate::stock::words;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use service::stock::{
    CheckDue, Checked, CheckedOutcome, Quarantined, SafetyView, mark_checked, safety_view,
};

const ADDRESS: &str = "lager/sakerhet";

/// What the page tells besides.
#[derive(Default)]
struct Told {
    typed: String,
    faults: Faults,
    text: Option<(NoticeKind, String)>,
    checked: Option<Checked>,
}

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    render(&viewer, Told::default(), StatusCode::OK).await
}

/// What was scanned is checked; or that is taken back.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let mut told = Told::default();
    if let Some((status, text)) = undone(&viewer, &form).await? {
        told.text = Some(text);
        return render(&viewer, told, status).await;
    }
    let key = submission_key(&viewer, &form)?;
    // A line's own button does that line, whatever was scanned.
    let typed = match form.get("en") {
        "" => form.get("artiklar"),
        one => one,
    };
    match codes(i18n, typed) {
        Ok(codes) => {
            let done = mark_checked(viewer.services(), viewer.staff()?, &key, &codes).await?;
            told.checked = Some(done);
            render(&viewer, told, StatusCode::OK).await
        }
        Err(fault) => {
            told.typed = typed.to_owned();
            told.faults = Faults::at("artiklar", fault);
            render(&viewer, told, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn render(viewer: &Viewer, told: Told, status: StatusCode) -> Result<Response, Fault> {
    let view = safety_view(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("safety-title"), Area::Stock).with_errors(told.faults.lines());
    Ok(viewer.page_with(status, page, || {
        let notice = batch::notice(told.text.as_ref());
        let answer = told.checked.as_ref().map(|checked| answer(viewer, checked));
        let quarantined = quarantined(viewer, &view);
        let checks = checks(viewer, &view, &told);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("safety-title")
                    lead=i18n.t("safety-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {notice}
                {answer}
                <Panel id="karantan" title=i18n.t("safety-quarantine")>{quarantined}</Panel>
                <Panel id="kontroller" title=i18n.t("safety-checks")>{checks}</Panel>
            </div>
        }
    }))
}

fn quarantined(viewer: &Viewer, view: &SafetyView) -> AnyView {
    let i18n = viewer.i18n;
    if view.quarantined.is_empty() {
        let (title, text) = (i18n.t("safety-none"), i18n.t("safety-none-more"));
        return view! { <EmptyState icon="shield" title=title text=text /> }.into_any();
    }
    let lines = view
        .quarantined
        .iter()
        .map(|one| set_aside(viewer, view.today, one))
        .collect_view();
    view! {
        <p class="muted">{i18n.t("safety-who-lifts")}</p>
        <section class="hand">
            <LoanList label=i18n.t("safety-quarantine")>{lines}</LoanList>
        </section>
    }
    .into_any()
}

fn set_aside(viewer: &Viewer, today: NaiveDate, one: &Quarantined) -> AnyView {
    let i18n = viewer.i18n;
    let days = (today - one.since).num_days().max(0);
    let after = one.after.map(|kind| words::event(i18n, kind));
    let note = joined([
        after.unwrap_or_default(),
        one.staff.clone().unwrap_or_default(),
        one.article.shelf.clone(),
        one.note.clone(),
    ]);
    let kind = if days > 14 {
        BadgeKind::Look
    } else {
        BadgeKind::Still
    };
    let age = i18n.t_with("safety-days", args!["days" => days]);
    batch::line(viewer, &one.article, note, Some((kind, age)), ().into_any())
}

fn checks(viewer: &Viewer, view: &SafetyView, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    if view.checks.is_empty() {
        let more = if view.has_checks {
            "safety-checks-none-due"
        } else {
            "safety-checks-none-at-all"
        };
        let (title, text) = (i18n.t("safety-checks-none"), i18n.t(more));
        return view! { <EmptyState icon="checklist" title=title text=text /> }.into_any();
    }
    let lines = view
        .checks
        .iter()
        .map(|check| due(viewer, view.today, check))
        .collect_view();
    let more = i64::try_from(view.more_checks).unwrap_or(i64::MAX);
    let more = (more > 0).then(|| {
        view! { <p class="muted">{i18n.t_with("safety-checks-more", args!["count" => more])}</p> }
    });
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            {codes_field(i18n, &told.typed, told.faults.of("artiklar"), false)}
            <p class="actions">
                <Button icon="check">{i18n.t("safety-checked")}</Button>
            </p>
            <section class="hand">
                <LoanList label=i18n.t("safety-checks")>{lines}</LoanList>
            </section>
            {more}
        </form>
    }
    .into_any()
}

fn due(viewer: &Viewer, today: NaiveDate, check: &CheckDue) -> AnyView {
    let i18n = viewer.i18n;
    let number = check.article.number.to_string();
    let last = match check.last {
        Some(day) => i18n.t_with(
            "safety-checked-on",
            args!["date" => i18n.date_long(day, today)],
        ),
        None => i18n.t("safety-never-checked"),
    };
    let out = if check.on_loan {
        i18n.t("batch-on-loan")
    } else {
        String::new()
    };
    let note = joined([check.article.shelf.clone(), last, out]);
    let date = i18n.date_short(check.due, today);
    let status = if check.due < today {
        let text = i18n.t_with("safety-was-due", args!["date" => date]);
        (BadgeKind::Look, text)
    } else {
        (
            BadgeKind::Still,
            i18n.t_with("safety-due", args!["date" => date]),
        )
    };
    let about = i18n.t_with("safety-one-checked", args!["number" => number.clone()]);
    let word = i18n.t("safety-one");
    let action = view! {
        <Button kind=ButtonKind::Quiet name="en" value=number attr:aria-label=about>
            {word}
        </Button>
    };
    batch::line(
        viewer,
        &check.article,
        note,
        Some(status),
        action.into_any(),
    )
}

fn answer(viewer: &Viewer, checked: &Checked) -> AnyView {
    let i18n = viewer.i18n;
    let all = checked
        .lines
        .iter()
        .map(|line| {
            let (kind, key) = match line.outcome {
                CheckedOutcome::Done => (BadgeKind::Fine, "safety-answer-done"),
                CheckedOutcome::Already => (BadgeKind::Still, "safety-answer-already"),
                CheckedOutcome::Several => (BadgeKind::Look, "batch-several"),
                CheckedOutcome::Unknown => (BadgeKind::Stop, "batch-unknown"),
            };
            Row {
                scanned: line.scanned.clone(),
                article: line.article.clone(),
                kind,
                word: i18n.t(key),
                note: String::new(),
            }
        })
        .collect();
    let undo = undo_button(viewer, ADDRESS, checked.action);
    view! {
        {rows(viewer, all)}
        {undo}
    }
    .into_any()
}
