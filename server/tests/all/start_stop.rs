//! Start and stop: free ports, several processes at once, requests under way.

use crate::common::postgres::{self, Empty};
use crate::common::{World, get};
use sea_orm::ConnectionTrait;
use server::serve::StartError;
use server::settings::Settings;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

fn with_database(world: &World, url: &str) -> Settings {
    let mut settings = world.settings.clone();
    settings.database_url = url.to_owned();
    settings
}

#[tokio::test]
async fn four_processes_may_start_at_once_on_an_empty_database() {
    let world = World::new(&[]);
    let postgres = Empty::new().await;
    let mut all = vec![world.settings.clone()];
    all.extend(postgres.iter().map(|one| with_database(&world, &one.url)));
    for settings in all {
        let open = || server::serve::open(&settings);
        let (a, b, c, d) = tokio::join!(open(), open(), open(), open());
        for services in [a, b, c, d] {
            let services = services.expect("it starts");
            services.store().ping().await.expect("it answers");
            services.store().clone().close().await;
        }
    }
    if let Some(postgres) = postgres {
        postgres.remove().await;
    }
}

#[tokio::test]
async fn a_database_of_a_later_version_is_left_alone() {
    let world = World::new(&[]);
    let services = world.services().await;
    services
        .store()
        .for_migrations()
        .execute_unprepared("INSERT INTO seaql_migrations VALUES ('m29991231_000001_later', 1)")
        .await
        .expect("a later step");
    services.store().clone().close().await;
    let refused = server::start(&world.settings).await;
    let told = refused.err().map(|error| error.to_string());
    let told = told.unwrap_or_default();
    assert!(told.contains("m29991231_000001_later"), "{told}");
    assert!(told.contains("a later version of this program"), "{told}");
}

#[tokio::test]
async fn what_is_missing_is_named_with_what_to_do() {
    let world = World::new(&[]);
    let mut settings = world.settings.clone();
    settings.site = world.folder.path().join("nowhere");
    let told = server::start(&settings).await.err().map(|e| e.to_string());
    assert!(told.unwrap_or_default().contains("cargo xtask run"));

    let running = server::start(&world.settings).await.expect("it starts");
    settings = world.settings.clone();
    settings.listen = running.address;
    let taken = server::start(&settings).await;
    assert!(matches!(taken, Err(StartError::Listen { .. })));
    running.stop().await;

    let unreachable = with_database(&world, "postgres://kim:hemligt@127.0.0.1:1/x");
    let told = server::start(&unreachable)
        .await
        .err()
        .map(|e| e.to_string());
    let told = told.unwrap_or_default();
    assert!(
        told.contains("postgres://kim:…@127.0.0.1:1/x can't be opened"),
        "{told}"
    );
    assert!(!told.contains("hemligt"), "{told}");
}

#[tokio::test]
async fn a_request_under_way_is_answered_before_the_program_ends() {
    let world = World::new(&[]);
    let running = server::start(&world.settings).await.expect("it starts");
    let form = "email=kim%40demo.example&password=x";
    let head = format!(
        "POST /sv/logga-in HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n",
        form.len()
    );
    let mut under_way = TcpStream::connect(running.address)
        .await
        .expect("it listens");
    let (first, rest) = form.split_at(10);
    let begun = format!("{head}{first}");
    under_way.write_all(begun.as_bytes()).await.expect("sent");
    // One that has asked for nothing must not hold it up.
    let _idle = TcpStream::connect(running.address)
        .await
        .expect("it listens");
    tokio::time::sleep(Duration::from_millis(100)).await;

    let address = running.address;
    let stopping = tokio::spawn(running.stop());
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!stopping.is_finished(), "it waits");
    assert!(
        TcpStream::connect(address).await.is_err(),
        "it takes nothing new"
    );

    under_way.write_all(rest.as_bytes()).await.expect("sent");
    let mut answer = String::new();
    under_way
        .read_to_string(&mut answer)
        .await
        .expect("answered");
    assert!(answer.starts_with("HTTP/1.1 422"), "{answer}");
    tokio::time::timeout(Duration::from_secs(5), stopping)
        .await
        .expect("it ends soon after")
        .expect("it ends well");
}

#[tokio::test]
async fn nothing_lies_beside_the_database_once_it_has_ended() {
    let world = World::new(&[]);
    let running = server::start(&world.settings).await.expect("it starts");
    running.stop().await;
    let mut left: Vec<_> = std::fs::read_dir(world.folder.path().join("data"))
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name())
        .collect();
    left.sort();
    // The folder of pictures is no leftover.
    assert_eq!(left, ["bilder", "f.sqlite"]);
}

#[tokio::test]
async fn postgresql_serves_pages_too() {
    let Some(database) = Empty::new().await else {
        return;
    };
    let world = World::new(&[]);
    let settings = with_database(&world, &database.url);
    let services = server::serve::open(&settings).await.expect("it opens");
    let router = server::serve::router(&settings, services.clone())
        .await
        .expect("the router is built");
    assert_eq!(
        get(&router, "/halsa", &[]).await.text(),
        r#"{"database":"ok"}"#
    );
    let connection = postgres::open(&database.url).await;
    connection.close().await.expect("it closes");
    services.store().clone().close().await;
    database.remove().await;
}
