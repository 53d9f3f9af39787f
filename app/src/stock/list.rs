//! Finds articles as staff talk: "skridskor 34", a number, a code, a shelf.
//!
//! With scripts the hits follow what is typed; without, Enter asks for them.

mod results;
mod understood;

use super::{tools, words};
use crate::components::{Button, Field, InputKind, PageHeader, Select, SelectOption};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, encode};
use crate::islands::stock_search::{FIELD, FORM, Found, Props, RESULTS, StockSearchIsland};
use axum::extract::RawQuery;
use domain::branches::BranchId;
use domain::stock::ArticleStatus;
use leptos::prelude::*;
use results::results;
use service::branches::public_branches;
use service::stock::{StatusFilter, StockFilters, StockPage, search};

/// Most characters that are looked for.
const LONGEST: usize = 100;

/// What is looked for, as the form and the address name it.
pub(super) struct Asked {
    pub text: String,
    branch: String,
    status: String,
    /// From 1.
    page: u32,
}

impl Asked {
    pub fn read(form: &PlainForm) -> Self {
        Self {
            text: form.get("sok").trim().chars().take(LONGEST).collect(),
            branch: form.get("filial").to_owned(),
            status: form.get("status").to_owned(),
            page: form.get("sida").parse().unwrap_or(1).clamp(1, 10_000),
        }
    }

    pub fn filters(&self) -> StockFilters {
        StockFilters {
            branch: self.branch.parse().ok().map(BranchId),
            kind: None,
            status: match self.status.as_str() {
                "utlanad" => StatusFilter::OnLoan,
                word => ArticleStatus::from_code(word).map_or(StatusFilter::Any, StatusFilter::Is),
            },
            page: self.page - 1,
        }
    }

    async fn answer(&self, viewer: &Viewer) -> Result<StockPage, Fault> {
        let staff = viewer.staff()?;
        Ok(search(viewer.services(), staff, &self.text, self.filters()).await?)
    }

    /// The address of `path` with the same search.
    pub fn address(&self, viewer: &Viewer, path: &str, page: u32) -> String {
        let named = [
            ("sok", self.text.clone()),
            ("filial", self.branch.clone()),
            ("status", self.status.clone()),
            (
                "sida",
                if page > 1 {
                    page.to_string()
                } else {
                    String::new()
                },
            ),
        ];
        let named: Vec<String> = named
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        let sign = if named.is_empty() { "" } else { "?" };
        format!("{}{sign}{}", viewer.link(path), named.join("&"))
    }
}

/// The page; `sok`, `filial`, `status` and `sida` narrow it.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let asked = Asked::read(&PlainForm::parse(query.unwrap_or_default().as_bytes()));
    let found = asked.answer(&viewer).await?;
    let branches = public_branches(viewer.services()).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("nav-stock"), Area::Stock).with_islands();
    Ok(viewer.page(page, || {
        let branches = branches
            .into_iter()
            .map(|branch| SelectOption::new(branch.id.0.to_string(), branch.name));
        let statuses = ArticleStatus::ALL
            .iter()
            .map(|status| SelectOption::new(status.as_str(), words::status(i18n, *status).1));
        let any_branch = SelectOption::new("", i18n.t("stock-all-branches"));
        let any_status = SelectOption::new("", i18n.t("stock-any-status"));
        let on_loan = SelectOption::new("utlanad", i18n.t("status-on-loan"));
        let props = Props {
            language: viewer.language().code().to_owned(),
            fault: i18n.t("stock-live-fault"),
        };
        view! {
            <div class="stack">
                <PageHeader title=i18n.t("nav-stock") />
                {tools::tools(&viewer)}
                <form
                    id=FORM
                    method="get"
                    action=viewer.link("lager")
                    role="search"
                    class="stack"
                >
                    <Field
                        id=FIELD
                        name="sok"
                        label=i18n.t("stock-search-label")
                        hint=i18n.t("stock-search-hint")
                        value=asked.text.clone()
                        kind=InputKind::Search
                        autocomplete="off"
                    />
                    <div class="cluster">
                        <Select
                            id="filial"
                            name="filial"
                            label=i18n.t("stock-branch")
                            options=std::iter::once(any_branch).chain(branches).collect()
                            selected=asked.branch.clone()
                        />
                        <Select
                            id="status"
                            name="status"
                            label=i18n.t("stock-status")
                            options=[any_status, on_loan].into_iter().chain(statuses).collect()
                            selected=asked.status.clone()
                        />
                    </div>
                    <p class="actions">
                        <Button icon="search">{i18n.t("common-search")}</Button>
                    </p>
                </form>
                <StockSearchIsland props=props />
                <div id=RESULTS class="stack">
                    {results(&viewer, &asked, &found)}
                </div>
            </div>
        }
    }))
}

/// The hits as a piece of the page, for the island.
///
/// # Errors
/// When nobody is signed in, or the database can't.
pub async fn found(viewer: &Viewer, form: &str) -> Result<Found, Fault> {
    let asked = Asked::read(&PlainForm::parse(form.as_bytes()));
    let page = asked.answer(viewer).await?;
    let assets = viewer.state.site.assets.clone();
    let html = crate::http::render(|| {
        provide_context(assets);
        results(viewer, &asked, &page)
    });
    Ok(Found {
        html,
        address: asked.address(viewer, "lager", asked.page),
        count: understood::count(viewer.i18n, &page),
    })
}
