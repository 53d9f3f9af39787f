//! Undoes one action of today, as a whole, and writes down what it undid.

use super::command::CommandError;
use super::journal::{About, Aside, Happened, Journal};
use super::since::{marked_loan, stands_as_left};
use super::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::entities::{
    article, article_code, binding_fit, borrower, borrower_word, duty, event, laid_aside, loan,
    voucher,
};
use crate::store::lending as rows;
use crate::store::{is_unique_violation, statement};
use crate::{Services, Unavailable};
use domain::lending::{Action, DutyState, EventKind, LaidAsideReason, SubmissionKey, WearerId};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, Set,
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// What was undone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// What was undone, first to last.
    pub steps: Vec<UndoneStep>,
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
    let undone = Undone { steps };
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

/// What lay aside before it was lent lies there again, while the visit lasts.
async fn lay_back(
    tx: &impl ConnectionTrait,
    event: &event::Model,
    aside: Option<Aside>,
    now: Moment,
) -> Result<(), UndoError> {
    let (Some(aside), Some(article)) = (aside, event.article_id) else {
        return Ok(());
    };
    let voucher = find_voucher(tx, event.voucher_id).await?;
    if let Some(reason) = LaidAsideReason::parse(&aside.reason)
        && voucher.closed_at.is_none()
    {
        let wearer = aside.wearer.map(WearerId);
        super::aside::put(tx, voucher.id, article, reason, wearer, now).await?;
    }
    Ok(())
}

async fn revert(
    tx: &impl ConnectionTrait,
    event: &event::Model,
    now: Moment,
) -> Result<(), UndoError> {
    let happened: Happened = serde_json::from_str(&event.data)
        .map_err(|error| DbErr::Custom(format!("event {} can't be read: {error}", event.id)))?;
    let article = event.article_id.unwrap_or_default();
    let loan = event.loan_id.unwrap_or_default();
    match happened {
        Happened::Lent(before) => {
            let row = find_loan(tx, loan).await?;
            if row.returned_at.is_some() || row.undone_at.is_some() {
                return Err(UndoRefusal::ChangedSince.into());
            }
            stands_as_left(tx, event).await?;
            let mut active = row.into_active_model();
            active.undone_at = Set(Some(now.0));
            active.update(tx).await?;
            rows::place_article(tx, article, before.branch, &before.status).await?;
            lay_back(tx, event, before.aside, now).await?;
        }
        Happened::Returned(before) => {
            let row = find_loan(tx, loan).await?;
            if row.returned_at.is_none() {
                return Err(UndoRefusal::ChangedSince.into());
            }
            stands_as_left(tx, event).await?;
            let mut active = row.into_active_model();
            active.returned_at = Set(None);
            active.returned_branch_id = Set(None);
            active.lost_at = Set(before.lost_at);
            active.says_returned_at = Set(before.says_returned_at);
            active.update(tx).await?;
            rows::place_article(tx, article, before.branch, &before.status).await?;
            withdraw_duties(tx, loan, now).await?;
            if let Some(fit) = before.fit {
                reopen_fit(tx, fit).await?;
            }
        }
        Happened::Renewed { from, to } => {
            let row = find_loan(tx, loan).await?;
            if row.due_on != to || row.returned_at.is_some() {
                return Err(UndoRefusal::ChangedSince.into());
            }
            let renewals = row.renewals;
            let mut active = row.into_active_model();
            active.due_on = Set(from);
            active.renewals = Set(renewals - 1);
            active.update(tx).await?;
        }
        Happened::DueChosen { from, to, loans } => {
            let row = find_voucher(tx, event.voucher_id).await?;
            if row.due_on != to {
                return Err(UndoRefusal::ChangedSince.into());
            }
            let mut active = row.into_active_model();
            active.due_on = Set(from);
            active.update(tx).await?;
            for (loan, due_on) in loans {
                let row = find_loan(tx, loan).await?;
                if Some(row.due_on) != to {
                    return Err(UndoRefusal::ChangedSince.into());
                }
                let mut active = row.into_active_model();
                active.due_on = Set(due_on);
                active.update(tx).await?;
            }
        }
        Happened::PermissionGiven { from, to } => {
            let row = find_voucher(tx, event.voucher_id).await?;
            if row.permission.as_deref() != Some(to.as_str()) {
                return Err(UndoRefusal::ChangedSince.into());
            }
            let mut active = row.into_active_model();
            active.permission = Set(from.map(|permission| permission.as_str().to_owned()));
            active.update(tx).await?;
        }
        Happened::LaidAside { .. } => {
            if let Some(voucher) = event.voucher_id {
                laid_aside::Entity::delete_by_id((voucher, article))
                    .exec(tx)
                    .await?;
            }
        }
        Happened::BindingConfirmed { fit, replaced, .. } => {
            if let Some(row) = binding_fit::Entity::find_by_id(fit).one(tx).await? {
                // Set anew since, or the skis came back.
                if row.ended_at.is_some() {
                    return Err(UndoRefusal::ChangedSince.into());
                }
                let mut active = row.into_active_model();
                active.ended_at = Set(Some(now.0));
                active.update(tx).await?;
            }
            if let Some(replaced) = replaced {
                reopen_fit(tx, replaced).await?;
            }
        }
        Happened::DutyAnswered {
            duty,
            status,
            opened,
            ..
        } => {
            stands_as_left(tx, event).await?;
            set_duty(tx, duty, DutyState::Open, None).await?;
            if let Some(opened) = opened {
                set_duty(tx, opened, DutyState::Withdrawn, Some(now)).await?;
            }
            set_status(tx, article, &status).await?;
        }
        Happened::PartMissing { duty, status, .. } => {
            stands_as_left(tx, event).await?;
            set_duty(tx, duty, DutyState::Withdrawn, Some(now)).await?;
            set_status(tx, article, &status).await?;
        }
        Happened::Lost { lost_at, .. } => set_lost(tx, event, lost_at).await?,
        Happened::Found { status, lost_at } => {
            if event.loan_id.is_some() {
                set_lost(tx, event, lost_at).await?;
            } else {
                stands_as_left(tx, event).await?;
                set_status(tx, article, &status).await?;
            }
        }
        Happened::SaysReturned { before } => {
            let row = marked_loan(tx, event, &[EventKind::SaysReturned]).await?;
            let mut active = row.into_active_model();
            active.says_returned_at = Set(before);
            active.update(tx).await?;
        }
        Happened::StatusChanged { from, .. } => {
            stands_as_left(tx, event).await?;
            set_status(tx, article, &from).await?;
        }
        Happened::ArticleAdded => remove_article(tx, article).await?,
        Happened::BorrowerAdded => {
            remove_borrower(tx, event.borrower_id.unwrap_or_default()).await?;
        }
        Happened::BorrowersMerged {
            from,
            vouchers,
            noted,
        } => unmerge(tx, from, &vouchers, noted).await?,
        Happened::VoucherClosed => {
            let mut active = find_voucher(tx, event.voucher_id)
                .await?
                .into_active_model();
            active.closed_at = Set(None);
            active.update(tx).await?;
        }
        // What stood in the fields before is not kept (a number that was
        // mended, say); an undone undo is the action itself, done again.
        Happened::ArticleChanged { .. }
        | Happened::BorrowerChanged { .. }
        | Happened::Undone { .. } => return Err(UndoRefusal::ByHand.into()),
        // Goes with the loan that it belongs to.
        Happened::BindingOverridden => {}
    }
    Ok(())
}

