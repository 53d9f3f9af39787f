//! Backup and restore on both databases; what isn't whole takes nobody's place.

use crate::common::World;
use crate::common::postgres::{self, Empty};
use sea_orm::ConnectionTrait;
use server::backup::{BackupError, Force, backup, restore};
use server::demo;
use server::settings::Settings;
use service::Services;
use service::branches::public_branches;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

async fn open(settings: &Settings) -> Services {
    server::serve::open(settings).await.expect("it opens")
}

async fn close(services: Services) {
    services.store().clone().close().await;
}

async fn branches(settings: &Settings) -> usize {
    let services = open(settings).await;
    let branches = public_branches(&services).await.expect("read").len();
    close(services).await;
    branches
}

/// A demo and its backup.
async fn backed_up(settings: &Settings) -> PathBuf {
    let services = open(settings).await;
    demo::make(&services).await.expect("a demo");
    let file = backup(&services, settings, None).await.expect("a backup");
    close(services).await;
    file
}

/// Takes the branch's name away, so that a restore can be seen.
async fn spoil(settings: &Settings) {
    let services = open(settings).await;
    services
        .store()
        .for_migrations()
        .execute_unprepared("UPDATE branches SET name = 'spoilt'")
        .await
        .expect("spoilt");
    close(services).await;
}

async fn is_spoilt(settings: &Settings) -> bool {
    let services = open(settings).await;
    let branches = public_branches(&services).await.expect("read");
    close(services).await;
    branches.iter().any(|branch| branch.name == "spoilt")
}

#[tokio::test]
async fn a_backup_is_one_file_for_its_owner_only_and_never_written_over() {
    let world = World::new(&[]);
    let services = world.services().await;
    let file = backup(&services, &world.settings, None)
        .await
        .expect("a backup");
    let mode = file.metadata().expect("it is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    let again = backup(&services, &world.settings, Some(&file)).await;
    assert!(matches!(again, Err(BackupError::Exists(_))));
    let nowhere = world.folder.path().join("no/where.sqlite");
    let failed = backup(&services, &world.settings, Some(&nowhere)).await;
    assert!(matches!(failed, Err(BackupError::File { .. })));
    close(services).await;
}

#[tokio::test]
async fn a_backup_takes_the_place_of_what_is_there_only_when_told_so_and_keeps_it_beside() {
    let world = World::new(&[]);
    let settings = &world.settings;
    let file = backed_up(settings).await;
    spoil(settings).await;

    let refused = restore(settings, &file, Force::OnlyEmpty).await;
    assert!(
        matches!(refused, Err(BackupError::NotEmpty(_))),
        "{refused:?}"
    );
    assert!(is_spoilt(settings).await, "nothing was changed");

    let restored = restore(settings, &file, Force::KeepBeside)
        .await
        .expect("restored");
    assert!(!is_spoilt(settings).await);
    let before = restored.before.expect("it is kept");
    let mut old = settings.clone();
    old.database_url = format!("sqlite://{}", before.display());
    assert!(is_spoilt(&old).await);

    let twice = restore(settings, &file, Force::KeepBeside)
        .await
        .expect("restored");
    assert_ne!(twice.before, Some(before), "the first one stays, too");
}

#[tokio::test]
async fn a_backup_is_restored_where_there_is_nothing_yet() {
    let world = World::new(&[]);
    let file = backed_up(&world.settings).await;
    let elsewhere = World::new(&[]);
    let restored = restore(&elsewhere.settings, &file, Force::OnlyEmpty).await;
    assert_eq!(restored.expect("restored").before, None);
    assert_eq!(branches(&elsewhere.settings).await, 3);
}

#[tokio::test]
async fn a_database_in_use_is_left_alone() {
    let world = World::new(&[]);
    let file = backed_up(&world.settings).await;
    let running = server::start(&world.settings).await.expect("it starts");
    let refused = restore(&world.settings, &file, Force::KeepBeside).await;
    assert!(matches!(refused, Err(BackupError::InUse)), "{refused:?}");
    running
        .services
        .store()
        .ping()
        .await
        .expect("it still answers");
    running.stop().await;
}

#[tokio::test]
async fn what_is_no_whole_backup_of_ours_changes_nothing() {
    let world = World::new(&[]);
    let file = backed_up(&world.settings).await;
    let whole = std::fs::read(&file).expect("the backup");
    let folder = world.folder.path();
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("written");
        path
    };
    let mut flipped = whole.clone();
    let middle = flipped.len() / 2;
    flipped[middle..middle + 4096].fill(0xAA);
    let broken = [
        folder.join("missing.sqlite"),
        write("empty.sqlite", b""),
        write(
            "text.sqlite",
            b"not a database at all, but long enough to be read as one",
        ),
        write("half.sqlite", &whole[..whole.len() / 2]),
        write("flipped.sqlite", &flipped),
    ];
    for path in &broken {
        let refused = restore(&world.settings, path, Force::KeepBeside).await;
        assert!(
            matches!(refused, Err(BackupError::Broken { .. })),
            "{path:?}: {refused:?}"
        );
    }
    assert_eq!(branches(&world.settings).await, 3);
}

