//! The site: all files that a browser fetches besides pages, under names that change with
//! their content, compressed beforehand, and listed in `manifest.json` for the server.
//!
//! Three steps of a task: the wasm target, the islands, style and assets.

mod assets;
mod compress;
mod css;
mod files;
mod inputs;
mod manifest;
mod wasm;

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{OrFault, Outcome};
use crate::paths;
use crate::progress::Progress;
use crate::tools;

use manifest::Manifest;

/// How many steps [`build`] takes of a task's.
pub const STEPS: usize = 3;

/// The folder in the site that holds the files with hashes in their names.
const PACKAGE: &str = "pkg";

/// Whether quick to make or small to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// For every day: ready in seconds.
    Quick,
    /// For the release: wasm-opt, and compression that takes its time.
    Small,
}

impl Effort {
    fn name(self) -> &'static str {
        match self {
            Self::Quick => "quick",
            Self::Small => "small",
        }
    }

    /// Where a site of this kind lies.
    pub fn folder(self) -> PathBuf {
        match self {
            Self::Quick => paths::target().join("site"),
            Self::Small => paths::target().join("site-release"),
        }
    }
}

/// Brings the site up to date and gives its folder.
///
/// # Errors
/// The islands or the style don't compile, or a tool is missing; the words say which.
pub fn build(effort: Effort, progress: &mut Progress) -> Outcome<PathBuf> {
    progress.step("Looking for the wasm target of Rust");
    tools::ensure_wasm_target()?;

    let folder = effort.folder();
    let islands_are_new = wasm::is_outdated(effort)?;
    progress.step(if !islands_are_new {
        "The islands are unchanged"
    } else if wasm::was_compiled_before() {
        "Compiling the islands"
    } else {
        "Compiling the islands (about 2 min the first time)"
    });
    if islands_are_new {
        wasm::build(effort, progress)?;
    }

    progress.step("Bundling style and assets");
    let stamp = inputs::fingerprint(
        effort,
        &[&wasm::folder(effort), &css::folder(), &inputs::own_source()],
    )?;
    if inputs::is_current(&folder, &stamp) && folder.join(manifest::FILE).is_file() {
        progress.note("unchanged");
    } else {
        assemble(effort, &folder, progress)?;
        inputs::keep(&folder, &stamp)?;
    }
    Ok(folder)
}

fn assemble(effort: Effort, folder: &Path, progress: &Progress) -> Outcome {
    let package = folder.join(PACKAGE);
    fs::create_dir_all(&package).or_fault(package.display())?;
    let mut manifest = Manifest::default();

    for file in wasm::files(effort)? {
        manifest.add(file);
    }
    for file in assets::files(&css::folder().join("assets"))? {
        manifest.add(file);
    }
    match css::bundle(&manifest)? {
        Some(file) => manifest.add(file),
        None => progress.note("style/main.css is not there yet: the pages have no style"),
    }

    manifest.write(folder, effort)?;
    for line in manifest.sizes(folder) {
        progress.note(&line);
    }
    Ok(())
}
