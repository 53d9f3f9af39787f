//! Adds and changes types. What is loaned or written on articles stays as it is; a new
//! way to measure reads the sizes anew from what was written.

use super::form::{TypeForm, TypeProblem, TypeProblems};
use super::read::read;
use super::sizes::read_sizes_anew;
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Coordinator;
use crate::store::entities::article_type;
use crate::store::is_unique_violation;
use crate::{Services, Unavailable};
use domain::lending::SubmissionKey;
use domain::stock::ArticleTypeId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
    Set,
};

/// Why a type is not kept.
#[derive(Debug, thiserror::Error)]
pub enum TypeChangeError {
    /// Something in the form.
    #[error("the form won't do")]
    Wrong(TypeProblems),
    /// Somebody else changed it meanwhile.
    #[error("somebody changed it meanwhile")]
    ChangedMeanwhile,
    /// There is no such type here.
    #[error("there is no such type")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for TypeChangeError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Adds a type.
///
/// # Errors
/// When the form won't do, or the database can't.
pub async fn add_type(
    services: &Services,
    coordinator: Coordinator<'_>,
    key: &SubmissionKey,
    typed: &TypeForm,
) -> Result<ArticleTypeId, TypeChangeError> {
    let staff = coordinator.0;
    let new = read(typed).map_err(TypeChangeError::Wrong)?;
    let content = ("add-type", format!("{typed:?}"));
    let submission = Submission::new(key, staff.id().0, &content);
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let row = match new.row(staff.root().0).insert(tx.conn()).await {
        Err(error) if is_unique_violation(&error, "article_types_code", "article_types.code") => {
            return Err(TypeChangeError::Wrong(TypeProblems {
                fields: vec![("kod", TypeProblem::CodeTaken)],
            }));
        }
        other => other?,
    };
    let id = ArticleTypeId(row.id);
    submission
        .keep(tx.conn(), &id, services.clock.now())
        .await?;
    tx.commit().await?;
    tracing::info!(by = staff.id().0, code = row.code, "a type was added");
    Ok(id)
}

/// Changes a type. Sent twice, the second time changes nothing.
///
/// # Errors
/// When the form won't do, somebody changed it meanwhile, or the database can't.
pub async fn change_type(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ArticleTypeId,
    version: i32,
    typed: &TypeForm,
) -> Result<(), TypeChangeError> {
    let staff = coordinator.0;
    let tx = services.store.begin_write().await?;
    let before = article_type::Entity::find_by_id(id.0)
        .filter(article_type::Column::RootId.eq(staff.root().0))
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .ok_or(TypeChangeError::NotThere)?;
    // The code is what files and labels know it by.
    let typed = TypeForm {
        code: before.code.clone(),
        ..typed.clone()
    };
    let new = read(&typed).map_err(TypeChangeError::Wrong)?;
    let mut row = before.clone().into_active_model();
    new.put(&mut row);
    if !row.is_changed() {
        return Ok(());
    }
    if before.version != version {
        return Err(TypeChangeError::ChangedMeanwhile);
    }
    row.version = Set(version + 1);
    let after = row.update(tx.conn()).await?;
    if after.size_system != before.size_system {
        read_sizes_anew(tx.conn(), after.id, new.system).await?;
    }
    tx.commit().await?;
    tracing::info!(by = staff.id().0, code = after.code, "a type was changed");
    Ok(())
}
