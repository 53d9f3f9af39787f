//! `cargo xtask check`: layout and lints, every warning an error, as in CI.

use std::process::Command;

use crate::command::{cargo, run};
use crate::fault::{Fault, Outcome};
use crate::program::{ISLANDS, NATIVE, XTASK};
use crate::progress::Progress;
use crate::tools::{self, Need};
use crate::{browser, paths};

const NO_WARNINGS: [&str; 3] = ["--", "-D", "warnings"];

/// Checks everything that needs no running program.
///
/// # Errors
/// Something is not as it should be; cargo or TypeScript has said what.
pub fn check() -> Outcome {
    let mut progress = Progress::of(5);

    progress.step("Layout");
    run(cargo().args(["fmt", "--all", "--check"]), "cargo fmt").map_err(|_| {
        Fault::new("The layout is not rustfmt's; see above.").mended_by("cargo fmt --all")
    })?;

    progress.step("Lints of the server and the tests");
    clippy(&NATIVE, &["--all-targets"])?;

    progress.step("Lints of xtask");
    clippy(&XTASK, &["--all-targets"])?;

    progress.step("Lints of the islands");
    tools::ensure_wasm_target()?;
    clippy(&ISLANDS, &[])?;

    progress.step("Types of the browser tests");
    tools::ensure(&[Need::Node], &progress)?;
    browser::prepare()?;
    let mut typescript = Command::new("node");
    typescript
        .arg("node_modules/typescript/bin/tsc")
        .arg("--noEmit")
        .current_dir(paths::browser_tests());
    run(&mut typescript, "TypeScript")?;
    progress.close();
    Ok(())
}

fn clippy(packages: &[&str], targets: &[&str]) -> Outcome {
    let mut clippy = cargo();
    clippy
        .arg("clippy")
        .args(packages)
        .args(targets)
        .args(NO_WARNINGS);
    run(&mut clippy, "clippy")
}
