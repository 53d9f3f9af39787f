//! Which articles a page of hits has, in which order.

use super::condition::{Values, all, any};
use super::sizes::{ids_serving, serves};
use super::{Hit, LINES_ON_A_PAGE, StatusFilter, StockFilters};
use crate::stock::places::{Places, system_of};
use crate::store::select;
use domain::stock::{ArticleStatus, SizeSystem, StockQuery};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

/// Whether there is more to list than what a number or code names.
pub(super) fn is_wanted(query: &StockQuery) -> bool {
    let named = query.number.is_some() || query.code.is_some();
    let told = !query.types.is_empty()
        || !query.sizes.is_empty()
        || !query.shelves.is_empty()
        || !query.words.is_empty();
    told || !named
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    unknown: i32,
}

/// The articles of a page and one more, if there is another page; without those
/// that stand before the list already.
pub(super) async fn ids(
    db: &impl ConnectionTrait,
    root: i64,
    places: &Places,
    query: &StockQuery,
    filters: StockFilters,
    but: &[i64],
) -> Result<Vec<(i64, Hit)>, DbErr> {
    let types: Vec<i64> = match filters.kind {
        Some(kind) => vec![kind.0],
        None => query.types.iter().map(|id| id.0).collect(),
    };
    // A plus keeps a column from its index: SQLite would rather read a whole
    // tree or branch by one than what the rest of the query names.
    let aside = if is_narrow(query, &types, filters) {
        "+"
    } else {
        ""
    };
    let mut values = Values::default();
    let mut all_of = vec![format!("{aside}a.root_id = {}", values.bind(root))];
    let mut unknown = "0".to_owned();
    if !types.is_empty() {
        all_of.push(format!(
            "a.type_id IN ({})",
            values.bind_all(types.iter().copied())
        ));
    }
    if !query.sizes.is_empty() {
        let (condition, says_unknown) = sizes(query, root, places, &types, &mut values);
        all_of.push(condition);
        unknown = says_unknown;
    }
    all_of.extend(shelves(query, root, &mut values));
    all_of.extend(words(query, root, &mut values));
    all_of.extend(standing(filters.status, root, &mut values));
    if let Some(branch) = filters.branch {
        all_of.push(format!("{aside}a.branch_id = {}", values.bind(branch.0)));
    }
    if !but.is_empty() {
        let but = values.bind_all(but.iter().copied());
        all_of.push(format!("a.id NOT IN ({but})"));
    }
    let order = order(query, &types, &unknown);
    let limit = i64::try_from(LINES_ON_A_PAGE + 1).unwrap_or(i64::MAX);
    let limit = values.bind(limit);
    let skip = i64::from(filters.page).saturating_mul(i64::try_from(LINES_ON_A_PAGE).unwrap_or(0));
    let skip = values.bind(skip);
    let sql = format!(
        "SELECT a.id, {unknown} AS unknown FROM articles a WHERE {}
         ORDER BY {order} LIMIT {limit} OFFSET {skip}",
        all_of.join(" AND ")
    );
    let rows: Vec<Row> = select(db, &sql, values.into_inner()).await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let hit = match row.unknown {
                0 => Hit::Fits,
                _ => Hit::SizeUnknown,
            };
            (row.id, hit)
        })
        .collect())
}

