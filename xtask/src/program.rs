//! The sets of packages that cargo is asked for.
//!
//! Always the same sets with the same features: another set lets cargo choose other features
//! for the packages underneath, and compile them anew.

use std::path::PathBuf;

use crate::command::cargo;
use crate::fault::Outcome;
use crate::paths;

/// All that runs on the server, with its tests. Not `--workspace`: xtask brings other
/// features, and islands are wasm.
pub const NATIVE: [&str; 16] = [
    "-p",
    "domain",
    "-p",
    "service",
    "-p",
    "migrations",
    "-p",
    "app",
    "-p",
    "server",
    "-p",
    "tests",
    "-p",
    "bench",
    "--features",
    "app/ssr,server/test-clock",
];

/// xtask alone, as the alias in `.cargo/config.toml` builds it.
pub const XTASK: [&str; 2] = ["-p", "xtask"];

/// The islands, on their own: `server` would switch `ssr` on.
pub const ISLANDS: [&str; 7] = [
    "-p",
    "app",
    "--target",
    crate::tools::WASM,
    "--no-default-features",
    "--features",
    "hydrate",
];

/// How the server is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Profile {
    /// Quick to compile.
    Dev,
    /// Quick to run.
    Release,
}

/// Where cargo puts the server program.
pub fn binary(profile: Profile) -> PathBuf {
    let folder = match profile {
        Profile::Dev => "debug",
        Profile::Release => "release",
    };
    paths::target().join(folder).join("fritidsbanken")
}

/// Compiles the server program: in `Dev` from the tests' set, so that the first run and the
/// first test compile each package once; in `Release` alone, as it is shipped.
///
/// # Errors
/// It does not compile.
pub fn compile(profile: Profile) -> Outcome<PathBuf> {
    let mut command = cargo();
    command.arg("build");
    match profile {
        Profile::Dev => command.args(NATIVE).args(["--bin", "fritidsbanken"]),
        Profile::Release => command.args(["--release", "-p", "server"]),
    };
    crate::command::run(&mut command, "Compiling the server")?;
    Ok(binary(profile))
}
