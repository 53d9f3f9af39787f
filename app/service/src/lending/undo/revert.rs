//! Takes back what one event wrote.

use super::gone::{Moved, remove_article, remove_borrower, unmerge};
use super::since::{marked_loan, stands_as_left};
use super::standing::{
    find_loan, find_voucher, reopen_fit, set_duty, set_lost, set_status, withdraw_duties,
};
use super::{UndoError, UndoRefusal};
use crate::booking;
use crate::lending::aside;
use crate::lending::journal::{Aside, Happened};
use crate::store::entities::{binding_fit, event, laid_aside};
use crate::store::lending as rows;
use domain::lending::{DutyState, EventKind, LaidAsideReason, WearerId};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Set};

/// Takes back what `event` wrote, unless something later rests on it.
pub(super) async fn revert(
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
            if let Some(reserved) = &before.reserved {
                booking::uncollect(tx, reserved).await?;
            }
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
        Happened::PartMissing { duty, status, .. } | Happened::WorkOpened { duty, status, .. } => {
            stands_as_left(tx, event).await?;
            set_duty(tx, duty, DutyState::Withdrawn, Some(now)).await?;
            set_status(tx, article, &status).await?;
        }
        Happened::Moved { from, to } => {
            stands_as_left(tx, event).await?;
            if !crate::stock::put_back(tx, article, &from, &to).await? {
                return Err(UndoRefusal::ChangedSince.into());
            }
        }
        Happened::YearlyChecked { before } => {
            if !crate::stock::uncheck(tx, article, before, event.at).await? {
                return Err(UndoRefusal::ChangedSince.into());
            }
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
            reservations,
            waits,
            noted,
        } => {
            let moved = Moved {
                vouchers: &vouchers,
                reservations: &reservations,
                waits: &waits,
            };
            unmerge(tx, from, &moved, noted).await?;
        }
        Happened::SetAside { line } => {
            if !booking::put_back(tx, line, article).await? {
                return Err(UndoRefusal::ChangedSince.into());
            }
        }
        Happened::VoucherClosed => {
            let mut active = find_voucher(tx, event.voucher_id)
                .await?
                .into_active_model();
            active.closed_at = Set(None);
            active.update(tx).await?;
        }
        // What stood in the fields before is not kept (a number that was
        // mended, say); an undone undo is the action itself, done again.
        // A list is undone as a whole, on its own page.
        Happened::ArticleChanged { .. }
        | Happened::ArticleImported { .. }
        | Happened::ImportUndone { .. }
        | Happened::BorrowerChanged { .. }
        | Happened::PartPicked { .. }
        | Happened::PartUsed { .. }
        | Happened::LetGo { .. }
        | Happened::Undone { .. } => return Err(UndoRefusal::ByHand.into()),
        // Goes with the loan that it belongs to.
        Happened::BindingOverridden => {}
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
        aside::put(tx, voucher.id, article, reason, wearer, now).await?;
    }
    Ok(())
}
