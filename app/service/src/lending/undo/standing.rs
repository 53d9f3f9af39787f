//! How loans, vouchers, duties and articles stand, set back.

use super::since::marked_loan;
use super::{UndoError, UndoRefusal};
use crate::store::entities::{article, binding_fit, duty, event, loan, voucher};
use crate::store::lending as rows;
use crate::store::statement;
use domain::lending::{DutyState, EventKind};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Set};

pub(super) async fn find_loan(
    tx: &impl ConnectionTrait,
    id: i64,
) -> Result<loan::Model, UndoError> {
    loan::Entity::find_by_id(id)
        .one(tx)
        .await?
        .ok_or(UndoRefusal::NothingThere.into())
}

pub(super) async fn find_voucher(
    tx: &impl ConnectionTrait,
    id: Option<i64>,
) -> Result<voucher::Model, UndoError> {
    voucher::Entity::find_by_id(id.unwrap_or_default())
        .one(tx)
        .await?
        .ok_or(UndoRefusal::NothingThere.into())
}

pub(super) async fn withdraw_duties(
    tx: &impl ConnectionTrait,
    loan: i64,
    now: Moment,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "UPDATE duties SET state = 'withdrawn', closed_at = $1 WHERE loan_id = $2 AND state = 'open'",
        [now.0.into(), loan.into()],
    ))
    .await?;
    Ok(())
}

pub(super) async fn reopen_fit(tx: &impl ConnectionTrait, fit: i64) -> Result<(), DbErr> {
    if let Some(row) = binding_fit::Entity::find_by_id(fit).one(tx).await? {
        let mut active = row.into_active_model();
        active.ended_at = Set(None);
        active.update(tx).await?;
    }
    Ok(())
}

pub(super) async fn set_duty(
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

pub(super) async fn set_status(
    tx: &impl ConnectionTrait,
    id: i64,
    status: &str,
) -> Result<(), DbErr> {
    if let Some(row) = article::Entity::find_by_id(id).one(tx).await? {
        rows::place_article(tx, id, row.branch_id, status).await?;
    }
    Ok(())
}

pub(super) async fn set_lost(
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
