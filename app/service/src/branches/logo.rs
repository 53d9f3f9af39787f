//! A branch's logo: set, taken away, and given to whoever looks at a page.

use super::picture::{LogoProblem, tidy};
use super::settings::find;
use crate::staff::Coordinator;
use crate::store::entities::branch_logo;
use crate::{ContentHash, Services, Unavailable};
use domain::branches::BranchId;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect, Set};

/// Why a logo was not set.
#[derive(Debug, thiserror::Error)]
pub enum LogoError {
    /// It won't do.
    #[error(transparent)]
    Wrong(#[from] LogoProblem),
    /// There is no such branch here.
    #[error("there is no such branch")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for LogoError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Sets a branch's logo from the file that was sent, in place of the one before.
///
/// # Errors
/// When it is no picture that can be shown, there is no such branch here, or the
/// database can't.
pub async fn set_logo(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: BranchId,
    sent: Vec<u8>,
) -> Result<ContentHash, LogoError> {
    // Unpacking keeps a core busy: not on a thread that others wait for.
    let content = tokio::task::spawn_blocking(move || tidy(&sent))
        .await
        .unwrap_or(Err(LogoProblem::Broken))?;
    let hash = ContentHash::of(&content);
    let tx = services.store.begin_write().await?;
    if find(tx.conn(), coordinator.0, id).await?.is_none() {
        return Err(LogoError::NotThere);
    }
    branch_logo::Entity::insert(branch_logo::ActiveModel {
        branch_id: Set(id.0),
        hash: Set(hash.as_str().to_owned()),
        content: Set(content),
    })
    .on_conflict(
        OnConflict::column(branch_logo::Column::BranchId)
            .update_columns([branch_logo::Column::Hash, branch_logo::Column::Content])
            .to_owned(),
    )
    .exec_without_returning(tx.conn())
    .await?;
    tx.commit().await?;
    Ok(hash)
}

/// Takes a branch's logo away; nothing happens where there is none.
///
/// # Errors
/// When there is no such branch here, or the database can't.
pub async fn remove_logo(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: BranchId,
) -> Result<(), LogoError> {
    let tx = services.store.begin_write().await?;
    if find(tx.conn(), coordinator.0, id).await?.is_none() {
        return Err(LogoError::NotThere);
    }
    branch_logo::Entity::delete_by_id(id.0)
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(())
}

/// A logo by its name, as PNG. Everybody may see it.
///
/// # Errors
/// When the database can't. `None`: no branch has it.
pub async fn logo(services: &Services, hash: &ContentHash) -> Result<Option<Vec<u8>>, Unavailable> {
    let found = branch_logo::Entity::find()
        .filter(branch_logo::Column::Hash.eq(hash.as_str()))
        .one(services.store.read())
        .await?;
    Ok(found.map(|row| row.content))
}

/// The name of a branch's logo, if it has one.
pub(super) async fn logo_of(
    db: &impl ConnectionTrait,
    id: BranchId,
) -> Result<Option<ContentHash>, DbErr> {
    let hash: Option<String> = branch_logo::Entity::find_by_id(id.0)
        .select_only()
        .column(branch_logo::Column::Hash)
        .into_tuple()
        .one(db)
        .await?;
    Ok(hash.as_deref().and_then(ContentHash::parse))
}
