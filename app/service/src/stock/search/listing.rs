//! Which articles a page of hits has, in which order.

use super::condition::{Values, all, any, is_among};
use super::sets::{self, IS_UNKNOWN, OPEN};
use super::sizes::serves;
use super::{Hit, LINES_ON_A_PAGE, StatusFilter, StockFilters};
use crate::stock::places::Places;
use crate::store::select;
use domain::stock::{ArticleStatus, StockQuery};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};

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
    let on_a_page = i64::try_from(LINES_ON_A_PAGE).unwrap_or(i64::MAX);
    let skip = i64::from(filters.page).saturating_mul(on_a_page);
    some_ids(db, root, places, query, filters, but, (on_a_page + 1, skip)).await
}

/// The articles of the whole list, `(limit, skip)` of them.
pub(super) async fn some_ids(
    db: &impl ConnectionTrait,
    root: i64,
    places: &Places,
    query: &StockQuery,
    filters: StockFilters,
    but: &[i64],
    (limit, skip): (i64, i64),
) -> Result<Vec<(i64, Hit)>, DbErr> {
    let types: Vec<i64> = match filters.kind {
        Some(kind) => vec![kind.0],
        None => query.types.iter().map(|id| id.0).collect(),
    };
    // A plus keeps a column from its index: SQLite, which has no statistics,
    // would rather read a whole tree or branch by one than what the rest of the
    // query names. PostgreSQL has them, and a plus would hide the column from them.
    let backend = db.get_database_backend();
    let aside = match backend {
        DbBackend::Sqlite if is_narrow(query, &types, filters) => "+",
        _ => "",
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
    if !query.sizes.is_empty() && !types.is_empty() {
        unknown = format!("CASE WHEN {IS_UNKNOWN} THEN 1 ELSE 0 END");
    }
    let mut sets = sets::of_sizes(query, root, places, &types, &mut values);
    sets.extend(sets::on_shelves(query, root, &mut values));
    sets.extend(sets::with_words(backend, query, root, &mut values));
    if filters.status == StatusFilter::OnLoan {
        sets.push(sets::on_loan(root, &mut values));
    }
    all_of.extend(is_among(backend, &sets));
    all_of.extend(further_sizes(query, &types, &mut values));
    all_of.extend(standing(filters.status, &mut values));
    if let Some(branch) = filters.branch {
        all_of.push(format!("{aside}a.branch_id = {}", values.bind(branch.0)));
    }
    if !but.is_empty() {
        let but = values.bind_all(but.iter().copied());
        all_of.push(format!("a.id NOT IN ({but})"));
    }
    let order = order(query, &types, &unknown);
    let limit = values.bind(limit);
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

/// Whether the query names a part of the stock that an index finds.
fn is_narrow(query: &StockQuery, types: &[i64], filters: StockFilters) -> bool {
    !types.is_empty()
        || !query.sizes.is_empty()
        || !query.shelves.is_empty()
        || !query.words.is_empty()
        || filters.status == StatusFilter::OnLoan
}

/// The first size is looked up; the others are asked of what it finds.
fn further_sizes(query: &StockQuery, types: &[i64], values: &mut Values) -> Option<String> {
    let others: Vec<String> = query
        .sizes
        .iter()
        .skip(1)
        .map(|wish| serves(wish, values))
        .collect();
    if others.is_empty() {
        return None;
    }
    let others = all(&others);
    Some(match types {
        [] => others,
        _ => any(&[others, IS_UNKNOWN.to_owned()]),
    })
}

fn standing(status: StatusFilter, values: &mut Values) -> Vec<String> {
    match status {
        StatusFilter::Any => vec![format!(
            "a.status <> {}",
            values.bind(ArticleStatus::Scrapped.as_str())
        )],
        StatusFilter::OnLoan => Vec::new(),
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
