//! Undoes one action of today, as a whole, and writes down what it undid.

mod gone;
mod revert;
mod since;
mod standing;

use self::revert::revert;
use super::command::CommandError;
use super::journal::{About, Happened, Journal};
use super::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::entities::event;
use crate::store::is_unique_violation;
use crate::store::lending as rows;
use crate::{Services, Unavailable};
use domain::lending::{Action, EventKind, SubmissionKey, VoucherId};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, DbErr, IntoActiveModel, Set};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// What was undone, first to last.
    pub steps: Vec<UndoneStep>,
    /// The voucher that is open again.
    #[serde(default)]
    pub reopened: Option<VoucherId>,
}

/// One thing that was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UndoneStep {
    /// Its kind.
    pub kind: EventKind,
    /// The article that it was about, if any.
    pub article: Option<super::ArticleLine>,
}

/// Why an action can't be undone; nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum UndoRefusal {
    /// There is no such action here, or it was undone already.
    #[error("there is nothing to undo")]
    NothingThere,
    /// It is not of today.
    #[error("only what was done today can be undone")]
    NotToday,
    /// The article has been lent again since it came back.
    #[error("the article was lent again since")]
    LentSince,
    /// Something later rests on it.
    #[error("something later rests on it")]
    ChangedSince,
    /// An action of this kind is not undone but changed back by hand.
    #[error("this is changed back by hand")]
    ByHand,
}

/// Why there is no answer to an undo.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// It can't be undone.
    #[error(transparent)]
    Refused(#[from] UndoRefusal),
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for UndoError {
    fn from(error: DbErr) -> Self {
        // The index that forbids two loans of one article says that it was lent since.
        if is_unique_violation(&error, "loans_one_open_per_article", "loans.article_id") {
            return Self::Refused(UndoRefusal::LentSince);
        }
        Self::Unavailable(error.into())
    }
}

impl From<CommandError> for UndoError {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::NotThere => Self::Refused(UndoRefusal::NothingThere),
            CommandError::KeyReused(error) => Self::KeyReused(error),
            CommandError::Unavailable(error) => Self::Unavailable(error),
        }
    }
}

/// Undoes `action`, if it is of today and of this branch.
///
/// # Errors
/// When it can't be undone (with the reason), or the database can't.
pub async fn undo(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    action: Action,
) -> Result<Undone, UndoError> {
    let now = services.clock.now();
    let submission = Submission::new(key, staff.id().0, &("undo", action));
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let events = rows::events_of(tx.conn(), action.0).await?;
    check(&events, staff, now)?;
    let mut articles: Vec<i64> = events.iter().filter_map(|event| event.article_id).collect();
    articles.sort_unstable();
    articles.dedup();
    let mut lines = HashMap::new();
    // Locked in one order, so that two undos don't wait for each other.
    for id in &articles {
        if let Some(article) = rows::lock_article(tx.conn(), staff.root().0, *id).await? {
            lines.insert(*id, article.line());
        }
    }
    for event in events.iter().rev() {
        revert(tx.conn(), event, now).await?;
        let mut row = event.clone().into_active_model();
        row.undone_at = Set(Some(now.0));
        row.update(tx.conn()).await?;
    }
    let steps: Vec<UndoneStep> = events
        .iter()
        .filter_map(|event| {
            Some(UndoneStep {
                kind: EventKind::parse(&event.kind)?,
                article: event.article_id.and_then(|id| lines.get(&id).cloned()),
            })
        })
        .collect();
    let journal = Journal::new(staff, services.chance.action(), now)
        .with_voucher(events.first().and_then(|event| event.voucher_id));
    let about = About {
        article: articles.first().copied(),
        loan: events.first().and_then(|event| event.loan_id),
        borrower: events.first().and_then(|event| event.borrower_id),
    };
    let happened = Happened::Undone {
        action: action.0,
        kinds: steps.iter().map(|step| step.kind).collect(),
    };
    journal.record(tx.conn(), about, &happened).await?;
    let is_reopened = steps
        .iter()
        .any(|step| step.kind == EventKind::VoucherClosed);
    let voucher = events.first().and_then(|event| event.voucher_id);
    let undone = Undone {
        steps,
        reopened: voucher.filter(|_| is_reopened).map(VoucherId),
    };
    submission.keep(tx.conn(), &undone, now).await?;
    tx.commit().await?;
    Ok(undone)
}

fn check(events: &[event::Model], staff: &Staff, now: Moment) -> Result<(), UndoRefusal> {
    let Some(first) = events.first() else {
        return Err(UndoRefusal::NothingThere);
    };
    if first.root_id != staff.root().0
        || first.branch_id != staff.branch().0
        || events.iter().any(|event| event.undone_at.is_some())
    {
        return Err(UndoRefusal::NothingThere);
    }
    if Moment(first.at).local_date(staff.zone()) != staff.today(now) {
        return Err(UndoRefusal::NotToday);
    }
    Ok(())
}
