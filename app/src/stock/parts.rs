//! Spare parts: picked on the page of what is scrapped, put in on the page of what is
//! mended, and all of them in a list.

use super::article;
use crate::args;
use crate::components::{
    Button, ButtonKind, Cell, Column, EmptyState, Field, FieldWidth, PageHeader, Panel, RowHead,
    Select, SelectOption, Table,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect};
use chrono::NaiveDate;
use domain::stock::{ArticleId, ArticleStatus};
use leptos::prelude::*;
use service::stock::{
    ArticleView, PartError, SparePart, parts_of, pick_part, spare_parts, use_part,
};

/// The list.
pub async fn show(viewer: Viewer) -> PageResult {
    let staff = viewer.staff()?;
    let parts = spare_parts(viewer.services(), staff).await?;
    let today = staff.today(viewer.services().clock().now());
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("parts-title"), Area::Stock);
    Ok(viewer.page(page, || {
        let body = if parts.is_empty() {
            let (title, text) = (i18n.t("parts-none"), i18n.t("parts-none-more"));
            view! { <EmptyState icon="box" title=title text=text /> }.into_any()
        } else {
            table(&viewer, today, &parts)
        };
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("parts-title")
                    lead=i18n.t("parts-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {body}
            </div>
        }
    }))
}

fn table(viewer: &Viewer, today: NaiveDate, parts: &[SparePart]) -> AnyView {
    let i18n = viewer.i18n;
    let names = ["parts-what", "stock-shelf", "parts-picked", "parts-used"].map(|key| i18n.t(key));
    let columns = names.iter().cloned().map(Column::new).collect();
    let rows = parts
        .iter()
        .map(|part| {
            let kind = i18n.named(&part.from_name.0, &part.from_name.1);
            let day = i18n.date_short(part.picked_on, today);
            let picked = linked(viewer, part.from, format!("{kind} {}", part.from.1));
            let used = part.used.map(|(article, number, on)| {
                let day = i18n.date_short(on, today);
                let link = linked(viewer, (article, number), number.to_string());
                view! { {link} " · " {day} }
            });
            let used = match used {
                Some(used) => used.into_any(),
                None => i18n.t("parts-free").into_any(),
            };
            let [_, shelf, from, into] = names.clone();
            let (what, lies) = (part.what.clone(), part.shelf.clone());
            view! {
                <tr>
                    <RowHead>{what}</RowHead>
                    <Cell label=shelf>{lies}</Cell>
                    <Cell label=from>{picked} " · " {day}</Cell>
                    <Cell label=into>{used}</Cell>
                </tr>
            }
        })
        .collect_view();
    view! { <Table caption=i18n.t("parts-caption") columns=columns>{rows}</Table> }.into_any()
}

/// The article's page, as long as it is in the stock.
fn linked(viewer: &Viewer, article: (Option<ArticleId>, i64), name: String) -> AnyView {
    let href = article.0.map(|id| viewer.link(&format!("lager/{}", id.0)));
    view! { <a href=href>{name}</a> }.into_any()
}

