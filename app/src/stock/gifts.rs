//! Gifts in number and weight, by where they were dropped off; and what became of those
//! that are not lent.

use crate::args;
use crate::components::{
    Button, Cell, Choice, ChoiceLayout, Column, EmptyState, Field, FieldWidth, InputKind, Notice,
    NoticeKind, PageHeader, Panel, RadioGroup, RowHead, SignButton, Table,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use crate::i18n::I18n;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use chrono::NaiveDate;
use leptos::prelude::*;
use service::stock::{
    GiftError, GiftForm, GiftKind, GiftLine, GiftView, gifts, note_gift, remove_gift,
};

const ADDRESS: &str = "lager/inkommet";

/// The page; `ar` chooses the year.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let typed = GiftForm::default();
    render(&viewer, &query, typed, Faults::default(), StatusCode::OK).await
}

/// Notes a line, or takes one away.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let back = |told: &str| {
        let to = viewer.link(&format!("{ADDRESS}?klart={told}"));
        Redirect::to(&to).into_response()
    };
    if let Some(id) = form.number("ta-bort") {
        remove_gift(services, staff, id).await?;
        return Ok(back("borttagen"));
    }
    let key = submission_key(&viewer, &form)?;
    let get = |name: &str| form.get(name).to_owned();
    let typed = GiftForm {
        kind: get("sort"),
        place: get("var"),
        pieces: get("antal"),
        kilograms: get("vikt"),
        day: get("dag"),
    };
    let i18n = viewer.i18n;
    let (field, text) = match note_gift(services, staff, &key, &typed).await {
        Ok(()) => return Ok(back("noterat")),
        Err(GiftError::Command(error)) => return Err(error.into()),
        Err(GiftError::Nothing) => ("antal", "gifts-nothing"),
        Err(GiftError::Pieces) => ("antal", "gifts-wrong-pieces"),
        Err(GiftError::Kilograms) => ("vikt", "gifts-wrong-weight"),
        Err(GiftError::Day) => ("dag", "gifts-wrong-day"),
        Err(GiftError::TooLong) => ("var", "batch-too-long"),
    };
    let faults = Faults::at(field, i18n.t(text));
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    render(&viewer, &PlainForm::default(), typed, faults, status).await
}

async fn render(
    viewer: &Viewer,
    query: &PlainForm,
    typed: GiftForm,
    faults: Faults,
    status: StatusCode,
) -> Result<Response, Fault> {
    let year = query.get("ar").parse().ok();
    let view = gifts(viewer.services(), viewer.staff()?, year).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("gifts-title"), Area::Stock).with_errors(faults.lines());
    Ok(viewer.page_with(status, page, || {
        let told = match query.get("klart") {
            "noterat" => Some("gifts-told"),
            "borttagen" => Some("gifts-told-removed"),
            _ => None,
        };
        let told = told.map(|key| {
            let text = i18n.t(key);
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let form = form(viewer, &view, &typed, &faults);
        let sums = sums(viewer, &view);
        let lines = lines(viewer, &view);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("gifts-title")
                    lead=i18n.t("gifts-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {told}
                <div class="columns">
                    {form}
                    <div class="stack-large stack">{sums} {lines}</div>
                </div>
            </div>
        }
    }))
}

fn kind_word(i18n: I18n, kind: GiftKind) -> String {
    i18n.t(match kind {
        GiftKind::Given => "gifts-given",
        GiftKind::Scrapped => "gifts-scrapped",
        GiftKind::PassedOn => "gifts-passed-on",
        GiftKind::ForParts => "gifts-for-parts",
    })
}

/// Kilograms, to the gram where there are grams.
fn weight(i18n: I18n, grams: i64) -> String {
    if grams == 0 {
        return "–".to_owned();
    }
    let (kilograms, rest) = (i18n.number(grams / 1_000), grams % 1_000);
    if rest == 0 {
        return format!("{kilograms} kg");
    }
    let part = format!("{rest:03}");
    let sign = i18n.t("gifts-decimal-sign");
    format!("{kilograms}{sign}{} kg", part.trim_end_matches('0'))
}

fn place_word(i18n: I18n, place: &str) -> String {
    if place.is_empty() {
        i18n.t("gifts-at-branch")
    } else {
        place.to_owned()
    }
}

fn form(viewer: &Viewer, view: &GiftView, typed: &GiftForm, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    let kinds = GiftKind::ALL
        .iter()
        .map(|kind| Choice::new(kind.as_str(), kind_word(i18n, *kind)))
        .collect::<Vec<_>>();
    let kind = GiftKind::from_code(&typed.kind).unwrap_or(GiftKind::Given);
    let places = view
        .places
        .iter()
        .map(|place| view! { <option value=place.clone()></option> })
        .collect_view();
    let day = match typed.day.as_str() {
        "" => view.today.to_string(),
        day => day.to_owned(),
    };
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            <RadioGroup
                id="sort"
                name="sort"
                legend=i18n.t("gifts-kind")
                choices=kinds
                selected=kind.as_str()
                layout=ChoiceLayout::Column
            />
            <div class="cluster cluster-field">
                <Field
                    id="antal"
                    name="antal"
                    label=i18n.t("gifts-pieces")
                    value=typed.pieces.clone()
                    error=faults.of("antal").unwrap_or_default()
                    kind=InputKind::Number
                    width=FieldWidth::Short
                    autocomplete="off"
                    first=true
                />
                <Field
                    id="vikt"
                    name="vikt"
                    label=i18n.t("gifts-weight")
                    value=typed.kilograms.clone()
                    error=faults.of("vikt").unwrap_or_default()
                    width=FieldWidth::Short
                    autocomplete="off"
                />
            </div>
            <Field
                id="var"
                name="var"
                label=i18n.t("gifts-place")
                hint=i18n.t("gifts-place-hint")
                optional=i18n.t("common-optional")
                value=typed.place.clone()
                error=faults.of("var").unwrap_or_default()
                list="platser"
                autocomplete="off"
            />
            <datalist id="platser">{places}</datalist>
            <Field
                id="dag"
                name="dag"
                label=i18n.t("gifts-day")
                value=day
                error=faults.of("dag").unwrap_or_default()
                kind=InputKind::Date
                width=FieldWidth::Medium
            />
            <p class="actions">
                <Button icon="check">{i18n.t("gifts-note")}</Button>
            </p>
            <Notice kind=NoticeKind::Info>{i18n.t("stock-no-donor")}</Notice>
        </form>
    }
    .into_any()
}

