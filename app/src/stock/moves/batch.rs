//! A batch goes to another shelf, branch or storeroom: say where to, scan, press.

use crate::args;
use crate::components::{
    BadgeKind, Button, Checkbox, Choice, ChoiceLayout, ErrorLine, Field, FieldWidth, Notice,
    NoticeKind, PageHeader, RadioGroup, Select, SelectOption,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::stock::batch::{Row, codes, codes_field, rows, undo_button};
use crate::stock::undo::undo_action;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::branches::BranchId;
use leptos::prelude::*;
use service::stock::{
    ArticleFormChoices, Destination, MoveError, MoveOutcome, Moved, Storage, article_form_choices,
    move_articles,
};

const ADDRESS: &str = "lager/flytta";

/// What the page tells besides the form.
#[derive(Default)]
struct Told {
    faults: Vec<(&'static str, String)>,
    moved: Option<Moved>,
    text: Option<(NoticeKind, String)>,
}

impl Told {
    fn fault(&self, field: &str) -> Option<String> {
        let found = self.faults.iter().find(|(name, _)| *name == field);
        found.map(|(_, text)| text.clone())
    }
}

/// The page; `hylla` and `filial` say where to.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let mut told = Told::default();
    if query.get("klart") == "angrat" {
        told.text = Some((NoticeKind::Fine, viewer.i18n.t("batch-undone")));
    }
    render(&viewer, &query, told, StatusCode::OK).await
}

fn destination(form: &PlainForm) -> Destination {
    Destination {
        shelf: form.get("hylla").to_owned(),
        branch: form.number("filial").map(BranchId),
        for_good: form.ticked("for-gott"),
        storage: match form.get("forrad") {
            "in" => Storage::PutAway,
            "ut" => Storage::BringOut,
            _ => Storage::AsItIs,
        },
    }
}

/// Moves what was scanned, or takes a move back.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    if form.get("gor") == "angra" {
        return match undo_action(&viewer, &form).await? {
            Ok(()) => {
                let to = viewer.link(&format!("{ADDRESS}?klart=angrat"));
                Ok(Redirect::to(&to).into_response())
            }
            Err(text) => {
                let told = Told {
                    text: Some((NoticeKind::Look, text)),
                    ..Told::default()
                };
                render(&viewer, &form, told, StatusCode::CONFLICT).await
            }
        };
    }
    let key = submission_key(&viewer, &form)?;
    let refused = |field: &'static str, text: String| Told {
        faults: vec![(field, text)],
        ..Told::default()
    };
    let told = match codes(i18n, form.get("artiklar")) {
        Ok(codes) => {
            let to = destination(&form);
            match move_articles(viewer.services(), viewer.staff()?, &key, &to, &codes).await {
                Ok(moved) => {
                    let told = Told {
                        moved: Some(moved),
                        ..Told::default()
                    };
                    return render(&viewer, &form, told, StatusCode::OK).await;
                }
                Err(MoveError::Nowhere) => refused("hylla", i18n.t("move-nowhere")),
                Err(MoveError::ShelfTooLong) => refused("hylla", i18n.t("stock-wrong-value")),
                Err(MoveError::NoSuchBranch) => refused("filial", i18n.t("stock-wrong-value")),
                Err(MoveError::Command(error)) => return Err(error.into()),
            }
        }
        Err(fault) => refused("artiklar", fault),
    };
    render(&viewer, &form, told, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn render(
    viewer: &Viewer,
    typed: &PlainForm,
    told: Told,
    status: StatusCode,
) -> Result<Response, Fault> {
    let choices = article_form_choices(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let errors = told
        .faults
        .iter()
        .map(|(field, text)| ErrorLine::of(*field, text.clone()))
        .collect();
    let page = Page::new(i18n.t("move-title"), Area::Stock).with_errors(errors);
    Ok(viewer.page_with(status, page, || {
        let notice = told
            .text
            .clone()
            .map(|(kind, text)| view! { <Notice kind=kind>{text}</Notice> });
        let answer = told
            .moved
            .as_ref()
            .map(|moved| answer(viewer, moved, ADDRESS));
        let form = form(viewer, typed, &told, &choices);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("move-title")
                    lead=i18n.t("move-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {notice}
                {answer}
                {form}
            </div>
        }
    }))
}

fn form(viewer: &Viewer, typed: &PlainForm, told: &Told, choices: &ArticleFormChoices) -> AnyView {
    let i18n = viewer.i18n;
    let branches = std::iter::once(SelectOption::new("", i18n.t("move-branch-same")))
        .chain(
            choices
                .branches
                .iter()
                .map(|(id, name)| SelectOption::new(id.0.to_string(), name.clone())),
        )
        .collect::<Vec<_>>();
    let storage = [
        ("", "move-storage-same"),
        ("in", "move-storage-in"),
        ("ut", "move-storage-out"),
    ]
    .map(|(value, key)| Choice::new(value, i18n.t(key)))
    .to_vec();
    // After a move the next batch usually goes to the same place.
    let codes = if told.moved.is_some() {
        ""
    } else {
        typed.get("artiklar")
    };
    let is_first = told.moved.is_none() && typed.get("hylla").is_empty();
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            <div class="cluster">
                <Field
                    id="hylla"
                    name="hylla"
                    label=i18n.t("move-shelf")
                    hint=i18n.t("move-shelf-hint")
                    value=typed.get("hylla").to_owned()
                    error=told.fault("hylla").unwrap_or_default()
                    width=FieldWidth::Medium
                    autocomplete="off"
                    first=is_first
                />
                <Select
                    id="filial"
                    name="filial"
                    label=i18n.t("move-branch")
                    options=branches
                    selected=typed.get("filial").to_owned()
                    error=told.fault("filial")
                />
            </div>
            <Checkbox
                id="for-gott"
                name="for-gott"
                label=i18n.t("move-for-good")
                hint=i18n.t("move-for-good-hint")
                checked=typed.ticked("for-gott")
            />
            <RadioGroup
                id="forrad"
                name="forrad"
                legend=i18n.t("move-storage")
                choices=storage
                selected=typed.get("forrad").to_owned()
                layout=ChoiceLayout::Row
            />
            {codes_field(i18n, codes, told.fault("artiklar"), !is_first)}
            <p class="actions">
                <Button icon="swap">{i18n.t("move-send")}</Button>
            </p>
        </form>
    }
    .into_any()
}

/// What became of each, and the way back, by the page at `address`.
pub fn answer(viewer: &Viewer, moved: &Moved, address: &str) -> AnyView {
    let i18n = viewer.i18n;
    let count = moved
        .lines
        .iter()
        .filter(|line| matches!(line.outcome, MoveOutcome::Moved(_) | MoveOutcome::Found))
        .count();
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let all = moved
        .lines
        .iter()
        .map(|line| {
            let (kind, word, note) = match &line.outcome {
                MoveOutcome::Moved(from) if from.is_empty() => {
                    (BadgeKind::Fine, i18n.t("move-moved"), String::new())
                }
                MoveOutcome::Moved(from) => (
                    BadgeKind::Fine,
                    i18n.t("move-moved"),
                    i18n.t_with("move-from", args!["shelf" => from.clone()]),
                ),
                MoveOutcome::Found => (BadgeKind::Fine, i18n.t("move-found"), String::new()),
                MoveOutcome::WasThere => {
                    (BadgeKind::Still, i18n.t("move-was-there"), String::new())
                }
                MoveOutcome::OnLoan => (
                    BadgeKind::Look,
                    i18n.t("batch-on-loan"),
                    i18n.t("move-on-loan-more"),
                ),
                MoveOutcome::Scrapped => {
                    (BadgeKind::Look, i18n.t("status-scrapped"), String::new())
                }
                MoveOutcome::Several => (BadgeKind::Look, i18n.t("batch-several"), String::new()),
                MoveOutcome::Unknown => (BadgeKind::Stop, i18n.t("batch-unknown"), String::new()),
            };
            Row {
                scanned: line.scanned.clone(),
                article: line.article.clone(),
                kind,
                word,
                note,
            }
        })
        .collect();
    let undo = undo_button(viewer, address, moved.action);
    view! {
        <Notice kind=NoticeKind::Fine>{i18n.t_with("move-count", args!["count" => count])}</Notice>
        {rows(viewer, all)}
        {undo}
    }
    .into_any()
}
