//! A kind: its sizes, and how many are free where and when.

use super::asked::Form;
use super::catalogue::checked;
use super::offers::{self, days, name};
use super::put::{self, Put};
use crate::args;
use crate::components::{EmptyState, Notice, NoticeKind, PageHeader, TypeTile};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::stock::picture_of;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use leptos::prelude::*;
use serde_json::json;
use service::booking::{KindOffer, gear};
use service::branches::public_branches;

/// The page; `sok`, `filial`, `fran` and `till` narrow it.
pub async fn show(
    viewer: Viewer,
    Path((_, code)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let branches = public_branches(viewer.services()).await?;
    let today = branches
        .first()
        .map(|one| one.today)
        .ok_or(Fault::NotFound)?;
    let form = Form::read(&viewer, &query, today);
    let Some((offer, at)) = gear(viewer.services(), &code, &form.asked).await? else {
        return Err(Fault::NotFound);
    };
    let i18n = viewer.i18n;
    let title = name(i18n, &offer.kind);
    let status = if form.faults.is_empty() {
        StatusCode::OK
    } else {
        StatusCode::UNPROCESSABLE_ENTITY
    };
    let path = format!("lana/{}", offer.kind.code);
    let description = i18n.t_with(
        "gear-kind-description",
        args!["name" => title.clone(), "count" => offer.kind.pieces],
    );
    let data = structured(&viewer, &title, &description, &offer);
    let page = Page::new(title.clone(), Area::Gear)
        .with_errors(form.faults.lines())
        .with_description(description)
        .with_data(data);
    Ok(viewer.page_with(status, page, || {
        let fields = form.shown(&viewer, &path, &branches, false);
        let when = form
            .asked
            .period
            .map_or_else(|| i18n.t("gear-today"), |period| days(i18n, period, today));
        let when = i18n.t_with("gear-when", args!["days" => when]);
        let table = if offer.classes.is_empty() {
            let (title, text) = (i18n.t("gear-none-here"), i18n.t("gear-none-more"));
            view! { <EmptyState icon=offer.kind.icon title=title text=text /> }.into_any()
        } else {
            let put = Put::new(&viewer, &form, "");
            offers::table(&viewer, &offer, &put, "ledigt", today)
        };
        let picture = offer
            .photo
            .as_ref()
            .map(|photo| picture_of(photo, title.clone()));
        let (icon, category) = (offer.kind.icon, offer.kind.category.clone());
        let permission = offer.guardian_permission.then(|| {
            view! { <Notice kind=NoticeKind::Info>{i18n.t("gear-permission")}</Notice> }
        });
        view! {
            <div class="stack">
                <PageHeader
                    title=title
                    lead=i18n.t("gear-kind-lead")
                    back_href=viewer.link("lana")
                    back_label=i18n.t("gear-title")
                />
                {put::told(&viewer, &query)}
                <div class="cluster">
                    <TypeTile icon=icon category=category />
                    {picture}
                </div>
                {permission}
                {fields}
                <h2 id="ledigt">{when}</h2>
                {table}
                {checked(&viewer, at)}
            </div>
        }
    }))
}

/// What machines read of the page: a thing that is lent for nothing.
fn structured(
    viewer: &Viewer,
    title: &str,
    description: &str,
    offer: &KindOffer,
) -> serde_json::Value {
    let free: u32 = offer.classes.iter().map(|class| class.free()).sum();
    let state = if free > 0 { "InStock" } else { "OutOfStock" };
    json!({
        "@context": "https://schema.org",
        "@type": "Product",
        "name": title,
        "description": description,
        "category": offer.kind.category,
        "offers": {
            "@type": "Offer",
            "price": 0,
            "priceCurrency": "SEK",
            "businessFunction": "http://purl.org/goodrelations/v1#LeaseOut",
            "availability": format!("https://schema.org/{state}"),
            "url": format!("{}{}", viewer.state.site.base_url, viewer.path),
        },
    })
}
