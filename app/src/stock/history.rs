//! What happened to an article, newest first: what, the particulars, when, by whom.
//!
//! The article's own page shows the newest; the rest stands on pages of its own.

use super::words;
use crate::args;
use crate::components::{PageHeader, PageLink, Pagination};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::extract::{Path, RawQuery};
use chrono::NaiveDate;
use domain::stock::{ArticleId, ArticleStatus, Condition};
use leptos::prelude::*;
use service::stock::{ArticleView, Happened, HistoryLine, article_history};

/// The whole history, a page of it; `sida` says which.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let at: u32 = query.get("sida").parse().unwrap_or(1).clamp(1, 10_000);
    let found = article_history(viewer.services(), viewer.staff()?, ArticleId(id), at - 1)
        .await?
        .ok_or(Fault::NotFound)?;
    let i18n = viewer.i18n;
    let title = i18n.t_with(
        "stock-history-of",
        args!["number" => found.number.to_string()],
    );
    let page = Page::new(title.clone(), Area::Stock);
    Ok(viewer.page(page, || {
        let article = viewer.link(&format!("lager/{id}"));
        let link = |page: u32, key: &str| PageLink {
            href: format!("{article}/historik?sida={page}"),
            label: i18n.t(key),
            current: false,
        };
        let previous = (at > 1).then(|| link(at - 1, "common-page-previous"));
        let next = found.has_more.then(|| link(at + 1, "common-page-next"));
        let pages = (previous.is_some() || next.is_some()).then(|| {
            view! {
                <Pagination
                    label=i18n.t("common-pages")
                    pages=Vec::new()
                    previous=previous
                    next=next
                />
            }
        });
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=title
                    back_href=article.clone()
                    back_label=found.number.to_string()
                />
                {history(i18n, found.today, &found.lines)}
                {pages}
            </div>
        }
    }))
}

/// The newest of an article's page, and where the rest is.
pub fn newest(viewer: &Viewer, view: &ArticleView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let rest = view.has_more_history.then(|| {
        let href = viewer.link(&format!("lager/{}/historik", view.id.0));
        view! { <p><a href=href>{i18n.t("stock-whole-history")}</a></p> }
    });
    (history(i18n, view.today, &view.history), rest)
}

fn history(i18n: I18n, today: NaiveDate, lines: &[HistoryLine]) -> impl IntoView + use<> {
    let rows = lines
        .iter()
        .map(|line| row(i18n, today, line))
        .collect_view();
    view! { <ol class="history stack-small stack">{rows}</ol> }
}

fn row(i18n: I18n, today: NaiveDate, line: &HistoryLine) -> impl IntoView + use<> {
    let when = i18n.date_time(line.at, today);
    let who = line
        .staff
        .clone()
        .unwrap_or_else(|| i18n.t("stock-by-import"));
    let undone = line
        .is_undone
        .then(|| format!(" · {}", i18n.t("event-undone")));
    let what = words::event(i18n, line.kind);
    let counts_from = line
        .lent_on
        .map(|day| i18n.t_with("stock-lent-on", args!["date" => i18n.date_long(day, today)]));
    let particulars = line
        .what
        .as_ref()
        .map(|what| particulars(i18n, what))
        .unwrap_or_default()
        .into_iter()
        .chain(counts_from)
        .map(|text| view! { <br /> <bdi>{text}</bdi> })
        .collect_view();
    view! {
        <li>
            <strong>{what}</strong>
            {undone}
            <span class="muted">" · " {when} " · " {who}</span>
            {particulars}
        </li>
    }
}

/// What there is to say besides: what is missing, what stood there before.
fn particulars(i18n: I18n, what: &Happened) -> Vec<String> {
    match what {
        Happened::PartMissing { what, .. } if !what.is_empty() => vec![what.clone()],
        Happened::PartPicked { what } => vec![what.clone()],
        Happened::PartUsed { what, from } => {
            let about = args!["what" => what.clone(), "number" => from.to_string()];
            vec![i18n.t_with("parts-from", about)]
        }
        Happened::WorkOpened { kind, what, .. } => {
            let work = i18n.t(&format!("duty-{}", kind.replace('_', "-")));
            let what = Some(what.clone()).filter(|what| !what.is_empty());
            std::iter::once(work).chain(what).collect()
        }
        Happened::StatusChanged { from, to } => {
            vec![was_is(i18n, &status(i18n, from), &status(i18n, to))]
        }
        Happened::Moved { from, to } => [
            (&from.shelf, &to.shelf),
            (&from.branch_name, &to.branch_name),
            (&status(i18n, &from.status), &status(i18n, &to.status)),
        ]
        .into_iter()
        .filter(|(before, after)| before != after)
        .map(|(before, after)| was_is(i18n, before, after))
        .collect(),
        Happened::ArticleChanged { fields } => changes(i18n, fields).collect(),
        Happened::ArticleImported { file, fields } | Happened::ImportUndone { file, fields } => {
            std::iter::once(file.clone())
                .chain(changes(i18n, fields))
                .collect()
        }
        _ => Vec::new(),
    }
}

