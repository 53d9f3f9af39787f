//! Opening either database with the settings that the promises rest on.

use crate::Unavailable;
use sea_orm::{ConnectOptions, Database, DatabaseConnection, DbErr};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use std::time::Duration;

/// How far a write has come when it is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Durability {
    /// On the disk: survives a power cut (SQLite `synchronous=FULL`).
    #[default]
    PowerCut,
    /// With the operating system: survives a kill of the program, not a power
    /// cut (SQLite `synchronous=NORMAL`). For tests and throw-away data.
    Kill,
}

/// Which database, and how it is opened.
#[derive(Debug, Clone)]
pub struct StoreOptions {
    /// `sqlite://FILE` or `postgres://…`.
    pub url: String,
    /// Connections to read with (SQLite), or all there are (PostgreSQL); at least 1.
    pub connections: u32,
    /// How far a write has come when it is answered.
    pub durability: Durability,
    /// How long one waits for another's write before [`crate::UnavailableKind::Busy`].
    pub patience: Duration,
    /// Largest size of the file in pages of 4 KiB (SQLite); tests make it full with this.
    pub max_pages: Option<u32>,
    /// Opens SQLite for reading only; tests see what the program says then.
    pub read_only: bool,
}

impl StoreOptions {
    /// The settings of a branch's own machine.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            connections: 4,
            durability: Durability::default(),
            patience: Duration::from_secs(5),
            max_pages: None,
            read_only: false,
        }
    }
}

pub(super) async fn open(
    options: &StoreOptions,
) -> Result<(DatabaseConnection, DatabaseConnection), Unavailable> {
    if options.url.starts_with("sqlite:") {
        let write = connect(options, 1, options.read_only).await?;
        let read = connect(options, options.connections.max(1), true).await?;
        Ok((read, write))
    } else {
        let both = connect(options, options.connections.max(1), false).await?;
        Ok((both.clone(), both))
    }
}

async fn connect(
    options: &StoreOptions,
    connections: u32,
    read_only: bool,
) -> Result<DatabaseConnection, DbErr> {
    let mut connect = ConnectOptions::new(options.url.clone());
    connect
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(options.patience)
        .connect_timeout(options.patience)
        .test_before_acquire(false)
        .sqlx_logging(false);
    let (durability, patience, max_pages) =
        (options.durability, options.patience, options.max_pages);
    connect.map_sqlx_sqlite_opts(move |sqlite: SqliteConnectOptions| {
        let sqlite = sqlite
            .create_if_missing(!read_only)
            .read_only(read_only)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(match durability {
                Durability::PowerCut => SqliteSynchronous::Full,
                Durability::Kill => SqliteSynchronous::Normal,
            })
            .foreign_keys(true)
            .busy_timeout(patience)
            .statement_cache_capacity(256)
            .pragma("cache_size", "-16000")
            // Each commit empties the readers' caches: what they read again
            // comes from the system's memory without being copied.
            .pragma("mmap_size", "268435456")
            // Half as much again of a busy hour's log goes into the file at
            // once: fewer pages are written twice.
            .pragma("wal_autocheckpoint", "4000")
            .pragma("temp_store", "MEMORY");
        match max_pages {
            Some(pages) => sqlite.pragma("max_page_count", pages.to_string()),
            None => sqlite,
        }
    });
    connect.map_sqlx_postgres_opts(move |postgres| {
        postgres.statement_cache_capacity(256).options([
            ("lock_timeout", format!("{}ms", patience.as_millis())),
            // A branch's rows lie in memory or on flash: one row costs little
            // more than the next one. PostgreSQL's default is a spinning disk.
            ("random_page_cost", "1.1".to_owned()),
            // Nothing here runs long enough to be worth compiling.
            ("jit", "off".to_owned()),
        ])
    });
    Database::connect(connect).await
}
