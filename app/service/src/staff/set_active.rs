//! Somebody is switched off, or on again.

use super::acting::{Administrator, Forbidden};
use super::scope::{is_within, leaves_no_administrator, lock_tree, scope};
use super::sign_in::lock_person;
use super::{link, session};
use crate::{Services, Unavailable};
use domain::staff::{Role, StaffId};
use sea_orm::{ActiveModelTrait, DbErr, IntoActiveModel, Set};

/// Why somebody stays as he was.
#[derive(Debug, thiserror::Error)]
pub enum SetActiveError {
    /// There is no such colleague.
    #[error("there is no such colleague")]
    NotThere,
    /// People don't switch themselves off: a colleague does.
    #[error("people don't switch themselves off")]
    Oneself,
    /// Nobody could change anything afterwards.
    #[error("somebody active must stay administrator of the whole")]
    LastAdministrator,
    /// The right was taken away, or doesn't reach the whole account.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for SetActiveError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Switches somebody off, who is signed out at once and whose links hold no
/// more; or on again, with password, PIN and roles as before.
///
/// # Errors
/// When there is no such colleague, it is oneself or the last administrator,
/// the right doesn't reach, or the database can't.
pub async fn set_active(
    services: &Services,
    administrator: Administrator<'_>,
    staff: StaffId,
    active: bool,
) -> Result<(), SetActiveError> {
    if !active && staff == administrator.0.id() {
        return Err(SetActiveError::Oneself);
    }
    let root = administrator.0.root();
    let tx = services.store.begin_write().await?;
    lock_tree(tx.conn(), root).await?;
    let scope = scope(tx.conn(), administrator).await??;
    let person = lock_person(tx.conn(), staff.0)
        .await?
        .ok_or(SetActiveError::NotThere)?;
    if !is_within(tx.conn(), &scope, staff.0).await? {
        return Err(Forbidden {
            needed: Role::Administrator,
        }
        .into());
    }
    let had_administrator = !leaves_no_administrator(tx.conn(), root).await?;
    let mut person = person.into_active_model();
    person.active = Set(active);
    person.update(tx.conn()).await?;
    if !active {
        session::end_all(tx.conn(), staff.0).await?;
        link::drop_all(tx.conn(), staff.0).await?;
        if had_administrator && leaves_no_administrator(tx.conn(), root).await? {
            return Err(SetActiveError::LastAdministrator);
        }
    }
    tx.commit().await?;
    tracing::info!(
        by = administrator.0.id().0,
        staff = staff.0,
        active,
        "somebody was switched on or off"
    );
    Ok(())
}
