//! What a query names, each as a set of articles that an index finds.

use super::condition::Values;
use super::sizes::ids_serving;
use crate::stock::places::{Places, system_of};
use crate::stock::words::words;
use domain::stock::{SizeSystem, StockQuery};
use sea_orm::DbBackend;

/// That nobody knows the size of an article `a`.
pub(super) const IS_UNKNOWN: &str = "a.size_state = 'unknown'";
/// That a loan `l` is open.
pub(super) const OPEN: &str = "l.returned_at IS NULL AND l.undone_at IS NULL";

/// The articles that serve the first size. With a type named, those of unknown
/// size stand beside the hits; without one that would be all of them.
pub(super) fn of_sizes(
    query: &StockQuery,
    root: i64,
    places: &Places,
    types: &[i64],
    values: &mut Values,
) -> Vec<String> {
    let Some(wish) = query.sizes.first() else {
        return Vec::new();
    };
    let of_systems = |systems: &[SizeSystem]| -> Vec<i64> {
        let rows = places.types.iter();
        rows.filter(|row| types.is_empty() || types.contains(&row.id))
            .filter(|row| systems.contains(&system_of(row)))
            .map(|row| row.id)
            .collect()
    };
    let mut ids = ids_serving(wish, root, of_systems, values);
    if !types.is_empty() {
        let types = values.bind_all(types.iter().copied());
        ids.push_str(&format!(
            " UNION SELECT id FROM articles WHERE type_id IN ({types}) AND size_state = 'unknown'"
        ));
    }
    vec![ids]
}

/// On the shelf itself or a part of it: "c1" is also "c1 övre", and never C12.
pub(super) fn on_shelves(query: &StockQuery, root: i64, values: &mut Values) -> Option<String> {
    let mut selects = Vec::new();
    for shelf in &query.shelves {
        // "hylla b12" may stand there as B12.
        let short = shelf
            .strip_prefix("hylla ")
            .or(shelf.strip_prefix("plats "));
        for name in std::iter::once(shelf.as_str()).chain(short) {
            let root = values.bind(root);
            let among = format!("SELECT id FROM articles WHERE root_id = {root}");
            let same = values.bind(name);
            // Blanks and punctuation lie between ' ' and '0'.
            let (from, to) = (
                values.bind(format!("{name} ")),
                values.bind(format!("{name}0")),
            );
            selects.push(format!("{among} AND shelf_folded = {same}"));
            selects.push(format!(
                "{among} AND shelf_folded >= {from} AND shelf_folded < {to}"
            ));
        }
    }
    (!selects.is_empty()).then(|| selects.join(" UNION "))
}

/// With each word in one of theirs: from three letters on anywhere in it, which the trigram
/// index finds; two letters at its beginning; a single letter is a word of its own.
pub(super) fn with_words(
    backend: DbBackend,
    query: &StockQuery,
    root: i64,
    values: &mut Values,
) -> Vec<String> {
    query
        .words
        .iter()
        .flat_map(|word| words(word))
        .map(|word| {
            let has = has_word(backend, &word, root, values);
            let root = values.bind(root);
            format!("SELECT w.article_id FROM article_words w WHERE w.root_id = {root} AND {has}")
        })
        .collect()
}

/// That a word `w` has what was typed in it.
pub(super) fn has_word(backend: DbBackend, typed: &str, root: i64, values: &mut Values) -> String {
    match typed.chars().count() {
        0 | 1 => format!("w.word = {}", values.bind(typed)),
        2 => {
            // The highest character: all that begins so lies below.
            let to = format!("{typed}\u{10ffff}");
            let (from, to) = (values.bind(typed), values.bind(to));
            format!("w.word >= {from} AND w.word < {to}")
        }
        // Words are letters and digits alone, so neither pattern needs escaping.
        _ => {
            let having = match backend {
                DbBackend::Postgres => {
                    format!("v.word LIKE {}", values.bind(format!("%{typed}%")))
                }
                _ => format!(
                    "v.id IN (SELECT rowid FROM stock_word_trigrams
                      WHERE stock_word_trigrams MATCH {})",
                    values.bind(format!("\"{typed}\""))
                ),
            };
            let root = values.bind(root);
            format!(
                "w.word IN (SELECT v.word FROM stock_words v WHERE v.root_id = {root} AND {having})"
            )
        }
    }
}

/// Those on loan.
pub(super) fn on_loan(root: i64, values: &mut Values) -> String {
    let root = values.bind(root);
    format!("SELECT l.article_id FROM loans l WHERE l.root_id = {root} AND {OPEN}")
}
