//! The search in stock, for staff: a number, a code, a shelf, a type and a size, a brand.
//!
//! `domain` reads what was typed; here it becomes rows. Number and code come
//! first; then what fits, smallest first, and where a type was named those of
//! unknown size after it. Scrapped things are shown only when asked for.

mod condition;
mod listing;
mod sets;
mod sizes;
mod spelling;

use super::photos::{Photo, main_photos};
use super::places::{Places, type_words};
use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::{lending as rows, select};
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::BranchId;
use domain::stock::{ArticleCode, ArticleNumber, ArticleStatus, ArticleTypeId, Mended, StockQuery};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use std::collections::HashMap;

/// Lines on a page.
pub const LINES_ON_A_PAGE: usize = 50;

/// What the search is narrowed to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StockFilters {
    /// Things that are at this branch; none: at any of the tree.
    pub branch: Option<BranchId>,
    /// Things of this type.
    pub kind: Option<ArticleTypeId>,
    /// How they stand.
    pub status: StatusFilter,
    /// The page, the first one is 0.
    pub page: u32,
}

/// How the things that are looked for stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StatusFilter {
    /// However, but not scrapped.
    #[default]
    Any,
    /// On loan.
    OnLoan,
    /// So, and not on loan.
    Is(ArticleStatus),
}

/// A page of hits.
#[derive(Debug, Clone)]
pub struct StockPage {
    /// What was understood of the query.
    pub understood: Understood,
    /// The hits, at most [`LINES_ON_A_PAGE`] and those with the number or code before them.
    pub lines: Vec<StockLine>,
    /// Whether there is another page.
    pub has_more: bool,
}

/// What was understood of a query, to show it.
#[derive(Debug, Clone, Default)]
pub struct Understood {
    /// The types that were named.
    pub types: Vec<TypeNamed>,
    /// The sizes, as typed.
    pub sizes: Vec<String>,
    /// The number, or its last digits.
    pub number: Option<ArticleNumber>,
    /// The code.
    pub code: Option<ArticleCode>,
    /// The shelves, folded.
    pub shelves: Vec<String>,
    /// Words of brand, shelf or note, folded.
    pub words: Vec<String>,
    /// Those among them that stand for a misspelt one.
    pub mended: Vec<Mended>,
}

/// A type that was named.
#[derive(Debug, Clone)]
pub struct TypeNamed {
    /// The type.
    pub id: ArticleTypeId,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
}

/// A hit.
#[derive(Debug, Clone)]
pub struct StockLine {
    /// What.
    pub article: ArticleLine,
    /// How it stands when it is not on loan.
    pub status: ArticleStatus,
    /// Where it is.
    pub branch: (BranchId, String),
    /// Until when it is on loan.
    pub on_loan_until: Option<NaiveDate>,
    /// Why it is shown.
    pub hit: Hit,
    /// Its newest picture.
    pub photo: Option<Photo>,
}

/// Why a thing is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hit {
    /// Its number or code was typed.
    Exact,
    /// Its number ends in what was typed.
    LastDigits,
    /// All that was asked for fits.
    Fits,
    /// It is of the type, and nobody knows its size.
    SizeUnknown,
}

/// Searches the stock of the staff's tree.
///
/// # Errors
/// When the database can't.
pub async fn search(
    services: &Services,
    staff: &Staff,
    query: &str,
    filters: StockFilters,
) -> Result<StockPage, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let places = Places::load(db, root).await?;
    let query = spelling::read(db, root, query, &type_words(&places)).await?;
    let mut hits = named(db, root, &query).await?;
    let own = hits.iter().map(|(id, _)| *id).collect::<Vec<_>>();
    if filters.page > 0 {
        hits.clear();
    }
    let mut has_more = false;
    if listing::is_wanted(&query) {
        let mut listed = listing::ids(db, root, &places, &query, filters, &own).await?;
        has_more = listed.len() > LINES_ON_A_PAGE;
        listed.truncate(LINES_ON_A_PAGE);
        hits.extend(listed);
    }
    Ok(StockPage {
        lines: lines(db, &hits).await?,
        understood: understood(query, &places),
        has_more,
    })
}

