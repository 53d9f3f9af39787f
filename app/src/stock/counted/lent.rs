//! What a borrower has of the counted things, and a form to lend more.

use super::wrong;
use crate::args;
use crate::components::{
    Button, ButtonKind, Card, EmptyState, Field, FieldWidth, InputKind, Notice, NoticeKind,
    PageHeader, Panel, Select, SelectOption,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::people::BorrowerId;
use leptos::prelude::*;
use service::stock::{
    CountedLoan, CountedLoans, CountedThing, counted_loans, counted_things, lend_counted,
    return_counted,
};

/// What a borrower has of them, and a form to lend more.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = match query.get("klart") {
        "lanat" => Some("counted-told-lent"),
        "tillbaka" => Some("counted-told-back"),
        _ => None,
    };
    let typed = PlainForm::default();
    render(&viewer, BorrowerId(id), told, &typed, Faults::default()).await
}

/// Lends pieces, or takes those of the loan `lan` back.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let borrower = BorrowerId(id);
    let loan = form.number("lan");
    // What is no number is refused like none.
    let pieces = form.get("antal").trim().parse().unwrap_or(0);
    let (done, told, field) = match loan {
        Some(loan) => {
            let done = return_counted(services, staff, &key, loan, pieces).await;
            (done, "tillbaka", format!("antal-{loan}"))
        }
        None => {
            let thing = form.number("sak").ok_or(Fault::Malformed)?;
            let done = lend_counted(services, staff, &key, thing, borrower, pieces).await;
            (done, "lanat", "antal".to_owned())
        }
    };
    match done {
        Ok(()) => {
            let to = viewer.link(&format!("lantagare/{id}/raknat?klart={told}"));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => {
            let (field, text) = wrong(&viewer, error, &field, &field)?;
            render(&viewer, borrower, None, &form, Faults::at(&field, text)).await
        }
    }
}

