//! The demo: a branch with about 3,700 articles, three people on the staff,
//! and a few families that have things at home.

mod families;

use domain::lending::SubmissionKey;
use service::branches::DemoState;
use service::staff::{DEMO_SIGN_INS, DemoSignIn};
use service::stock::{ImportKind, import};
use service::{Services, branches, staff};

/// Why there is no demo.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] service::Unavailable),
    /// A file of the demo can't be imported.
    #[error("{0} can't be imported: {1}")]
    Import(&'static str, service::stock::ImportError),
    /// A row of the demo's files isn't in.
    #[error("{0} has rows that can't be imported")]
    Rows(&'static str),
    /// A step of the demo failed.
    #[error("the demo can't be made: {0}")]
    Step(String),
}

const BRANCHES: (ImportKind, &[u8]) = (
    ImportKind::Branches,
    include_bytes!("../../../data/filialer.csv"),
);

const FILES: [(ImportKind, &[u8]); 4] = [
    (
        ImportKind::Types,
        include_bytes!("../../../data/artikeltyper.csv"),
    ),
    (
        ImportKind::SchoolHolidays,
        include_bytes!("../../../data/skollov.csv"),
    ),
    (
        ImportKind::Articles,
        include_bytes!("../../../data/artiklar.csv"),
    ),
    // Helmets for small children, which the branch's own list doesn't tell apart.
    (ImportKind::Articles, include_bytes!("grona_spannen.csv")),
];

/// Takes in the types and the school holidays that every branch begins with.
///
/// # Errors
/// When the database can't.
pub async fn types_and_holidays(services: &Services) -> Result<(), DemoError> {
    for (kind, bytes) in FILES {
        if matches!(kind, ImportKind::Types | ImportKind::SchoolHolidays) {
            take_in(services, (kind, bytes)).await?;
        }
    }
    Ok(())
}

/// Makes the demo where there is no branch yet, or finishes one that broke off;
/// gives its sign-ins. `None` where there is a real branch, which stays alone.
///
/// # Errors
/// When the database can't.
pub async fn make(services: &Services) -> Result<Option<Vec<DemoSignIn>>, DemoError> {
    match branches::demo_state(services, families::COUNT).await? {
        DemoState::Real => return Ok(None),
        DemoState::Made => return Ok(Some(DEMO_SIGN_INS.to_vec())),
        DemoState::Empty => take_in(services, BRANCHES).await?,
        DemoState::Begun => {}
    }
    let top = branches::public_branches(services)
        .await?
        .into_iter()
        .find(|branch| !branch.is_small)
        .ok_or_else(|| DemoError::Step("the files name no top branch".into()))?;
    // First of all, so that a demo that broke off is known as one. Each step
    // after it can be done again.
    branches::mark_as_demo(services, top.id).await?;
    for file in FILES {
        take_in(services, file).await?;
    }
    let sign_ins = staff::add_demo_staff(services, top.id).await?;
    families::lend_to_them(services, top.today).await?;
    Ok(Some(sign_ins))
}

async fn take_in(services: &Services, (kind, bytes): (ImportKind, &[u8])) -> Result<(), DemoError> {
    let report = import(services, kind, bytes, None)
        .await
        .map_err(|why| DemoError::Import(kind.file_name(), why))?;
    if report.problems.is_empty() {
        Ok(())
    } else {
        Err(DemoError::Rows(kind.file_name()))
    }
}

fn key(services: &Services) -> Result<SubmissionKey, DemoError> {
    SubmissionKey::parse(&services.chance().token())
        .ok_or_else(|| DemoError::Step("a key is no key".into()))
}

fn step(error: impl std::fmt::Display) -> DemoError {
    DemoError::Step(error.to_string())
}
