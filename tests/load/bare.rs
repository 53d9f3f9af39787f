//! What the database and its driver alone can do: the statements of a loan and of a return,
//! with nothing decided and nothing read out of their rows.

mod statements;

use crate::Outcome;
use crate::database::Database;
use crate::use_case::Basket;
use sea_orm::{ConnectionTrait, DbBackend, Statement};
use service::staff::Staff;
use service::{Clock, Store};
use sqlx::postgres::PgPool;
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use statements::Same;

/// The bare loop on one of the databases.
#[derive(Debug)]
pub struct Bare {
    pools: Pools,
    same: Same,
}

#[derive(Debug)]
enum Pools {
    Sqlite { read: SqlitePool, write: SqlitePool },
    Postgres(PgPool),
}

impl Bare {
    /// Writes on the store's own connections, and reads on such as the store has.
    pub async fn open(
        database: &Database,
        store: &Store,
        staff: &Staff,
        clock: &Clock,
    ) -> Outcome<Self> {
        let connection = store.for_migrations();
        let pools = match connection.get_database_backend() {
            DbBackend::Postgres => {
                Pools::Postgres(connection.get_postgres_connection_pool().clone())
            }
            _ => {
                let options: SqliteConnectOptions = database.url.parse()?;
                let options = options
                    .read_only(true)
                    .pragma("cache_size", "-16000")
                    .pragma("temp_store", "MEMORY");
                let read = SqlitePoolOptions::new()
                    .max_connections(4)
                    .test_before_acquire(false)
                    .connect_with(options)
                    .await?;
                Pools::Sqlite {
                    read,
                    write: connection.get_sqlite_connection_pool().clone(),
                }
            }
        };
        let answer = |kind: &str| {
            format!(
                "SELECT answer FROM submissions WHERE answer LIKE '%{kind}%' ORDER BY at DESC LIMIT 1"
            )
        };
        let mut answers = Vec::new();
        for kind in ["\"Lent\"", "\"Returned\""] {
            let row = connection
                .query_one_raw(Statement::from_string(
                    connection.get_database_backend(),
                    answer(kind),
                ))
                .await?;
            answers.push(
                row.ok_or("the use case left no answer")?
                    .try_get_by_index::<String>(0)?,
            );
        }
        let [lent, returned] = <[String; 2]>::try_from(answers).map_err(|_| "two answers")?;
        let now = clock.now();
        let today = now.local_date(staff.zone());
        let same = Same {
            branch: staff.branch().0,
            root: staff.root().0,
            staff: staff.id().0,
            now: now.0,
            today,
            lent,
            returned,
        };
        Ok(Self { pools, same })
    }

    /// Lends a basket and takes it back.
    pub async fn lend_and_take_back(&self, basket: &Basket) -> Outcome {
        match &self.pools {
            Pools::Sqlite { read, write } => {
                statements::sqlite::lend_and_take_back(read, write, &self.same, basket).await
            }
            Pools::Postgres(both) => {
                statements::postgres::lend_and_take_back(both, both, &self.same, basket).await
            }
        }
    }

    /// Closes what it opened itself.
    pub async fn close(&self) {
        if let Pools::Sqlite { read, .. } = &self.pools {
            read.close().await;
        }
    }
}