/// All articles that a search finds, in the order of its pages; `page` is not looked at.
pub(super) async fn all_ids(
    db: &impl ConnectionTrait,
    root: i64,
    places: &Places,
    text: &str,
    filters: StockFilters,
) -> Result<Vec<i64>, DbErr> {
    let query = spelling::read(db, root, text, &type_words(places)).await?;
    let mut hits = named(db, root, &query).await?;
    let own = hits.iter().map(|(id, _)| *id).collect::<Vec<_>>();
    if listing::is_wanted(&query) {
        let all = (i64::MAX, 0);
        hits.extend(listing::some_ids(db, root, places, &query, filters, &own, all).await?);
    }
    Ok(hits.into_iter().map(|(id, _)| id).collect())
}

/// Fewer digits are the end of too many numbers.
const FEWEST_LAST_DIGITS: usize = 3;
/// Most articles that share their last digits.
const MOST_SHARING: i64 = 20;

/// What the query names by code or number, scrapped things included.
async fn named(
    db: &impl ConnectionTrait,
    root: i64,
    query: &StockQuery,
) -> Result<Vec<(i64, Hit)>, DbErr> {
    let mut hits: Vec<(i64, Hit)> = Vec::new();
    if let Some(code) = &query.code {
        let found = rows::articles_with_code(db, root, code.folded()).await?;
        hits.extend(found.into_iter().map(|id| (id, Hit::Exact)));
    }
    if let Some(number) = query.number {
        let found = rows::article_with_number(db, root, number.get()).await?;
        hits.extend(found.map(|id| (id, Hit::Exact)));
        let digits = number.to_string();
        if digits.len() >= FEWEST_LAST_DIGITS {
            for id in rows::articles_ending_in(db, root, &digits, MOST_SHARING).await? {
                if hits.iter().all(|(other, _)| *other != id) {
                    hits.push((id, Hit::LastDigits));
                }
            }
        }
    }
    Ok(hits)
}

#[derive(Debug, FromQueryResult)]
struct LineRow {
    #[sea_orm(nested)]
    article: ArticleColumns,
    status: String,
    branch_id: i64,
    branch_name: String,
    due_on: Option<NaiveDate>,
}

/// The lines of these articles, in their order.
async fn lines(db: &impl ConnectionTrait, hits: &[(i64, Hit)]) -> Result<Vec<StockLine>, DbErr> {
    if hits.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=hits.len()).map(|at| format!("${at}")).collect();
    let sql = format!(
        "SELECT {ARTICLE_COLUMNS}, a.status, a.branch_id, b.name AS branch_name, l.due_on
         FROM articles a JOIN article_types t ON t.id = a.type_id
         JOIN branches b ON b.id = a.branch_id
         LEFT JOIN loans l ON l.article_id = a.id AND l.returned_at IS NULL AND l.undone_at IS NULL
         WHERE a.id IN ({})",
        places.join(", ")
    );
    let found: Vec<LineRow> = select(db, &sql, hits.iter().map(|(id, _)| (*id).into())).await?;
    let ids: Vec<i64> = hits.iter().map(|(id, _)| *id).collect();
    let mut photos = main_photos(db, &ids).await?;
    let mut by_id: HashMap<i64, StockLine> = found
        .into_iter()
        .map(|row| StockLine {
            article: row.article.into(),
            status: ArticleStatus::from_code(&row.status).unwrap_or(ArticleStatus::Quarantine),
            branch: (BranchId(row.branch_id), row.branch_name),
            on_loan_until: row.due_on,
            hit: Hit::Fits,
            photo: None,
        })
        .map(|line| (line.article.id.0, line))
        .collect();
    Ok(hits
        .iter()
        .filter_map(|(id, hit)| {
            let line = by_id.remove(id)?;
            Some(StockLine {
                hit: *hit,
                photo: photos.remove(id),
                ..line
            })
        })
        .collect())
}

fn understood(query: StockQuery, places: &Places) -> Understood {
    Understood {
        types: query
            .types
            .iter()
            .filter_map(|id| places.type_with(id.0))
            .map(|row| TypeNamed {
                id: ArticleTypeId(row.id),
                name_sv: row.name_sv.clone(),
                name_en: row.name_en.clone(),
            })
            .collect(),
        sizes: query.sizes.into_iter().map(|wish| wish.text).collect(),
        number: query.number,
        code: query.code,
        shelves: query.shelves,
        words: query.words,
        mended: query.mended,
    }
}