fn sums(viewer: &Viewer, view: &GiftView) -> AnyView {
    let i18n = viewer.i18n;
    let year = view.year.to_string();
    let title = i18n.t_with("gifts-year", args!["year" => year]);
    let earlier = viewer.link(&format!("{ADDRESS}?ar={}", view.year - 1));
    let earlier_word = i18n.t_with("gifts-year", args!["year" => (view.year - 1).to_string()]);
    let body = if view.sums.is_empty() {
        view! { <p class="muted">{i18n.t("gifts-none-year")}</p> }.into_any()
    } else {
        let (pieces, kilograms) = (i18n.t("gifts-pieces"), i18n.t("gifts-weight"));
        let columns = vec![
            Column::new(i18n.t("gifts-what")),
            Column::number(pieces.clone()),
            Column::number(kilograms.clone()),
        ];
        let rows = view
            .sums
            .iter()
            .map(|sum| {
                let what = kind_word(i18n, sum.kind);
                let place = place_word(i18n, &sum.place);
                let (count, grams) = (i18n.number(sum.pieces), weight(i18n, sum.grams));
                let (pieces, kilograms) = (pieces.clone(), kilograms.clone());
                view! {
                    <tr>
                        <RowHead>{what} " · " {place}</RowHead>
                        <Cell label=pieces number=true>{count}</Cell>
                        <Cell label=kilograms number=true>{grams}</Cell>
                    </tr>
                }
            })
            .collect_view();
        view! { <Table labelled_by="aret" columns=columns>{rows}</Table> }.into_any()
    };
    view! {
        <Panel id="aret" title=title>
            {body} <p>
                <a href=earlier>{earlier_word}</a>
            </p>
        </Panel>
    }
    .into_any()
}

fn lines(viewer: &Viewer, view: &GiftView) -> AnyView {
    let i18n = viewer.i18n;
    let body = if view.lines.is_empty() {
        let (title, text) = (i18n.t("gifts-none"), i18n.t("gifts-none-more"));
        view! { <EmptyState icon="box" title=title text=text /> }.into_any()
    } else {
        let rows = view
            .lines
            .iter()
            .map(|line| row(viewer, view.today, line))
            .collect_view();
        view! { <ol class="list-rows plain-list">{rows}</ol> }.into_any()
    };
    view! { <Panel id="senast" title=i18n.t("gifts-latest")>{body}</Panel> }.into_any()
}

fn row(viewer: &Viewer, today: NaiveDate, line: &GiftLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let pieces =
        (line.pieces > 0).then(|| i18n.t_with("gifts-so-many", args!["count" => line.pieces]));
    let grams = (line.grams > 0).then(|| weight(i18n, line.grams));
    let much: Vec<String> = pieces.into_iter().chain(grams).collect();
    let what = format!("{}: {}", kind_word(i18n, line.kind), much.join(", "));
    let about = format!(
        "{} · {}",
        i18n.date_short(line.day, today),
        place_word(i18n, &line.place)
    );
    let label = i18n.t_with("gifts-remove", args!["what" => what.clone()]);
    let (action, id) = (viewer.link(ADDRESS), line.id.to_string());
    view! {
        <li class="cluster">
            <span>
                <strong>{what}</strong>
                <br />
                <span class="muted">{about}</span>
            </span>
            <form method="post" action=action>
                <input type="hidden" name="ta-bort" value=id />
                <SignButton icon="trash" label=label />
            </form>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn a_weight_has_the_decimals_that_it_needs() {
        let said = |language, grams| weight(I18n::new(language), grams);
        assert_eq!(said(Language::Swedish, 12_000), "12 kg");
        assert_eq!(said(Language::Swedish, 12_500), "12,5 kg");
        assert_eq!(said(Language::English, 12_050), "12.05 kg");
        assert_eq!(said(Language::English, 0), "–");
        assert_eq!(said(Language::English, 7), "0.007 kg");
    }
}
