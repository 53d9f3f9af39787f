//! An article's page: everything about it, its history, and what can be done.

use super::history::history;
use super::words;
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, ButtonLink, Fact, Facts, Notice, NoticeKind, PageHeader,
    Panel, TypeTile,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::{I18n, Language};
use crate::lending::counter::words as lending;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::stock::{ArticleId, ArticleStatus};
use leptos::prelude::*;
use service::stock::{ArticleView, StatusError, StatusRefusal, article_view, change_status};

/// The page; `klart` tells what was done.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = match query.get("klart") {
        "inlagd" => Some("stock-told-added"),
        "andrad" => Some("stock-told-changed"),
        "status" => Some("stock-told-status"),
        _ => None,
    };
    render(&viewer, ArticleId(id), told, None).await
}

/// Changes how the article stands.
pub async fn set_status(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let status = ArticleStatus::from_code(form.get("status")).ok_or(Fault::Malformed)?;
    let staff = viewer.staff()?;
    match change_status(viewer.services(), staff, &key, ArticleId(id), status).await {
        Ok(_) => {
            let to = format!("{}?klart=status", viewer.link(&format!("lager/{id}")));
            Ok(Redirect::to(&to).into_response())
        }
        Err(StatusError::Refused(refusal)) => {
            render(&viewer, ArticleId(id), None, Some(refusal)).await
        }
        Err(StatusError::NotThere) => Err(Fault::NotFound),
        Err(StatusError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(StatusError::Unavailable(error)) => Err(error.into()),
    }
}

async fn render(
    viewer: &Viewer,
    id: ArticleId,
    told: Option<&'static str>,
    refused: Option<StatusRefusal>,
) -> Result<Response, Fault> {
    let view = article_view(viewer.services(), viewer.staff()?, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let i18n = viewer.i18n;
    let title = title(i18n, &view);
    let page = Page::new(format!("{title} · {}", view.number), Area::Stock);
    let status = if refused.is_some() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok(viewer.page_with(status, page, || {
        let told = told.map(|key| {
            let text = i18n.t(key);
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let refused = refused.map(|refusal| {
            let text = i18n.t(refusal_key(refusal));
            view! { <Notice kind=NoticeKind::Look>{text}</Notice> }
        });
        let badge = badge(i18n, &view);
        let facts = facts(i18n, &view);
        let loan = loan(viewer, &view);
        let duties = duties(i18n, &view);
        let actions = actions(viewer, &view);
        let history = history(i18n, &view);
        let change = viewer.link(&format!("lager/{}/andra", view.id.0));
        let back = viewer.link("lager");
        view! {
            <div class="stack">
                <PageHeader
                    title=title
                    lead=view.number.to_string()
                    back_href=back
                    back_label=i18n.t("nav-stock")
                >
                    <ButtonLink href=change kind=ButtonKind::Secondary icon="edit">
                        {i18n.t("common-change")}
                    </ButtonLink>
                </PageHeader>
                {told}
                {refused}
                <p class="cluster">
                    <TypeTile icon=view.kind.icon category=view.kind.main_category.clone() />
                    {badge}
                </p>
                {loan}
                {duties}
                <div class="columns">
                    <Panel id="om" title=i18n.t("stock-about")>{facts}</Panel>
                    <Panel id="gor" title=i18n.t("stock-actions")>{actions}</Panel>
                </div>
                <Panel id="historik" title=i18n.t("stock-history")>{history}</Panel>
            </div>
        }
    }))
}

fn title(i18n: I18n, view: &ArticleView) -> String {
    let name = match i18n.language() {
        Language::Swedish => &view.kind.name_sv,
        Language::English => &view.kind.name_en,
    };
    match view.size.label() {
        Some(size) => format!("{name} {size}"),
        None => name.clone(),
    }
}

fn badge(i18n: I18n, view: &ArticleView) -> impl IntoView + use<> {
    let (kind, label) = match &view.loan {
        Some(_) => (BadgeKind::Out, i18n.t("status-on-loan")),
        None => words::status(i18n, view.status),
    };
    view! { <Badge kind=kind label=label /> }
}

fn facts(i18n: I18n, view: &ArticleView) -> impl IntoView + use<> {
    let size = match view.size.label() {
        Some(label) if label == view.size.text => label,
        Some(label) => format!("{label} ({})", view.size.text),
        None if view.size.text.is_empty() => i18n.t("stock-no-size"),
        None => format!("{} ({})", i18n.t("stock-no-size"), view.size.text),
    };
    let place = if view.home == view.branch {
        view.branch.1.clone()
    } else {
        let about = args!["here" => view.branch.1.clone(), "home" => view.home.1.clone()];
        i18n.t_with("stock-elsewhere", about)
    };
    let lent = i64::try_from(view.times_lent).unwrap_or(i64::MAX);
    let rows = [
        (i18n.t("stock-size"), size),
        (
            i18n.t("stock-condition"),
            words::condition(i18n, view.condition),
        ),
        (i18n.t("stock-brand"), view.brand.clone()),
        (i18n.t("stock-branch"), place),
        (i18n.t("stock-shelf"), view.shelf.clone()),
        (i18n.t("stock-codes"), view.codes.join(", ")),
        (
            i18n.t("stock-received"),
            view.received_on
                .map(|day| i18n.date_long(day, view.today))
                .unwrap_or_default(),
        ),
        (i18n.t("stock-times-lent"), i18n.number(lent)),
        (
            i18n.t("stock-binding"),
            view.fit
                .as_ref()
                .map(|fit| format!("{} mm", fit.sole_mm))
                .unwrap_or_default(),
        ),
        (
            i18n.t("stock-green-buckle"),
            if view.green_buckle {
                i18n.t("common-yes")
            } else {
                String::new()
            },
        ),
        (i18n.t("stock-note"), view.note.clone()),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .map(|(term, value)| view! { <Fact term=term>{value}</Fact> })
    .collect_view();
    view! { <Facts>{rows}</Facts> }
}

fn loan(viewer: &Viewer, view: &ArticleView) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    view.loan.as_ref().map(|loan| {
        let href = viewer.link(&format!("lantagare/{}", loan.borrower.0));
        let name = loan.name.clone();
        let due = i18n.t_with(
            "lending-due",
            args!["date" => i18n.date_long(loan.due_on, view.today)],
        );
        view! {
            <Notice>
                <a href=href>{name}</a>
                " · "
                {due}
            </Notice>
        }
    })
}

fn duties(i18n: I18n, view: &ArticleView) -> Option<impl IntoView + use<>> {
    (!view.duties.is_empty()).then(|| {
        let list: Vec<String> = view
            .duties
            .iter()
            .map(|duty| lending::duty(i18n, &duty.kind))
            .collect();
        let text = i18n.t_with("stock-waits", args!["duties" => list.join(" · ")]);
        view! { <Notice kind=NoticeKind::Look>{text}</Notice> }
    })
}

fn actions(viewer: &Viewer, view: &ArticleView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let address = viewer.link(&format!("lager/{}/status", view.id.0));
    let buttons = ArticleStatus::ALL
        .iter()
        .filter(|status| **status != view.status)
        .map(|status| {
            let kind = if *status == ArticleStatus::Scrapped {
                ButtonKind::Danger
            } else {
                ButtonKind::Secondary
            };
            let label = i18n.t(&format!("set-status-{}", status.as_str()).replace('_', "-"));
            view! { <Button kind=kind name="status" value=status.as_str()>{label}</Button> }
        })
        .collect_view();
    let key = key_field(viewer);
    view! {
        <form method="post" action=address class="cluster">
            {key}
            {buttons}
        </form>
    }
}

fn refusal_key(refusal: StatusRefusal) -> &'static str {
    match refusal {
        StatusRefusal::OnLoan => "stock-refused-on-loan",
        StatusRefusal::NeedsCoordinator => "stock-refused-coordinator",
        StatusRefusal::RepairWaits => "stock-refused-repair",
    }
}
