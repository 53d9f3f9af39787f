//! `fritidsbanken import`: files of the old stock, row by row.

use service::Services;
use service::stock::{ImportError, ImportKind, ImportReport, import};
use std::path::{Path, PathBuf};

/// Why nothing was imported.
#[derive(Debug, thiserror::Error)]
pub enum ImportFault {
    /// A file can't be read.
    #[error("{path} can't be read: {why}")]
    File {
        /// Which.
        path: String,
        /// Why.
        why: std::io::Error,
    },
    /// The name doesn't tell what it holds.
    #[error("{0}: call it filialer.csv, artikeltyper.csv, skollov.csv or artiklar.csv")]
    Kind(String),
    /// The file as a whole won't do.
    #[error("{path}: {why}")]
    Import {
        /// Which.
        path: String,
        /// Why.
        why: ImportError,
    },
}

/// Imports files, or all that a folder holds, in the order in which each needs
/// those before it; prints a report. True when every row is in.
///
/// # Errors
/// When a file as a whole can't be read.
pub async fn run(services: &Services, paths: &[PathBuf]) -> Result<bool, ImportFault> {
    let mut clean = true;
    for (kind, path) in ordered(paths)? {
        let bytes = std::fs::read(&path).map_err(|why| ImportFault::File {
            path: path.display().to_string(),
            why,
        })?;
        let report =
            import(services, kind, &bytes, None)
                .await
                .map_err(|why| ImportFault::Import {
                    path: path.display().to_string(),
                    why,
                })?;
        clean &= report.problems.is_empty();
        print(&path.display().to_string(), &report);
    }
    Ok(clean)
}

fn ordered(paths: &[PathBuf]) -> Result<Vec<(ImportKind, PathBuf)>, ImportFault> {
    let mut found = Vec::new();
    for path in paths {
        if path.is_dir() {
            for kind in ImportKind::ALL {
                let file = path.join(kind.file_name());
                if file.is_file() {
                    found.push((kind, file));
                }
            }
        } else {
            found.push((kind_of(path)?, path.clone()));
        }
    }
    found.sort_by_key(|(kind, _)| ImportKind::ALL.iter().position(|one| one == kind));
    Ok(found)
}

fn kind_of(path: &Path) -> Result<ImportKind, ImportFault> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    ImportKind::ALL
        .into_iter()
        .find(|kind| kind.file_name() == name)
        .ok_or_else(|| ImportFault::Kind(path.display().to_string()))
}

/// Prints what became of a file, each reported row with line, column and reason.
pub fn print(path: &str, report: &ImportReport) {
    println!(
        "{path}: {} rows: {} new, {} changed, {} as before, {} not in",
        report.rows(),
        report.added,
        report.changed,
        report.unchanged,
        report.refused
    );
    for problem in &report.problems {
        let column = problem.column.unwrap_or("-");
        println!(
            "{path}:{}: {column}: {} ({:?})",
            problem.line, problem.reason, problem.value
        );
    }
    for notice in &report.notices {
        println!(
            "{path}:{}: {}: {} ({:?}); the row is in",
            notice.line, notice.column, notice.notice, notice.value
        );
    }
}
