//! The stock-takings of a branch: those under way, and the newest that are done.

use super::rows::{COLUMNS, StocktakeRow};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDateTime;
use domain::time::Moment;

/// More than these are history.
const MOST: i64 = 30;

/// A stock-taking in the list.
#[derive(Debug, Clone)]
pub struct StocktakeLine {
    /// Its number.
    pub id: i64,
    /// The shelves as staff wrote them; none: all of the branch.
    pub shelves: Vec<String>,
    /// When it began, on the branch's wall clock.
    pub started_at: NaiveDateTime,
    /// Who began it.
    pub started_by: String,
    /// When it was closed; none: it is under way.
    pub closed_at: Option<NaiveDateTime>,
    /// How many were missing when it was closed.
    pub missing: Option<i64>,
}

/// The stock-takings of the staff's branch, those under way first, then the newest.
///
/// # Errors
/// When the database can't.
pub async fn stocktakes(
    services: &Services,
    staff: &Staff,
) -> Result<Vec<StocktakeLine>, Unavailable> {
    let sql = format!(
        "SELECT {COLUMNS} FROM stocktakes s WHERE s.branch_id = $1
         ORDER BY CASE WHEN s.closed_at IS NULL THEN 0 ELSE 1 END, s.id DESC LIMIT {MOST}"
    );
    let rows: Vec<StocktakeRow> =
        select(services.store.read(), &sql, [staff.branch().0.into()]).await?;
    let local = |at: i64| Moment(at).local(staff.zone());
    Ok(rows
        .into_iter()
        .map(|row| StocktakeLine {
            id: row.id,
            shelves: row.shelves.lines().map(str::to_owned).collect(),
            started_at: local(row.started_at),
            started_by: row.started_by,
            closed_at: row.closed_at.map(local),
            missing: row.missing.map(i64::from),
        })
        .collect())
}