pub(super) async fn find_loan(
    tx: &impl ConnectionTrait,
    id: i64,
) -> Result<loan::Model, UndoError> {
    loan::Entity::find_by_id(id)
        .one(tx)
        .await?
        .ok_or(UndoRefusal::NothingThere.into())
}

async fn find_voucher(
    tx: &impl ConnectionTrait,
    id: Option<i64>,
) -> Result<voucher::Model, UndoError> {
    voucher::Entity::find_by_id(id.unwrap_or_default())
        .one(tx)
        .await?
        .ok_or(UndoRefusal::NothingThere.into())
}

async fn withdraw_duties(tx: &impl ConnectionTrait, loan: i64, now: Moment) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "UPDATE duties SET state = 'withdrawn', closed_at = $1 WHERE loan_id = $2 AND state = 'open'",
        [now.0.into(), loan.into()],
    ))
    .await?;
    Ok(())
}

async fn reopen_fit(tx: &impl ConnectionTrait, fit: i64) -> Result<(), DbErr> {
    if let Some(row) = binding_fit::Entity::find_by_id(fit).one(tx).await? {
        let mut active = row.into_active_model();
        active.ended_at = Set(None);
        active.update(tx).await?;
    }
    Ok(())
}

async fn set_duty(
    tx: &impl ConnectionTrait,
    id: i64,
    state: DutyState,
    at: Option<Moment>,
) -> Result<(), DbErr> {
    if let Some(row) = duty::Entity::find_by_id(id).one(tx).await? {
        let mut active = row.into_active_model();
        active.state = Set(state.as_str().to_owned());
        active.closed_at = Set(at.map(|at| at.0));
        active.update(tx).await?;
    }
    Ok(())
}

