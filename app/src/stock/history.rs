//! What happened to an article, newest first: what, the particulars, when, by whom.

use super::words;
use crate::args;
use crate::i18n::I18n;
use domain::stock::{ArticleStatus, Condition};
use leptos::prelude::*;
use service::stock::{ArticleView, Happened, HistoryLine};

/// The list.
pub fn history(i18n: I18n, view: &ArticleView) -> impl IntoView + use<> {
    let rows = view
        .history
        .iter()
        .map(|line| row(i18n, view, line))
        .collect_view();
    view! { <ol class="history stack-small stack">{rows}</ol> }
}

fn row(i18n: I18n, view: &ArticleView, line: &HistoryLine) -> impl IntoView + use<> {
    let when = i18n.date_time(line.at, view.today);
    let who = line
        .staff
        .clone()
        .unwrap_or_else(|| i18n.t("stock-by-import"));
    let undone = line
        .is_undone
        .then(|| format!(" · {}", i18n.t("event-undone")));
    let what = words::event(i18n, line.kind);
    let counts_from = line.lent_on.map(|day| {
        i18n.t_with(
            "stock-lent-on",
            args!["date" => i18n.date_long(day, view.today)],
        )
    });
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
        Happened::StatusChanged { from, to } => {
            let word = |code: &str| {
                ArticleStatus::from_code(code)
                    .map_or_else(|| code.to_owned(), |status| words::status(i18n, status).1)
            };
            vec![i18n.t_with(
                "stock-was-is",
                args!["before" => word(from), "after" => word(to)],
            )]
        }
        Happened::ArticleChanged { fields } => fields
            .iter()
            .map(|(field, before, after)| {
                i18n.t_with(
                    "stock-field-was-is",
                    args![
                        "field" => label(i18n, field),
                        "before" => value(i18n, field, before),
                        "after" => value(i18n, field, after)
                    ],
                )
            })
            .collect(),
        _ => Vec::new(),
    }
}

/// A field as the form calls it.
fn label(i18n: I18n, field: &str) -> String {
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
        other => other.to_owned(),
    }
}

/// A value in words; a dash where nothing stood.
fn value(i18n: I18n, field: &str, value: &str) -> String {
    match (field, value) {
        (_, "") => "–".to_owned(),
        ("green_buckle", "true") => i18n.t("common-yes"),
        ("green_buckle", _) => i18n.t("common-no"),
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
