//! Staff made by whoever runs the program: the first administrator, and the
//! demo's people.

use super::invite::{InviteProblems, add_person, add_role, read};
use super::link::{self, IssuedLink, LinkPurpose};
use super::sign_in::lock_person;
use super::{hashing, session};
use crate::store::entities::{branch, staff as people, staff_role};
use crate::{Services, Unavailable};
use domain::branches::{BranchCode, BranchId};
use domain::staff::{PasswordError, Role, StaffId, check_password};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DbErr, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    Set,
};

/// An administrator, made by the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CreatedAdmin {
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// The branch.
    pub branch_name: String,
    /// Whether the address had an account already, which is now an administrator's.
    pub was_there: bool,
    /// The link to choose a password, where none was given.
    pub link: Option<IssuedLink>,
}

/// Why there is no administrator.
#[derive(Debug, thiserror::Error)]
pub enum CreateAdministratorError {
    /// Name or address is wrong.
    #[error("name or address is wrong: {0:?}")]
    Wrong(InviteProblems),
    /// The password won't do.
    #[error(transparent)]
    Weak(#[from] PasswordError),
    /// There is no such branch.
    #[error("there is no such branch; there are: {}", known.join(", "))]
    NoSuchBranch {
        /// The codes that there are.
        known: Vec<String>,
    },
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for CreateAdministratorError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Makes an administrator at a branch, or somebody who is there already into
/// one again: the way back in when nobody else is left. Without a password
/// there is a link to choose one, for a week.
///
/// # Errors
/// When a word is wrong, there is no such branch, or the database can't.
pub async fn create_administrator(
    services: &Services,
    email: &str,
    name: &str,
    password: Option<&str>,
    branch_code: &str,
) -> Result<CreatedAdmin, CreateAdministratorError> {
    let (name, email) = read(name, email).map_err(CreateAdministratorError::Wrong)?;
    let hash = match password {
        None => None,
        Some(password) => {
            check_password(password)?;
            Some(hashing::hash(password.to_owned()).await)
        }
    };
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let branches = branch::Entity::find()
        .order_by_asc(branch::Column::Id)
        .all(tx.conn())
        .await?;
    let code = BranchCode::parse(branch_code);
    let Some(branch) = branches
        .iter()
        .find(|row| code.as_ref().is_some_and(|code| code.as_str() == row.code))
    else {
        return Err(CreateAdministratorError::NoSuchBranch {
            known: branches.into_iter().map(|row| row.code).collect(),
        });
    };
    let found = people::Entity::find()
        .filter(people::Column::EmailFolded.eq(email.folded()))
        .one(tx.conn())
        .await?;
    let was_there = found.is_some();
    let id = match found {
        Some(row) => row.id,
        None => add_person(tx.conn(), &name, &email, "sv", None, now)
            .await?
            .ok_or_else(|| DbErr::Custom("somebody else added the address just now".to_owned()))?,
    };
    if let Some(row) = lock_person(tx.conn(), id).await? {
        let had = row.password_hash.clone();
        let mut row = row.into_active_model();
        row.active = Set(true);
        row.name = Set(name.as_str().to_owned());
        row.password_hash = Set(hash.clone().or(had));
        row.update(tx.conn()).await?;
    }
    let fitter = staff_role::Entity::find_by_id((id, branch.id))
        .one(tx.conn())
        .await?
        .is_some_and(|role| role.fitter);
    staff_role::Entity::delete_by_id((id, branch.id))
        .exec(tx.conn())
        .await?;
    add_role(
        tx.conn(),
        id,
        BranchId(branch.id),
        Role::Administrator,
        fitter,
    )
    .await?;
    session::end_all(tx.conn(), id).await?;
    let link = match &hash {
        Some(_) => {
            link::drop_all(tx.conn(), id).await?;
            None
        }
        None => Some(
            link::issue(
                tx.conn(),
                &services.chance,
                id,
                LinkPurpose::Invitation,
                now,
            )
            .await?,
        ),
    };
    let branch_name = branch.name.clone();
    tx.commit().await?;
    Ok(CreatedAdmin {
        id: StaffId(id),
        name: name.as_str().to_owned(),
        branch_name,
        was_there,
        link,
    })
}
