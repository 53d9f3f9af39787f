//! What a family has at home and what it has reserved, and what it can do about it.

use super::reservation::{lines_of, named, status};
use super::{told, waiting};
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, ButtonLink, EmptyState, PageHeader, Panel, TypeTile,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::I18n;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use domain::lending::LoanId;
use leptos::prelude::*;
use service::booking::{
    OwnRenewal, RenewOwnError, Reservation, renew_own, reservations_of, waits_of,
};
use service::lending::LoanLine;
use service::people::family::{FamilyHome, family_home};

/// Reservations that are over, which the page still shows to be made again.
const PAST: usize = 5;

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let family = viewer.family()?;
    let home = family_home(viewer.services(), family).await?;
    let reserved = reservations_of(viewer.services(), family).await?;
    let waits = waits_of(viewer.services(), family).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("mine-title"), Area::Mine);
    let name = viewer
        .family_here()
        .and_then(|here| here.who.as_ref())
        .map(|who| who.name.clone())
        .unwrap_or_default();
    Ok(viewer.page(page, || {
        let hello = i18n.t_with("mine-hello", args!["name" => name]);
        let (open, past): (Vec<_>, Vec<_>) = reserved.iter().partition(|one| one.state.is_open());
        view! {
            <div class="stack-large stack">
                <PageHeader title=hello lead=i18n.t("mine-lead") />
                {told::notice(i18n, &query)}
                {at_home(&viewer, &home)}
                {waiting::panel(&viewer, &waits, home.today)}
                {open_panel(&viewer, &open, home.today)}
                {past_panel(&viewer, &past, home.today)}
                {ways_out(&viewer)}
            </div>
        }
    }))
}

/// Keeps something longer, or says why not.
pub async fn renew(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let family = viewer.family()?;
    let word = match renew_own(viewer.services(), family, &key, LoanId(id)).await {
        Ok(OwnRenewal::Renewed(_)) => "langre",
        Ok(OwnRenewal::NotLater(_)) => "lika-lange",
        Ok(OwnRenewal::Promised(_)) => "lovad",
        Err(RenewOwnError::NotThere) => return Err(Fault::NotFound),
        Err(RenewOwnError::KeyReused(_)) => return Err(Fault::KeyReused),
        Err(RenewOwnError::Unavailable(error)) => return Err(error.into()),
    };
    let to = viewer.link(&format!("mina?klart={word}"));
    Ok(Redirect::to(&to).into_response())
}

fn at_home(viewer: &Viewer, home: &FamilyHome) -> AnyView {
    let i18n = viewer.i18n;
    if home.at_home.is_empty() {
        let (title, text) = (i18n.t("mine-nothing"), i18n.t("mine-nothing-more"));
        return view! { <EmptyState icon="home" title=title text=text /> }.into_any();
    }
    let lines = home
        .at_home
        .iter()
        .map(|line| loan(viewer, line, home.today))
        .collect_view();
    view! {
        <Panel id="hemma" title=i18n.t("mine-at-home")>
            <ul class="basket">{lines}</ul>
        </Panel>
    }
    .into_any()
}

fn loan(viewer: &Viewer, line: &LoanLine, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let wearer = line.wearer.clone().map(
        |name| view! { <p class="muted">{i18n.t_with("mine-for", args!["name" => name])}</p> },
    );
    let said = line
        .says_returned
        .then(|| view! { <p class="muted">{i18n.t("mine-says-returned")}</p> });
    let action = viewer.link(&format!("mina/lan/{}", line.loan.0));
    let more = view! {
        {wearer}
        {said}
    };
    loan_line(viewer, line, today, action, more.into_any())
}

