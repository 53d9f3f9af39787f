//! Brings the schema up to date, also when several processes start at once.

use crate::settings::{Settings, sqlite_file};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, TransactionTrait};
use service::Store;
use std::fs::File;
use std::path::Path;

/// Why the schema isn't up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    /// A later version of the program made the schema.
    #[error(
        "the database was made by a later version of this program, which knows {unknown}: start that one"
    )]
    Later {
        /// The first step that this program doesn't know.
        unknown: String,
    },
    /// A step failed; it has not happened.
    #[error("the schema can't be brought up to date: {0}")]
    Step(#[from] DbErr),
    /// Nobody can be kept from doing the same.
    #[error("the folder {path} can't be locked: {why}")]
    Lock {
        /// The database's folder.
        path: String,
        /// Why.
        why: std::io::Error,
    },
}

/// Keeps other processes from opening and changing the same SQLite file while
/// it is opened for the first time; dropped means unlocked. PostgreSQL has its
/// own lock, taken in [`migrate`].
#[derive(Debug)]
pub struct Alone {
    _folder: Option<File>,
}

/// Waits until nobody else opens the database of `settings`.
///
/// It locks the folder: SQLite answers "locked" at once, without waiting, to
/// two who set the same new file up, and it loses its own locks when anybody
/// else opens and closes the file in the same process.
///
/// # Errors
/// When the folder can't be locked.
pub async fn alone(settings: &Settings) -> Result<Alone, MigrateError> {
    let Some(file) = sqlite_file(&settings.database_url) else {
        return Ok(Alone { _folder: None });
    };
    let folder = match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
        _ => Path::new(".").to_owned(),
    };
    let path = folder.display().to_string();
    let locked = tokio::task::spawn_blocking(move || {
        let folder = File::open(folder)?;
        folder.lock()?;
        Ok(folder)
    });
    let folder = locked
        .await
        .unwrap_or_else(|error| Err(std::io::Error::other(error)))
        .map_err(|why| MigrateError::Lock { path, why })?;
    Ok(Alone {
        _folder: Some(folder),
    })
}

/// Brings the schema up to date; whoever calls is [`alone`].
///
/// # Errors
/// When a later program made it, or a step fails.
pub async fn migrate(_alone: &Alone, store: &Store) -> Result<(), MigrateError> {
    let connection = store.for_migrations();
    let lock = if store.is_sqlite() {
        None
    } else {
        Some(lock_database(connection).await?)
    };
    let outcome = match unknown_step(connection).await? {
        Some(unknown) => Err(MigrateError::Later { unknown }),
        None => Ok(Migrator::up(connection, None).await?),
    };
    if let Some(tx) = lock {
        tx.commit().await?;
    }
    outcome
}

/// Held by a transaction of its own until the steps are done on another connection.
async fn lock_database(
    connection: &impl TransactionTrait<Transaction = DatabaseTransaction>,
) -> Result<DatabaseTransaction, DbErr> {
    let tx = connection.begin().await?;
    // Another's steps may take longer than a counter waits for a row.
    tx.execute_unprepared("SET LOCAL lock_timeout = '10min'")
        .await?;
    tx.execute_unprepared("SELECT pg_advisory_xact_lock(7270941)")
        .await?;
    Ok(tx)
}

/// A step that was made and that this program doesn't know.
async fn unknown_step(connection: &sea_orm::DatabaseConnection) -> Result<Option<String>, DbErr> {
    Migrator::install(connection).await?;
    let known: Vec<String> = Migrator::migrations()
        .iter()
        .map(|step| step.name().to_owned())
        .collect();
    let made = Migrator::get_migration_models(connection).await?;
    Ok(made
        .into_iter()
        .map(|model| model.version)
        .find(|version| !known.contains(version)))
}