async fn set_status(tx: &impl ConnectionTrait, id: i64, status: &str) -> Result<(), DbErr> {
    if let Some(row) = article::Entity::find_by_id(id).one(tx).await? {
        rows::place_article(tx, id, row.branch_id, status).await?;
    }
    Ok(())
}

async fn set_lost(
    tx: &impl ConnectionTrait,
    event: &event::Model,
    lost_at: Option<i64>,
) -> Result<(), UndoError> {
    let row = marked_loan(tx, event, &[EventKind::Lost, EventKind::Found]).await?;
    let mut active = row.into_active_model();
    active.lost_at = Set(lost_at);
    active.update(tx).await?;
    Ok(())
}

/// An article that was added by mistake goes, unless something rests on it.
async fn remove_article(tx: &impl ConnectionTrait, id: i64) -> Result<(), UndoError> {
    let loans = loan::Entity::find()
        .filter(loan::Column::ArticleId.eq(id))
        .count(tx)
        .await?;
    if loans > 0 {
        return Err(UndoRefusal::ChangedSince.into());
    }
    article_code::Entity::delete_many()
        .filter(article_code::Column::ArticleId.eq(id))
        .exec(tx)
        .await?;
    duty::Entity::delete_many()
        .filter(duty::Column::ArticleId.eq(id))
        .exec(tx)
        .await?;
    article::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// A borrower who was added by mistake goes, unless something rests on him.
async fn remove_borrower(tx: &impl ConnectionTrait, id: i64) -> Result<(), UndoError> {
    let vouchers = voucher::Entity::find()
        .filter(voucher::Column::BorrowerId.eq(id))
        .count(tx)
        .await?;
    // Another turned out to be him, or he to be another.
    let is_merged = Condition::all()
        .add(borrower::Column::Id.eq(id))
        .add(borrower::Column::MergedInto.is_not_null());
    let merged = borrower::Entity::find()
        .filter(
            Condition::any()
                .add(borrower::Column::MergedInto.eq(id))
                .add(is_merged),
        )
        .count(tx)
        .await?;
    if vouchers > 0 || merged > 0 {
        return Err(UndoRefusal::ChangedSince.into());
    }
    borrower_word::Entity::delete_many()
        .filter(borrower_word::Column::BorrowerId.eq(id))
        .exec(tx)
        .await?;
    borrower::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

async fn unmerge(
    tx: &impl ConnectionTrait,
    from: i64,
    vouchers: &[i64],
    noted: bool,
) -> Result<(), UndoError> {
    let row = borrower::Entity::find_by_id(from)
        .one(tx)
        .await?
        .ok_or(UndoRefusal::NothingThere)?;
    if let Some(into) = row.merged_into {
        let stays = borrower::Entity::find_by_id(into).one(tx).await?;
        // Whoever he was merged into turned out to be a third one since: what
        // moved on with that comes back with it first.
        if stays.is_some_and(|stays| stays.merged_into.is_some()) {
            return Err(UndoRefusal::ChangedSince.into());
        }
        if noted {
            take_note_away(tx, into, &row.note).await?;
        }
    }
    let mut active = row.into_active_model();
    active.merged_into = Set(None);
    active.update(tx).await?;
    for id in vouchers {
        let mut active = find_voucher(tx, Some(*id)).await?.into_active_model();
        active.borrower_id = Set(from);
        active.update(tx).await?;
        // All that stands on it, also what was lent on it since.
        tx.execute_raw(statement(
            tx,
            "UPDATE loans SET borrower_id = $1 WHERE voucher_id = $2",
            [from.into(), (*id).into()],
        ))
        .await?;
    }
    Ok(())
}

/// Takes away the note that a merge added, unless somebody has edited it since.
async fn take_note_away(tx: &impl ConnectionTrait, id: i64, note: &str) -> Result<(), DbErr> {
    let Some(row) = borrower::Entity::find_by_id(id).one(tx).await? else {
        return Ok(());
    };
    let Some(before) = row.note.strip_suffix(note.trim()) else {
        return Ok(());
    };
    let (before, version) = (before.trim_end().to_owned(), row.version);
    let mut active = row.into_active_model();
    active.note = Set(before);
    active.version = Set(version + 1);
    active.update(tx).await?;
    Ok(())
}
