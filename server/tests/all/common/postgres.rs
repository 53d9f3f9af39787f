//! An empty database of a test's own in the cluster that
//! `FRITIDSBANKEN_TEST_POSTGRES` names.

use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use service::Chance;

/// An empty database.
pub struct Empty {
    /// Its address.
    pub url: String,
    cluster: String,
    name: String,
}

impl Empty {
    /// A new one; none where no cluster is named.
    pub async fn new() -> Option<Self> {
        let cluster = std::env::var("FRITIDSBANKEN_TEST_POSTGRES").ok()?;
        let name = format!("server_{}", Chance.action());
        run(&cluster, &format!("CREATE DATABASE {name}")).await;
        let mut url = url::Url::parse(&cluster).expect("the cluster has an address");
        url.set_path(&name);
        Some(Self {
            url: url.to_string(),
            cluster,
            name,
        })
    }

    /// Takes it away again.
    pub async fn remove(self) {
        let sql = format!("DROP DATABASE {} WITH (FORCE)", self.name);
        run(&self.cluster, &sql).await;
    }
}

async fn run(cluster: &str, sql: &str) {
    let admin = open(cluster).await;
    admin
        .execute_unprepared(sql)
        .await
        .unwrap_or_else(|error| panic!("{sql}: {error}"));
    admin.close().await.expect("the connection closes");
}

/// One connection to a database.
pub async fn open(url: &str) -> DatabaseConnection {
    let mut options = ConnectOptions::new(url);
    options.max_connections(1).sqlx_logging(false);
    Database::connect(options).await.expect("it answers")
}
