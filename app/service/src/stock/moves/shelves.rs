//! The shelves of a branch, and how many things lie on each.

use crate::lending::as_one_walks;
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use sea_orm::FromQueryResult;

/// A shelf with what belongs on it.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct ShelfCount {
    /// Its name; empty: things without a shelf.
    pub shelf: String,
    /// How many things belong on it, those on loan among them.
    pub count: i64,
    /// How many of them are on loan.
    pub on_loan: i64,
}

/// The shelves of the staff's branch, in the order in which one walks past them.
///
/// # Errors
/// When the database can't.
pub async fn shelf_counts(
    services: &Services,
    staff: &Staff,
) -> Result<Vec<ShelfCount>, Unavailable> {
    let mut shelves: Vec<ShelfCount> = select(
        services.store.read(),
        "SELECT a.shelf, COUNT(*) AS count,
                COUNT(CASE WHEN EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                  AND l.returned_at IS NULL AND l.undone_at IS NULL) THEN 1 END) AS on_loan
         FROM articles a WHERE a.branch_id = $1 AND a.status NOT IN ('scrapped', 'missing')
         GROUP BY a.shelf",
        [staff.branch().0.into()],
    )
    .await?;
    shelves.sort_by_cached_key(|one| as_one_walks(&one.shelf));
    Ok(shelves)
}
