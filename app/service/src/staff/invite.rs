//! A new colleague is invited, or gets another link.

use super::acting::{Administrator, Forbidden};
use super::link::{self, IssuedLink, LinkPurpose};
use super::scope::{is_within, lock_tree, scope};
use super::sign_in::lock_person;
use crate::store::entities::{staff as people, staff_role};
use crate::store::is_unique_violation;
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::people::{NameError, PersonName};
use domain::staff::{Email, EmailError, Role, StaffId};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    QueryFilter, Set,
};

/// What was typed and chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invite<'a> {
    /// The name.
    pub name: &'a str,
    /// The address to sign in with.
    pub email: &'a str,
    /// The code of the language for messages.
    pub language: &'a str,
    /// What he may.
    pub role: Role,
    /// Whether he may confirm bindings.
    pub fitter: bool,
    /// Where; a top branch stands for all below it.
    pub branch: BranchId,
}

/// Who was invited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invited {
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The code of the language for messages.
    pub language: String,
    /// The link; it can't be read again.
    pub link: IssuedLink,
}

/// What is wrong, field by field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct InviteProblems {
    /// With the name.
    pub name: Option<NameError>,
    /// With the address.
    pub email: Option<EmailError>,
}

impl std::fmt::Display for InviteProblems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = self.name.map(|error| error.to_string());
        let email = self.email.map(|error| error.to_string());
        let all: Vec<String> = name.into_iter().chain(email).collect();
        f.write_str(&all.join("; "))
    }
}

/// Why nobody was invited.
#[derive(Debug, thiserror::Error)]
pub enum InviteError {
    /// Something typed is wrong.
    #[error("something that was typed is wrong: {0}")]
    Wrong(InviteProblems),
    /// The address has an account already.
    #[error("the address has an account already")]
    EmailTaken,
    /// The right was taken away, or doesn't reach that branch.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for InviteError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Invites somebody; the link holds for a week.
///
/// # Errors
/// When a field is wrong, the address is taken, the right doesn't reach, or the
/// database can't.
pub async fn invite(
    services: &Services,
    administrator: Administrator<'_>,
    typed: &Invite<'_>,
) -> Result<Invited, InviteError> {
    let (name, email) = read(typed.name, typed.email).map_err(InviteError::Wrong)?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    lock_tree(tx.conn(), administrator.0.root()).await?;
    let scope = scope(tx.conn(), administrator).await??;
    if !scope.holds(typed.branch.0) {
        return Err(Forbidden {
            needed: Role::Administrator,
        }
        .into());
    }
    let language = super::language_code(typed.language);
    let Some(id) = add_person(tx.conn(), &name, &email, &language, None, now).await? else {
        return Err(InviteError::EmailTaken);
    };
    add_role(tx.conn(), id, typed.branch, typed.role, typed.fitter).await?;
    let link = link::issue(
        tx.conn(),
        &services.chance,
        id,
        LinkPurpose::Invitation,
        now,
    )
    .await?;
    tx.commit().await?;
    tracing::info!(
        by = administrator.0.id().0,
        staff = id,
        "somebody was invited"
    );
    Ok(Invited {
        id: StaffId(id),
        name: name.as_str().to_owned(),
        email: email.as_str().to_owned(),
        language,
        link,
    })
}

/// Reads name and address, or says what is wrong with each.
pub(super) fn read(name: &str, email: &str) -> Result<(PersonName, Email), InviteProblems> {
    match (PersonName::parse(&nfc(name)), Email::parse(&nfc(email))) {
        (Ok(name), Ok(email)) => Ok((name, email)),
        (name, email) => Err(InviteProblems {
            name: name.err(),
            email: email.err(),
        }),
    }
}

/// Adds somebody; `None` when the address has an account.
pub(super) async fn add_person(
    tx: &impl ConnectionTrait,
    name: &PersonName,
    email: &Email,
    language: &str,
    password_hash: Option<String>,
    now: Moment,
) -> Result<Option<i64>, DbErr> {
    let taken = people::Entity::find()
        .filter(people::Column::EmailFolded.eq(email.folded()))
        .one(tx)
        .await?;
    if taken.is_some() {
        return Ok(None);
    }
    let added = people::ActiveModel {
        id: NotSet,
        email: Set(email.as_str().to_owned()),
        email_folded: Set(email.folded()),
        name: Set(name.as_str().to_owned()),
        password_hash: Set(password_hash),
        pin_hash: Set(None),
        language: Set(language.to_owned()),
        active: Set(true),
        created_at: Set(now.0),
    }
    .insert(tx)
    .await;
    match added {
        Ok(row) => Ok(Some(row.id)),
        // Another tree added the same address in the same moment.
        Err(error) if is_unique_violation(&error, "staff_email", "staff.email_folded") => Ok(None),
        Err(error) => Err(error),
    }
}

/// Gives somebody a role where he has none.
pub(super) async fn add_role(
    tx: &impl ConnectionTrait,
    staff: i64,
    branch: BranchId,
    role: Role,
    fitter: bool,
) -> Result<(), DbErr> {
    staff_role::Entity::insert(staff_role::ActiveModel {
        staff_id: Set(staff),
        branch_id: Set(branch.0),
        role: Set(role.as_str().to_owned()),
        fitter: Set(fitter),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Why there is no other link.
#[derive(Debug, thiserror::Error)]
pub enum ReissueError {
    /// There is no such colleague, or he is switched off.
    #[error("there is no such colleague, or he is switched off")]
    NotThere,
    /// The right was taken away, or doesn't reach the whole account.
    #[error(transparent)]
    Forbidden(#[from] Forbidden),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ReissueError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Gives another link: an invitation for a week to who has no password yet, or
/// else a day to choose another one. Earlier links hold no more.
///
/// # Errors
/// When there is nobody to send it to, the right doesn't reach, or the database can't.
pub async fn reissue_link(
    services: &Services,
    administrator: Administrator<'_>,
    staff: StaffId,
) -> Result<Invited, ReissueError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    lock_tree(tx.conn(), administrator.0.root()).await?;
    let scope = scope(tx.conn(), administrator).await??;
    if !is_within(tx.conn(), &scope, staff.0).await? {
        return Err(Forbidden {
            needed: Role::Administrator,
        }
        .into());
    }
    let person = lock_person(tx.conn(), staff.0)
        .await?
        .filter(|row| row.active)
        .ok_or(ReissueError::NotThere)?;
    let purpose = if person.password_hash.is_none() {
        LinkPurpose::Invitation
    } else {
        LinkPurpose::Reset
    };
    let link = link::issue(tx.conn(), &services.chance, person.id, purpose, now).await?;
    tx.commit().await?;
    tracing::info!(
        by = administrator.0.id().0,
        staff = staff.0,
        "a link was given"
    );
    Ok(Invited {
        id: staff,
        name: person.name,
        email: person.email,
        language: person.language,
        link,
    })
}
