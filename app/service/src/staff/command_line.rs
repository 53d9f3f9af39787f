//! Administrators made by whoever runs the program: the first one, and one who
//! is let back in when nobody else is left.

use super::attempts::{self, Target};
use super::invite::{InviteProblems, add_person, add_role, read};
use super::link::{self, IssuedLink, LinkPurpose};
use super::sign_in::lock_person;
use super::{hashing, session};
use crate::store::entities::{branch, staff as people, staff_role};
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::branches::{BranchCode, BranchId};
use domain::staff::{Email, PasswordError, Role, StaffId, check_password};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, Set,
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
    /// Whether he had an account already.
    pub was_there: bool,
    /// The link to choose a password, where none was given.
    pub link: Option<IssuedLink>,
}

/// Why there is no administrator.
#[derive(Debug, thiserror::Error)]
pub enum CreateAdministratorError {
    /// Name or address is wrong.
    #[error("name or address is wrong: {0}")]
    Wrong(InviteProblems),
    /// The password won't do.
    #[error(transparent)]
    Weak(#[from] PasswordError),
    /// The address has an account: only a wish to let its owner back in changes it.
    #[error("the address has an account already; `admin readmit` lets its owner back in")]
    AlreadyThere,
    /// Nobody has the address who could be let back in.
    #[error("nobody has that address")]
    NotThere,
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

/// Makes an administrator at a branch. Without a password there is a link to
/// choose one, for a week.
///
/// # Errors
/// When a word is wrong, the address has an account already, there is no such
/// branch, or the database can't.
pub async fn create_administrator(
    services: &Services,
    email: &str,
    name: &str,
    password: Option<&str>,
    branch_code: &str,
) -> Result<CreatedAdmin, CreateAdministratorError> {
    let (name, email) = read(name, email).map_err(CreateAdministratorError::Wrong)?;
    let hash = hash_of(password).await?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let branch = branch_of(tx.conn(), branch_code).await?;
    let id = add_person(tx.conn(), &name, &email, "sv", None, now)
        .await?
        .ok_or(CreateAdministratorError::AlreadyThere)?;
    let link = appoint(services, tx.conn(), id, &branch, hash, now).await?;
    tx.commit().await?;
    Ok(CreatedAdmin {
        id: StaffId(id),
        name: name.as_str().to_owned(),
        branch_name: branch.name,
        was_there: false,
        link,
    })
}

/// Makes somebody who has an account into an active administrator of a branch,
/// with another password where one is given: the way back in when nobody else
/// is left. He is signed out everywhere; the name stays.
///
/// # Errors
/// When nobody has the address, the password is weak, there is no such branch,
/// or the database can't.
pub async fn readmit_administrator(
    services: &Services,
    email: &str,
    password: Option<&str>,
    branch_code: &str,
) -> Result<CreatedAdmin, CreateAdministratorError> {
    let email = Email::parse(&nfc(email)).map_err(|error| {
        CreateAdministratorError::Wrong(InviteProblems {
            name: None,
            email: Some(error),
        })
    })?;
    let hash = hash_of(password).await?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let branch = branch_of(tx.conn(), branch_code).await?;
    let person = people::Entity::find()
        .filter(people::Column::EmailFolded.eq(email.folded()))
        .one(tx.conn())
        .await?
        .ok_or(CreateAdministratorError::NotThere)?;
    let link = appoint(services, tx.conn(), person.id, &branch, hash, now).await?;
    tx.commit().await?;
    Ok(CreatedAdmin {
        id: StaffId(person.id),
        name: person.name,
        branch_name: branch.name,
        was_there: true,
        link,
    })
}

async fn hash_of(password: Option<&str>) -> Result<Option<String>, CreateAdministratorError> {
    let Some(password) = password else {
        return Ok(None);
    };
    check_password(password)?;
    Ok(Some(hashing::hash(password.to_owned()).await?))
}

async fn branch_of(
    tx: &impl ConnectionTrait,
    code: &str,
) -> Result<branch::Model, CreateAdministratorError> {
    let code = BranchCode::parse(code);
    let mut branches = branch::Entity::find()
        .order_by_asc(branch::Column::Id)
        .all(tx)
        .await?;
    let found = branches
        .iter()
        .position(|row| code.as_ref().is_some_and(|code| code.as_str() == row.code));
    match found {
        Some(at) => Ok(branches.swap_remove(at)),
        None => Err(CreateAdministratorError::NoSuchBranch {
            known: branches.into_iter().map(|row| row.code).collect(),
        }),
    }
}

/// Gives role and password, or a link to choose one.
async fn appoint(
    services: &Services,
    tx: &impl ConnectionTrait,
    id: i64,
    branch: &branch::Model,
    hash: Option<String>,
    now: Moment,
) -> Result<Option<IssuedLink>, DbErr> {
    let row = lock_person(tx, id)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("the administrator".to_owned()))?;
    let target = Target::password(&row.email_folded);
    let mut row = row.into_active_model();
    row.active = Set(true);
    if let Some(hash) = &hash {
        row.password_hash = Set(Some(hash.clone()));
    }
    row.update(tx).await?;
    let fitter = staff_role::Entity::find_by_id((id, branch.id))
        .one(tx)
        .await?
        .is_some_and(|role| role.fitter);
    staff_role::Entity::delete_by_id((id, branch.id))
        .exec(tx)
        .await?;
    let at = BranchId(branch.id);
    add_role(tx, id, at, Role::Administrator, fitter).await?;
    session::end_all(tx, id).await?;
    // Guesses at the former password hold nobody up.
    attempts::forget(tx, &target).await?;
    if hash.is_some() {
        link::drop_all(tx, id).await?;
        return Ok(None);
    }
    let purpose = LinkPurpose::Invitation;
    link::issue(tx, &services.chance, id, purpose, now)
        .await
        .map(Some)
}
