//! The islands: `app` compiled to wasm, and the script that starts it.
//!
//! wasm-bindgen's library does what its command would, so nobody has to install a command
//! of exactly the right version.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use wasm_bindgen_cli_support::Bindgen;

use super::files::{SiteFile, all_under};
use super::{Effort, inputs};
use crate::command::{cargo, run, run_quietly};
use crate::fault::{OrFault, Outcome};
use crate::progress::Progress;
use crate::tools::{self, Need};
use crate::{npm, paths, program};

/// The name of script and wasm, without their endings.
const NAME: &str = "islands";

/// What the islands are made from, besides the parts of `app` that are left out in
/// [`sources`].
const SOURCES: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    ".cargo",
    "app",
    "xtask/src/site",
];

/// Parts of `app` that only the server has.
const NOT_SOURCES: [&str; 2] = ["app/service", "app/locales"];

/// What Rust's compiler uses of wasm beyond its first version, and no more: wasm-opt may
/// write whatever it is allowed to, and a phone of 2022 has to read it.
const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Where script and wasm wait, still under their plain names.
pub fn folder(effort: Effort) -> PathBuf {
    paths::own().join(format!("{NAME}-{}", effort.name()))
}

/// Whether there is something to compile.
pub fn is_outdated(effort: Effort) -> Outcome<bool> {
    let folder = folder(effort);
    let is_there = folder.join(format!("{NAME}.wasm")).is_file();
    Ok(!is_there || !inputs::is_current(&folder, &fingerprint(effort)?))
}

/// Whether most of the work lies in cargo's target folder already.
pub fn was_compiled_before() -> bool {
    compiled().is_file()
}

/// Compiles the islands into [`folder`].
///
/// # Errors
/// They don't compile.
pub fn build(effort: Effort, progress: &Progress) -> Outcome {
    let fingerprint = fingerprint(effort)?;
    let mut build = cargo();
    build
        .args(["build", "--lib", "--profile", "wasm-release"])
        .args(program::ISLANDS);
    run(&mut build, "Compiling the islands")?;

    let folder = folder(effort);
    if folder.exists() {
        fs::remove_dir_all(&folder).or_fault(folder.display())?;
    }
    bind(&folder)?;
    match effort {
        Effort::Quick => {}
        Effort::Small => shrink(&folder.join(format!("{NAME}.wasm")), progress)?,
    }
    inputs::keep(&folder, &fingerprint)
}

/// The finished files: what libraries bring first, since the script imports it by name.
pub fn files(effort: Effort) -> Outcome<Vec<SiteFile>> {
    let folder = folder(effort);
    let mut paths = all_under(&folder)?;
    paths.sort_by_key(|path| path.parent() == Some(folder.as_path()));
    paths
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(&folder).unwrap_or(&path);
            Ok(SiteFile {
                name: name.to_string_lossy().into_owned(),
                content: fs::read(&path).or_fault(path.display())?,
            })
        })
        .collect()
}

fn compiled() -> PathBuf {
    paths::target()
        .join(tools::WASM)
        .join("wasm-release/app.wasm")
}

fn fingerprint(effort: Effort) -> Outcome<String> {
    let sources = sources()?;
    let sources: Vec<&Path> = sources.iter().map(PathBuf::as_path).collect();
    inputs::fingerprint(effort, &sources)
}

fn sources() -> Outcome<Vec<PathBuf>> {
    let root = paths::root();
    let mut sources = Vec::new();
    for source in SOURCES.map(|source| root.join(source)) {
        if source.is_dir() {
            sources.extend(all_under(&source)?);
        } else {
            sources.push(source);
        }
    }
    sources.retain(|file| {
        !NOT_SOURCES
            .iter()
            .any(|not| file.starts_with(root.join(not)))
    });
    Ok(sources)
}

/// Writes the script that loads the wasm, and the wasm without what only tools read.
fn bind(folder: &Path) -> Outcome {
    Bindgen::new()
        .input_path(compiled())
        .out_name(NAME)
        .web(true)
        .and_then(|bindgen| {
            bindgen
                .typescript(false)
                // The page names the wasm, since its name has a hash in it.
                .omit_default_module_path(true)
                .remove_name_section(true)
                .remove_producers_section(true)
                .generate(folder)
        })
        .or_fault("wasm-bindgen can't read the compiled islands")?;
    // The library always adds `_bg`; the islands' script says which file it is anyway.
    let (from, to) = (format!("{NAME}_bg.wasm"), format!("{NAME}.wasm"));
    fs::rename(folder.join(&from), folder.join(to)).or_fault(from)
}

/// Lets binaryen halve the file. Without Node it stays as it is: larger, and as good.
fn shrink(wasm: &Path, progress: &Progress) -> Outcome {
    if tools::find_program("node").is_none() || tools::find_program("npm").is_none() {
        let hint = tools::line_to_install(&[Need::Node]);
        progress.note(&format!(
            "Node is missing, so wasm-opt is left out and the islands are about twice as \
             large; to have it: {hint}"
        ));
        return Ok(());
    }
    progress.note("making the islands smaller with wasm-opt");
    let tools = paths::root().join("xtask/node");
    npm::install(&tools)?;
    let mut optimise = Command::new("node");
    optimise
        .arg(tools.join("node_modules/binaryen/bin/wasm-opt"))
        .arg("-Oz")
        .args(WASM_FEATURES)
        .arg("-o")
        .args([wasm, wasm]);
    run_quietly(&mut optimise, "wasm-opt").map(drop)
}
