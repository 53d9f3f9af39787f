//! The browser tests: Playwright drives the system's Chromium against the built server.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::fault::{Fault, Outcome};
use crate::tally::Runner;
use crate::test::Part;
use crate::{npm, paths, tee, tools};

/// Fetches the packages that the lock file names.
pub fn prepare() -> Outcome {
    tools::check_node()?;
    npm::install(&paths::browser_tests())
}

/// Runs the browser tests whose titles or files contain `filter`.
///
/// # Errors
/// Playwright could not be started, or ended without a count.
pub fn run(server: &Path, site: &Path, filter: Option<&str>) -> Outcome<Part> {
    if !has_tests(&paths::browser_tests()) {
        return Ok(Part::empty("browser"));
    }
    let chromium = tools::find_chromium().ok_or_else(|| {
        Fault::new("Chromium is missing.").mended_by("sudo apt-get install chromium")
    })?;
    // Node itself and not npx: a signal then reaches Playwright, which ends its servers.
    let mut playwright = Command::new("node");
    playwright
        .args(["node_modules/@playwright/test/cli.js", "test"])
        .current_dir(paths::browser_tests())
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
        .env("FRITIDSBANKEN_BINARY", server)
        .env("FRITIDSBANKEN_SITE", site)
        .env("FRITIDSBANKEN_CHROMIUM", chromium);
    if tee::wants_colour() {
        playwright.env("FORCE_COLOR", "1");
    }
    if let Some(filter) = filter {
        playwright.args(["--pass-with-no-tests", "--grep", filter]);
    }
    Part::of("browser", Runner::Playwright, &tee::run(&mut playwright)?)
}

fn has_tests(folder: &Path) -> bool {
    let Ok(files) = fs::read_dir(folder) else {
        return false;
    };
    files
        .flatten()
        .any(|file| file.file_name().to_string_lossy().ends_with(".spec.ts"))
}
