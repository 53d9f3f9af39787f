//! What is lent, where, and when it is open this week.

use crate::booking::{activities, season_of, tiles};
use crate::components::{Button, ButtonLink, ComponentsPage, Field, InputKind};
use crate::http::{Area, Identity, Page, PageResult, Viewer};
use axum::Extension;
use axum::response::{IntoResponse, Redirect, Response};
use domain::branches::{ClosedWhy, DayStatus};
use domain::stock::Season;
use leptos::prelude::*;
use service::booking::catalogue;
use service::branches::{BranchContact, public_branches};

/// Sends the browser to its language.
pub async fn choose_language(Extension(identity): Extension<Identity>) -> Response {
    Redirect::to(&format!("/{}/", identity.language.code())).into_response()
}

/// The start page.
pub async fn start(viewer: Viewer) -> PageResult {
    let branches = public_branches(viewer.services()).await?;
    let i18n = viewer.i18n;
    let season = branches.first().map(|first| season_of(first.today));
    let all = catalogue(viewer.services(), season.unwrap_or(Season::Winter)).await?;
    let page =
        Page::new(i18n.t("start-title"), Area::Public).with_description(i18n.t("gear-description"));
    let sign_in = if viewer.staff_if_any().is_some() {
        (viewer.link("disken"), i18n.t("start-to-counter"))
    } else {
        (viewer.link("logga-in"), i18n.t("start-sign-in"))
    };
    Ok(viewer.page(page, || {
        let season = (!all.in_season.is_empty()).then(|| {
            let tiles = tiles(&viewer, &all.in_season);
            let (href, word) = (viewer.link("lana"), i18n.t("gear-see-all"));
            view! {
                <section aria-labelledby="sasong" class="stack">
                    <h2 id="sasong">{i18n.t("gear-in-season")}</h2>
                    {tiles}
                    <p>
                        <a href=href>{word}</a>
                    </p>
                </section>
            }
        });
        let activities = activities(&viewer);
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
                    <form method="get" action=viewer.link("lana") role="search" class="cluster cluster-field">
                        <Field
                            id="sok"
                            name="sok"
                            label=i18n.t("gear-search")
                            hint=i18n.t("gear-search-hint")
                            kind=InputKind::Search
                            autocomplete="off"
                        />
                        <Button icon="search">{i18n.t("gear-show")}</Button>
                    </form>
                </header>
                <section aria-labelledby="gora" class="stack">
                    <h2 id="gora">{i18n.t("activity-what")}</h2>
                    {activities}
                </section>
                {season}
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
            <dl class="facts facts-short">{days}</dl>
        </article>
    }
}

/// All components together, for those who build pages.
pub async fn components(viewer: Viewer) -> PageResult {
    let page = Page::new(viewer.i18n.t("start-components"), Area::Public);
    Ok(viewer.page(page, || view! { <ComponentsPage /> }))
}
