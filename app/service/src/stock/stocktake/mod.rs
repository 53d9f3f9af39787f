//! Stock-taking: a shelf or the whole branch is scanned, today and tomorrow, by one or two.
//!
//! Each scan is a row, so that it may stop anywhere and go on elsewhere. Lending goes on
//! meanwhile: what passed the counter since the beginning was seen there.

mod close;
mod list;
mod rows;
mod scan;
mod start;
mod view;

pub use close::{StocktakeClosed, close_stocktake};
pub use list::{StocktakeLine, stocktakes};
pub use scan::{StocktakeScan, StocktakeScanned, scan_stocktake};
pub use start::{StocktakeStarted, start_stocktake};
pub use view::{StocktakeItem, StocktakeView, stocktake_view};

use crate::lending::command::CommandError;

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum StocktakeError {
    /// It is closed already.
    #[error("the stock-taking is closed")]
    Closed,
    /// The names of the shelves are too long.
    #[error("the names of the shelves are too long")]
    TooLong,
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<sea_orm::DbErr> for StocktakeError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Command(error.into())
    }
}