/// What is at home and when it is due, with the button that keeps it longer; `more` stands below.
pub fn loan_line(
    viewer: &Viewer,
    line: &LoanLine,
    today: NaiveDate,
    action: String,
    more: AnyView,
) -> AnyView {
    let i18n = viewer.i18n;
    let size = line.article.size.clone().unwrap_or_default();
    let name = named(i18n, &line.article.name_sv, &line.article.name_en);
    let title = i18n.with_size(&name, &size);
    let due = i18n.date_long(line.due_on, today);
    let due = if line.days_late > 0 {
        let text = i18n.t_with("mine-late", args!["date" => due]);
        view! { <p><Badge kind=BadgeKind::Look label=text /></p> }.into_any()
    } else {
        view! { <p>{i18n.t_with("mine-due", args!["date" => due])}</p> }.into_any()
    };
    let (loan, what) = (line.loan.0.to_string(), title.clone());
    view! {
        <li class="basket-line">
            <TypeTile icon=line.article.icon.clone() category=line.article.category.clone() />
            <div class="stack stack-small">
                <p class="basket-name">{title}</p>
                {due}
                {more}
            </div>
            <form method="post" action=action>
                {key_field(viewer)}
                <input type="hidden" name="lan" value=loan />
                <Button kind=ButtonKind::Secondary icon="repeat" name="gor" value="langre">
                    {i18n.t("mine-renew")} " " <span class="visually-hidden">{what}</span>
                </Button>
            </form>
        </li>
    }
    .into_any()
}

fn open_panel(viewer: &Viewer, open: &[&Reservation], today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    if open.is_empty() {
        let href = viewer.link("lana");
        return view! {
            <Panel id="bokat" title=i18n.t("mine-reserved")>
                <p>{i18n.t("mine-none-reserved")}</p>
                <p class="actions">
                    <ButtonLink href=href kind=ButtonKind::Secondary icon="search">
                        {i18n.t("gear-see-all")}
                    </ButtonLink>
                </p>
            </Panel>
        }
        .into_any();
    }
    let rows = open
        .iter()
        .map(|one| reserved(viewer, one, today))
        .collect_view();
    view! {
        <Panel id="bokat" title=i18n.t("mine-reserved")>
            <ul class="basket">{rows}</ul>
        </Panel>
    }
    .into_any()
}

fn reserved(viewer: &Viewer, one: &Reservation, today: NaiveDate) -> AnyView {
    let i18n = viewer.i18n;
    let href = viewer.link(&format!("mina/bokning/{}", one.id));
    let days = i18n.date_span(one.period.from(), one.period.to(), today);
    let title = i18n.t_with(
        "mine-reservation-at",
        args!["branch" => one.branch_name.clone(), "days" => days],
    );
    view! {
        <li class="basket-line">
            <div class="stack stack-small">
                <p class="basket-name">
                    <a href=href>{title}</a>
                </p>
                <p>{lines_of(i18n, one)}</p>
                {status(i18n, one)}
            </div>
        </li>
    }
    .into_any()
}

fn past_panel(viewer: &Viewer, past: &[&Reservation], today: NaiveDate) -> Option<AnyView> {
    let i18n: I18n = viewer.i18n;
    if past.is_empty() {
        return None;
    }
    let rows = past
        .iter()
        .rev()
        .take(PAST)
        .map(|one| reserved(viewer, one, today))
        .collect_view();
    let view = view! {
        <Panel id="tidigare" title=i18n.t("mine-past")>
            <ul class="basket">{rows}</ul>
        </Panel>
    };
    Some(view.into_any())
}

fn ways_out(viewer: &Viewer) -> AnyView {
    let i18n = viewer.i18n;
    let (out, everywhere) = (
        viewer.link("mina/logga-ut"),
        viewer.link("mina/logga-ut/overallt"),
    );
    view! {
        <div class="actions">
            <form method="post" action=out>
                <Button kind=ButtonKind::Quiet>{i18n.t("common-sign-out")}</Button>
            </form>
            <form method="post" action=everywhere>
                <Button kind=ButtonKind::Quiet>{i18n.t("mine-sign-out-everywhere")}</Button>
            </form>
        </div>
    }
    .into_any()
}
