//! Everything for an activity, in the sizes that suit a child. What is typed of the child
//! stands in the form and in the address of that one answer, and is kept nowhere.

use super::asked::Form;
use super::catalogue::checked;
use super::offers::{self, name};
use super::put::{self, Put};
use crate::args;
use crate::components::{
    Button, EmptyState, Field, FieldWidth, Icon, InputKind, Notice, NoticeKind, PageHeader, Panel,
};
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use domain::booking::{ACTIVITIES, Activity, Measured, Wearer};
use leptos::prelude::*;
use service::booking::{ActivityOffer, KindOffer, LONGEST_WEARER, activity_gear};
use service::branches::public_branches;
use std::collections::BTreeSet;

/// Its name.
pub fn title_of(i18n: I18n, activity: &Activity) -> String {
    i18n.t(&format!("activity-{}", activity.key))
}

/// The page; `langd`, `sko`, `huvud` and `vikt` tell of the child, the rest as in the catalogue.
pub async fn show(
    viewer: Viewer,
    Path((_, key)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let activity = Activity::called(&key).ok_or(Fault::NotFound)?;
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let branches = public_branches(viewer.services()).await?;
    let today = branches
        .first()
        .map(|one| one.today)
        .ok_or(Fault::NotFound)?;
    let form = Form::read(&viewer, &query, today);
    let (who, faults) = wearer(viewer.i18n, &query);
    let Some(offer) = activity_gear(viewer.services(), activity, who, &form.asked).await? else {
        return Err(Fault::NotFound);
    };
    let i18n = viewer.i18n;
    let mut errors = faults.lines();
    errors.extend(form.faults.lines());
    let status = if errors.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let title = title_of(i18n, activity);
    let description = i18n.t_with("activity-description", args!["name" => title.clone()]);
    let page = Page::new(title.clone(), Area::Gear)
        .with_errors(errors)
        .with_description(description);
    Ok(viewer.page_with(status, page, || {
        let path = format!("lana/till/{}", activity.key);
        let sizes = sizes(i18n, &offer.asks, &query, &faults);
        let together = together(i18n, &offer);
        let who: String = query
            .get("namn")
            .trim()
            .chars()
            .take(LONGEST_WEARER)
            .collect();
        let put = Put::new(&viewer, &form, &who);
        let kinds = kinds(&viewer, &form, &put, &offer, today);
        let (when, places) = (form.when(&viewer), form.places(&viewer, &branches));
        view! {
            <div class="stack-large stack">
                <PageHeader
                    title=title
                    lead=i18n.t("activity-lead")
                    back_href=viewer.link("lana")
                    back_label=i18n.t("gear-title")
                />
                {put::told(&viewer, &query)}
                <form method="get" action=viewer.link(&path) role="search" class="stack">
                    {sizes} <div class="cluster cluster-field">{when} {places}</div>
                    <p class="actions">
                        <Button icon="search">{i18n.t("gear-show")}</Button>
                    </p>
                </form>
                {together}
                {kinds}
                {checked(&viewer, offer.checked)}
            </div>
        }
    }))
}

/// What was typed of the child.
fn wearer(i18n: I18n, query: &PlainForm) -> (Wearer, Faults) {
    let (mut who, mut faults) = (Wearer::default(), Faults::default());
    for what in Measured::ALL {
        let typed = query.get(what.key());
        if who.set(what, typed).is_err() {
            let (from, to) = what.range();
            let range = args!["from" => i64::from(from), "to" => i64::from(to)];
            faults.add(what.key(), Some(i18n.t_with("activity-wrong", range)));
        }
    }
    (who, faults)
}

/// Fields for what decides the sizes of this activity's gear; all may be left empty.
fn sizes(i18n: I18n, asks: &BTreeSet<Measured>, query: &PlainForm, faults: &Faults) -> AnyView {
    let fields = asks
        .iter()
        .map(|what| {
            let key = what.key();
            let label = i18n.t(&format!("activity-{key}-label"));
            let typed: String = query.get(key).chars().take(20).collect();
            view! {
                <Field
                    id=key
                    name=key
                    label=label
                    value=typed
                    error=faults.of(key).unwrap_or_default()
                    kind=InputKind::Number
                    width=FieldWidth::Short
                    autocomplete="off"
                />
            }
        })
        .collect_view();
    let name: String = query
        .get("namn")
        .trim()
        .chars()
        .take(LONGEST_WEARER)
        .collect();
    view! {
        <fieldset class="stack">
            <legend>{i18n.t("activity-who")}</legend>
            <p class="muted">{i18n.t("activity-who-hint")}</p>
            <div class="cluster cluster-field">
                <Field
                    id="namn"
                    name="namn"
                    label=i18n.t("activity-namn-label")
                    value=name
                    width=FieldWidth::Medium
                    autocomplete="off"
                />
                {fields}
            </div>
        </fieldset>
    }
    .into_any()
}

/// Which bindings go together, with what is free of each.
fn together(i18n: I18n, offer: &ActivityOffer) -> AnyView {
    if offer.together.is_empty() {
        return ().into_any();
    }
    let lines = offer
        .together
        .iter()
        .map(|one| {
            let parts: Vec<String> = one
                .free
                .iter()
                .filter_map(|(code, free)| {
                    let kind = offer.kinds.iter().find(|kind| kind.kind.code == *code)?;
                    let count = args!["name" => name(i18n, &kind.kind), "count" => *free];
                    Some(i18n.t_with("activity-together-part", count))
                })
                .collect();
            let (binding, parts) = (one.binding.label(), i18n.list(&parts));
            view! {
                <li>
                    <strong>{binding}</strong>
                    ": "
                    {parts}
                </li>
            }
        })
        .collect_view();
    view! {
        <Notice kind=NoticeKind::Info>
            <p>{i18n.t("activity-together")}</p>
            <ul>{lines}</ul>
        </Notice>
    }
    .into_any()
}

fn kinds(
    viewer: &Viewer,
    form: &Form,
    put: &Put,
    offer: &ActivityOffer,
    today: chrono::NaiveDate,
) -> AnyView {
    let i18n = viewer.i18n;
    if offer.kinds.is_empty() {
        let (title, text) = (i18n.t("gear-none"), i18n.t("gear-none-more"));
        return view! { <EmptyState icon="search" title=title text=text /> }.into_any();
    }
    let panels = offer
        .kinds
        .iter()
        .enumerate()
        .map(|(at, kind)| panel(viewer, form, put, at, kind, today))
        .collect_view();
    view! { <div class="stack-large stack">{panels}</div> }.into_any()
}

fn panel(
    viewer: &Viewer,
    form: &Form,
    put: &Put,
    at: usize,
    kind: &KindOffer,
    today: chrono::NaiveDate,
) -> AnyView {
    let i18n = viewer.i18n;
    let heading = format!("sort-{at}");
    let title = name(i18n, &kind.kind);
    let table = offers::table(viewer, kind, put, &heading, today);
    let href = form.address(viewer, &format!("lana/{}", kind.kind.code));
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

/// All activities, as things to press.
pub fn activities(viewer: &Viewer) -> AnyView {
    let i18n = viewer.i18n;
    let lines = ACTIVITIES
        .iter()
        .map(|one| {
            let href = viewer.link(&format!("lana/till/{}", one.key));
            let (icon, title) = (one.icon, title_of(i18n, one));
            view! {
                <li>
                    <a class="gear-activity" href=href>
                        <Icon name=icon />
                        <span>{title}</span>
                    </a>
                </li>
            }
        })
        .collect_view();
    view! { <ul class="gear-activities">{lines}</ul> }.into_any()
}
