//! What has to be on the machine: fetched where that can be done, else named with the one
//! line that installs it.

use std::env;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{run, run_quietly};
use crate::fault::{Fault, Outcome};
use crate::paths;
use crate::progress::Progress;

/// The target that the islands are compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The oldest major version of Node that Playwright runs on.
const OLDEST_NODE: u32 = 20;

/// Where Debian keeps PostgreSQL, a folder for each major version.
const DEBIAN_POSTGRES: &str = "/usr/lib/postgresql";

/// Chromium's names, most wanted first: the shell is the same browser without its windows, and
/// takes half the time.
const CHROMIUM: [&str; 5] = [
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
];

/// Adds the wasm target to the pinned toolchain if it lacks it: rustup may be set not to
/// install what `rust-toolchain.toml` names, so that file can't do it alone.
pub fn ensure_wasm_target() -> Outcome {
    if has_wasm_target() {
        return Ok(());
    }
    let mut rustup = Command::new("rustup");
    rustup
        .args(["target", "add", WASM])
        .current_dir(paths::root());
    run(&mut rustup, "rustup target add").map_err(|_| {
        Fault::new(format!("The Rust target {WASM} is missing."))
            .mended_by(format!("rustup target add {WASM}"))
    })
}

fn has_wasm_target() -> bool {
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", WASM])
        .current_dir(paths::root());
    let folder = run_quietly(&mut rustc, "rustc --print target-libdir");
    // Rust's own build-in-progress leaves the folder behind; an empty one is no target.
    folder.is_ok_and(|folder| {
        fs::read_dir(folder.trim()).is_ok_and(|mut files| files.next().is_some())
    })
}

/// Whether `cargo nextest` can be used.
pub fn has_nextest() -> bool {
    run_quietly(
        crate::command::cargo().args(["nextest", "--version"]),
        "cargo nextest",
    )
    .is_ok()
}

/// A program that lies in the search path.
pub fn find_program(name: &str) -> Option<PathBuf> {
    let folders = env::var_os("PATH")?;
    env::split_paths(&folders)
        .map(|folder| folder.join(name))
        .find(|file| is_executable(file))
}

fn is_executable(file: &Path) -> bool {
    fs::metadata(file).is_ok_and(|data| data.is_file() && data.permissions().mode() & 0o111 != 0)
}

/// Chromium or Chrome, as it comes with the system.
pub fn find_chromium() -> Option<PathBuf> {
    CHROMIUM.iter().find_map(|name| find_program(name))
}

/// The folder with PostgreSQL's server programs, of the newest version that is installed.
pub fn find_postgres() -> Option<PathBuf> {
    let debian = fs::read_dir(DEBIAN_POSTGRES).ok();
    let newest = debian
        .into_iter()
        .flatten()
        .flatten()
        .filter_map(|entry| {
            let version: u32 = entry.file_name().to_str()?.parse().ok()?;
            Some((version, entry.path().join("bin")))
        })
        .filter(|(_, bin)| is_executable(&bin.join("initdb")))
        .max_by_key(|(version, _)| *version);
    match newest {
        Some((_, bin)) => Some(bin),
        None => find_program("initdb")?.parent().map(Path::to_path_buf),
    }
}

/// Something that Debian packages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// A browser for the browser tests, and letters for it to draw.
    Chromium,
    /// The server programs of PostgreSQL.
    Postgres,
    /// Node and npm, for the browser tests.
    Node,
    /// What turns a PDF into a picture, and reads barcodes off it: printed labels are read back.
    Readers,
}

impl Need {
    fn is_met(self) -> bool {
        match self {
            Self::Chromium => find_chromium().is_some(),
            Self::Postgres => find_postgres().is_some(),
            Self::Node => find_program("node").is_some() && find_program("npm").is_some(),
            Self::Readers => {
                find_program("pdftoppm").is_some() && find_program("zbarimg").is_some()
            }
        }
    }

    fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Postgres => "PostgreSQL",
            Self::Node => "Node with npm",
            Self::Readers => "Poppler and ZBar",
        }
    }

    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium-headless-shell", "fonts-noto-core"],
            Self::Postgres => &["postgresql"],
            Self::Node => &["nodejs", "npm"],
            Self::Readers => &["poppler-utils", "zbar-tools"],
        }
    }
}

/// Installs what is missing where we may (root on Debian), else names it.
pub fn ensure(needs: &[Need], progress: &Progress) -> Outcome {
    let missing: Vec<Need> = needs
        .iter()
        .copied()
        .filter(|need| !need.is_met())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if rustix::process::geteuid().is_root() && find_program("apt-get").is_some() {
        progress.note(&format!("installing {}", names_of(&missing)));
        install(&packages_for(&missing))
    } else {
        Err(Fault::new(format!("Missing: {}.", names_of(&missing)))
            .mended_by(line_to_install(&missing)))
    }
}

fn install(packages: &[&str]) -> Outcome {
    let mut update = Command::new("apt-get");
    run_quietly(update.args(["update", "-qq"]), "apt-get update")?;
    let mut install = Command::new("apt-get");
    install
        .args(["install", "-y", "-qq", "--no-install-recommends"])
        .args(packages)
        .env("DEBIAN_FRONTEND", "noninteractive");
    run_quietly(&mut install, "apt-get install").map(drop)
}

fn names_of(needs: &[Need]) -> String {
    let names: Vec<&str> = needs.iter().map(|need| need.name()).collect();
    names.join(" and ")
}

fn packages_for(needs: &[Need]) -> Vec<&'static str> {
    needs
        .iter()
        .flat_map(|need| need.packages())
        .copied()
        .collect()
}

/// The line that installs what is missing.
pub fn line_to_install(needs: &[Need]) -> String {
    let packages = packages_for(needs).join(" ");
    format!("sudo apt-get install -y --no-install-recommends {packages}")
}

/// Refuses a Node that Playwright can't run on.
pub fn check_node() -> Outcome {
    let printed = run_quietly(Command::new("node").arg("--version"), "node --version")?;
    match major_version(&printed) {
        Some(major) if major >= OLDEST_NODE => Ok(()),
        _ => Err(Fault::new(format!(
            "The browser tests need Node {OLDEST_NODE} or newer; this is {}. \
             Node's own page has it for every system: https://nodejs.org/en/download",
            printed.trim()
        ))),
    }
}

fn major_version(printed: &str) -> Option<u32> {
    let (major, _) = printed.trim().strip_prefix('v')?.split_once('.')?;
    major.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_missing_stands_in_one_line() {
        assert_eq!(
            line_to_install(&[Need::Chromium, Need::Postgres]),
            "sudo apt-get install -y --no-install-recommends chromium-headless-shell fonts-noto-core postgresql"
        );
    }

    #[test]
    fn the_version_of_node_is_read_from_what_it_prints() {
        assert_eq!(major_version("v20.20.2\n"), Some(20));
        assert_eq!(major_version("20"), None);
    }
}