/// Picks a part from the article, or puts one in. What is done is in `gor`.
pub async fn change(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let (id, key) = (ArticleId(id), submission_key(&viewer, &form)?);
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let i18n = viewer.i18n;
    let (done, told) = if form.get("gor") == "plocka" {
        let (what, shelf) = (form.get("del"), form.get("del-plats"));
        let done = pick_part(services, staff, &key, id, what, shelf).await;
        (done, "plockad")
    } else {
        let part = form.number("reservdel").ok_or(Fault::Malformed)?;
        (use_part(services, staff, &key, part, id).await, "insatt")
    };
    let text = match done {
        Ok(()) => {
            let to = viewer.link(&format!("lager/{}?klart={told}", id.0));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(PartError::Command(error)) => return Err(error.into()),
        Err(PartError::Nothing) => i18n.t("parts-nothing"),
        Err(PartError::TooLong) => i18n.t("batch-too-long"),
        Err(PartError::NotScrapped) => {
            return article::with_refusal(&viewer, id, i18n.t("parts-not-scrapped")).await;
        }
        Err(PartError::Used) => {
            return article::with_refusal(&viewer, id, i18n.t("parts-is-used")).await;
        }
    };
    article::with_faults(&viewer, id, Faults::at("del", text), form).await
}

/// The parts that have to do with an article.
pub struct Spare {
    of: Vec<SparePart>,
    free: Vec<SparePart>,
}

impl Spare {
    /// Of an article.
    ///
    /// # Errors
    /// When nobody is signed in, or the database can't.
    pub async fn of(viewer: &Viewer, view: &ArticleView) -> Result<Self, Fault> {
        let (services, staff) = (viewer.services(), viewer.staff()?);
        let mut free = Vec::new();
        if view.status != ArticleStatus::Scrapped && view.loan.is_none() {
            free = spare_parts(services, staff).await?;
            free.retain(|part| part.used.is_none());
        }
        let of = parts_of(services, staff, view.id).await?;
        Ok(Self { of, free })
    }
}

/// The parts on the article's page, and the form for one more; nothing where there is nothing.
pub fn shown(
    viewer: &Viewer,
    view: &ArticleView,
    spare: &Spare,
    faults: &Faults,
    typed: &PlainForm,
) -> Option<AnyView> {
    let is_scrapped = view.status == ArticleStatus::Scrapped;
    if !is_scrapped && spare.of.is_empty() && spare.free.is_empty() {
        return None;
    }
    let table = (!spare.of.is_empty()).then(|| table(viewer, view.today, &spare.of));
    let form = if is_scrapped {
        Some(pick_form(viewer, view.id, faults, typed))
    } else {
        (!spare.free.is_empty()).then(|| use_form(viewer, view.id, &spare.free))
    };
    let title = viewer.i18n.t("parts-title");
    Some(
        view! {
            <Panel id="delar" title=title>
                <div class="stack">{table} {form}</div>
            </Panel>
        }
        .into_any(),
    )
}

fn pick_form(viewer: &Viewer, id: ArticleId, faults: &Faults, typed: &PlainForm) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <form
            method="post"
            action=viewer.link(&format!("lager/{}/delar", id.0))
            class="stack"
        >
            {key_field(viewer)}
            <input type="hidden" name="gor" value="plocka" />
            <div class="cluster cluster-field">
                <Field
                    id="del"
                    name="del"
                    label=i18n.t("parts-pick-what")
                    hint=i18n.t("parts-pick-hint")
                    value=typed.get("del").to_owned()
                    error=faults.of("del").unwrap_or_default()
                    autocomplete="off"
                />
                <Field
                    id="del-plats"
                    name="del-plats"
                    label=i18n.t("parts-where")
                    value=typed.get("del-plats").to_owned()
                    optional=i18n.t("common-optional")
                    width=FieldWidth::Medium
                    autocomplete="off"
                />
            </div>
            <p class="actions">
                <Button kind=ButtonKind::Secondary icon="wrench">{i18n.t("parts-pick")}</Button>
            </p>
        </form>
    }
    .into_any()
}

fn use_form(viewer: &Viewer, id: ArticleId, free: &[SparePart]) -> AnyView {
    let i18n = viewer.i18n;
    let options = free
        .iter()
        .map(|part| {
            let about = args!["what" => part.what.clone(), "number" => part.from.1.to_string()];
            SelectOption::new(part.id.to_string(), i18n.t_with("parts-from", about))
        })
        .collect::<Vec<_>>();
    view! {
        <details>
            <summary>{i18n.t("parts-use")}</summary>
            <form
                method="post"
                action=viewer.link(&format!("lager/{}/delar", id.0))
                class="stack"
            >
                {key_field(viewer)}
                <input type="hidden" name="gor" value="anvand" />
                <Select
                    id="reservdel"
                    name="reservdel"
                    label=i18n.t("parts-which")
                    options=options
                    selected=""
                />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="wrench">
                        {i18n.t("parts-use-send")}
                    </Button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
