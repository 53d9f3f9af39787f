//! What there is of the counted things.

use super::wrong;
use crate::args;
use crate::components::{
    Button, ButtonKind, Cell, Column, EmptyState, Field, FieldWidth, InputKind, Notice, NoticeKind,
    PageHeader, Panel, RowHead, Table,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use service::stock::{CountedForm, CountedThing, add_counted, change_counted, counted_things};

const ADDRESS: &str = "lager/raknat";

/// What there is of them.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let is_done = query.ticked("klart");
    let typed = PlainForm::default();
    render(&viewer, is_done, &typed, Faults::default(), StatusCode::OK).await
}

/// One more kind of them, or those of `sak` counted anew.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let get = |name: &str| form.get(name).to_owned();
    let thing = form.number("sak");
    let done = match thing {
        Some(id) => change_counted(services, staff, &key, id, form.get("antal")).await,
        None => {
            let typed = CountedForm {
                code: get("kod"),
                name: get("namn"),
                shelf: get("plats"),
                pieces: get("antal"),
            };
            add_counted(services, staff, &key, &typed).await
        }
    };
    // What is counted anew has its field in its own row.
    let pieces = thing.map_or_else(|| "antal".to_owned(), |id| format!("antal-{id}"));
    let (field, text) = match done {
        Ok(()) => {
            let to = viewer.link(&format!("{ADDRESS}?klart=1"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(error) => wrong(&viewer, error, "kod", &pieces)?,
    };
    let faults = Faults::at(&field, text);
    render(
        &viewer,
        false,
        &form,
        faults,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}

async fn render(
    viewer: &Viewer,
    is_done: bool,
    typed: &PlainForm,
    faults: Faults,
    status: StatusCode,
) -> Result<Response, Fault> {
    let things = counted_things(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("counted-title"), Area::Stock).with_errors(faults.lines());
    Ok(viewer.page_with(status, page, || {
        let told = is_done.then(|| {
            let text = i18n.t("counted-told");
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let list = if things.is_empty() {
            let (title, text) = (i18n.t("counted-none"), i18n.t("counted-none-more"));
            view! { <EmptyState icon="football" title=title text=text /> }.into_any()
        } else {
            table(viewer, &things, typed, &faults)
        };
        let form = form(viewer, typed, &faults);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("counted-title")
                    lead=i18n.t("counted-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {told}
                {list}
                <Panel id="en-till" title=i18n.t("counted-add")>{form}</Panel>
            </div>
        }
    }))
}

fn table(viewer: &Viewer, things: &[CountedThing], typed: &PlainForm, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    let names = [
        "counted-code",
        "stock-shelf",
        "counted-in",
        "counted-out",
        "counted-anew",
    ]
    .map(|key| i18n.t(key));
    let [code, shelf, inside, out, all] = names.clone();
    let columns = vec![
        Column::new(i18n.t("counted-what")),
        Column::new(code),
        Column::new(shelf),
        Column::number(inside),
        Column::number(out),
        Column::new(all),
    ];
    let rows = things
        .iter()
        .map(|thing| {
            let [code, shelf, inside, out, all] = names.clone();
            let (left, away) = (
                i18n.number(thing.pieces - thing.out),
                i18n.number(thing.out),
            );
            let recount = recount(viewer, thing, typed, faults);
            let (name, code_said) = (thing.name.clone(), thing.code.clone());
            let shelf_said = thing.shelf.clone();
            view! {
                <tr>
                    <RowHead>{name}</RowHead>
                    <Cell label=code>
                        <bdi class="number">{code_said}</bdi>
                    </Cell>
                    <Cell label=shelf>{shelf_said}</Cell>
                    <Cell label=inside number=true>{left}</Cell>
                    <Cell label=out number=true>{away}</Cell>
                    <Cell label=all>{recount}</Cell>
                </tr>
            }
        })
        .collect_view();
    view! { <Table caption=i18n.t("counted-caption") columns=columns>{rows}</Table> }.into_any()
}

fn recount(viewer: &Viewer, thing: &CountedThing, typed: &PlainForm, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    let id = format!("antal-{}", thing.id);
    let fault = faults.of(&id);
    // What was typed stays where it was refused.
    let value = match (&fault, typed.get("antal")) {
        (Some(_), said) => said.to_owned(),
        (None, _) => thing.pieces.to_string(),
    };
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="cluster cluster-field">
            {key_field(viewer)}
            <input type="hidden" name="sak" value=thing.id.to_string() />
            <Field
                id=id
                name="antal"
                label=i18n.t_with("counted-recount", args!["name" => thing.name.clone()])
                value=value
                error=fault.unwrap_or_default()
                kind=InputKind::Number
                width=FieldWidth::Short
                autocomplete="off"
            />
            <Button kind=ButtonKind::Quiet>{i18n.t("common-save")}</Button>
        </form>
    }
    .into_any()
}

fn form(viewer: &Viewer, typed: &PlainForm, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    // What was typed in a row is not what was typed here.
    let is_here = typed.number("sak").is_none();
    let said = |name: &str| {
        if is_here {
            typed.get(name).to_owned()
        } else {
            String::new()
        }
    };
    let field = |id: &'static str, key: &str, hint: &str, kind: InputKind| {
        view! {
            <Field
                id=id
                name=id
                label=i18n.t(key)
                hint=if hint.is_empty() { String::new() } else { i18n.t(hint) }
                value=said(id)
                error=faults.of(id).unwrap_or_default()
                kind=kind
                width=FieldWidth::Medium
                autocomplete="off"
            />
        }
        .into_any()
    };
    let name = field(
        "namn",
        "counted-what",
        "counted-what-hint",
        InputKind::default(),
    );
    let code = field(
        "kod",
        "counted-code",
        "counted-code-hint",
        InputKind::default(),
    );
    let shelf = field("plats", "stock-shelf", "", InputKind::default());
    let pieces = field("antal", "counted-all", "", InputKind::Number);
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            <div class="cluster cluster-field">{name} {code} {shelf} {pieces}</div>
            <p class="actions">
                <Button icon="plus">{i18n.t("counted-add-send")}</Button>
            </p>
        </form>
    }
    .into_any()
}
