//! Files on their way into the site, and the folders that they come from.

use std::fs;
use std::path::{Path, PathBuf};

use crate::fault::{OrFault, Outcome};

/// A file as the source knows it: its name without a hash, with `/` between folders.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Such as `assets/icons.svg`.
    pub name: String,
    /// What is in it.
    pub content: Vec<u8>,
}

/// All files under a folder, hidden ones left out, in an order that never changes.
/// A folder that isn't there has none.
pub fn all_under(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    collect(folder, &mut found)?;
    found.sort();
    Ok(found)
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) -> Outcome {
    if !folder.exists() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).or_fault(folder.display())? {
        let entry = entry.or_fault(folder.display())?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let path = entry.path();
        if path.is_dir() {
            collect(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes all of a file or nothing: a server may be reading the folder.
pub fn write_whole(path: &Path, content: &[u8]) -> Outcome {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).or_fault(folder.display())?;
    }
    let mut unfinished = path.as_os_str().to_owned();
    unfinished.push(".unfinished");
    fs::write(&unfinished, content)
        .and_then(|()| fs::rename(&unfinished, path))
        .or_fault(path.display())
}
