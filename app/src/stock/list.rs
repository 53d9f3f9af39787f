//! Finds articles as staff talk: "skridskor 34", a number, a code, a shelf.

use super::words;
use crate::components::{
    BadgeKind, Button, ButtonKind, ButtonLink, EmptyState, Field, InputKind, LoanList, LoanRow,
    PageHeader, PageLink, Pagination, Select, SelectOption,
};
use crate::http::{Area, Page, PageResult, PlainForm, Viewer, encode};
use crate::lending::counter::words as lending;
use axum::extract::RawQuery;
use domain::branches::BranchId;
use domain::stock::ArticleStatus;
use leptos::prelude::*;
use service::branches::public_branches;
use service::stock::{StatusFilter, StockFilters, StockLine, StockPage, search};

/// Most characters that are looked for.
const LONGEST: usize = 100;

/// The page; `sok`, `filial`, `status` and `sida` narrow it.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let text: String = query.get("sok").trim().chars().take(LONGEST).collect();
    let page_number: u32 = query.get("sida").parse().unwrap_or(1).clamp(1, 10_000);
    let filters = StockFilters {
        branch: query.number("filial").map(BranchId),
        kind: None,
        status: match query.get("status") {
            "utlanad" => StatusFilter::OnLoan,
            word => ArticleStatus::from_code(word).map_or(StatusFilter::Any, StatusFilter::Is),
        },
        page: page_number - 1,
    };
    let found = search(viewer.services(), viewer.staff()?, &text, filters).await?;
    let branches = public_branches(viewer.services()).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("nav-stock"), Area::Stock);
    Ok(viewer.page(page, || {
        let branch_options = std::iter::once(SelectOption::new("", i18n.t("stock-all-branches")))
            .chain(
                branches
                    .into_iter()
                    .map(|branch| SelectOption::new(branch.id.0.to_string(), branch.name)),
            )
            .collect::<Vec<_>>();
        let status_options = [
            SelectOption::new("", i18n.t("stock-any-status")),
            SelectOption::new("utlanad", i18n.t("status-on-loan")),
        ]
        .into_iter()
        .chain(
            ArticleStatus::ALL
                .iter()
                .map(|status| SelectOption::new(status.as_str(), words::status(i18n, *status).1)),
        )
        .collect::<Vec<_>>();
        let results = results(&viewer, &found);
        let pages = pages(&viewer, &query, page_number, found.has_more);
        let (here, new) = (viewer.link("lager"), viewer.link("lager/ny"));
        let (branch, status) = (
            query.get("filial").to_owned(),
            query.get("status").to_owned(),
        );
        view! {
            <div class="stack">
                <PageHeader title=i18n.t("nav-stock")>
                    <ButtonLink href=new kind=ButtonKind::Secondary icon="plus">
                        {i18n.t("stock-new")}
                    </ButtonLink>
                </PageHeader>
                <form method="get" action=here role="search" class="stack">
                    <Field
                        id="sok"
                        name="sok"
                        label=i18n.t("stock-search-label")
                        hint=i18n.t("stock-search-hint")
                        value=text
                        kind=InputKind::Search
                        autocomplete="off"
                    />
                    <div class="cluster">
                        <Select
                            id="filial"
                            name="filial"
                            label=i18n.t("stock-branch")
                            options=branch_options
                            selected=branch
                        />
                        <Select
                            id="status"
                            name="status"
                            label=i18n.t("stock-status")
                            options=status_options
                            selected=status
                        />
                    </div>
                    <p class="actions">
                        <Button icon="search">{i18n.t("common-search")}</Button>
                    </p>
                </form>
                {results}
                {pages}
            </div>
        }
    }))
}

fn results(viewer: &Viewer, found: &StockPage) -> AnyView {
    let i18n = viewer.i18n;
    if found.lines.is_empty() {
        return view! {
            <EmptyState
                icon="search"
                title=i18n.t("stock-none-found")
                text=i18n.t("stock-none-found-more")
            />
        }
        .into_any();
    }
    let rows = found
        .lines
        .iter()
        .map(|line| row(viewer, line))
        .collect_view();
    view! {
        <section class="hand" aria-label=i18n.t("nav-stock")>
            <LoanList label=i18n.t("nav-stock")>{rows}</LoanList>
        </section>
    }
    .into_any()
}

fn row(viewer: &Viewer, line: &StockLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let status = match line.on_loan_until {
        Some(_) => (BadgeKind::Out, i18n.t("status-on-loan")),
        None => words::status(i18n, line.status),
    };
    let size = line.article.size.is_none().then(|| i18n.t("stock-no-size"));
    let note: Vec<String> = [
        size.unwrap_or_default(),
        line.article.brand.clone(),
        line.article.shelf.clone(),
        line.branch.1.clone(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    view! {
        <LoanRow
            icon=line.article.icon.clone()
            category=line.article.category.clone()
            name=lending::article(i18n, &line.article)
            number=line.article.number.to_string()
            href=viewer.link(&format!("lager/{}", line.article.id.0))
            note=note.join(" · ")
            status=Some(status)
        />
    }
}

fn pages(viewer: &Viewer, query: &PlainForm, at: u32, has_more: bool) -> Option<AnyView> {
    if at == 1 && !has_more {
        return None;
    }
    let i18n = viewer.i18n;
    let address = |page: u32| {
        format!(
            "{}?sok={}&filial={}&status={}&sida={page}",
            viewer.link("lager"),
            encode(query.get("sok")),
            encode(query.get("filial")),
            encode(query.get("status"))
        )
    };
    let previous = (at > 1).then(|| link(address(at - 1), i18n.t("common-page-previous")));
    let next = has_more.then(|| link(address(at + 1), i18n.t("common-page-next")));
    Some(
        view! {
            <Pagination
                label=i18n.t("common-pages")
                pages=Vec::new()
                previous=previous
                next=next
            />
        }
        .into_any(),
    )
}

fn link(href: String, label: String) -> PageLink {
    PageLink {
        href,
        label,
        current: false,
    }
}
