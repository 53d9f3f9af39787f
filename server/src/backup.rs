//! Backup and restore: one command each, one file.

use crate::settings::Settings;
use service::Services;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Why there is no backup, or none was restored.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file is there already.
    #[error("{0} is there already; name another file")]
    Exists(String),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] service::Unavailable),
    /// A program of PostgreSQL is missing or failed.
    #[error("{program} failed ({why}); it comes with: apt-get install postgresql-client")]
    Program {
        /// Which.
        program: &'static str,
        /// Why.
        why: String,
    },
    /// A file can't be read or written.
    #[error("{path}: {why}")]
    File {
        /// Which.
        path: String,
        /// Why.
        why: std::io::Error,
    },
    /// The file is no whole backup.
    #[error("{path} is no whole backup: {why}. Nothing was changed.")]
    Broken {
        /// Which.
        path: String,
        /// Why.
        why: String,
    },
    /// The database is in use.
    #[error("the database is in use: stop the program first. Nothing was changed.")]
    InUse,
}

/// Writes all of the database into one file, while it is in use.
///
/// # Errors
/// When the file exists, or the database can't.
pub async fn backup(
    services: &Services,
    settings: &Settings,
    file: &Path,
) -> Result<(), BackupError> {
    if file.exists() {
        return Err(BackupError::Exists(file.display().to_string()));
    }
    if services.store().is_sqlite() {
        services.store().copy_sqlite_to(file).await?;
        return Ok(());
    }
    run(
        "pg_dump",
        Command::new("pg_dump")
            .args(["--format=custom", "--no-owner", "--file"])
            .arg(file)
            .arg(&settings.database_url),
    )
}

/// Puts a backup in the database's place; the old file of SQLite stays beside it.
///
/// # Errors
/// When the backup is not whole, or the database is in use; nothing was changed then.
pub async fn restore(settings: &Settings, file: &Path) -> Result<(), BackupError> {
    match sqlite_file(&settings.database_url) {
        Some(database) => restore_sqlite(&database, file).await,
        None => run(
            "pg_restore",
            Command::new("pg_restore")
                .args([
                    "--clean",
                    "--if-exists",
                    "--no-owner",
                    "--single-transaction",
                    "--dbname",
                ])
                .arg(&settings.database_url)
                .arg(file),
        ),
    }
}

async fn restore_sqlite(database: &Path, file: &Path) -> Result<(), BackupError> {
    check(file).await?;
    let at = |path: &Path, why| BackupError::File {
        path: path.display().to_string(),
        why,
    };
    if database.exists() && is_in_use(database).await {
        return Err(BackupError::InUse);
    }
    let beside = with_ending(database, "restoring");
    std::fs::copy(file, &beside).map_err(|why| at(&beside, why))?;
    let synced = std::fs::File::open(&beside).and_then(|copy| copy.sync_all());
    synced.map_err(|why| at(&beside, why))?;
    if database.exists() {
        let old = with_ending(database, "before-restore");
        std::fs::rename(database, &old).map_err(|why| at(&old, why))?;
    }
    for ending in ["-wal", "-shm"] {
        let mut name = database.as_os_str().to_owned();
        name.push(ending);
        // What belonged to the old file must not be read into the new one.
        match std::fs::remove_file(PathBuf::from(&name)) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => {
                return Err(at(Path::new(&name), why));
            }
            _ => {}
        }
    }
    std::fs::rename(&beside, database).map_err(|why| at(database, why))
}

/// Whether the file is a whole database of ours.
async fn check(file: &Path) -> Result<(), BackupError> {
    use sea_orm::{ConnectionTrait, Database};
    let broken = |why: String| BackupError::Broken {
        path: file.display().to_string(),
        why,
    };
    if !file.is_file() {
        return Err(broken("there is no such file".into()));
    }
    let url = format!("sqlite://{}?mode=ro&immutable=1", file.display());
    let connection = Database::connect(url)
        .await
        .map_err(|error| broken(error.to_string()))?;
    let row = connection
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            "PRAGMA integrity_check",
        ))
        .await
        .map_err(|error| broken(error.to_string()))?;
    let verdict: String = row
        .and_then(|row| row.try_get_by_index(0).ok())
        .unwrap_or_default();
    if verdict != "ok" {
        return Err(broken(verdict));
    }
    connection
        .query_one_raw(sea_orm::Statement::from_string(
            sea_orm::DbBackend::Sqlite,
            "SELECT COUNT(*) FROM loans",
        ))
        .await
        .map_err(|_| broken("it has no loans table".into()))?;
    // Closing a file that was only read can't lose anything.
    let _ = connection.close().await;
    Ok(())
}

/// Whether a process has the database open: then its write lock can't be had
/// exclusively.
async fn is_in_use(database: &Path) -> bool {
    use sea_orm::{ConnectionTrait, Database};
    let url = format!("sqlite://{}?mode=rw", database.display());
    let Ok(connection) = Database::connect(url).await else {
        return true;
    };
    let free = connection
        .execute_unprepared(
            "PRAGMA busy_timeout = 200; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; ROLLBACK",
        )
        .await
        .is_ok();
    let _ = connection.close().await;
    !free
}

fn sqlite_file(url: &str) -> Option<PathBuf> {
    let file = url
        .strip_prefix("sqlite://")
        .or_else(|| url.strip_prefix("sqlite:"))?;
    Some(PathBuf::from(file.split('?').next().unwrap_or(file)))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(ending);
    PathBuf::from(name)
}

fn run(program: &'static str, command: &mut Command) -> Result<(), BackupError> {
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(BackupError::Program {
            program,
            why: status.to_string(),
        }),
        Err(why) => Err(BackupError::Program {
            program,
            why: why.to_string(),
        }),
    }
}
