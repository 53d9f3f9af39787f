//! Backup and restore: one command each, one file.
//!
//! A backup is a whole database: a file of SQLite, or an archive of
//! `pg_dump`. Before one takes the place of what is there, it is checked whole,
//! and what is there is kept beside it.

mod postgres;
mod sqlite;

use crate::serve::private_folder;
use crate::settings::{Settings, sqlite_file};
use migrations::{Migrator, MigratorTrait};
use service::Services;
use std::path::{Path, PathBuf};

/// Why there is no backup, or none was restored. Nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// The file is there already.
    #[error("{0} is there already; name another file")]
    Exists(String),
    /// There is nothing to back up.
    #[error("there is no database at {0}")]
    NoDatabase(String),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] service::Unavailable),
    /// A program of PostgreSQL is missing.
    #[error("{0} is not there; it comes with: apt-get install postgresql-client")]
    NoProgram(&'static str),
    /// A program of PostgreSQL failed.
    #[error("{program} failed: {why}")]
    Program {
        /// Which.
        program: &'static str,
        /// What it said.
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
    /// A later version of the program made the backup.
    #[error(
        "{path} was made by a later version of this program, which knows {step}. Nothing was changed."
    )]
    Later {
        /// Which.
        path: String,
        /// The first step that this program doesn't know.
        step: String,
    },
    /// The database is in use.
    #[error("the database is in use: stop the program first. Nothing was changed.")]
    InUse,
    /// The database holds something.
    #[error(
        "there is a database at {0} already; with --force the backup takes its place, and it is kept beside. Nothing was changed."
    )]
    NotEmpty(String),
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// Where that lies now which was there before, if anything was.
    pub before: Option<PathBuf>,
}

/// Writes all of the database into one file, while it is in use, and tells
/// which: `file`, or one named after the time in the backup folder.
///
/// # Errors
/// When the file exists, or the database can't.
pub async fn backup(
    services: &Services,
    settings: &Settings,
    file: Option<&Path>,
) -> Result<PathBuf, BackupError> {
    let is_sqlite = services.store().is_sqlite();
    let file = match file {
        Some(file) => file.to_owned(),
        None => {
            let folder = &settings.backup_folder;
            private_folder(folder).map_err(at(folder))?;
            let time = services.clock().now().local(chrono_tz::Europe::Stockholm);
            let ending = if is_sqlite { "sqlite" } else { "pgdump" };
            folder.join(format!(
                "fritidsbanken-{}.{ending}",
                time.format("%Y%m%d-%H%M%S")
            ))
        }
    };
    // Nobody else may read it, and nothing is written over.
    make_private(&file)?;
    let written = if is_sqlite {
        services
            .store()
            .copy_sqlite_to(&file)
            .await
            .map_err(BackupError::from)
    } else {
        postgres::dump(&settings.database_url, &file).await
    };
    let written = written.and_then(|()| sync(&file));
    if written.is_err() {
        // What was begun is no backup; that it can't be removed matters less.
        let _ = std::fs::remove_file(&file);
    }
    written.map(|()| file)
}

/// Puts a backup in the database's place; what was there is kept beside.
///
/// # Errors
/// When the backup is not whole, the database is in use, or it holds something
/// and `force` was not said.
pub async fn restore(
    settings: &Settings,
    file: &Path,
    force: Force,
) -> Result<Restored, BackupError> {
    if !file.is_file() {
        return Err(broken(file, "there is no such file"));
    }
    match sqlite_file(&settings.database_url) {
        Some(database) => sqlite::restore(&database, file, force).await,
        None => postgres::restore(settings, file, force).await,
    }
}

/// Whether a backup may take the place of a database that holds something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// Only an empty one.
    OnlyEmpty,
    /// Also another; it is kept beside.
    KeepBeside,
}

/// The first step in a backup that this program doesn't know.
fn check_steps(file: &Path, steps: &[String]) -> Result<(), BackupError> {
    if steps.is_empty() {
        return Err(broken(file, "it is not from this program"));
    }
    let known = Migrator::migrations();
    match steps
        .iter()
        .find(|step| known.iter().all(|one| one.name() != step.as_str()))
    {
        None => Ok(()),
        Some(step) => Err(BackupError::Later {
            path: file.display().to_string(),
            step: step.clone(),
        }),
    }
}

/// Makes an empty file that only its owner reads.
fn make_private(file: &Path) -> Result<(), BackupError> {
    use std::os::unix::fs::OpenOptionsExt;
    let made = std::fs::OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(file);
    match made {
        Ok(_) => Ok(()),
        Err(why) if why.kind() == std::io::ErrorKind::AlreadyExists => {
            Err(BackupError::Exists(file.display().to_string()))
        }
        Err(why) => Err(at(file)(why)),
    }
}

/// A backup is one when a power cut can't take it away again.
fn sync(file: &Path) -> Result<(), BackupError> {
    std::fs::File::open(file)
        .and_then(|file| file.sync_all())
        .map_err(at(file))
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> BackupError {
    move |why| BackupError::File {
        path: path.display().to_string(),
        why,
    }
}

fn broken(file: &Path, why: impl Into<String>) -> BackupError {
    BackupError::Broken {
        path: file.display().to_string(),
        why: why.into(),
    }
}
