//! Fonts, icons and pictures: copied as they are.

use std::fs;
use std::path::Path;

use super::files::{SiteFile, all_under};
use crate::fault::{OrFault, Outcome};

/// Every file under `style/assets`, named `assets/…`.
pub fn files(folder: &Path) -> Outcome<Vec<SiteFile>> {
    all_under(folder)?
        .into_iter()
        .map(|path| {
            let name = path.strip_prefix(folder).unwrap_or(&path);
            Ok(SiteFile {
                name: format!("assets/{}", name.to_string_lossy()),
                content: fs::read(&path).or_fault(path.display())?,
            })
        })
        .collect()
}
