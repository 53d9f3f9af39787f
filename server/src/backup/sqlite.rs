//! A backup of SQLite takes the place of the database's file.

use super::{BackupError, Force, Restored, at, broken, check_steps, make_private};
use crate::serve::private_folder;
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};
use service::{Unavailable, UnavailableKind};
use std::fs::File;
use std::path::{Path, PathBuf};

/// Checks the backup, then the database, then exchanges them.
pub async fn restore(database: &Path, file: &Path, force: Force) -> Result<Restored, BackupError> {
    check(file).await?;
    let there = database.exists();
    if there {
        if is_in_use(database).await {
            return Err(BackupError::InUse);
        }
        if force == Force::OnlyEmpty && !is_empty(database).await {
            return Err(BackupError::NotEmpty(database.display().to_string()));
        }
    } else if let Some(folder) = database.parent() {
        private_folder(folder).map_err(at(folder))?;
    }
    let beside = free_name(database, "restoring");
    make_private(&beside)?;
    copy(file, &beside)?;
    let before = there.then(|| free_name(database, "before-restore"));
    if let Some(before) = &before {
        keep(database, before)?;
    }
    std::fs::rename(&beside, database).map_err(at(database))?;
    sync_folder(database)?;
    Ok(Restored { before })
}

/// Whether the file is a whole database of ours, which this program can read.
async fn check(file: &Path) -> Result<(), BackupError> {
    let unreadable = |error: DbErr| broken(file, why(&error));
    let connection = open(file, "mode=ro&immutable=1")
        .await
        .map_err(unreadable)?;
    let checked = check_open(file, &connection).await;
    // A file that was only read loses nothing.
    let _ = connection.close().await;
    checked
}

async fn check_open(file: &Path, connection: &DatabaseConnection) -> Result<(), BackupError> {
    let unreadable = |error: DbErr| broken(file, why(&error));
    let verdict = texts(connection, "PRAGMA integrity_check")
        .await
        .map_err(unreadable)?;
    if verdict != ["ok"] {
        return Err(broken(file, verdict.join("; ")));
    }
    let orphans = texts(connection, "SELECT \"table\" FROM pragma_foreign_key_check")
        .await
        .map_err(unreadable)?;
    if let Some(table) = orphans.first() {
        return Err(broken(file, format!("rows of {table} point at nothing")));
    }
    let steps = texts(
        connection,
        "SELECT version FROM seaql_migrations ORDER BY version",
    )
    .await;
    check_steps(file, &steps.unwrap_or_default())
}

/// What is wrong with a file, in plain words where it is known.
fn why(error: &DbErr) -> String {
    let text = error.to_string();
    if text.contains("file is not a database") {
        "it is no database".to_owned()
    } else {
        text
    }
}

/// Whether a process has the database open: then nobody can change its journal.
/// This also writes what lies beside the file into it.
async fn is_in_use(database: &Path) -> bool {
    let Ok(connection) = open(database, "mode=rw").await else {
        // What can't be opened is used by nobody.
        return false;
    };
    let sql = "PRAGMA busy_timeout = 300; PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE; ROLLBACK";
    let outcome = connection.execute_unprepared(sql).await;
    let _ = connection.close().await;
    match outcome {
        Ok(_) => false,
        // A broken file is no file in use: that is why one restores.
        Err(error) => Unavailable::from(error).kind() == UnavailableKind::Busy,
    }
}

/// Whether there is no branch in it. What can't be read is not empty.
async fn is_empty(database: &Path) -> bool {
    let Ok(connection) = open(database, "mode=ro").await else {
        return false;
    };
    let tables = texts(
        &connection,
        "SELECT name FROM sqlite_master WHERE name = 'branches'",
    )
    .await;
    let branches = texts(&connection, "SELECT code FROM branches").await;
    let _ = connection.close().await;
    match (tables, branches) {
        (Ok(tables), _) if tables.is_empty() => true,
        (_, Ok(branches)) => branches.is_empty(),
        (_, Err(_)) => false,
    }
}

/// Moves the old file aside with what belongs to it, which must not be read
/// into the new one.
fn keep(database: &Path, before: &Path) -> Result<(), BackupError> {
    std::fs::rename(database, before).map_err(at(before))?;
    for ending in ["-wal", "-shm"] {
        let (from, to) = (with_ending(database, ending), with_ending(before, ending));
        match std::fs::rename(&from, &to) {
            Err(why) if why.kind() != std::io::ErrorKind::NotFound => return Err(at(&from)(why)),
            Ok(()) | Err(_) => {}
        }
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<(), BackupError> {
    let write = || {
        let mut source = File::open(from)?;
        let mut copy = File::options().write(true).open(to)?;
        std::io::copy(&mut source, &mut copy)?;
        copy.sync_all()
    };
    write().map_err(|why| {
        // Half a copy is of no use; that it can't be removed matters less.
        let _ = std::fs::remove_file(to);
        at(to)(why)
    })
}

/// So that the exchange survives a power cut, too.
fn sync_folder(database: &Path) -> Result<(), BackupError> {
    let folder = match database.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        Some(_) | None => Path::new("."),
    };
    File::open(folder)
        .and_then(|folder| folder.sync_all())
        .map_err(at(folder))
}

async fn open(file: &Path, how: &str) -> Result<DatabaseConnection, DbErr> {
    // Signs that mean something in an address.
    let path = file
        .to_string_lossy()
        .replace('%', "%25")
        .replace('?', "%3F")
        .replace('#', "%23");
    let mut options = ConnectOptions::new(format!("sqlite://{path}?{how}"));
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await
}

async fn texts(connection: &DatabaseConnection, sql: &str) -> Result<Vec<String>, DbErr> {
    let statement = Statement::from_string(DbBackend::Sqlite, sql);
    let rows = connection.query_all_raw(statement).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}

/// A name beside the file that nothing has yet.
fn free_name(path: &Path, ending: &str) -> PathBuf {
    let mut name = with_ending(path, &format!(".{ending}"));
    let mut number = 1;
    while name.exists() {
        number += 1;
        name = with_ending(path, &format!(".{ending}-{number}"));
    }
    name
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
