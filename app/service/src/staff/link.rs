//! Links that set a password, once: for an invitation, or for a forgotten one.

use super::attempts::{self, Target};
use super::sign_in::{SignInError, SignedIn, lock_person, open_session};
use super::{hashing, session};
use crate::store::entities::staff_token;
use crate::store::statement;
use crate::tokens::{DeviceToken, LinkToken};
use crate::{Chance, Services, Unavailable};
use domain::staff::{PasswordError, check_password};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, Set,
};

/// How long an invitation holds, in milliseconds.
pub const INVITATION_MILLIS: i64 = 7 * Moment::DAY;
/// How long a link for a forgotten password holds, in milliseconds.
pub const RESET_MILLIS: i64 = Moment::DAY;

/// What a link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LinkPurpose {
    /// The first password.
    Invitation,
    /// Another password.
    Reset,
}

impl LinkPurpose {
    fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invite",
            Self::Reset => "reset",
        }
    }

    fn parse(word: &str) -> Self {
        if word == Self::Invitation.as_str() {
            Self::Invitation
        } else {
            Self::Reset
        }
    }

    fn millis(self) -> i64 {
        match self {
            Self::Invitation => INVITATION_MILLIS,
            Self::Reset => RESET_MILLIS,
        }
    }
}

/// A link that has just been made; it can't be read again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuedLink {
    /// The secret in it.
    pub token: LinkToken,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// Until when it holds.
    pub expires: Moment,
}

/// Whom a link is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkInfo {
    /// The name.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// Until when it holds.
    pub expires: Moment,
}

/// Why a link set no password.
#[derive(Debug, thiserror::Error)]
pub enum AcceptLinkError {
    /// The link was used, is too old, or never was.
    #[error("the link holds no more")]
    Gone,
    /// The password won't do.
    #[error(transparent)]
    Weak(#[from] PasswordError),
    /// The person has no branch to work at.
    #[error("the person has no branch to work at")]
    NoBranch,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for AcceptLinkError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Makes a link, in somebody else's transaction; earlier ones hold no more.
pub(super) async fn issue(
    tx: &impl ConnectionTrait,
    chance: &Chance,
    staff: i64,
    purpose: LinkPurpose,
    now: Moment,
) -> Result<IssuedLink, DbErr> {
    drop_all(tx, staff).await?;
    let token = LinkToken::new(chance);
    let expires = now.plus(purpose.millis());
    staff_token::Entity::insert(staff_token::ActiveModel {
        token_hash: Set(token.hash()),
        staff_id: Set(staff),
        purpose: Set(purpose.as_str().to_owned()),
        created_at: Set(now.0),
        expires_at: Set(expires.0),
        used_at: Set(None),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(IssuedLink {
        token,
        purpose,
        expires,
    })
}

/// Takes away all links of somebody that weren't used.
pub(super) async fn drop_all(tx: &impl ConnectionTrait, staff: i64) -> Result<(), DbErr> {
    staff_token::Entity::delete_many()
        .filter(staff_token::Column::StaffId.eq(staff))
        .filter(staff_token::Column::UsedAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// Whom a link is for; `None` when it holds no more. Changes nothing, since
/// mail programs open links by themselves.
///
/// # Errors
/// When the database can't.
pub async fn link_info(
    services: &Services,
    token: &LinkToken,
) -> Result<Option<LinkInfo>, Unavailable> {
    let now = services.clock.now();
    let db = services.store.read();
    let Some(row) = staff_token::Entity::find_by_id(token.hash())
        .filter(staff_token::Column::UsedAt.is_null())
        .filter(staff_token::Column::ExpiresAt.gt(now.0))
        .one(db)
        .await?
    else {
        return Ok(None);
    };
    let person = crate::store::entities::staff::Entity::find_by_id(row.staff_id)
        .one(db)
        .await?
        .filter(|person| person.active);
    Ok(person.map(|person| LinkInfo {
        name: person.name,
        email: person.email,
        purpose: LinkPurpose::parse(&row.purpose),
        expires: Moment(row.expires_at),
    }))
}

/// Sets the password, ends all sessions of the person, and signs him in here.
///
/// # Errors
/// When the link holds no more, the password is weak, or the database can't.
pub async fn accept_link(
    services: &Services,
    token: &LinkToken,
    password: &str,
    device: Option<DeviceToken>,
) -> Result<SignedIn, AcceptLinkError> {
    // First the link: a hash is only made for somebody who was sent one.
    if link_info(services, token).await?.is_none() {
        return Err(AcceptLinkError::Gone);
    }
    check_password(password)?;
    let hash = hashing::hash(password.to_owned()).await?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let Some(row) = staff_token::Entity::find_by_id(token.hash())
        .one(tx.conn())
        .await?
    else {
        return Err(AcceptLinkError::Gone);
    };
    // The person first, then the link, as whoever makes a link does.
    let Some(person) = lock_person(tx.conn(), row.staff_id)
        .await?
        .filter(|person| person.active)
    else {
        return Err(AcceptLinkError::Gone);
    };
    let used = tx
        .conn()
        .execute_raw(statement(
            tx.conn(),
            "UPDATE staff_tokens SET used_at = $1
             WHERE token_hash = $2 AND used_at IS NULL AND expires_at > $1",
            [now.0.into(), token.hash().into()],
        ))
        .await?;
    if used.rows_affected() != 1 {
        return Err(AcceptLinkError::Gone);
    }
    let (id, target) = (person.id, Target::password(&person.email_folded));
    let mut person = person.into_active_model();
    person.password_hash = Set(Some(hash));
    person.update(tx.conn()).await?;
    drop_all(tx.conn(), id).await?;
    session::end_all(tx.conn(), id).await?;
    attempts::forget(tx.conn(), &target).await?;
    match open_session(services, tx, id, device, now).await {
        Ok(signed_in) => Ok(signed_in),
        Err(SignInError::Unavailable(error)) => Err(error.into()),
        Err(SignInError::NoBranch | SignInError::Wrong | SignInError::SlowDown { .. }) => {
            Err(AcceptLinkError::NoBranch)
        }
    }
}
