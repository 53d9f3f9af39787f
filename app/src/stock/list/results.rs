//! The hits of a search: what was understood, the articles, further pages.

use super::understood::understood;
use super::{Asked, words};
use crate::components::{BadgeKind, EmptyState, LoanList, LoanRow, PageLink, Pagination};
use crate::http::Viewer;
use crate::lending::counter::words as lending;
use crate::stock::{lists, photos};
use leptos::prelude::*;
use service::stock::{StockLine, StockPage};

/// Everything that a search answers.
pub(super) fn results(viewer: &Viewer, asked: &Asked, found: &StockPage) -> AnyView {
    let understood = (!asked.text.is_empty()).then(|| understood(viewer.i18n, &found.understood));
    (
        understood,
        lines(viewer, found),
        pages(viewer, asked, found),
        (!found.lines.is_empty()).then(|| lists::links(viewer, asked)),
    )
        .into_any()
}

fn lines(viewer: &Viewer, found: &StockPage) -> AnyView {
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
            photo=line.photo.as_ref().map(photos::thumbnail).unwrap_or_default()
        />
    }
}

fn pages(viewer: &Viewer, asked: &Asked, found: &StockPage) -> Option<AnyView> {
    if asked.page == 1 && !found.has_more {
        return None;
    }
    let i18n = viewer.i18n;
    let link = |page: u32, key: &str| PageLink {
        href: asked.address(viewer, "lager", page),
        label: i18n.t(key),
        current: false,
    };
    let previous = (asked.page > 1).then(|| link(asked.page - 1, "common-page-previous"));
    let next = found
        .has_more
        .then(|| link(asked.page + 1, "common-page-next"));
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
