//! An article's page: everything about it, its history, and what can be done.

use super::belongs::Belonging;
use super::{history, labels, parts, photos, types, words};
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, ButtonKind, ButtonLink, Fact, Facts, Notice, NoticeKind, PageHeader,
    Panel, TypeTile,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use crate::people::words as people;
use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::stock::{ArticleId, ArticleStatus};
use leptos::prelude::*;
use service::stock::{
    ArticleView, StatusError, StatusRefusal, article_view, change_status, photos_of,
};

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
        "service" => Some("work-told-opened"),
        "utlanad" => Some("work-told-on-loan"),
        "plockad" => Some("parts-told-picked"),
        "insatt" => Some("parts-told-used"),
        _ => None,
    };
    let told = Told {
        done: told,
        ..Told::default()
    };
    render(&viewer, ArticleId(id), told).await
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
            let told = Told {
                refused: Some(viewer.i18n.t(refusal_key(refusal))),
                ..Told::default()
            };
            render(&viewer, ArticleId(id), told).await
        }
        Err(StatusError::NotThere) => Err(Fault::NotFound),
        Err(StatusError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(StatusError::Unavailable(error)) => Err(error.into()),
    }
}

/// The page once more, with what is wrong in one of its forms.
pub async fn with_faults(
    viewer: &Viewer,
    id: ArticleId,
    faults: Faults,
    typed: PlainForm,
) -> PageResult {
    let told = Told {
        faults,
        typed,
        ..Told::default()
    };
    render(viewer, id, told).await
}

/// The page once more, with why nothing was done.
pub async fn with_refusal(viewer: &Viewer, id: ArticleId, text: String) -> PageResult {
    let told = Told {
        refused: Some(text),
        ..Told::default()
    };
    render(viewer, id, told).await
}

/// What the page tells besides.
#[derive(Default)]
struct Told {
    /// What was done, the key of its text.
    done: Option<&'static str>,
    /// Why something was not.
    refused: Option<String>,
    /// What is wrong in a form of the page, and what was typed in it.
    faults: Faults,
    typed: PlainForm,
}

async fn render(viewer: &Viewer, id: ArticleId, told: Told) -> Result<Response, Fault> {
    let view = article_view(viewer.services(), viewer.staff()?, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let here = viewer.staff()?.branch();
    let photos = photos_of(viewer.services(), id).await?;
    let belonging = Belonging::of(viewer, id).await?;
    let spare = parts::Spare::of(viewer, &view).await?;
    let ruled = types::ruled(viewer, view.kind.id, here, None).await?;
    let i18n = viewer.i18n;
    let title = title(i18n, &view);
    let page = Page::new(format!("{title} · {}", view.number), Area::Stock);
    let page = page.with_errors(told.faults.lines());
    let status = if told.refused.is_some() || !told.faults.is_empty() {
        StatusCode::UNPROCESSABLE_ENTITY
    } else {
        StatusCode::OK
    };
    Ok(viewer.page_with(status, page, || {
        let done = told.done.map(|key| {
            let text = i18n.t(key);
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let refused = told
            .refused
            .clone()
            .map(|text| view! { <Notice kind=NoticeKind::Look>{text}</Notice> });
        let badge = badge(i18n, &view);
        let gallery = photos::gallery(viewer, id, &title, &photos, told.faults.of("bild"));
        let belongs = belonging.shown(viewer, &view);
        let coming = belonging.transfer(viewer, &view);
        let parts = parts::shown(viewer, &view, &spare, &told.faults, &told.typed);
        let facts = facts(i18n, &view, &ruled);
        let loan = loan(viewer, &view);
        let duties = duties(viewer, &view);
        let actions = actions(viewer, &view);
        let history = history::newest(viewer, &view);
        let change = viewer.link(&format!("lager/{}/andra", view.id.0));
        let label = labels::reprint(viewer, view.number);
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
                    <ButtonLink href=label kind=ButtonKind::Quiet icon="tag">
                        {i18n.t("labels-reprint")}
                    </ButtonLink>
                </PageHeader>
                {done}
                {refused}
                {coming}
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
                {belongs}
                {parts}
                <Panel id="bilder" title=i18n.t("photo-title")>{gallery}</Panel>
                <Panel id="historik" title=i18n.t("stock-history")>{history}</Panel>
            </div>
        }
    }))
}

fn title(i18n: I18n, view: &ArticleView) -> String {
    let name = i18n.named(&view.kind.name_sv, &view.kind.name_en);
    match view.size.label() {
        Some(size) => format!("{name} {size}"),
        None => name,
    }
}

fn badge(i18n: I18n, view: &ArticleView) -> impl IntoView + use<> {
    let (kind, label) = match &view.loan {
        Some(_) => (BadgeKind::Out, i18n.t("status-on-loan")),
        None => words::status(i18n, view.status),
    };
    view! { <Badge kind=kind label=label /> }
}

fn facts(i18n: I18n, view: &ArticleView, ruled: &[String]) -> impl IntoView + use<> {
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
        (i18n.t("stock-rules"), i18n.capitalised(&ruled.join(". "))),
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
        let stands = people::standing(
            i18n,
            loan.due_on,
            loan.is_lost,
            loan.says_returned,
            view.today,
        );
        view! {
            <Notice>
                <span>
                    <a href=href>{name}</a>
                    " · "
                    {stands}
                </span>
            </Notice>
        }
    })
}

fn duties(viewer: &Viewer, view: &ArticleView) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    (!view.duties.is_empty()).then(|| {
        let list: Vec<String> = view
            .duties
            .iter()
            .map(|duty| lending::duty(i18n, &duty.kind))
            .collect();
        let text = i18n.t_with("stock-waits", args!["duties" => list.join(" · ")]);
        // The counter asks as if the thing had been scanned.
        let answer = (view.loan.is_none() && view.status == ArticleStatus::Available).then(|| {
            view! {
                <form method="post" action=viewer.link("disken")>
                    {key_field(viewer)}
                    <input type="hidden" name="gor" value="skanna" />
                    <input type="hidden" name="artikel" value=view.id.0.to_string() />
                    <Button kind=ButtonKind::Secondary>{i18n.t("stock-answer-duties")}</Button>
                </form>
            }
        });
        view! {
            <Notice kind=NoticeKind::Look>
                <p>{text}</p>
                {answer}
            </Notice>
        }
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
    // What is out is mended when it is back.
    let work = view
        .loan
        .is_none()
        .then(|| super::work::open_form(viewer, view.id));
    view! {
        <form method="post" action=address class="cluster">
            {key}
            {buttons}
        </form>
        {work}
    }
}

fn refusal_key(refusal: StatusRefusal) -> &'static str {
    match refusal {
        StatusRefusal::OnLoan => "stock-refused-on-loan",
        StatusRefusal::NeedsCoordinator => "stock-refused-coordinator",
        StatusRefusal::RepairWaits => "stock-refused-repair",
    }
}
