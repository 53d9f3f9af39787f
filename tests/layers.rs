//! Who may use whom: four floors, no arrow back up.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;

fn manifest(path: &str) -> serde_json::Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version=1", "--no-deps", "--offline"])
        .current_dir(root)
        .output()
        .expect("cargo tells of the workspace");
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    all["packages"]
        .as_array()
        .expect("packages")
        .iter()
        .find(|package| package["name"] == path)
        .expect("a package of ours")
        .clone()
}

/// What a crate is built of, without what only its tests use.
fn uses(name: &str) -> BTreeSet<String> {
    manifest(name)["dependencies"]
        .as_array()
        .expect("dependencies")
        .iter()
        .filter(|one| one["kind"].is_null())
        .map(|one| one["name"].as_str().unwrap_or_default().to_owned())
        .collect()
}

#[test]
fn the_rules_know_no_database_no_web_and_no_clock() {
    // strsim counts slips of the finger: it knows of nothing but letters.
    let allowed = ["chrono", "chrono-tz", "serde", "strsim", "thiserror"].map(str::to_owned);
    assert_eq!(uses("domain"), BTreeSet::from(allowed));
}

#[test]
fn what_happens_knows_nothing_of_what_is_seen() {
    let service = uses("service");
    for above in ["app", "server", "axum", "leptos", "http", "migrations"] {
        assert!(!service.contains(above), "service uses {above}");
    }
}

#[test]
fn what_is_seen_reaches_what_happens_on_the_server_only() {
    let app = manifest("app");
    let service = app["dependencies"]
        .as_array()
        .expect("dependencies")
        .iter()
        .find(|one| one["name"] == "service")
        .expect("app uses service")
        .clone();
    assert_eq!(service["optional"], true);
    let hydrate = app["features"]["hydrate"].to_string();
    assert!(!hydrate.contains("service"), "{hydrate}");
    for above in ["server", "sea-orm", "sqlx", "migrations"] {
        assert!(!uses("app").contains(above), "app uses {above}");
    }
}
