//! A fresh database for each test, on SQLite and, where
//! `FRITIDSBANKEN_TEST_POSTGRES` names a cluster, on PostgreSQL; and a clock
//! that stands still.

#![allow(dead_code, reason = "each test file uses its part")]

mod postgres;

use chrono_tz::Europe::Stockholm;
use domain::branches::BranchId;
use domain::lending::SubmissionKey;
use domain::staff::{Role, StaffId};
use domain::time::Moment;
use migrations::{Migrator, MigratorTrait};
use service::staff::Staff;
use service::stock::{ImportKind, import};
use service::{Chance, Clock, Durability, Services, Store, StoreOptions};

/// A database of a test's own.
pub struct World {
    /// Everything a use case needs.
    pub services: Services,
    /// Which database it is, for messages.
    pub database: &'static str,
}

/// Runs a test on each database, each time with a fresh one.
pub async fn each_store<F, Fut>(test: F)
where
    F: Fn(World) -> Fut,
    Fut: Future<Output = ()>,
{
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("test.sqlite");
    let mut options = StoreOptions::new(format!("sqlite://{}", file.display()));
    options.durability = Durability::Kill;
    let world = open("SQLite", options).await;
    Migrator::up(world.services.store().for_migrations(), None)
        .await
        .expect("the migrations run on SQLite");
    let store = world.services.store().clone();
    test(world).await;
    store.close().await;

    if let Some(database) = postgres::Database::fresh().await {
        let world = open("PostgreSQL", StoreOptions::new(database.url.clone())).await;
        let store = world.services.store().clone();
        test(world).await;
        store.close().await;
        database.remove().await;
    }
}

async fn open(database: &'static str, options: StoreOptions) -> World {
    let store = Store::open(&options).await.expect("the database opens");
    let clock = Clock::fixed(at("2026-11-23 12:00"));
    World {
        services: Services::new(store, clock, Chance),
        database,
    }
}

/// The moment of a time on the wall in Sweden.
pub fn at(text: &str) -> Moment {
    let local = chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time");
    Moment::from_local(local, Stockholm)
}

/// A key that nobody has used.
pub fn key() -> SubmissionKey {
    SubmissionKey::parse(&Chance.token()).expect("a token is a key")
}

/// A file of the demo branch.
pub fn data(file: &str) -> Vec<u8> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/");
    std::fs::read(format!("{path}{file}")).expect("the demo data lies in data/")
}

impl World {
    /// Imports the demo branch's files, all or without its articles, and gives
    /// its top branch.
    pub async fn with_files(&self, kinds: &[ImportKind]) -> BranchId {
        for kind in kinds {
            let report = import(&self.services, *kind, &data(kind.file_name()), None)
                .await
                .expect("the file is read");
            assert_eq!(report.problems, [], "{kind:?} on {}", self.database);
        }
        let branches = service::branches::public_branches(&self.services)
            .await
            .expect("the branches are read");
        branches.first().expect("a top branch").id
    }

    /// Somebody at a branch, with a role.
    pub fn staff(&self, branch: BranchId, root: BranchId, role: Role) -> Staff {
        Staff::for_tests(StaffId(1), "Kim", branch, root, Stockholm, role, false)
    }
}
