//! What is lent, where, and when it is open this week.

use crate::components::{ButtonLink, ComponentsPage};
use crate::http::{Area, Identity, Page, PageResult, Viewer};
use axum::Extension;
use axum::response::{IntoResponse, Redirect, Response};
use domain::branches::{ClosedWhy, DayStatus};
use leptos::prelude::*;
use service::branches::{BranchContact, public_branches};

/// Sends the browser to its language.
pub async fn choose_language(Extension(identity): Extension<Identity>) -> Response {
    Redirect::to(&format!("/{}/", identity.language.code())).into_response()
}

/// The start page.
pub async fn start(viewer: Viewer) -> PageResult {
    let branches = public_branches(viewer.services()).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("start-title"), Area::Public);
    let sign_in = if viewer.staff_if_any().is_some() {
        (viewer.link("disken"), i18n.t("start-to-counter"))
    } else {
        (viewer.link("logga-in"), i18n.t("start-sign-in"))
    };
    Ok(viewer.page(page, || {
        view! {
            <div class="start stack-large stack">
                <header class="start-hero stack">
                    <h1>{i18n.t("start-heading")}</h1>
                    <p class="lead">{i18n.t("start-lead")}</p>
                    <ul class="start-facts">
                        <li>{i18n.t("start-fact-free")}</li>
                        <li>{i18n.t("start-fact-days")}</li>
                        <li>{i18n.t("start-fact-need")}</li>
                    </ul>
                </header>
                <section aria-labelledby="places" class="stack">
                    <h2 id="places">{i18n.t("start-places")}</h2>
                    <div class="grid">
                        {branches.into_iter().map(|branch| place(&viewer, branch)).collect_view()}
                    </div>
                </section>
                <p class="actions">
                    <ButtonLink href=sign_in.0 kind=crate::components::ButtonKind::Secondary>
                        {sign_in.1}
                    </ButtonLink>
                </p>
            </div>
        }
    }))
}

fn place(viewer: &Viewer, branch: BranchContact) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let today = branch.today;
    let days = branch
        .calendar
        .week_from(today)
        .into_iter()
        .map(|(date, status)| {
            let words = match status {
                DayStatus::Open { hours, .. } => i18n.list(
                    &hours
                        .iter()
                        .map(|span| i18n.time_span(span.opens(), span.closes()))
                        .collect::<Vec<_>>(),
                ),
                DayStatus::Closed(ClosedWhy::NoHours) => i18n.t("start-closed"),
                DayStatus::Closed(ClosedWhy::ByBranch { note }) => {
                    note.unwrap_or_else(|| i18n.t("start-closed"))
                }
                DayStatus::Closed(ClosedWhy::Holiday(holiday)) => {
                    i18n.t(&format!("holiday-{}", holiday.key()))
                }
            };
            view! {
                <div>
                    <dt>{i18n.capitalised(&i18n.date_short(date, today))}</dt>
                    <dd>{words}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <article class="card stack">
            <h3>{branch.name}</h3>
            <p class="muted">{branch.place}</p>
            <dl class="facts">{days}</dl>
        </article>
    }
}

/// All components together, for those who build pages.
pub async fn components(viewer: Viewer) -> PageResult {
    let page = Page::new(viewer.i18n.t("start-components"), Area::Public);
    Ok(viewer.page(page, || view! { <ComponentsPage /> }))
}
