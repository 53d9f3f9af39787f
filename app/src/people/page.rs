//! A borrower: what he has at home, what is late, what he had, how to reach him.

use super::loans::{at_home, past};
use super::row::{RowUse, row};
use super::{id_of, renewal, told, words};
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Card, Fact, Facts, LoanList, MaskedPhone, Notice, NoticeKind,
    PageHeader,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use crate::stock::counted_card;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect};
use domain::lending::SubmissionKey;
use domain::people::{BorrowerId, BorrowerLanguage};
use leptos::prelude::*;
use service::lending::{Renewed, UndoRefusal, kept_renewal};
use service::people::{BorrowerView, borrower_view};
use service::stock::counted_loans;

/// Why nothing was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// The loan isn't open any more.
    NotThere,
    /// It can't be undone.
    NotUndone(UndoRefusal),
}

/// The page; `gjort` and `svar` tell what was done.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(&viewer, id_of(&id)?, &query, None, StatusCode::OK).await
}

/// The page with what there is to tell.
pub async fn render(
    viewer: &Viewer,
    id: BorrowerId,
    query: &PlainForm,
    problem: Option<Problem>,
    status: StatusCode,
) -> PageResult {
    let view = borrower_view(viewer.services(), viewer.staff()?, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let address = viewer.link(&format!("lantagare/{}", view.id.0));
    if view.id != id && problem.is_none() {
        // He was merged: his page is the one of whom he turned out to be.
        return Ok(Redirect::to(&address).into_response());
    }
    let renewed = match SubmissionKey::parse(query.get("svar")) {
        Some(key) => kept_renewal(viewer.services(), &key).await?,
        None => None,
    };
    let counted = counted_loans(viewer.services(), viewer.staff()?, view.id)
        .await?
        .ok_or(Fault::NotFound)?;
    let page = Page::new(view.name.clone(), Area::Borrowers);
    Ok(viewer.page_with(status, page, || {
        let counted = counted_card(viewer, &counted, &address);
        body(
            viewer,
            &view,
            &address,
            query,
            problem,
            renewed.as_ref(),
            counted,
        )
    }))
}

fn body(
    viewer: &Viewer,
    view: &BorrowerView,
    address: &str,
    query: &PlainForm,
    problem: Option<Problem>,
    renewed: Option<&Renewed>,
    counted: AnyView,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let told = problem
        .map(|problem| problem_notice(i18n, problem))
        .or_else(|| renewed.and_then(|renewed| renewal::notice(viewer, view, renewed, address)))
        .or_else(|| told::notice(viewer, query, address));
    let note = (!view.note.is_empty()).then(|| {
        let lines = view
            .note
            .lines()
            .map(|line| view! { <p dir="auto">{line.to_owned()}</p> })
            .collect_view();
        view! {
            <Notice kind=NoticeKind::Look title=i18n.t("common-remark")>
                {lines}
            </Notice>
        }
    });
    let counter = viewer.link(&format!("disken?lan={}", view.id.0));
    let change = format!("{address}/andra");
    let reserve = format!("{address}/boka");
    view! {
        <div class="stack">
            <PageHeader
                title=view.name.clone()
                lead=lead(i18n, view)
                back_href=viewer.link("lantagare")
                back_label=i18n.t("people-title")
            >
                <ButtonLink href=counter icon="barcode">
                    {i18n.t("people-take-in-hand")}
                </ButtonLink>
                <form method="post" action=reserve>
                    <Button kind=ButtonKind::Secondary icon="cart">
                        {i18n.t("people-reserve")}
                    </Button>
                </form>
                <ButtonLink
                    href=change
                    kind=ButtonKind::Secondary
                    icon="edit"
                >
                    {i18n.t("people-change")}
                </ButtonLink>
            </PageHeader>
            {told}
            <div class="columns">
                <div class="stack-large stack">
                    {at_home(viewer, view, address)} {past(viewer, view)}
                </div>
                <aside class="stack" aria-label=i18n.t("people-particulars")>
                    {note} {particulars(viewer, view, address)} {counted}
                    {same_number(viewer, view)}
                </aside>
            </div>
        </div>
    }
}

fn problem_notice(i18n: I18n, problem: Problem) -> AnyView {
    let text = match problem {
        Problem::NotThere => i18n.t("people-loan-not-there"),
        Problem::NotUndone(refusal) => crate::lending::day::words::not_undone(i18n, refusal),
    };
    view! {
        <Notice kind=NoticeKind::Look attr:role="alert">
            <p>{text}</p>
        </Notice>
    }
    .into_any()
}

/// What is at home and what is late, in one line.
fn lead(i18n: I18n, view: &BorrowerView) -> String {
    let late = view
        .at_home
        .iter()
        .filter(|loan| loan.days_late > 0)
        .count();
    i18n.t_with(
        "people-summary",
        args!["count" => view.at_home.len(), "late" => late],
    )
}

fn particulars(viewer: &Viewer, view: &BorrowerView, address: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let phone = match &view.phone {
        None => i18n.t("people-no-number").into_any(),
        Some(phone) => view! {
            <MaskedPhone
                last_four=phone.last_four()
                full=phone.display()
                label=i18n.t("phone-show")
            />
        }
        .into_any(),
    };
    let language = BorrowerLanguage::parse(&view.language).unwrap_or_default();
    let contact = view.contact.clone().map(|name| {
        view! {
            <Fact term=i18n.t("people-contact")>
                <bdi>{name}</bdi>
            </Fact>
        }
    });
    let kind = view
        .is_group
        .then(|| view! { <Fact term=i18n.t("people-kind")>{i18n.t("people-group")}</Fact> });
    let since = i18n.month_year(view.since);
    let merge = format!("{address}/sla-ihop");
    view! {
        <Card title=i18n.t("people-particulars")>
            <Facts>
                {kind} <Fact term=i18n.t("common-phone")>{phone}</Fact> {contact}
                <Fact term=i18n.t("common-language")>
                    {i18n.capitalised(&words::language(i18n, language))}
                </Fact>
                <Fact term=i18n.t("people-since")>{since}</Fact>
            </Facts>
            <p>
                <a href=merge>{i18n.t("people-merge-link")}</a>
            </p>
        </Card>
    }
}

fn same_number(viewer: &Viewer, view: &BorrowerView) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    (!view.same_number.is_empty()).then(|| {
        let rows = view
            .same_number
            .iter()
            .map(|line| row(viewer, line, RowUse::Find))
            .collect_view();
        view! {
            <section class="stack-small stack" aria-labelledby="same-number">
                <h2 id="same-number" class="eyebrow">{i18n.t("people-same-number")}</h2>
                <div class="hand">
                    <LoanList label=i18n.t("people-same-number")>{rows}</LoanList>
                </div>
            </section>
        }
    })
}
