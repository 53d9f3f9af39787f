//! A PostgreSQL database for one test, copied from a template that the first
//! test of all processes migrates.

use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database as Connect, DatabaseConnection};
use service::{Chance, Store, StoreOptions};
use std::io::Write;

/// Said once in a process that PostgreSQL was left out.
static NOTE: std::sync::Once = std::sync::Once::new();

/// A database in the cluster that `FRITIDSBANKEN_TEST_POSTGRES` names.
pub struct Database {
    /// Its address.
    pub url: String,
    cluster: String,
    name: String,
}

impl Database {
    /// A fresh one; none where no cluster is named.
    pub async fn fresh() -> Option<Self> {
        let Ok(cluster) = std::env::var("FRITIDSBANKEN_TEST_POSTGRES") else {
            NOTE.call_once(|| {
                // Not `eprintln!`, which the test runner swallows. Nobody is
                // harmed where it can't be said.
                let _ = std::io::stderr().write_all(
                    b"note: FRITIDSBANKEN_TEST_POSTGRES is not set, so these tests run on SQLite \
                      only; set it to postgres://USER@HOST:PORT/postgres of a cluster where \
                      databases may be made and dropped\n",
                );
            });
            return None;
        };
        let admin = connect(&cluster).await;
        let template = template_name();
        // One at a time: a database in use is no template, and two tests of two
        // processes must not both make it.
        run(&admin, "SELECT pg_advisory_lock(708174)").await;
        if !exists(&admin, &template).await {
            let making = format!("{template}_making");
            run(&admin, &format!("DROP DATABASE IF EXISTS {making}")).await;
            run(&admin, &format!("CREATE DATABASE {making}")).await;
            migrate(&beside(&cluster, &making)).await;
            run(
                &admin,
                &format!("ALTER DATABASE {making} RENAME TO {template}"),
            )
            .await;
        }
        let name = format!("t_{}", Chance.action());
        run(
            &admin,
            &format!("CREATE DATABASE {name} TEMPLATE {template}"),
        )
        .await;
        run(&admin, "SELECT pg_advisory_unlock(708174)").await;
        admin.close().await.expect("the connection closes");
        Some(Self {
            url: beside(&cluster, &name),
            cluster,
            name,
        })
    }

    /// Takes it away again.
    pub async fn remove(self) {
        let admin = connect(&self.cluster).await;
        run(&admin, &format!("DROP DATABASE {} WITH (FORCE)", self.name)).await;
        admin.close().await.expect("the connection closes");
    }
}

async fn migrate(url: &str) {
    let mut options = StoreOptions::new(url);
    options.connections = 1;
    let store = Store::open(&options).await.expect("the template opens");
    Migrator::up(store.for_migrations(), None)
        .await
        .expect("the migrations run on PostgreSQL");
    store.close().await;
}

/// One connection, so that the lock and what it guards are of one session.
async fn connect(url: &str) -> DatabaseConnection {
    let mut options = sea_orm::ConnectOptions::new(url);
    options
        .max_connections(1)
        .min_connections(1)
        .sqlx_logging(false);
    Connect::connect(options)
        .await
        .expect("the cluster answers")
}

async fn run(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
}

async fn exists(db: &DatabaseConnection, name: &str) -> bool {
    let sql = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    let statement = sea_orm::Statement::from_string(sea_orm::DbBackend::Postgres, sql);
    db.query_one_raw(statement)
        .await
        .expect("the cluster answers")
        .is_some()
}

/// Another database of the same cluster.
fn beside(cluster: &str, name: &str) -> String {
    let (address, query) = cluster.split_once('?').unwrap_or((cluster, ""));
    let after_host = address.find("://").map_or(0, |at| at + 3);
    let server = match address[after_host..].find('/') {
        Some(slash) => &address[..after_host + slash],
        None => address,
    };
    match query {
        "" => format!("{server}/{name}"),
        query => format!("{server}/{name}?{query}"),
    }
}

/// Named after the last step, so that a cluster that is kept migrates anew.
fn template_name() -> String {
    let last = Migrator::migrations()
        .last()
        .map(|step| step.name().to_owned())
        .unwrap_or_default();
    format!("template_{last}")
}