/// With a type named, those of unknown size stand beside the hits; without one
/// that would be all of them.
fn sizes(
    query: &StockQuery,
    root: i64,
    places: &Places,
    types: &[i64],
    values: &mut Values,
) -> (String, String) {
    let of_systems = |systems: &[SizeSystem]| -> Vec<i64> {
        let rows = places.types.iter();
        rows.filter(|row| types.is_empty() || types.contains(&row.id))
            .filter(|row| systems.contains(&system_of(row)))
            .map(|row| row.id)
            .collect()
    };
    let is_unknown = "a.size_state = 'unknown'";
    let mut conditions = Vec::new();
    for (at, wish) in query.sizes.iter().enumerate() {
        // The first is looked up, the others are asked of what it finds.
        if at > 0 {
            conditions.push(serves(wish, values));
            continue;
        }
        let mut ids = ids_serving(wish, root, of_systems, values);
        if !types.is_empty() {
            let types = values.bind_all(types.iter().copied());
            ids.push_str(&format!(
                " UNION SELECT id FROM articles
                  WHERE type_id IN ({types}) AND size_state = 'unknown'"
            ));
        }
        conditions.push(format!("a.id IN ({ids})"));
    }
    if types.is_empty() {
        return (all(&conditions), "0".to_owned());
    }
    let (first, others) = conditions.split_at(1);
    let others = any(&[all(others), is_unknown.to_owned()]);
    (
        all(&[first.concat(), others]),
        format!("CASE WHEN {is_unknown} THEN 1 ELSE 0 END"),
    )
}

/// Whether the query names a part of the stock that an index finds.
fn is_narrow(query: &StockQuery, types: &[i64], filters: StockFilters) -> bool {
    !types.is_empty()
        || !query.sizes.is_empty()
        || !query.shelves.is_empty()
        || !query.words.is_empty()
        || filters.status == StatusFilter::OnLoan
}

/// On the shelf itself or a part of it: "c1" is also "c1 övre", and never C12.
fn shelves(query: &StockQuery, root: i64, values: &mut Values) -> Option<String> {
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
    (!selects.is_empty()).then(|| format!("a.id IN ({})", selects.join(" UNION ")))
}

fn words(query: &StockQuery, root: i64, values: &mut Values) -> Vec<String> {
    query
        .words
        .iter()
        .flat_map(|word| crate::stock::words::words(word))
        .map(|word| {
            let root = values.bind(root);
            let condition = if word.chars().count() < 2 {
                format!("w.word = {}", values.bind(word))
            } else {
                // The highest character: all that begins with the word lies below.
                let to = format!("{word}\u{10ffff}");
                let (from, to) = (values.bind(word), values.bind(to));
                format!("w.word >= {from} AND w.word < {to}")
            };
            format!(
                "a.id IN (SELECT w.article_id FROM article_words w
                  WHERE w.root_id = {root} AND {condition})"
            )
        })
        .collect()
}

const OPEN: &str = "l.returned_at IS NULL AND l.undone_at IS NULL";

fn standing(status: StatusFilter, root: i64, values: &mut Values) -> Vec<String> {
    match status {
        StatusFilter::Any => vec![format!(
            "a.status <> {}",
            values.bind(ArticleStatus::Scrapped.as_str())
        )],
        StatusFilter::OnLoan => vec![format!(
            "a.id IN (SELECT l.article_id FROM loans l WHERE l.root_id = {} AND {OPEN})",
            values.bind(root)
        )],
        StatusFilter::Is(status) => vec![
            format!("a.status = {}", values.bind(status.as_str())),
            format!("NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id AND {OPEN})"),
        ],
    }
}

/// Those of unknown size last; the types as they were understood, the best
/// first; small before large. A plain list goes by number.
fn order(query: &StockQuery, types: &[i64], unknown: &str) -> String {
    let is_plain = query.sizes.is_empty() && query.shelves.is_empty() && query.words.is_empty();
    if types.is_empty() && is_plain {
        return "a.number".to_owned();
    }
    let mut by = Vec::new();
    if unknown != "0" {
        by.push(unknown.to_owned());
    }
    if types.len() > 1 {
        let cases: Vec<String> = types
            .iter()
            .enumerate()
            .map(|(rank, id)| format!("WHEN {id} THEN {rank}"))
            .collect();
        by.push(format!("CASE a.type_id {} END", cases.join(" ")));
    } else {
        by.push("a.type_id".to_owned());
    }
    by.push("a.size_order".to_owned());
    by.push("a.number".to_owned());
    by.join(", ")
}
