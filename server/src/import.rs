//! `fritidsbanken import`: files of the old stock, row by row.

use service::branches::top_branch;
use service::stock::{ImportError, ImportKind, ImportReport, import};
use service::{Services, Unavailable};
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
    /// A folder holds nothing that could be imported.
    #[error("{0} holds none of filialer.csv, artikeltyper.csv, skollov.csv and artiklar.csv")]
    Nothing(String),
    /// There is no top branch with that code.
    #[error("there is no top branch with the code {0}")]
    NoSuchBranch(String),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
    /// The file as a whole won't do.
    #[error("{path}: {why}")]
    Import {
        /// Which.
        path: String,
        /// Why.
        why: ImportError,
    },
}

/// Imports files of a kind into the tree under the top branch with the code
/// `branch`, which may be left out while there is one only; without a kind, all that folders hold, in the order in
/// which each needs those before it. Prints a report; true when every row is in.
///
/// # Errors
/// When a file as a whole can't be read; those before it are in.
pub async fn run(
    services: &Services,
    kind: Option<ImportKind>,
    branch: Option<&str>,
    paths: &[PathBuf],
) -> Result<bool, ImportFault> {
    let files = match kind {
        Some(kind) => paths.iter().map(|path| (kind, path.clone())).collect(),
        None => in_folders(paths)?,
    };
    let root = match branch {
        None => None,
        Some(code) => match top_branch(services, code).await? {
            Some(id) => Some(id),
            None => return Err(ImportFault::NoSuchBranch(code.to_owned())),
        },
    };
    let mut clean = true;
    for (kind, path) in files {
        let name = path.display().to_string();
        let report = match std::fs::read(&path) {
            Ok(bytes) => import(services, kind, &bytes, root).await,
            Err(why) => return Err(ImportFault::File { path: name, why }),
        };
        let report = report.map_err(|why| ImportFault::Import {
            path: name.clone(),
            why,
        })?;
        clean &= report.problems.is_empty();
        print(&name, &report);
    }
    Ok(clean)
}

fn in_folders(folders: &[PathBuf]) -> Result<Vec<(ImportKind, PathBuf)>, ImportFault> {
    let mut found = Vec::new();
    for folder in folders {
        let before = found.len();
        found.extend(files_in(folder));
        if found.len() == before {
            return Err(ImportFault::Nothing(folder.display().to_string()));
        }
    }
    found.sort_by_key(|(kind, _)| ImportKind::ALL.iter().position(|one| one == kind));
    Ok(found)
}

fn files_in(folder: &Path) -> impl Iterator<Item = (ImportKind, PathBuf)> {
    ImportKind::ALL
        .into_iter()
        .map(|kind| (kind, folder.join(kind.file_name())))
        .filter(|(_, file)| file.is_file())
}

/// Prints what became of a file, each reported row with line, column and reason.
fn print(path: &str, report: &ImportReport) {
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
