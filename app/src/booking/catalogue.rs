//! What is lent: by season, by category, or by what somebody looks for.

use super::activity::{activities, title_of};
use super::asked::Form;
use super::offers::{self, name};
use super::put::{self, Put};
use crate::args;
use crate::components::{EmptyState, PageHeader, Panel, TypeTile};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use chrono::{Datelike, NaiveDate, NaiveDateTime};
use domain::booking::ACTIVITIES;
use domain::stock::Season;
use leptos::prelude::*;
use service::booking::{
    Catalogue, CatalogueCategory, CatalogueKind, Found, KindOffer, catalogue, find_gear,
};
use service::branches::public_branches;

/// The page; `sok`, `filial`, `fran` and `till` narrow it.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let branches = public_branches(viewer.services()).await?;
    let today = branches
        .first()
        .map(|one| one.today)
        .ok_or(Fault::NotFound)?;
    let form = Form::read(&viewer, &query, today);
    let found = if form.asked.text.is_empty() {
        None
    } else {
        find_gear(viewer.services(), &form.asked).await?
    };
    let all = catalogue(viewer.services(), season_of(today)).await?;
    let i18n = viewer.i18n;
    let status = if form.faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let title = match form.asked.text.as_str() {
        "" => i18n.t("gear-title"),
        text => i18n.t_with("gear-title-of", args!["text" => text]),
    };
    let page = Page::new(title.clone(), Area::Gear)
        .with_errors(form.faults.lines())
        .with_description(i18n.t("gear-description"));
    Ok(viewer.page_with(status, page, || {
        let fields = form.shown(&viewer, "lana", &branches, true);
        let named = named(&viewer, &form.asked.text);
        let hits = found
            .as_ref()
            .map(|found| hits(&viewer, &form, found, today));
        // Beside an answer the rest would only be in the way; a link leads back to it.
        let browse = hits.is_none().then(|| browse(&viewer, &all));
        let back = hits.is_some().then(|| {
            let (href, text) = (viewer.link("lana"), i18n.t("gear-see-all"));
            view! { <p><a href=href>{text}</a></p> }
        });
        view! {
            <div class="stack-large stack">
                <PageHeader title=title lead=i18n.t("gear-lead") />
                {put::told(&viewer, &query)}
                {fields}
                {named}
                {hits}
                {back}
                {browse}
            </div>
        }
    }))
}

/// Which season's things people look for: skates are lent from October to April.
pub fn season_of(day: NaiveDate) -> Season {
    match day.month() {
        10..=12 | 1..=4 => Season::Winter,
        _ => Season::Summer,
    }
}

/// The activity that somebody wrote, to get all of it at once.
fn named(viewer: &Viewer, text: &str) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let text = text.to_lowercase();
    let activity = ACTIVITIES
        .iter()
        .find(|one| !text.is_empty() && text.contains(&title_of(i18n, one).to_lowercase()))?;
    let href = viewer.link(&format!("lana/till/{}", activity.key));
    let link = i18n.t_with(
        "activity-all-for",
        args!["name" => title_of(i18n, activity)],
    );
    Some(view! { <p><a href=href>{link}</a></p> }.into_any())
}

fn hits(viewer: &Viewer, form: &Form, found: &Found, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    if found.kinds.is_empty() {
        let (title, text) = (i18n.t("gear-none"), i18n.t("gear-none-more"));
        return view! { <EmptyState icon="search" title=title text=text /> }.into_any();
    }
    let kinds = found
        .kinds
        .iter()
        .enumerate()
        .map(|(at, offer)| hit(viewer, form, at, offer, today))
        .collect_view();
    let more = found
        .has_more
        .then(|| view! { <p class="muted">{i18n.t("gear-more")}</p> });
    let checked = checked(viewer, found.checked);
    view! {
        <div class="stack-large stack">
            {kinds} {more} {checked}
        </div>
    }
    .into_any()
}

/// When it was looked up: availability changes by the minute.
pub fn checked(viewer: &Viewer, at: NaiveDateTime) -> AnyView {
    let time = viewer.i18n.date_time(at, at.date());
    let text = viewer.i18n.t_with("gear-checked", args!["at" => time]);
    view! { <p class="muted">{text}</p> }.into_any()
}

fn hit(viewer: &Viewer, form: &Form, at: usize, offer: &KindOffer, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let title = name(i18n, &offer.kind);
    let href = form.address(viewer, &format!("lana/{}", offer.kind.code));
    let heading = format!("sort-{at}");
    let put = Put::new(viewer, form, "");
    let table = offers::table(viewer, offer, &put, &heading, today);
    let link = i18n.t_with("gear-all-of", args!["name" => title.clone()]);
    view! {
        <Panel id=heading title=title>
            {table} <p>
                <a href=href>{link}</a>
            </p>
        </Panel>
    }
    .into_any()
}

fn browse(viewer: &Viewer, all: &Catalogue) -> AnyView {
    let i18n = viewer.i18n;
    let season = (!all.in_season.is_empty()).then(|| {
        let tiles = tiles(viewer, &all.in_season);
        view! { <Panel id="sasong" title=i18n.t("gear-in-season")>{tiles}</Panel> }
    });
    let categories = all
        .categories
        .iter()
        .enumerate()
        .map(|(at, category)| category_panel(viewer, at, category))
        .collect_view();
    let activities = activities(viewer);
    view! {
        <div class="stack-large stack">
            <Panel id="gora" title=i18n.t("activity-what")>
                {activities}
            </Panel>
            {season}
            {categories}
        </div>
    }
    .into_any()
}

fn category_panel(viewer: &Viewer, at: usize, category: &CatalogueCategory) -> AnyView {
    let tiles = tiles(viewer, &category.kinds);
    let title = viewer.i18n.category(&category.name);
    view! { <Panel id=format!("kategori-{at}") title=title>{tiles}</Panel> }.into_any()
}

/// Kinds as pictures to press.
pub fn tiles(viewer: &Viewer, kinds: &[CatalogueKind]) -> AnyView {
    let i18n = viewer.i18n;
    let lines = kinds
        .iter()
        .map(|kind| {
            let href = viewer.link(&format!("lana/{}", kind.code));
            let count = i18n.t_with("gear-pieces", args!["count" => kind.pieces]);
            let (icon, category, name) = (kind.icon, kind.category.clone(), name(i18n, kind));
            view! {
                <li>
                    <a class="gear-tile" href=href>
                        <TypeTile icon=icon category=category />
                        <span class="gear-name">{name}</span>
                        <span class="muted">{count}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="gear-tiles">{lines}</ul> }.into_any()
}
