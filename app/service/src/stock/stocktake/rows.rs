//! The rows of a stock-taking.

use crate::staff::Staff;
use crate::store::{select_one, statement};
use domain::branches::BranchId;
use domain::stock::StocktakeScope;
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbBackend, DbErr, FromQueryResult};

/// A stock-taking.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct StocktakeRow {
    pub id: i64,
    pub branch_id: i64,
    pub shelves: String,
    pub started_at: i64,
    pub started_by: String,
    pub closed_at: Option<i64>,
    pub missing: Option<i32>,
}

/// The columns of a [`StocktakeRow`], of `stocktakes s`.
pub(super) const COLUMNS: &str =
    "s.id, s.branch_id, s.shelves, s.started_at, s.closed_at, s.missing,
    COALESCE((SELECT name FROM staff WHERE staff.id = s.started_by), '') AS started_by";

impl StocktakeRow {
    pub fn scope(&self) -> StocktakeScope {
        StocktakeScope::new(BranchId(self.branch_id), &self.shelves)
    }
}

/// The one with this number, of the staff's branch.
pub(super) async fn find(
    db: &impl ConnectionTrait,
    staff: &Staff,
    id: i64,
) -> Result<Option<StocktakeRow>, DbErr> {
    let sql = format!("SELECT {COLUMNS} FROM stocktakes s WHERE s.id = $1 AND s.branch_id = $2");
    select_one(db, &sql, [id.into(), staff.branch().0.into()]).await
}

/// The same, locked for this transaction: it isn't closed between a scan's question and answer.
pub(super) async fn lock(
    tx: &impl ConnectionTrait,
    staff: &Staff,
    id: i64,
) -> Result<Option<StocktakeRow>, DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let sql = "SELECT id FROM stocktakes WHERE id = $1 FOR UPDATE";
        tx.execute_raw(statement(tx, sql, [id.into()])).await?;
    }
    find(tx, staff, id).await
}

/// What ought to lie on the shelves and was not seen: not scanned, and not at the counter
/// since the beginning. `$1` is the stock-taking, `$2` its branch, `$3` when it began.
pub(super) const UNSEEN: &str = "a.branch_id = $2
    AND a.status IN ('available', 'season_storage', 'in_service', 'quarantine')
    AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                    AND l.returned_at IS NULL AND l.undone_at IS NULL)
    AND NOT EXISTS (SELECT 1 FROM stocktake_scans c
                    WHERE c.stocktake_id = $1 AND c.article_id = a.id)
    AND NOT EXISTS (SELECT 1 FROM events e WHERE e.article_id = a.id AND e.at >= $3
                    AND e.kind IN ('lent', 'returned', 'found', 'moved', 'article_added',
                                   'duty_answered', 'work_opened', 'status_changed'))";

/// Closes it.
pub(super) async fn close(
    tx: &impl ConnectionTrait,
    staff: &Staff,
    id: i64,
    missing: i64,
    now: Moment,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "UPDATE stocktakes SET closed_at = $1, closed_by = $2, missing = $3 WHERE id = $4",
        [
            now.0.into(),
            staff.id().0.into(),
            i32::try_from(missing).unwrap_or(i32::MAX).into(),
            id.into(),
        ],
    ))
    .await?;
    Ok(())
}