async fn render(
    viewer: &Viewer,
    id: BorrowerId,
    told: Option<&'static str>,
    typed: &PlainForm,
    faults: Faults,
) -> Result<Response, Fault> {
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let view = counted_loans(services, staff, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let things = counted_things(services, staff).await?;
    let i18n = viewer.i18n;
    let status = if faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let page = Page::new(i18n.t("counted-title"), Area::Borrowers).with_errors(faults.lines());
    Ok(viewer.page_with(status, page, || {
        let told = told.map(|key| {
            let text = i18n.t(key);
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let has = has(viewer, id, &view, typed, &faults);
        let lend = lend_form(viewer, id, &things, typed, &faults);
        let back = viewer.link(&format!("lantagare/{}", id.0));
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("counted-title")
                    lead=i18n.t("counted-lent-lead")
                    back_href=back
                    back_label=view.borrower.clone()
                />
                {told}
                {has}
                {lend}
            </div>
        }
    }))
}

fn has(
    viewer: &Viewer,
    id: BorrowerId,
    view: &CountedLoans,
    typed: &PlainForm,
    faults: &Faults,
) -> Option<AnyView> {
    let i18n = viewer.i18n;
    (!view.loans.is_empty()).then(|| {
        let rows = view
            .loans
            .iter()
            .map(|loan| lent(viewer, id, view, loan, typed, faults))
            .collect_view();
        view! {
            <Panel id="hemma" title=i18n.t("counted-has")>
                <ol class="list-rows plain-list">{rows}</ol>
            </Panel>
        }
        .into_any()
    })
}

fn lent(
    viewer: &Viewer,
    id: BorrowerId,
    view: &CountedLoans,
    loan: &CountedLoan,
    typed: &PlainForm,
    faults: &Faults,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let what = i18n.t_with(
        "counted-so-many",
        args!["count" => loan.out, "name" => loan.name.clone()],
    );
    let date = i18n.date_long(loan.due_on, view.today);
    let due = i18n.t_with("lending-due", args!["date" => date]);
    let field = format!("antal-{}", loan.id);
    let fault = faults.of(&field);
    let value = match (&fault, typed.get("antal")) {
        (Some(_), said) => said.to_owned(),
        (None, _) => loan.out.to_string(),
    };
    let label = i18n.t_with("counted-back-many", args!["name" => loan.name.clone()]);
    let action = viewer.link(&format!("lantagare/{}/raknat", id.0));
    let (key, loan) = (key_field(viewer), loan.id.to_string());
    let word = i18n.t("counted-take-back");
    view! {
        <li class="stack-small stack">
            <span>
                <strong>{what}</strong>
                <br />
                <span class="muted">{due}</span>
            </span>
            <form method="post" action=action class="cluster cluster-field">
                {key}
                <input type="hidden" name="lan" value=loan />
                <Field
                    id=field
                    name="antal"
                    label=label
                    value=value
                    error=fault.unwrap_or_default()
                    kind=InputKind::Number
                    width=FieldWidth::Short
                    autocomplete="off"
                />
                <Button kind=ButtonKind::Secondary icon="return">{word}</Button>
            </form>
        </li>
    }
}

fn lend_form(
    viewer: &Viewer,
    id: BorrowerId,
    things: &[CountedThing],
    typed: &PlainForm,
    faults: &Faults,
) -> AnyView {
    let i18n = viewer.i18n;
    let options = things
        .iter()
        .filter(|thing| thing.pieces > thing.out)
        .map(|thing| {
            let count = thing.pieces - thing.out;
            let about = args!["name" => thing.name.clone(), "count" => count];
            SelectOption::new(thing.id.to_string(), i18n.t_with("counted-left", about))
        })
        .collect::<Vec<_>>();
    if options.is_empty() {
        let (title, text) = (
            i18n.t("counted-none-left"),
            i18n.t("counted-none-left-more"),
        );
        return view! { <EmptyState icon="football" title=title text=text /> }.into_any();
    }
    let pieces = match (typed.number("lan"), typed.get("antal")) {
        (None, said) if !said.is_empty() => said.to_owned(),
        _ => "1".to_owned(),
    };
    let form = view! {
        <form
            method="post"
            action=viewer.link(&format!("lantagare/{}/raknat", id.0))
            class="stack"
        >
            {key_field(viewer)}
            <Select
                id="sak"
                name="sak"
                label=i18n.t("counted-what")
                options=options
                selected=typed.get("sak").to_owned()
            />
            <Field
                id="antal"
                name="antal"
                label=i18n.t("counted-how-many")
                value=pieces
                error=faults.of("antal").unwrap_or_default()
                kind=InputKind::Number
                width=FieldWidth::Short
                autocomplete="off"
            />
            <p class="actions">
                <Button icon="check">{i18n.t("counted-lend-send")}</Button>
            </p>
        </form>
    }
    .into_any();
    view! { <Panel id="lana" title=i18n.t("counted-lend")>{form}</Panel> }.into_any()
}

/// What the borrower at `address` has of them, on his page.
pub fn card(viewer: &Viewer, view: &CountedLoans, address: &str) -> AnyView {
    let i18n = viewer.i18n;
    let lines = view
        .loans
        .iter()
        .map(|loan| {
            let about = args!["count" => loan.out, "name" => loan.name.clone()];
            let what = i18n.t_with("counted-so-many", about);
            let date = i18n.date_short(loan.due_on, view.today);
            view! { <li>{what} " · " {date}</li> }
        })
        .collect_view();
    let lines =
        (!view.loans.is_empty()).then(|| view! { <ul class="plain-list">{lines}</ul> }.into_any());
    let (href, word) = (format!("{address}/raknat"), i18n.t("counted-lend-or-back"));
    view! {
        <Card title=i18n.t("counted-title")>
            {lines} <p>
                <a href=href>{word}</a>
            </p>
        </Card>
    }
    .into_any()
}
