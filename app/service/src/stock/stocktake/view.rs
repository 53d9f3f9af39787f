//! A stock-taking as it stands: what is missing, misplaced, unexpected, unknown.

use super::rows::{self, UNSEEN};
use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine, as_one_walks};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveDateTime};
use domain::stock::{ArticleStatus, StocktakeFind};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

/// A stock-taking as it stands.
#[derive(Debug, Clone)]
pub struct StocktakeView {
    /// Its number.
    pub id: i64,
    /// The shelves as staff wrote them; none: all of the branch.
    pub shelves: Vec<String>,
    /// When it began, on the branch's wall clock.
    pub started_at: NaiveDateTime,
    /// Who began it.
    pub started_by: String,
    /// When it was closed.
    pub closed_at: Option<NaiveDateTime>,
    /// How many were missing when it was closed.
    pub missing_then: Option<i64>,
    /// The branch's today.
    pub today: NaiveDate,
    /// How many things are where they belong.
    pub found: usize,
    /// What ought to be here and was not seen yet, as one walks past the shelves.
    pub missing: Vec<StocktakeItem>,
    /// What was scanned and is not where it belongs, with what it was found to be.
    pub odd: Vec<(StocktakeFind, StocktakeItem)>,
    /// Codes that no article has.
    pub unknown: Vec<String>,
}

/// An article in a stock-taking.
#[derive(Debug, Clone)]
pub struct StocktakeItem {
    /// What.
    pub article: ArticleLine,
    /// How it stands.
    pub status: ArticleStatus,
}

#[derive(Debug, FromQueryResult)]
struct ItemRow {
    #[sea_orm(nested)]
    article: ArticleColumns,
    status: String,
    outcome: Option<String>,
}

impl ItemRow {
    fn item(self) -> StocktakeItem {
        StocktakeItem {
            article: self.article.into(),
            status: ArticleStatus::from_code(&self.status).unwrap_or(ArticleStatus::Quarantine),
        }
    }
}

#[derive(Debug, FromQueryResult)]
struct CodeRow {
    code: String,
}

/// How a stock-taking of the staff's branch stands; none where there is no such one.
///
/// # Errors
/// When the database can't.
pub async fn stocktake_view(
    services: &Services,
    staff: &Staff,
    id: i64,
) -> Result<Option<StocktakeView>, Unavailable> {
    let db = services.store.read();
    let Some(taking) = rows::find(db, staff, id).await? else {
        return Ok(None);
    };
    let missing = if taking.closed_at.is_some() {
        Vec::new()
    } else {
        missing(db, &taking).await?
    };
    let scanned: Vec<ItemRow> = select(
        db,
        &format!(
            "SELECT {ARTICLE_COLUMNS}, a.status, c.outcome
             FROM stocktake_scans c JOIN articles a ON a.id = c.article_id
             JOIN article_types t ON t.id = a.type_id
             WHERE c.stocktake_id = $1 ORDER BY c.at DESC, a.number"
        ),
        [id.into()],
    )
    .await?;
    let mut found = 0;
    let mut odd = Vec::new();
    for row in scanned {
        match row.outcome.as_deref().and_then(StocktakeFind::parse) {
            Some(StocktakeFind::Found) => found += 1,
            Some(find) => odd.push((find, row.item())),
            None => {}
        }
    }
    let codes: Vec<CodeRow> = select(
        db,
        "SELECT code FROM stocktake_unknown WHERE stocktake_id = $1 ORDER BY at, code",
        [id.into()],
    )
    .await?;
    Ok(Some(StocktakeView {
        id,
        shelves: taking.shelves.lines().map(str::to_owned).collect(),
        started_at: Moment(taking.started_at).local(staff.zone()),
        started_by: taking.started_by,
        closed_at: taking.closed_at.map(|at| Moment(at).local(staff.zone())),
        missing_then: taking.missing.map(i64::from),
        today: staff.today(services.clock.now()),
        found,
        missing,
        odd,
        unknown: codes.into_iter().map(|row| row.code).collect(),
    }))
}

/// What ought to lie on the shelves and was not seen, as one walks past them.
pub(super) async fn missing(
    db: &impl ConnectionTrait,
    taking: &rows::StocktakeRow,
) -> Result<Vec<StocktakeItem>, DbErr> {
    let sql = format!(
        "SELECT {ARTICLE_COLUMNS}, a.status, CAST(NULL AS TEXT) AS outcome
         FROM articles a JOIN article_types t ON t.id = a.type_id WHERE {UNSEEN}"
    );
    let values = [
        taking.id.into(),
        taking.branch_id.into(),
        taking.started_at.into(),
    ];
    let unseen: Vec<ItemRow> = select(db, &sql, values).await?;
    let scope = taking.scope();
    let mut missing: Vec<StocktakeItem> = unseen
        .into_iter()
        .map(ItemRow::item)
        .filter(|item| scope.has(&item.article.shelf))
        .collect();
    missing.sort_by_cached_key(|item| (as_one_walks(&item.article.shelf), item.article.number));
    Ok(missing)
}
