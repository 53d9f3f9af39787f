//! A branch by what people call it.

use crate::store::entities::branch;
use crate::{Services, Unavailable};
use domain::branches::{BranchCode, BranchId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

/// The top branch with a code such as `UME`, if there is one.
///
/// # Errors
/// When the database can't.
pub async fn top_branch(services: &Services, code: &str) -> Result<Option<BranchId>, Unavailable> {
    let Some(code) = BranchCode::parse(code) else {
        return Ok(None);
    };
    let found = branch::Entity::find()
        .filter(branch::Column::Code.eq(code.as_str()))
        .filter(branch::Column::ParentId.is_null())
        .one(services.store.read())
        .await?;
    Ok(found.map(|row| BranchId(row.id)))
}
