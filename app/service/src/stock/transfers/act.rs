//! What is done with a transfer. A thing that is on its way is at the branch that it goes
//! to, and is not lent from where it was; it arrives when it is scanned there.

use crate::Services;
use crate::lending::ArticleLine;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::journal::{About, Happened, Place};
use crate::staff::Staff;
use crate::stock::moves::{place_of, put};
use crate::stock::places::Places;
use crate::stock::scanned::{Meant, lock_meant};
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::{article, transfer};
use crate::store::lending as rows;
use domain::branches::BranchId;
use domain::lending::SubmissionKey;
use domain::stock::ArticleStatus;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use serde::{Deserialize, Serialize};

/// What became of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferAsked {
    /// Each code with what became of it.
    pub lines: Vec<TransferLine>,
}

/// What became of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TransferLine {
    /// As it was scanned.
    pub scanned: String,
    /// The article, if there is one.
    pub article: Option<ArticleLine>,
    /// What was done.
    pub outcome: TransferOutcome,
}

/// What was done with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TransferOutcome {
    /// It is asked for.
    Asked,
    /// It arrived.
    Arrived,
    /// It is asked for, or on its way, already.
    Already,
    /// It is at that branch.
    IsThere,
    /// It is scrapped.
    Scrapped,
    /// It was on its way to nowhere.
    NotOnItsWay,
    /// Several articles may be meant.
    Several,
    /// No article has that code or number.
    Unknown,
}

