//! The databases that are measured on, each fresh.

use crate::Outcome;
use crate::arguments::{Arguments, Only};
use crate::table::Column;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbBackend, Statement};
use tempfile::TempDir;

/// A fresh database.
#[derive(Debug)]
pub struct Database {
    /// Where its figures stand.
    pub column: Column,
    /// As the program's settings name it.
    pub url: String,
    /// SQLite's folder.
    folder: Option<TempDir>,
    /// The cluster that it is dropped from.
    cluster: Option<String>,
}

impl Database {
    /// Those that are asked for. SQLite's file lies where the project's does, on a real disk:
    /// a file in memory would flush for nothing.
    pub async fn all(arguments: &Arguments) -> Outcome<Vec<Self>> {
        let mut all = Vec::new();
        if arguments.only != Some(Only::Postgres) {
            let beside = arguments.site.parent().unwrap_or(&arguments.site);
            let folder = tempfile::Builder::new()
                .prefix("bench-")
                .tempdir_in(beside)?;
            all.push(Self {
                column: Column::Sqlite,
                url: format!("sqlite://{}", folder.path().join("bench.sqlite").display()),
                folder: Some(folder),
                cluster: None,
            });
        }
        if arguments.only != Some(Only::Sqlite) {
            let cluster = &arguments.postgres;
            let (server, _) = cluster
                .rsplit_once('/')
                .ok_or("the cluster's address names no database")?;
            run_on(cluster, "CREATE DATABASE bench").await?;
            all.push(Self {
                column: Column::Postgres,
                url: format!("{server}/bench"),
                folder: None,
                cluster: Some(cluster.clone()),
            });
        }
        Ok(all)
    }

    /// The single number that a query gives.
    pub async fn number(&self, sql: &str) -> Outcome<i64> {
        let db = sea_orm::Database::connect(&self.url).await?;
        let rows = numbers::<1>(&db, sql).await?;
        db.close().await?;
        Ok(rows.first().ok_or("a query without a row")?[0])
    }

    /// Gives the disk its room back.
    pub async fn remove(self) -> Outcome {
        if let Some(cluster) = &self.cluster {
            run_on(cluster, "DROP DATABASE bench WITH (FORCE)").await?;
        }
        if let Some(folder) = self.folder {
            folder.close()?;
        }
        Ok(())
    }
}

async fn run_on(cluster: &str, sql: &str) -> Outcome {
    let db = sea_orm::Database::connect(cluster).await?;
    db.execute_unprepared(sql).await?;
    db.close().await?;
    Ok(())
}

/// Numbers that a query gives, row by row.
pub async fn numbers<const N: usize>(db: &DatabaseConnection, sql: &str) -> Outcome<Vec<[i64; N]>> {
    let statement = Statement::from_string(db.get_database_backend(), sql);
    let mut rows = Vec::new();
    for row in db.query_all_raw(statement).await? {
        let mut numbers = [0; N];
        for (at, number) in numbers.iter_mut().enumerate() {
            *number = row.try_get_by_index(at)?;
        }
        rows.push(numbers);
    }
    Ok(rows)
}

/// The day of a moment in milliseconds, in the words of the database.
pub fn day_of(db: &DatabaseConnection, millis: &str) -> String {
    match db.get_database_backend() {
        DbBackend::Postgres => {
            format!("(to_timestamp(({millis}) / 1000) AT TIME ZONE 'Europe/Stockholm')::date")
        }
        _ => format!("date(({millis}) / 1000, 'unixepoch')"),
    }
}
