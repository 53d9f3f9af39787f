//! A list, from its columns to its undoing. Each state shows what is to be done next.

use super::rows::{Shown, filters, rows};
use super::{ADDRESS, columns, words};
use crate::args;
use crate::components::{Button, ButtonKind, ErrorLine, Notice, NoticeKind, PageHeader, Panel};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use axum::extract::{Path, RawQuery};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::Response;
use leptos::prelude::*;
use service::stock::import::list::{
    ListId, ListRow, ListSample, ListState, ListView, list_rows, list_sample, list_view,
};

/// How soon a page that shows a list being worked on asks again, in seconds.
const ASKS_AGAIN: HeaderValue = HeaderValue::from_static("2");

/// The page.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(&viewer, id, Shown::read(&query), None, StatusCode::OK).await
}

/// What the page needs of the database.
struct Read {
    list: ListView,
    sample: ListSample,
    rows: Vec<ListRow>,
    has_more: bool,
}

async fn read(viewer: &Viewer, id: i64, shown: Shown) -> Result<Read, Fault> {
    let (services, id) = (viewer.services(), ListId(id));
    let coordinator = viewer.staff()?.coordinator()?;
    let list = list_view(services, coordinator, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let sample = match list.state {
        ListState::Columns | ListState::Failed => list_sample(services, coordinator, id).await?,
        _ => ListSample::default(),
    };
    let (rows, has_more) = match list.state {
        ListState::Ready | ListState::Again | ListState::Done | ListState::Undone => {
            list_rows(services, coordinator, id, shown.filter, shown.page).await?
        }
        _ => (Vec::new(), false),
    };
    Ok(Read {
        list,
        sample,
        rows,
        has_more,
    })
}

pub(super) async fn render(
    viewer: &Viewer,
    id: i64,
    shown: Shown,
    fault: Option<String>,
    status: StatusCode,
) -> Result<Response, Fault> {
    let read = read(viewer, id, shown).await?;
    let i18n = viewer.i18n;
    let list = &read.list;
    let errors = fault.iter().map(|text| ErrorLine {
        field: None,
        text: text.clone(),
    });
    let (_, word) = words::state(i18n, list.state);
    let page = Page::new(list.file_name.clone(), Area::Stock).with_errors(errors.collect());
    let mut response = viewer.page_with(status, page, || {
        let body = match list.state {
            ListState::Columns => columns::form(viewer, list, &read.sample, fault.as_deref()),
            ListState::Failed => failed(viewer, list, &read.sample),
            ListState::Reading | ListState::Doing | ListState::Undoing => working(viewer, list),
            ListState::Ready | ListState::Again => decide(viewer, &read, shown),
            ListState::Done | ListState::Undone => ended(viewer, &read, shown),
        };
        let put_away = matches!(
            list.state,
            ListState::Columns | ListState::Ready | ListState::Failed
        )
        .then(|| put_away(viewer, list));
        view! {
            <div class="stack">
                <PageHeader
                    title=list.file_name.clone()
                    lead=word
                    back_href=viewer.link(ADDRESS)
                    back_label=i18n.t("lists-title")
                />
                {body}
                {put_away}
            </div>
        }
    });
    if list.state.is_working() {
        response.headers_mut().insert(header::REFRESH, ASKS_AGAIN);
    }
    Ok(response)
}

fn action(viewer: &Viewer, list: &ListView) -> String {
    viewer.link(&format!("{ADDRESS}/{}", list.id.0))
}

/// The program works on it: how far it has come. The page asks again by itself.
fn working(viewer: &Viewer, list: &ListView) -> AnyView {
    let i18n = viewer.i18n;
    let (done, total) = (list.done.to_string(), list.total.max(1).to_string());
    let said = if list.total > 0 {
        i18n.t_with(
            "lists-progress",
            args!["done" => list.done, "total" => list.total],
        )
    } else {
        i18n.t("lists-progress-begins")
    };
    let label = said.clone();
    let href = action(viewer, list);
    view! {
        <div class="stack narrow">
            <p role="status">{said}</p>
            <progress class="progress" value=done max=total aria-label=label></progress>
            <p class="muted">{i18n.t("lists-progress-more")}</p>
            <p><a href=href>{i18n.t("lists-progress-look")}</a></p>
        </div>
    }
    .into_any()
}

fn failed(viewer: &Viewer, list: &ListView, sample: &ListSample) -> AnyView {
    let text = viewer.i18n.t("lists-failed");
    let again = (!sample.headings.is_empty()).then(|| columns::form(viewer, list, sample, None));
    view! {
        <Notice kind=NoticeKind::Stop>{text}</Notice>
        {again}
    }
    .into_any()
}

/// What it would do, row by row; and the button that does it.
fn decide(viewer: &Viewer, read: &Read, shown: Shown) -> AnyView {
    let i18n = viewer.i18n;
    let list = &read.list;
    let again = (list.state == ListState::Again).then(|| {
        let text = i18n.t_with("lists-again", args!["count" => list.counts.again]);
        view! { <Notice kind=NoticeKind::Look>{text}</Notice> }
    });
    let blank = (list.blank > 0).then(|| {
        let text = i18n.t_with("lists-blank", args!["count" => list.blank]);
        view! { <p class="muted">{text}</p> }
    });
    let ticked = list.counts.ticked;
    let take_in = (ticked > 0 || list.state == ListState::Again).then(|| {
        let text = i18n.t_with("lists-take-in", args!["count" => ticked]);
        view! { <Button name="gor" value="ta-in" icon="download">{text}</Button> }
    });
    let columns = (list.state == ListState::Ready).then(|| {
        let text = i18n.t("lists-change-columns");
        view! {
            <Button name="gor" value="kolumner" kind=ButtonKind::Quiet icon="edit">{text}</Button>
        }
    });
    let back = (list.state == ListState::Again).then(|| undo_button(viewer));
    let figures = words::figures(i18n, list);
    let action = shown.address(viewer, list, shown.page);
    let (filters, rows) = (
        filters(viewer, list, shown),
        rows(viewer, list, shown, &read.rows, read.has_more),
    );
    view! {
        {again}
        <form method="post" action=action class="stack">
            <p class="lead">{figures}</p>
            {blank}
            <p class="actions">{take_in} {columns} {back}</p>
            <p class="muted">{i18n.t("lists-nothing-yet")}</p>
            <Panel id="rader" title=i18n.t("lists-rows")>{filters} {rows}</Panel>
        </form>
    }
    .into_any()
}

fn undo_button(viewer: &Viewer) -> AnyView {
    let text = viewer.i18n.t("lists-undo");
    view! {
        <Button name="gor" value="angra" kind=ButtonKind::Secondary icon="undo">{text}</Button>
    }
    .into_any()
}

fn ended(viewer: &Viewer, read: &Read, shown: Shown) -> AnyView {
    let i18n = viewer.i18n;
    let list = &read.list;
    let figures = words::figures(i18n, list);
    let undo = (list.state == ListState::Done && list.counts.done > 0).then(|| {
        let action = action(viewer, list);
        view! {
            <form method="post" action=action class="stack-small stack">
                <p class="actions">{undo_button(viewer)}</p>
                <p class="muted">{i18n.t("lists-undo-more")}</p>
            </form>
        }
    });
    let labels = (list.state == ListState::Done && list.counts.new > 0).then(|| {
        let href = viewer.link("lager/etiketter");
        view! { <p><a href=href>{i18n.t("lists-labels")}</a></p> }
    });
    let (filters, rows) = (
        filters(viewer, list, shown),
        rows(viewer, list, shown, &read.rows, read.has_more),
    );
    view! {
        <p class="lead">{figures}</p>
        {undo}
        {labels}
        <Panel id="rader" title=i18n.t("lists-rows")>{filters} {rows}</Panel>
    }
    .into_any()
}

fn put_away(viewer: &Viewer, list: &ListView) -> impl IntoView + use<> {
    let (action, text) = (action(viewer, list), viewer.i18n.t("lists-remove"));
    view! {
        <form method="post" action=action>
            <Button name="gor" value="ta-bort" kind=ButtonKind::Quiet icon="trash">{text}</Button>
        </form>
    }
}
