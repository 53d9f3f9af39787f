//! The page, with what stands or what was typed.

use super::words::Told;
use super::{about, lending, logo, reserving};
use crate::branches::tabs::tabs;
use crate::components::PageHeader;
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use leptos::prelude::*;
use service::branches::{BranchForm, ReservingForm, RulesForm, branch_settings};

/// What was typed and refused, in one of the forms.
#[derive(Debug, Default)]
pub struct Typed {
    /// The rules.
    pub rules: Option<RulesForm>,
    /// The particulars.
    pub about: Option<BranchForm>,
    /// When families may reserve.
    pub reserving: Option<ReservingForm>,
    /// What is wrong with it.
    pub faults: Faults,
}

/// The page; `klart` tells what was done.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = Told::parse(query.get("klart"));
    render(&viewer, Typed::default(), told).await
}

/// The page with what was typed.
pub async fn again(viewer: &Viewer, typed: Typed) -> PageResult {
    render(viewer, typed, None).await
}

async fn render(viewer: &Viewer, typed: Typed, told: Option<Told>) -> PageResult {
    let staff = viewer.staff()?;
    let stands = branch_settings(viewer.services(), staff, staff.branch())
        .await?
        .ok_or(Fault::NotFound)?;
    let Typed {
        rules,
        about,
        reserving,
        faults,
    } = typed;
    let rules = rules.unwrap_or_else(|| RulesForm::from(&stands.rules));
    let reserving = reserving.unwrap_or_else(|| ReservingForm::from(&stands.reservations));
    let about = about.unwrap_or(stands.particulars);
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("rules-title"), Area::Rules).with_errors(faults.lines());
    Ok(viewer.page(page, || {
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("rules-title")
                    lead=i18n.t_with(
                        "rules-lead",
                        crate::args!["branch" => staff.branch_name().to_owned()],
                    )
                />
                {tabs(viewer, Area::Rules)}
                {told.map(|told| told.notice(i18n))}
                <div class="columns">
                    <div class="stack stack-large">
                        {lending::form(viewer, &rules, &faults)}
                        {reserving::form(viewer, &reserving, &faults)}
                        {about::form(viewer, &about, &faults)}
                    </div>
                    {logo::form(viewer, stands.logo.as_ref(), &faults)}
                </div>
            </div>
        }
    }))
}