fn changes(i18n: I18n, fields: &[(String, String, String)]) -> impl Iterator<Item = String> {
    fields.iter().map(move |(field, before, after)| {
        let about = args![
            "field" => field_label(i18n, field),
            "before" => field_value(i18n, field, before),
            "after" => field_value(i18n, field, after)
        ];
        i18n.t_with("stock-field-was-is", about)
    })
}

fn was_is(i18n: I18n, before: &str, after: &str) -> String {
    let shown = |text: &str| {
        if text.is_empty() {
            "–".to_owned()
        } else {
            text.to_owned()
        }
    };
    let about = args!["before" => shown(before), "after" => shown(after)];
    i18n.t_with("stock-was-is", about)
}

fn status(i18n: I18n, code: &str) -> String {
    ArticleStatus::from_code(code)
        .map_or_else(|| code.to_owned(), |status| words::status(i18n, status).1)
}

/// A field as the form calls it.
pub(super) fn field_label(i18n: I18n, field: &str) -> String {
    match field {
        "number" => i18n.t("stock-number"),
        "type" => i18n.t("stock-type"),
        "size" => i18n.t("stock-size"),
        "condition" => i18n.t("stock-condition"),
        "home_branch" => i18n.t("stock-home"),
        "branch" => i18n.t("stock-is-at"),
        "shelf" => i18n.t("stock-shelf"),
        "brand" => i18n.t("stock-brand"),
        "note" => i18n.t("stock-note"),
        "green_buckle" => i18n.t("stock-green-buckle"),
        "received_on" => i18n.t("stock-received"),
        "codes" => i18n.t("stock-codes"),
        "status" => i18n.t("stock-status"),
        other => other.to_owned(),
    }
}

/// A value in words; a dash where nothing stood.
pub(super) fn field_value(i18n: I18n, field: &str, value: &str) -> String {
    match (field, value) {
        (_, "") => "–".to_owned(),
        ("green_buckle", "true") => i18n.t("common-yes"),
        ("green_buckle", _) => i18n.t("common-no"),
        ("status", code) => status(i18n, code),
        ("condition", code) => Condition::from_code(code).map_or_else(
            || code.to_owned(),
            |condition| words::condition(i18n, condition),
        ),
        (_, text) => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn said(what: &Happened) -> Vec<String> {
        // Without the marks that part a value's direction from the text's.
        particulars(I18n::new(Language::Swedish), what)
            .iter()
            .map(|text| text.replace(['\u{2068}', '\u{2069}'], ""))
            .collect()
    }

    #[test]
    fn a_change_says_what_stood_there_and_what_stands_there_now() {
        let fields = [
            ("shelf", "C6", "D1"),
            ("brand", "", "Head"),
            ("condition", "good", "worn"),
            ("green_buckle", "false", "true"),
        ]
        .map(|(field, before, after)| (field.into(), before.into(), after.into()))
        .to_vec();
        assert_eq!(
            said(&Happened::ArticleChanged { fields }),
            [
                "Plats: C6 → D1",
                "Märke: – → Head",
                "Skick: Bra → Slitet",
                "Grönt spänne (småbarnshjälm): Nej → Ja",
            ]
        );
    }

    #[test]
    fn what_is_missing_is_told_in_the_words_of_who_saw_it() {
        let missing = |what: &str| Happened::PartMissing {
            duty: 1,
            what: what.to_owned(),
            status: "available".to_owned(),
        };
        assert_eq!(said(&missing("vänster stav")), ["vänster stav"]);
        assert!(said(&missing("")).is_empty());
    }
}
