//! Lists the Fluent files of `locales/`, so that a new file needs no line of code.
//!
//! Only the server carries texts: without `ssr` nothing is read, and a changed
//! word rebuilds no WebAssembly.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SSR").is_none() {
        return Ok(());
    }
    println!("cargo::rerun-if-changed=locales");
    let locales = variable("CARGO_MANIFEST_DIR")?.join("locales");
    let mut list = String::from("&[\n");
    for folder in entries(&locales)? {
        if !folder.is_dir() {
            continue;
        }
        for file in entries(&folder)? {
            if file.extension().is_some_and(|extension| extension == "ftl") {
                list += &format!(
                    "    File {{ folder: {:?}, name: {:?}, text: include_str!({:?}) }},\n",
                    last_part(&folder),
                    last_part(&file),
                    file.display().to_string(),
                );
            }
        }
    }
    list += "]\n";
    fs::write(variable("OUT_DIR")?.join("locales.rs"), list)
}

fn variable(name: &str) -> io::Result<PathBuf> {
    std::env::var_os(name)
        .map(PathBuf::from)
        .ok_or_else(|| io::Error::other(format!("cargo sets {name}")))
}

/// In the order of their names, so that two builds of one source are alike.
fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<Vec<_>>>()?;
    found.sort();
    Ok(found)
}

fn last_part(path: &Path) -> String {
    path.file_name()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
