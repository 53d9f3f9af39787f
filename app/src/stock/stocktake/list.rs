//! The stock-takings of the branch, and the form that begins one.

use super::shelves;
use crate::args;
use crate::components::{
    Badge, BadgeKind, Button, EmptyState, ErrorLine, PageHeader, Panel, TextArea,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use service::lending::CommandError;
use service::stock::{StocktakeError, StocktakeLine, start_stocktake, stocktakes};

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    render(&viewer, "", None, StatusCode::OK).await
}

/// Begins one.
pub async fn begin(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let typed = form.get("hyllor");
    match start_stocktake(viewer.services(), viewer.staff()?, &key, typed).await {
        Ok(begun) => {
            let to = viewer.link(&format!("lager/inventering/{}", begun.id));
            Ok(Redirect::to(&to).into_response())
        }
        Err(StocktakeError::TooLong) => {
            let text = viewer.i18n.t("stock-wrong-value");
            render(&viewer, typed, Some(text), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        // One that is only just begun is neither closed nor gone.
        Err(StocktakeError::Closed | StocktakeError::Command(CommandError::NotThere)) => {
            Err(Fault::Broken)
        }
        Err(StocktakeError::Command(CommandError::KeyReused(_))) => Err(Fault::KeyReused),
        Err(StocktakeError::Command(CommandError::Unavailable(error))) => Err(error.into()),
    }
}

async fn render(
    viewer: &Viewer,
    typed: &str,
    fault: Option<String>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let all = stocktakes(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let errors = fault
        .iter()
        .map(|text| ErrorLine::of("hyllor", text.clone()));
    let page = Page::new(i18n.t("stocktake-title"), Area::Stock).with_errors(errors.collect());
    Ok(viewer.page_with(status, page, || {
        let lines = all.iter().map(|one| line(viewer, one)).collect_view();
        let lines = if all.is_empty() {
            let (title, text) = (i18n.t("stocktake-none"), i18n.t("stocktake-none-more"));
            view! { <EmptyState icon="checklist" title=title text=text /> }.into_any()
        } else {
            view! { <ul class="stack-small stack plain-list">{lines}</ul> }.into_any()
        };
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("stocktake-title")
                    lead=i18n.t("stocktake-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                <div class="columns">
                    <form method="post" action=viewer.link("lager/inventering") class="stack">
                        {key_field(viewer)}
                        <TextArea
                            id="hyllor"
                            name="hyllor"
                            label=i18n.t("stocktake-shelves")
                            hint=i18n.t("stocktake-shelves-hint")
                            value=typed.to_owned()
                            error=fault.clone().unwrap_or_default()
                            rows=3
                        />
                        <p class="actions">
                            <Button icon="checklist">{i18n.t("stocktake-begin")}</Button>
                        </p>
                    </form>
                    <Panel id="pagaende" title=i18n.t("stocktake-list")>{lines}</Panel>
                </div>
            </div>
        }
    }))
}

fn line(viewer: &Viewer, one: &StocktakeLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let href = viewer.link(&format!("lager/inventering/{}", one.id));
    let today = one.started_at.date();
    let begun = i18n.t_with(
        "stocktake-begun",
        args!["date" => i18n.date_short(today, today), "name" => one.started_by.clone()],
    );
    let (kind, word) = match (one.closed_at, one.missing) {
        (None, _) => (BadgeKind::Out, i18n.t("stocktake-under-way")),
        (Some(_), missing) => (
            BadgeKind::Still,
            i18n.t_with("stocktake-closed", args!["count" => missing.unwrap_or(0)]),
        ),
    };
    let name = shelves(i18n, &one.shelves);
    view! {
        <li>
            <a href=href>
                <strong>{name}</strong>
            </a>
            " "
            <Badge kind=kind label=word />
            <br />
            <span class="muted">{begun}</span>
        </li>
    }
}
