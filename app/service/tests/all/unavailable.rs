//! A database that is locked, full, read-only or gone says so, and nothing is
//! half written. On SQLite, where each can be brought about.

use crate::common::{self, at, key};
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database};
use service::people::{AddBorrower, AddError, add_borrower, search};
use service::staff::Staff;
use service::stock::{ImportKind, import};
use service::{Chance, Clock, Services, Store, StoreOptions, UnavailableKind};
use std::path::Path;
use std::time::Duration;

async fn services(options: &StoreOptions) -> Services {
    let store = Store::open(options).await.expect("opens");
    Services::new(store, Clock::fixed(at("2026-11-23 12:00")), Chance)
}

/// A branch in a file, and how it is opened.
async fn branch(folder: &Path) -> StoreOptions {
    let mut options = StoreOptions::new(format!("sqlite://{}/test.sqlite", folder.display()));
    options.patience = Duration::from_millis(300);
    let services = services(&options).await;
    Migrator::up(services.store().for_migrations(), None)
        .await
        .expect("the migrations run");
    let file = common::data("filialer.csv");
    import(&services, ImportKind::Branches, &file, None)
        .await
        .expect("imported");
    services.store().clone().close().await;
    options
}

fn kim() -> Staff {
    let zone = chrono_tz::Europe::Stockholm;
    Staff::for_tests(
        StaffId(1),
        "Kim",
        BranchId(1),
        BranchId(1),
        zone,
        Role::Counter,
        false,
    )
}

fn kajsa() -> AddBorrower {
    AddBorrower {
        name: "Kajsa Lind".to_owned(),
        phone: "070-174 06 12".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    }
}

async fn refused(services: &Services) -> UnavailableKind {
    match add_borrower(services, &kim(), &key(), &kajsa()).await {
        Err(AddError::Unavailable(error)) => error.kind(),
        other => panic!("{other:?}"),
    }
}

async fn found(services: &Services) -> usize {
    search(services, &kim(), "Kajsa").await.expect("read").len()
}

#[tokio::test]
async fn a_locked_database_is_busy_and_takes_the_same_form_a_moment_later() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = branch(folder.path()).await;
    let services = services(&options).await;
    let other = Database::connect(options.url.clone()).await.expect("opens");
    other
        .execute_unprepared("BEGIN IMMEDIATE")
        .await
        .expect("locks");
    assert_eq!(refused(&services).await, UnavailableKind::Busy);
    assert_eq!(found(&services).await, 0);
    other.execute_unprepared("ROLLBACK").await.expect("lets go");
    add_borrower(&services, &kim(), &key(), &kajsa())
        .await
        .expect("added");
    assert_eq!(found(&services).await, 1);
}

#[tokio::test]
async fn a_full_disk_is_told_and_what_is_there_is_read_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut options = branch(folder.path()).await;
    let bytes = std::fs::metadata(folder.path().join("test.sqlite"))
        .expect("a file")
        .len();
    options.max_pages = Some(u32::try_from(bytes / 4096).expect("a small file"));
    let services = services(&options).await;
    // The pages that are there may have room for a few rows yet.
    let mut kinds = Vec::new();
    for _ in 0..2_000 {
        if let Err(AddError::Unavailable(error)) =
            add_borrower(&services, &kim(), &key(), &kajsa()).await
        {
            kinds.push(error.kind());
            break;
        }
    }
    assert_eq!(kinds, [UnavailableKind::Full]);
    assert!(found(&services).await <= 50);
}

#[tokio::test]
async fn a_database_that_may_only_be_read_says_so_and_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut options = branch(folder.path()).await;
    options.read_only = true;
    let services = services(&options).await;
    assert_eq!(refused(&services).await, UnavailableKind::ReadOnly);
    assert_eq!(found(&services).await, 0);
}

#[tokio::test]
async fn a_database_that_is_gone_says_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let options = branch(folder.path()).await;
    let services = services(&options).await;
    services.store().clone().close().await;
    assert_eq!(refused(&services).await, UnavailableKind::Gone);
}
