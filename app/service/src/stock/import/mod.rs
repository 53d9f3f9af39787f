//! Import of the files that a branch has its stock in.
//!
//! Nothing is dropped silently: a row is in, or is reported with its line, its
//! column and the reason. A file is one transaction; importing it twice changes
//! nothing. Reading rows is `sheet`'s and `cells`', what they mean each kind's own.

mod article_row;
mod articles;
mod by_hand;
mod cells;
mod error;
mod kept;
mod lines;
pub mod list;
mod reason;
mod report;
mod sheet;
mod types;

pub use error::ImportError;
pub use reason::{Notice, Reason};
pub use report::{ImportKind, ImportReport, RowNotice, RowProblem};

pub(crate) use cells::Cells;
pub(crate) use report::Outcome;
pub(crate) use sheet::{Row, Sheet, read as read_sheet};

use crate::store::entities::branch;
use crate::{Services, branches};
use domain::branches::BranchId;
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

/// Imports a file.
///
/// `top_branch` says whose types, holidays and articles they are; it may be left
/// out while there is one only. Branches without one may be new top branches.
///
/// # Errors
/// When the file as a whole can't be read, it isn't clear whose it is, or the database can't.
pub async fn import(
    services: &Services,
    kind: ImportKind,
    bytes: &[u8],
    top_branch: Option<BranchId>,
) -> Result<ImportReport, ImportError> {
    let sheet = read_sheet(kind, bytes, columns(kind))?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let conn = tx.conn();
    let report = match kind {
        ImportKind::Branches => branches::import_branches(conn, sheet, top_branch, now).await?,
        ImportKind::Types => types::import(conn, sheet, top(conn, top_branch).await?).await?,
        ImportKind::SchoolHolidays => {
            branches::import_school_holidays(conn, sheet, top(conn, top_branch).await?).await?
        }
        ImportKind::Articles => {
            let by = By {
                root: top(conn, top_branch).await?.0,
                action: services.chance.action(),
                now,
            };
            articles::import(conn, sheet, by).await?
        }
    };
    tx.commit().await?;
    Ok(report.sorted())
}

/// Whose articles they are, and what stands in the rows of the history.
#[derive(Debug, Clone, Copy)]
struct By {
    root: i64,
    action: i64,
    now: Moment,
}

fn columns(kind: ImportKind) -> &'static [&'static str] {
    match kind {
        ImportKind::Branches => branches::BRANCH_COLUMNS,
        ImportKind::Types => types::COLUMNS,
        ImportKind::SchoolHolidays => branches::HOLIDAY_COLUMNS,
        ImportKind::Articles => article_row::COLUMNS,
    }
}

/// The top branch that was named, or the only one.
async fn top(db: &impl ConnectionTrait, named: Option<BranchId>) -> Result<BranchId, ImportError> {
    let tops = branch::Entity::find()
        .filter(branch::Column::ParentId.is_null())
        .order_by_asc(branch::Column::Id)
        .all(db)
        .await?;
    let found = match named {
        Some(id) => tops.iter().find(|row| row.id == id.0),
        None if tops.len() == 1 => tops.first(),
        None => None,
    };
    found
        .map(|row| BranchId(row.id))
        .ok_or(ImportError::WhichTopBranch)
}
