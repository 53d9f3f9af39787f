//! A batch of things goes to another place: scan them all, and press.

use super::place::put;
use crate::Services;
use crate::lending::ArticleLine;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::journal::{About, Happened, Place};
use crate::staff::Staff;
use crate::stock::places::Places;
use crate::stock::scanned::{Meant, lock_meant};
use crate::stock::{LONGEST_LINE, line};
use crate::store::entities::article;
use crate::store::lending as rows;
use domain::branches::BranchId;
use domain::lending::{Action, SubmissionKey};
use domain::stock::ArticleStatus;
use sea_orm::EntityTrait;
use serde::{Deserialize, Serialize};

/// Where things go; what isn't said stays as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Destination {
    /// To this shelf or storeroom, as typed; empty: it keeps its own.
    pub shelf: String,
    /// To this branch.
    pub branch: Option<BranchId>,
    /// Whether it belongs to that branch from now on; else it is there for a while.
    pub for_good: bool,
    /// Into the season's storage, or out of it.
    pub storage: Storage,
}

/// What a move does with the season's storage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Storage {
    /// Nothing.
    #[default]
    AsItIs,
    /// It is put away until its season.
    PutAway,
    /// It is brought out.
    BringOut,
}

/// What became of it all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// What can be undone; none where nothing moved.
    pub action: Option<Action>,
    /// Each code with what became of it, in their order.
    pub lines: Vec<MoveLine>,
}

/// What became of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveLine {
    /// As it was scanned.
    pub scanned: String,
    /// The article, if there is one.
    pub article: Option<ArticleLine>,
    /// What was done.
    pub outcome: MoveOutcome,
}

/// What was done with one thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum MoveOutcome {
    /// It moved from this shelf.
    Moved(String),
    /// It was missing, and is found.
    Found,
    /// It was there already.
    WasThere,
    /// It is on loan: whoever holds it takes it back first.
    OnLoan,
    /// It is scrapped.
    Scrapped,
    /// Several articles may be meant.
    Several,
    /// No article has that code or number.
    Unknown,
}

/// Why nothing was moved.
#[derive(Debug, thiserror::Error)]
pub enum MoveError {
    /// Nothing says where to.
    #[error("nothing says where to")]
    Nowhere,
    /// The shelf's name is too long.
    #[error("the shelf's name is longer than {LONGEST_LINE} characters")]
    ShelfTooLong,
    /// There is no such branch here.
    #[error("there is no such branch")]
    NoSuchBranch,
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<sea_orm::DbErr> for MoveError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Command(error.into())
    }
}

/// Moves all these things.
///
/// # Errors
/// When it isn't clear where to, the key was used for something else, or the database can't.
pub async fn move_articles(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    to: &Destination,
    codes: &[String],
) -> Result<Moved, MoveError> {
    let shelf = line(&to.shelf, LONGEST_LINE).map_err(|_| MoveError::ShelfTooLong)?;
    if shelf.is_empty() && to.branch.is_none() && to.storage == Storage::AsItIs {
        return Err(MoveError::Nowhere);
    }
    let command = match Command::begin(services, staff, key, &("move", to, codes)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let places = Places::load(tx, root).await?;
    if to
        .branch
        .is_some_and(|id| places.branch_with(id.0).is_none())
    {
        return Err(MoveError::NoSuchBranch);
    }
    let mut lines = Vec::with_capacity(codes.len());
    let mut moved = false;
    for (scanned, meant) in lock_meant(tx, root, codes).await? {
        let unknown = |outcome| (None, outcome);
        let (article, outcome) = match meant {
            Meant::Nothing => unknown(MoveOutcome::Unknown),
            Meant::Several => unknown(MoveOutcome::Several),
            Meant::One(id) => {
                let seen = rows::find_article(tx, root, id).await?;
                let row = article::Entity::find_by_id(id).one(tx).await?;
                match (seen, row) {
                    (Some(seen), Some(row)) => {
                        let is_out = seen.loan_id.is_some();
                        let from = place_of(&row, &places);
                        let (outcome, then) = decide(is_out, &from, to, &shelf, &places);
                        if let Some(then) = then {
                            put(tx, row, &then).await?;
                            let happened = Happened::Moved { from, to: then };
                            command
                                .journal
                                .record(tx, About::article(id), &happened)
                                .await?;
                            moved = true;
                        }
                        (Some(seen.line()), outcome)
                    }
                    _ => unknown(MoveOutcome::Unknown),
                }
            }
        };
        lines.push(MoveLine {
            scanned,
            article,
            outcome,
        });
    }
    let action = moved.then(|| command.journal.action());
    Ok(command.finish(Moved { action, lines }).await?)
}

pub(in crate::stock) fn place_of(row: &article::Model, places: &Places) -> Place {
    Place {
        home: row.home_branch_id,
        branch: row.branch_id,
        branch_name: name(places, row.branch_id),
        shelf: row.shelf.clone(),
        status: row.status.clone(),
    }
}

fn name(places: &Places, branch: i64) -> String {
    places
        .branch_with(branch)
        .map(|row| row.name.clone())
        .unwrap_or_default()
}

/// What becomes of one thing, and where it is then if it moves.
fn decide(
    is_out: bool,
    from: &Place,
    to: &Destination,
    shelf: &str,
    places: &Places,
) -> (MoveOutcome, Option<Place>) {
    if is_out {
        return (MoveOutcome::OnLoan, None);
    }
    let status = ArticleStatus::from_code(&from.status);
    if status == Some(ArticleStatus::Scrapped) {
        return (MoveOutcome::Scrapped, None);
    }
    let mut then = from.clone();
    if !shelf.is_empty() {
        then.shelf = shelf.to_owned();
    }
    if let Some(branch) = to.branch {
        then.branch = branch.0;
        then.branch_name = name(places, branch.0);
        if to.for_good {
            then.home = branch.0;
        }
    }
    // What is in quarantine or on service stays so, wherever it stands.
    then.status = match (status, to.storage) {
        (Some(ArticleStatus::Available | ArticleStatus::Missing), Storage::PutAway) => {
            ArticleStatus::SeasonStorage.as_str().to_owned()
        }
        (Some(ArticleStatus::SeasonStorage), Storage::BringOut)
        | (Some(ArticleStatus::Missing), Storage::AsItIs | Storage::BringOut) => {
            ArticleStatus::Available.as_str().to_owned()
        }
        _ => then.status,
    };
    if then == *from {
        return (MoveOutcome::WasThere, None);
    }
    let outcome = if status == Some(ArticleStatus::Missing) {
        MoveOutcome::Found
    } else {
        MoveOutcome::Moved(from.shelf.clone())
    };
    (outcome, Some(then))
}
