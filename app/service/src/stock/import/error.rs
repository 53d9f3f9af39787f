//! Why a whole file was not imported.

use crate::Unavailable;
use sea_orm::DbErr;

/// Why nothing of a file was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is nothing in it.
    #[error("the file is empty")]
    Empty,
    /// It, or its header, is no UTF-8.
    #[error("the file is not UTF-8: save it as CSV UTF-8")]
    NotUtf8,
    /// Columns are missing.
    #[error("the header has no column {}", columns.join(", "))]
    MissingColumns {
        /// Those.
        columns: Vec<&'static str>,
    },
    /// A column stands there twice.
    #[error("the header has the column {column} twice")]
    ColumnTwice {
        /// That one.
        column: &'static str,
    },
    /// There is no top branch, or more than one to choose from.
    #[error("import the branches first, and name a top branch where there are several")]
    WhichTopBranch,
    /// Somebody else wrote the same articles in the same moment.
    #[error("somebody else changed the stock in the same moment: import once more")]
    ChangedMeanwhile,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ImportError {
    fn from(error: DbErr) -> Self {
        match error.sql_err() {
            Some(sea_orm::SqlErr::UniqueConstraintViolation(_)) => Self::ChangedMeanwhile,
            _ => Self::Unavailable(error.into()),
        }
    }
}