/// Why nothing is done.
#[derive(Debug, thiserror::Error)]
pub enum TransferError {
    /// There is no such branch.
    #[error("there is no such branch")]
    NoSuchBranch,
    /// The note is too long.
    #[error("at most {LONGEST_LINE} characters")]
    TooLong,
    /// It is on loan: whoever holds it takes it back first.
    #[error("it is on loan")]
    OnLoan,
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<DbErr> for TransferError {
    fn from(error: DbErr) -> Self {
        Self::Command(error.into())
    }
}

/// Asks for things to be sent to a branch.
///
/// # Errors
/// When there is no such branch, or the database can't.
pub async fn ask_transfer(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    to: BranchId,
    note: &str,
    codes: &[String],
) -> Result<TransferAsked, TransferError> {
    let note = line(note, LONGEST_LINE).map_err(|_| TransferError::TooLong)?;
    let content = ("ask-transfer", to, &note, codes);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    if Places::load(tx, root).await?.branch_with(to.0).is_none() {
        return Err(TransferError::NoSuchBranch);
    }
    let mut lines = Vec::with_capacity(codes.len());
    for (scanned, meant) in lock_meant(tx, root, codes).await? {
        let (article, outcome) = match meant {
            Meant::Several => (None, TransferOutcome::Several),
            Meant::Nothing => (None, TransferOutcome::Unknown),
            Meant::One(id) => match rows::find_article(tx, root, id).await? {
                None => (None, TransferOutcome::Unknown),
                Some(seen) => {
                    let is_open = open_of(tx, id).await?.is_some();
                    let outcome = if seen.status() == ArticleStatus::Scrapped {
                        TransferOutcome::Scrapped
                    } else if is_open {
                        TransferOutcome::Already
                    } else if seen.branch_id == to.0 {
                        TransferOutcome::IsThere
                    } else {
                        transfer::ActiveModel {
                            id: NotSet,
                            root_id: Set(root),
                            article_id: Set(id),
                            from_branch_id: Set(seen.branch_id),
                            to_branch_id: Set(to.0),
                            note: Set(note.clone()),
                            asked_at: Set(command.now.0),
                            asked_by: Set(Some(staff.id().0)),
                            sent_at: Set(None),
                            ended_at: Set(None),
                            is_called_off: Set(false),
                        }
                        .insert(tx)
                        .await?;
                        TransferOutcome::Asked
                    };
                    (Some(seen.line()), outcome)
                }
            },
        };
        lines.push(TransferLine {
            scanned,
            article,
            outcome,
        });
    }
    Ok(command.finish(TransferAsked { lines }).await?)
}

async fn open_of(
    tx: &impl ConnectionTrait,
    article: i64,
) -> Result<Option<transfer::Model>, DbErr> {
    transfer::Entity::find()
        .filter(transfer::Column::ArticleId.eq(article))
        .filter(transfer::Column::EndedAt.is_null())
        .lock_exclusive()
        .one(tx)
        .await
}

/// The thing leaves: from now on it is on its way.
///
/// # Errors
/// When there is no such request, it is on loan, or the database can't.
pub async fn send_transfer(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
) -> Result<(), TransferError> {
    let command = match Command::begin(services, staff, key, &("send-transfer", id)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let row = find(tx, root, id).await?;
    let seen = rows::lock_article(tx, root, row.article_id).await?;
    let seen = seen.ok_or(CommandError::NotThere)?;
    if seen.loan_id.is_some() {
        return Err(TransferError::OnLoan);
    }
    if row.sent_at.is_none() && row.ended_at.is_none() {
        let places = Places::load(tx, root).await?;
        let standing = article::Entity::find_by_id(row.article_id)
            .one(tx)
            .await?
            .ok_or(CommandError::NotThere)?;
        let from = place_of(&standing, &places);
        let to = Place {
            branch: row.to_branch_id,
            branch_name: places
                .branch_with(row.to_branch_id)
                .map(|branch| branch.name.clone())
                .unwrap_or_default(),
            ..from.clone()
        };
        put(tx, standing, &to).await?;
        let about = About::article(row.article_id);
        let happened = Happened::Moved { from, to };
        command.journal.record(tx, about, &happened).await?;
        let mut active = row.into_active_model();
        active.sent_at = Set(Some(command.now.0));
        active.update(tx).await?;
    }
    Ok(command.finish(()).await?)
}

/// Calls a request off that has not left yet. One that has ended is as good.
///
/// # Errors
/// When there is no such request, or the database can't.
pub async fn call_off_transfer(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
) -> Result<(), TransferError> {
    let command = match Command::begin(services, staff, key, &("call-off", id)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let row = find(tx, staff.root().0, id).await?;
    if row.sent_at.is_none() && row.ended_at.is_none() {
        let mut active = row.into_active_model();
        active.ended_at = Set(Some(command.now.0));
        active.is_called_off = Set(true);
        active.update(tx).await?;
    }
    Ok(command.finish(()).await?)
}

/// What is scanned here has arrived.
///
/// # Errors
/// When the key was used for something else, or the database can't.
pub async fn receive_transfers(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    codes: &[String],
) -> Result<TransferAsked, CommandError> {
    let command = match Command::begin(services, staff, key, &("receive", codes)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let mut lines = Vec::with_capacity(codes.len());
    for (scanned, meant) in lock_meant(tx, root, codes).await? {
        let (article, outcome) = match meant {
            Meant::Several => (None, TransferOutcome::Several),
            Meant::Nothing => (None, TransferOutcome::Unknown),
            Meant::One(id) => {
                let seen = rows::find_article(tx, root, id).await?;
                let outcome = match open_of(tx, id).await? {
                    Some(row) if row.to_branch_id == staff.branch().0 && row.sent_at.is_some() => {
                        let mut active = row.into_active_model();
                        active.ended_at = Set(Some(command.now.0));
                        active.update(tx).await?;
                        TransferOutcome::Arrived
                    }
                    _ => TransferOutcome::NotOnItsWay,
                };
                (seen.map(|seen| seen.line()), outcome)
            }
        };
        lines.push(TransferLine {
            scanned,
            article,
            outcome,
        });
    }
    command.finish(TransferAsked { lines }).await
}

async fn find(
    tx: &impl ConnectionTrait,
    root: i64,
    id: i64,
) -> Result<transfer::Model, CommandError> {
    transfer::Entity::find_by_id(id)
        .filter(transfer::Column::RootId.eq(root))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(CommandError::NotThere)
}
