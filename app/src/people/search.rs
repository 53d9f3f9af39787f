//! Finds a borrower by number or name.

use super::encoded;
use super::row::{RowUse, row};
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, EmptyState, Field, InputKind, LoanList, PageHeader,
};
use crate::http::{Area, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use domain::people::looks_like_phone;
use leptos::prelude::*;
use service::people::{BorrowerLine, search};

/// Most characters that are looked for; no name is longer.
const LONGEST: usize = 100;

/// As many as the search gives; there may be more.
const MOST: usize = 50;

/// The page; `sok` is what is looked for.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let text: String = query.get("sok").trim().chars().take(LONGEST).collect();
    let found = if text.is_empty() {
        None
    } else {
        Some(search(viewer.services(), viewer.staff()?, &text).await?)
    };
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("people-title"), Area::Borrowers);
    Ok(viewer.page(page, || {
        let results = found.map(|lines| results(&viewer, &text, &lines));
        let new = new_borrower(&viewer, &text);
        let form = search_form(&viewer, &viewer.link("lantagare"), &text);
        view! {
            <div class="narrow stack">
                <PageHeader title=i18n.t("people-title")>
                    <ButtonLink
                        href=new
                        kind=ButtonKind::Secondary
                        icon="user-plus"
                    >
                        {i18n.t("people-new")}
                    </ButtonLink>
                </PageHeader>
                {form}
                {results}
            </div>
        }
    }))
}

/// The field to look with; sent by GET, so that the answer has an address.
pub fn search_form(viewer: &Viewer, action: &str, text: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <form method="get" action=action.to_owned() role="search" class="search">
            <Field
                id="sok"
                name="sok"
                label=i18n.t("people-search-label")
                hint=i18n.t("people-search-hint")
                value=text.to_owned()
                kind=InputKind::Search
                autocomplete="off"
            />
            <Button icon="search">{i18n.t("common-search")}</Button>
        </form>
    }
}

fn results(viewer: &Viewer, text: &str, lines: &[BorrowerLine]) -> AnyView {
    let i18n = viewer.i18n;
    if lines.is_empty() {
        let about = args!["text" => text.to_owned()];
        let new = new_borrower(viewer, text);
        return view! {
            <EmptyState
                icon="user"
                title=i18n.t_with("people-none-found", about)
                text=i18n.t("people-none-found-more")
            />
            <p class="actions">
                <ButtonLink href=new icon="user-plus">{i18n.t("people-new")}</ButtonLink>
            </p>
        }
        .into_any();
    }
    let rows = lines
        .iter()
        .map(|line| row(viewer, line, RowUse::Find))
        .collect_view();
    let count = i18n.t_with("common-results", args!["count" => lines.len()]);
    let more = (lines.len() >= MOST)
        .then(|| view! { <p class="muted">{i18n.t("people-more-than-shown")}</p> });
    view! {
        <section class="stack-small stack" aria-labelledby="hits">
            <h2 id="hits" class="eyebrow">{count}</h2>
            <div class="hand">
                <LoanList label=i18n.t("people-title")>{rows}</LoanList>
            </div>
            {more}
        </section>
    }
    .into_any()
}

/// The form for a new borrower, with what was looked for filled in.
fn new_borrower(viewer: &Viewer, text: &str) -> String {
    let field = match text {
        "" => return viewer.link("lantagare/ny"),
        number if looks_like_phone(number) => "telefon",
        _ => "namn",
    };
    viewer.link(&format!("lantagare/ny?{field}={}", encoded(text)))
}
