//! A branch after years: the demo's stock repeated, invented names, telephone numbers of the
//! series kept for fiction, and loans in the past and under way.

mod borrowers;
mod history;
mod stock;

use crate::Outcome;
use crate::arguments::Arguments;
use crate::database::{Database, numbers};
use crate::program;
use sea_orm::{ConnectOptions, ConnectionTrait, DatabaseConnection, DbBackend};

pub use stock::{ARTICLES, Article, Stock};

/// Makes it, and tells what can be lent.
pub async fn make(arguments: &Arguments, database: &Database) -> Outcome<Stock> {
    program::task(arguments, &database.url, &["migrate"])?;
    program::task(arguments, &database.url, &["demo"])?;
    stock::import(arguments, database)?;
    let db = open(database).await?;
    borrowers::add(&db, arguments.borrowers).await?;
    history::add(&db, arguments.loans).await?;
    let analyse = match db.get_database_backend() {
        // What autovacuum does by and by.
        DbBackend::Postgres => "VACUUM ANALYZE",
        _ => "PRAGMA wal_checkpoint(TRUNCATE)",
    };
    db.execute_unprepared(analyse).await?;
    let stock = Stock::read(&db).await?;
    db.close().await?;
    Ok(stock)
}

/// One connection, careless: nothing is measured on it.
async fn open(database: &Database) -> Outcome<DatabaseConnection> {
    let mut options = ConnectOptions::new(database.url.clone());
    options.max_connections(1).sqlx_logging(false);
    options.map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .pragma("synchronous", "OFF")
            .pragma("cache_size", "-500000")
    });
    options.map_sqlx_postgres_opts(|postgres| postgres.options([("synchronous_commit", "off")]));
    Ok(sea_orm::Database::connect(options).await?)
}

/// The single number that a query gives.
async fn number(db: &DatabaseConnection, sql: &str) -> Outcome<i64> {
    let rows = numbers::<1>(db, sql).await?;
    Ok(rows.first().ok_or("a query without a row")?[0])
}
