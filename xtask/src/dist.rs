//! `cargo xtask build`: the release, one folder that starts with one command.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{OrFault, Outcome};
use crate::paths;
use crate::program::{self, Profile};
use crate::progress::{Progress, say};
use crate::site::{self, Effort};

/// What is copied into the folder, if it is there, and the name that it gets.
const PAPERS: [(&str, &str); 3] = [
    ("server/fritidsbanken.example.toml", "fritidsbanken.toml"),
    ("LICENSE", "LICENSE"),
    ("CHANGELOG.md", "CHANGELOG.md"),
];

const README: &str = "\
Fritidsbanken's lending system

Start it in this folder:

    ./fritidsbanken --config fritidsbanken.toml serve

It says where it listens. fritidsbanken.toml holds the settings, each with a comment;
environment variables go before it. `./fritidsbanken --help` lists what else it does.
";

/// Makes `target/dist/fritidsbanken` and prints its size.
///
/// # Errors
/// Something doesn't compile, or the disk is full.
pub fn build() -> Outcome {
    let mut progress = Progress::of(site::STEPS + 2);
    let site = site::build(Effort::Small, &mut progress)?;

    progress.step("Compiling the server for release (about 8 min the first time)");
    let server = program::compile(Profile::Release)?;

    progress.step("Making the folder");
    let folder = paths::target().join("dist/fritidsbanken");
    if folder.exists() {
        fs::remove_dir_all(&folder).or_fault(folder.display())?;
    }
    copy_folder(&site, &folder.join("site"))?;
    copy_file(&server, &folder.join("fritidsbanken"))?;
    for (from, to) in PAPERS {
        let from = paths::root().join(from);
        if from.is_file() {
            copy_file(&from, &folder.join(to))?;
        }
    }
    let readme = folder.join("README.txt");
    fs::write(&readme, README).or_fault(readme.display())?;
    progress.close();

    let (program, all) = (size(&folder.join("fritidsbanken"))?, size(&folder)?);
    say(&format!(
        "\n{}: {:.1} MB, the program {:.1} MB of it",
        folder.display(),
        megabytes(all),
        megabytes(program)
    ));
    Ok(())
}

/// Copies what can be seen; xtask's own notes are hidden files.
fn copy_folder(from: &Path, to: &Path) -> Outcome {
    for path in entries(from)? {
        let name = path.file_name().unwrap_or_default();
        if name.to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            copy_folder(&path, &to.join(name))?;
        } else {
            copy_file(&path, &to.join(name))?;
        }
    }
    Ok(())
}

fn copy_file(from: &Path, to: &Path) -> Outcome {
    if let Some(folder) = to.parent() {
        fs::create_dir_all(folder).or_fault(folder.display())?;
    }
    fs::copy(from, to).map(drop).or_fault(from.display())
}

fn size(path: &Path) -> Outcome<u64> {
    if path.is_dir() {
        entries(path)?.iter().map(|entry| size(entry)).sum()
    } else {
        fs::metadata(path)
            .map(|data| data.len())
            .or_fault(path.display())
    }
}

fn entries(folder: &Path) -> Outcome<Vec<PathBuf>> {
    fs::read_dir(folder)
        .and_then(|entries| entries.map(|entry| Ok(entry?.path())).collect())
        .or_fault(folder.display())
}

fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}
