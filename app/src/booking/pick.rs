//! Picking: what to bring from the shelves, scan by scan, and what lies ready for whom.

mod list;
mod said;

use self::said::{Said, said};
use crate::args;
use crate::components::{Button, ButtonKind, PageHeader, ScanBar};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::lending::print::print_button;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::lending::{Action, SubmissionKey};
use domain::stock::ArticleId;
use leptos::prelude::*;
use service::booking::{
    PickOutcome, kept_pick, pick_list, put_away, put_on_shelf, ready_as_it_is, set_aside,
};
use service::lending::{CommandError, UndoError, undo};

const ADDRESS: &str = "plocka";

/// The page; `svar` shows a kept answer again, `klart` tells what was done.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let mut told = Said::parse(query.get("klart"));
    if let Some(key) = SubmissionKey::parse(query.get("svar"))
        && let Some(answer) = kept_pick(viewer.services(), &key).await?
    {
        told = Some(Said::Picked(Box::new(answer)));
    }
    render(&viewer, told, StatusCode::OK).await
}

/// A form of the page. What is done is in `gor`.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let number = |name| form.number(name).ok_or(Fault::Malformed);
    let (done, said) = match form.get("gor") {
        "plocka" => return pick(&viewer, &form, &key).await,
        "angra" => return take_back(&viewer, &form, &key).await,
        "klar" => {
            let id = number("bokning")?;
            (ready_as_it_is(services, staff, &key, id).await, Said::Ready)
        }
        "tillbaka" => {
            let line = number("rad")?;
            (put_away(services, staff, &key, line).await, Said::PutAway)
        }
        "hyllan" => {
            let article = ArticleId(number("artikel")?);
            let done = put_on_shelf(services, staff, &key, article).await;
            (done, Said::OnShelf)
        }
        _ => return Err(Fault::Malformed),
    };
    match done {
        Ok(()) => Ok(to(&viewer, &said)),
        Err(CommandError::NotThere) => {
            render(&viewer, Some(Said::NotThere), StatusCode::CONFLICT).await
        }
        Err(error) => Err(error.into()),
    }
}

fn to(viewer: &Viewer, said: &Said) -> axum::response::Response {
    let to = viewer.link(&format!("{ADDRESS}?klart={}", said.word()));
    Redirect::to(&to).into_response()
}

async fn pick(viewer: &Viewer, form: &PlainForm, key: &SubmissionKey) -> PageResult {
    let typed = form.get("skanna");
    if typed.trim().is_empty() {
        return render(viewer, None, StatusCode::OK).await;
    }
    let answer = set_aside(viewer.services(), viewer.staff()?, key, typed).await?;
    if matches!(answer.outcome, PickOutcome::SetAside { .. }) {
        let to = viewer.link(&format!("{ADDRESS}?svar={}", key.as_str()));
        return Ok(Redirect::to(&to).into_response());
    }
    render(viewer, Some(Said::Picked(Box::new(answer))), StatusCode::OK).await
}

async fn take_back(viewer: &Viewer, form: &PlainForm, key: &SubmissionKey) -> PageResult {
    let action = Action(form.number("handelse").ok_or(Fault::Malformed)?);
    match undo(viewer.services(), viewer.staff()?, key, action).await {
        Ok(_) => Ok(to(viewer, &Said::Undone)),
        Err(UndoError::Refused(_)) => {
            render(viewer, Some(Said::NotUndone), StatusCode::CONFLICT).await
        }
        Err(UndoError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(UndoError::Unavailable(error)) => Err(error.into()),
    }
}

async fn render(viewer: &Viewer, told: Option<Said>, status: StatusCode) -> PageResult {
    let list = pick_list(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("pick-title"), Area::Picking);
    Ok(viewer.page_with(status, page, || {
        let until = i18n.date_long(list.until, list.today);
        let lead = i18n.t_with("pick-lead", args!["date" => until]);
        let (key, action) = (key_field(viewer), viewer.link(ADDRESS));
        let print = print_button(viewer, ButtonKind::Quiet);
        view! {
            <div class="stack-large stack">
                <PageHeader title=i18n.t("pick-title") lead=lead>
                    {print}
                </PageHeader>
                <ScanBar
                    action=action
                    label=i18n.t("pick-scan")
                    go=i18n.t("pick-scan-go")
                    name="skanna"
                >
                    {key}
                    <input type="hidden" name="gor" value="plocka" />
                </ScanBar>
                {told.as_ref().map(|told| said(viewer, told, list.today))}
                {list::to_fetch(viewer, &list)}
                {list::reservations(viewer, &list)}
                {list::left_over(viewer, &list)}
            </div>
        }
    }))
}

/// A form of the page with one button.
fn one_button(
    viewer: &Viewer,
    gor: &'static str,
    field: (&'static str, i64),
    kind: ButtonKind,
    label: String,
) -> AnyView {
    let (to, key) = (viewer.link(ADDRESS), key_field(viewer));
    let (name, value) = (field.0, field.1.to_string());
    view! {
        <form method="post" action=to>
            {key}
            <input type="hidden" name=name value=value />
            <Button kind=kind name="gor" value=gor>{label}</Button>
        </form>
    }
    .into_any()
}
