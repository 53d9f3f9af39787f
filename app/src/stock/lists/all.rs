//! The lists so far, and the form that sends one.

use super::{ADDRESS, words};
use crate::args;
use crate::components::{
    Badge, Button, ButtonKind, ButtonLink, Card, EmptyState, ErrorLine, FileField, PageHeader,
    Panel,
};
use crate::http::{Area, Fault, Page, PageResult, Upload, Viewer, key_field, submission_key};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use service::stock::import::list::{ListError, ListLine, TableError, lists, send_list};

/// What the browser offers.
const KINDS: &str =
    ".csv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    render(&viewer, None, StatusCode::OK).await
}

/// Takes a list.
pub async fn send(viewer: Viewer, sent: Upload) -> PageResult {
    let key = submission_key(&viewer, &sent.form)?;
    let coordinator = viewer.staff()?.coordinator()?;
    let kept = if sent.content.is_empty() {
        Err(ListError::Table(TableError::Empty))
    } else {
        send_list(
            viewer.services(),
            coordinator,
            &key,
            &sent.file_name,
            sent.content,
        )
        .await
    };
    match kept {
        Ok(id) => {
            let to = viewer.link(&format!("{ADDRESS}/{}", id.0));
            Ok(Redirect::to(&to).into_response())
        }
        Err(ListError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(ListError::Unavailable(error)) => Err(error.into()),
        Err(error) => {
            let text = words::refusal(viewer.i18n, &error).ok_or(Fault::NotFound)?;
            render(&viewer, Some(text), StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn render(
    viewer: &Viewer,
    fault: Option<String>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let all = lists(viewer.services(), viewer.staff()?.coordinator()?).await?;
    let i18n = viewer.i18n;
    let errors = fault
        .iter()
        .map(|text| ErrorLine::of("lista", text.clone()));
    let page = Page::new(i18n.t("lists-title"), Area::Stock).with_errors(errors.collect());
    Ok(viewer.page_with(status, page, || {
        let (send_to, key, out) = (viewer.link(ADDRESS), key_field(viewer), out(viewer));
        let lines = all.iter().map(|one| line(viewer, one)).collect_view();
        let lines = if all.is_empty() {
            let (title, text) = (i18n.t("lists-none"), i18n.t("lists-none-more"));
            view! { <EmptyState icon="upload" title=title text=text /> }.into_any()
        } else {
            view! { <ul class="stack-small stack plain-list">{lines}</ul> }.into_any()
        };
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("lists-title")
                    lead=i18n.t("lists-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                <div class="columns">
                    <div class="stack">
                        <Card title=i18n.t("lists-in")>
                            <form
                                method="post"
                                action=send_to
                                enctype="multipart/form-data"
                                class="stack"
                            >
                                {key}
                                <FileField
                                    id="lista"
                                    name="lista"
                                    label=i18n.t("lists-file")
                                    accept=KINDS
                                    hint=i18n.t("lists-file-hint")
                                    error=fault.clone().unwrap_or_default()
                                />
                                <p class="actions">
                                    <Button icon="upload">{i18n.t("lists-send")}</Button>
                                </p>
                            </form>
                        </Card>
                        {out}
                    </div>
                    <Panel id="listor" title=i18n.t("lists-so-far")>{lines}</Panel>
                </div>
            </div>
        }
    }))
}

fn out(viewer: &Viewer) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let file = |ending: &str| viewer.link(&format!("lager/lista/{ending}"));
    let (excel, csv) = (file("xlsx"), file("csv"));
    view! {
        <Card title=i18n.t("lists-out")>
            <p>{i18n.t("lists-out-lead")}</p>
            <p class="actions">
                <ButtonLink
                    href=excel
                    kind=ButtonKind::Secondary
                    icon="download"
                >
                    {i18n.t("lists-out-excel")}
                </ButtonLink>
                <ButtonLink
                    href=csv
                    kind=ButtonKind::Secondary
                    icon="download"
                >
                    {i18n.t("lists-out-csv")}
                </ButtonLink>
            </p>
        </Card>
    }
}

fn line(viewer: &Viewer, one: &ListLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let href = viewer.link(&format!("{ADDRESS}/{}", one.id.0));
    let (kind, word) = words::state(i18n, one.state);
    let sent = i18n.t_with(
        "lists-sent",
        args![
            "date" => i18n.date_short(one.sent_at.date(), one.sent_at.date()),
            "name" => one.staff.clone()
        ],
    );
    let figures = (one.total > 0).then(|| words::figures(i18n, one));
    let name = one.file_name.clone();
    view! {
        <li>
            <a href=href>
                <strong>{name}</strong>
            </a>
            " "
            <Badge kind=kind label=word />
            <br />
            <span class="muted">{sent}</span>
            {figures.map(|text| view! { <br /><span class="muted">{text}</span> })}
        </li>
    }
}
