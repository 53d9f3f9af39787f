//! Where things lie: the project's folder, the target folder, and what is built in it.

use std::env;
use std::path::{Path, PathBuf};

/// The folder with the workspace's `Cargo.toml`.
pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("xtask lies inside of the workspace")
}

/// Cargo's target folder, moved by `CARGO_TARGET_DIR` as for cargo itself.
pub fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// What xtask keeps between its runs.
pub fn own() -> PathBuf {
    target().join("xtask")
}

/// The folder with the browser tests.
pub fn browser_tests() -> PathBuf {
    root().join("tests/browser")
}