#[tokio::test]
async fn a_backup_of_a_later_version_is_not_restored() {
    let world = World::new(&[]);
    let file = backed_up(&world.settings).await;
    let later = World::new(&[]);
    restore(&later.settings, &file, Force::OnlyEmpty)
        .await
        .expect("restored");
    let services = open(&later.settings).await;
    services
        .store()
        .for_migrations()
        .execute_unprepared("INSERT INTO seaql_migrations VALUES ('m29991231_000001_later', 1)")
        .await
        .expect("a later step");
    let file = backup(&services, &later.settings, None)
        .await
        .expect("a backup");
    close(services).await;
    let refused = restore(&world.settings, &file, Force::KeepBeside).await;
    assert!(
        matches!(refused, Err(BackupError::Later { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn a_damaged_database_is_no_reason_to_refuse_its_backup() {
    let world = World::new(&[]);
    let file = backed_up(&world.settings).await;
    let database = world.folder.path().join("data/f.sqlite");
    std::fs::write(&database, b"the disk ate it").expect("damaged");
    let restored = restore(&world.settings, &file, Force::KeepBeside).await;
    assert!(restored.expect("restored").before.is_some());
    assert_eq!(branches(&world.settings).await, 3);
}

#[tokio::test]
async fn postgresql_is_backed_up_and_restored_by_its_own_programs() {
    let Some(database) = Empty::new().await else {
        return;
    };
    let world = World::new(&[]);
    let mut settings = world.settings.clone();
    settings.database_url = database.url.clone();
    let file = backed_up(&settings).await;
    spoil(&settings).await;

    let refused = restore(&settings, &file, Force::OnlyEmpty).await;
    assert!(
        matches!(refused, Err(BackupError::NotEmpty(_))),
        "{refused:?}"
    );
    let user = postgres::open(&database.url).await;
    let refused = restore(&settings, &file, Force::KeepBeside).await;
    assert!(matches!(refused, Err(BackupError::InUse)), "{refused:?}");
    user.close().await.expect("it closes");
    let half = std::fs::read(&file).expect("the backup");
    let torn = world.folder.path().join("torn.pgdump");
    std::fs::write(&torn, &half[..half.len() / 2]).expect("written");
    let refused = restore(&settings, &torn, Force::KeepBeside).await;
    assert!(
        matches!(refused, Err(BackupError::Broken { .. })),
        "{refused:?}"
    );
    assert!(is_spoilt(&settings).await, "nothing was changed");

    let restored = restore(&settings, &file, Force::KeepBeside)
        .await
        .expect("restored");
    assert!(!is_spoilt(&settings).await);
    restore(
        &settings,
        &restored.before.expect("kept"),
        Force::KeepBeside,
    )
    .await
    .expect("and back");
    assert!(is_spoilt(&settings).await);
    database.remove().await;
}
