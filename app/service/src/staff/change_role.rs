//! What somebody may at a branch is changed.

use super::acting::{Administrator, Forbidden};
use super::invite::add_role;
use super::scope::{Scope, leaves_no_administrator, lock_tree, scope};
use super::sign_in::lock_person;
use crate::store::entities::staff_role;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter};

/// Why the role stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum ChangeRoleError {
    /// There is no such colleague here.
    #[error("there is no such colleague here")]
    NotThere,
    /// Nobody could change anything afterwards.
    #[error("somebody active must stay administrator of the whole")]
    LastAdministrator,
    /// He would have no branch at all: he is switched off instead.
    #[error("somebody who works nowhere is switched off instead")]
    LastRole,
    /// The right was taken away, or doesn't reach that branch.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ChangeRoleError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Gives somebody a role at a branch, with or without the right to confirm
/// bindings; without a role he no longer works there. It counts from his next
/// click.
///
/// # Errors
/// When there is no such colleague, he would be the last administrator to go or
/// would work nowhere, the right doesn't reach, or the database can't.
pub async fn change_role(
    services: &Services,
    administrator: Administrator<'_>,
    staff: StaffId,
    branch: BranchId,
    role: Option<Role>,
    fitter: bool,
) -> Result<(), ChangeRoleError> {
    let root = administrator.0.root();
    let tx = services.store.begin_write().await?;
    lock_tree(tx.conn(), root).await?;
    let scope = scope(tx.conn(), administrator).await??;
    if !scope.holds(branch.0) {
        return Err(Forbidden {
            needed: Role::Administrator,
        }
        .into());
    }
    lock_person(tx.conn(), staff.0)
        .await?
        .ok_or(ChangeRoleError::NotThere)?;
    let before = roles(tx.conn(), staff.0).await?;
    if !works_here(&before, &scope) {
        return Err(ChangeRoleError::NotThere);
    }
    if role.is_none() && before.iter().all(|one| one.branch_id == branch.0) {
        return Err(ChangeRoleError::LastRole);
    }
    let had_administrator = !leaves_no_administrator(tx.conn(), root).await?;
    staff_role::Entity::delete_by_id((staff.0, branch.0))
        .exec(tx.conn())
        .await?;
    if let Some(role) = role {
        add_role(tx.conn(), staff.0, branch, role, fitter).await?;
    }
    if had_administrator && leaves_no_administrator(tx.conn(), root).await? {
        return Err(ChangeRoleError::LastAdministrator);
    }
    tx.commit().await?;
    tracing::info!(
        by = administrator.0.id().0,
        staff = staff.0,
        branch = branch.0,
        role = role.map_or("none", Role::as_str),
        fitter,
        "a role was changed"
    );
    Ok(())
}

async fn roles(db: &impl ConnectionTrait, staff: i64) -> Result<Vec<staff_role::Model>, DbErr> {
    staff_role::Entity::find()
        .filter(staff_role::Column::StaffId.eq(staff))
        .all(db)
        .await
}

fn works_here(roles: &[staff_role::Model], scope: &Scope) -> bool {
    roles.iter().any(|role| scope.holds(role.branch_id))
}
