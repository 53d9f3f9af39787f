//! The write transaction.

use super::Store;
use crate::Unavailable;
use sea_orm::{
    DatabaseTransaction, DbErr, SqlErr, SqliteTransactionMode, TransactionOptions, TransactionTrait,
};

/// A transaction that may write; dropped without [`WriteTx::commit`] it never was.
#[derive(Debug)]
pub struct WriteTx(DatabaseTransaction);

impl Store {
    /// Opens the one write transaction of a use case.
    ///
    /// On SQLite it takes the write lock at once (`BEGIN IMMEDIATE`), so that
    /// what is read in it still holds when it is written.
    pub(crate) async fn begin_write(&self) -> Result<WriteTx, Unavailable> {
        self.is_there()?;
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..Default::default()
        };
        let begun = self.write.begin_with_options(options).await;
        Ok(WriteTx(begun.map_err(|error| self.why(error))?))
    }
}

impl WriteTx {
    /// The connection to read and write with.
    pub fn conn(&self) -> &DatabaseTransaction {
        &self.0
    }

    /// Makes all of it true at once.
    pub async fn commit(self) -> Result<(), DbErr> {
        self.0.commit().await
    }
}

/// Whether the database refused a row that another one already stands for.
///
/// `index` is the unique index by name; PostgreSQL names it, SQLite names its
/// columns, given as `table.column`.
pub fn is_unique_violation(error: &DbErr, index: &str, column: &str) -> bool {
    match error.sql_err() {
        Some(SqlErr::UniqueConstraintViolation(text)) => {
            text.contains(index) || text.contains(column)
        }
        _ => false,
    }
}
