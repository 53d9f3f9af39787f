//! Node packages, exactly as their lock file has them, fetched again only when it changes.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::command::run_quietly;
use crate::fault::{OrFault, Outcome};

/// Lies in `node_modules` and holds the lock file that it was filled from.
const STAMP: &str = "node_modules/.xtask-lock.json";

/// Fills `folder/node_modules` from `folder/package-lock.json`.
///
/// # Errors
/// There is no lock file, or npm can't reach the registry.
pub fn install(folder: &Path) -> Outcome {
    let lock_file = folder.join("package-lock.json");
    let lock = fs::read(&lock_file).or_fault(lock_file.display())?;
    let stamp = folder.join(STAMP);
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
        .current_dir(folder)
        // The browser of the system is used; Playwright's own is 150 MB more.
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    run_quietly(&mut npm, "npm ci")?;
    fs::write(&stamp, lock).or_fault(stamp.display())
}
