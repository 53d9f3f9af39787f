//! The database: nothing else knows the tables or opens a transaction.
//!
//! SQLite has a pool of readers and one writer; PostgreSQL has one pool.
//! Reading goes through [`Store::read`], writing through the guard of
//! [`Store::begin_write`]: dropped means rolled back.

mod connect;
pub(crate) mod entities;
mod file;
pub(crate) mod hand;
pub(crate) mod lending;
pub(crate) mod outbox;
mod rows;
pub(crate) mod staff;
pub(crate) mod stock;
mod write;

pub use connect::{Durability, StoreOptions};
pub(crate) use rows::{select, select_one, statement};
pub(crate) use write::{WriteTx, is_unique_violation};

use self::file::OpenedFile;
use crate::Unavailable;
use sea_orm::{ConnAcquireErr, DatabaseConnection, DbBackend, DbErr};
use std::path::Path;

/// The opened database; cheap to clone.
#[derive(Debug, Clone)]
pub struct Store {
    read: DatabaseConnection,
    write: DatabaseConnection,
    /// SQLite's own.
    file: Option<OpenedFile>,
}

impl Store {
    /// Opens the database that `options` names.
    ///
    /// # Errors
    /// When it can't be reached or made.
    pub async fn open(options: &StoreOptions) -> Result<Self, Unavailable> {
        let (read, write) = connect::open(options).await?;
        let file = OpenedFile::of_url(&options.url);
        Ok(Self { read, write, file })
    }

    /// The connection to read with, outside any write.
    pub(crate) fn read(&self) -> &DatabaseConnection {
        &self.read
    }

    /// The connection that migrations run on.
    pub fn for_migrations(&self) -> &DatabaseConnection {
        &self.write
    }

    /// Whether this is SQLite, whose backup is one file.
    pub fn is_sqlite(&self) -> bool {
        self.write.get_database_backend() == DbBackend::Sqlite
    }

    /// Answers when the database can be read.
    ///
    /// # Errors
    /// When it can't.
    pub async fn ping(&self) -> Result<(), Unavailable> {
        self.is_there()?;
        self.read.ping().await.map_err(|error| self.why(error))
    }

    /// Whether SQLite's file still lies where it was opened: what is written into one that was
    /// taken away is lost when the program ends.
    fn is_there(&self) -> Result<(), Unavailable> {
        match &self.file {
            Some(file) if !file.is_there() => Err(Unavailable::gone(DbErr::Custom(
                "the database's file was taken away, or another one lies in its place".to_owned(),
            ))),
            Some(_) | None => Ok(()),
        }
    }

    /// Why the database can't, where a request asks it for the first time.
    ///
    /// A pool that can't reach PostgreSQL tries until its time is out, as one
    /// does whose connections are all in use. Only in the second case somebody
    /// has one.
    pub(crate) fn why(&self, error: DbErr) -> Unavailable {
        let waited = matches!(
            error,
            DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) | DbErr::Conn(_)
        );
        let nobody_has_one = || self.write.get_postgres_connection_pool().size() == 0;
        if waited && !self.is_sqlite() && nobody_has_one() {
            Unavailable::gone(error)
        } else {
            error.into()
        }
    }

    /// Copies an SQLite database to `path` while it is in use, whole and compact.
    ///
    /// # Errors
    /// When `path` exists or can't be written.
    pub async fn copy_sqlite_to(&self, path: &Path) -> Result<(), Unavailable> {
        use sea_orm::ConnectionTrait;
        let quoted = path.to_string_lossy().replace('\'', "''");
        self.write
            .execute_unprepared(&format!("VACUUM INTO '{quoted}'"))
            .await?;
        Ok(())
    }

    /// Closes all connections, after writing SQLite's log into its file.
    pub async fn close(self) {
        // Closing is best effort: what was answered is on disk already.
        if let Err(error) = self.read.close().await {
            tracing::warn!(%error, "the readers did not close");
        }
        if let Err(error) = self.write.close().await {
            tracing::warn!(%error, "the writer did not close");
        }
    }
}
