//! A guardian's permission, ticked once for a voucher.

use super::effects::Doing;
use super::journal::{About, Happened};
use crate::store::entities::voucher;
use domain::lending::Permission;
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, IntoActiveModel, Set};

/// Ticks it.
pub async fn tick(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    voucher: voucher::Model,
    permission: Permission,
) -> Result<voucher::Model, DbErr> {
    let before = voucher.permission.as_deref().and_then(Permission::parse);
    let journal = doing.journal.with_voucher(Some(voucher.id));
    let mut row = voucher.into_active_model();
    row.permission = Set(Some(permission.as_str().to_owned()));
    let updated = row.update(tx).await?;
    journal
        .record(
            tx,
            About::default(),
            &Happened::PermissionGiven {
                from: before,
                to: permission,
            },
        )
        .await?;
    Ok(updated)
}
