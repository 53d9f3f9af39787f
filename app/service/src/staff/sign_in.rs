//! Sign-in with e-mail and password.

use super::acting::Staff;
use super::attempts::{self, Target};
use super::hashing;
use super::session;
use crate::store::WriteTx;
use crate::store::entities::staff as people;
use crate::text::nfc;
use crate::tokens::{DeviceToken, SessionToken};
use crate::{Services, Unavailable};
use domain::staff::Email;
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QuerySelect};

/// What was typed, and where.
#[derive(Clone)]
pub struct SignIn<'a> {
    /// E-mail.
    pub email: &'a str,
    /// Password.
    pub password: &'a str,
    /// The machine, if it is known.
    pub device: Option<DeviceToken>,
}

/// A new session.
#[derive(Debug)]
pub struct SignedIn {
    /// For the cookie.
    pub session: SessionToken,
    /// The machine, new or known.
    pub device: DeviceToken,
    /// When the session ends at the latest.
    pub expires: Moment,
    /// Who.
    pub staff: Staff,
}

/// Why nobody was signed in. Whether the account exists isn't told.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// E-mail and password don't go together.
    #[error("the e-mail and the password don't go together")]
    Wrong,
    /// Too many guesses: no guess is looked at before.
    #[error("too many guesses")]
    SlowDown {
        /// When the next guess is looked at.
        until: Moment,
    },
    /// The person has no branch to work at.
    #[error("the person has no branch to work at")]
    NoBranch,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for SignInError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Signs somebody in.
///
/// # Errors
/// When e-mail and password don't go together, after too many guesses, or when the database can't.
pub async fn sign_in(services: &Services, typed: SignIn<'_>) -> Result<SignedIn, SignInError> {
    let now = services.clock.now();
    let email = Email::parse(&nfc(typed.email)).map_err(|_| SignInError::Wrong)?;
    let target = Target::password(&email.folded());
    note_guess(services, &target, now).await?;
    let person = people::Entity::find()
        .filter(people::Column::EmailFolded.eq(email.folded()))
        .filter(people::Column::Active.eq(true))
        .one(services.store.read())
        .await?;
    let hash = person.as_ref().and_then(|row| row.password_hash.clone());
    let right = hashing::verify(typed.password.to_owned(), hash.clone()).await;
    let Some(person) = person.filter(|_| right) else {
        return Err(SignInError::Wrong);
    };
    let tx = services.store.begin_write().await?;
    // The password may have been changed while the guess was looked at.
    let still = lock_person(tx.conn(), person.id).await?;
    if still.is_none_or(|row| !row.active || row.password_hash != hash) {
        return Err(SignInError::Wrong);
    }
    attempts::forget(tx.conn(), &target).await?;
    open_session(services, tx, person.id, typed.device, now).await
}

/// Counts a guess before it is looked at, or says how long to wait.
pub(super) async fn note_guess(
    services: &Services,
    target: &Target,
    now: Moment,
) -> Result<(), SignInError> {
    let tx = services.store.begin_write().await?;
    attempts::lock(tx.conn(), target).await?;
    if let Some(until) = attempts::wait_until(tx.conn(), target, now).await? {
        return Err(SignInError::SlowDown { until });
    }
    attempts::note(tx.conn(), target, now).await?;
    tx.commit().await?;
    Ok(())
}

/// Reads somebody's row, which nobody else changes until the transaction ends.
pub(super) async fn lock_person(
    tx: &impl ConnectionTrait,
    staff: i64,
) -> Result<Option<people::Model>, DbErr> {
    people::Entity::find_by_id(staff)
        .lock_exclusive()
        .one(tx)
        .await
}

/// Opens a session at the machine's branch, or else the first where the person
/// may work, and commits.
/// He has just shown his password, or a link sent to him: his PIN counts again.
pub(super) async fn open_session(
    services: &Services,
    tx: WriteTx,
    staff: i64,
    device: Option<DeviceToken>,
    now: Moment,
) -> Result<SignedIn, SignInError> {
    let token = SessionToken::new(&services.chance);
    let device = device.unwrap_or_else(|| DeviceToken::new(&services.chance));
    let expires = now.plus(session::ABSOLUTE_MILLIS);
    attempts::forget(tx.conn(), &Target::pin(staff)).await?;
    let Some(branch) = session::first_branch(tx.conn(), &device, staff).await? else {
        return Err(SignInError::NoBranch);
    };
    session::open(tx.conn(), &token, &device, staff, branch, now, expires).await?;
    tx.commit().await?;
    let who = session::session(services, &token)
        .await?
        .ok_or(SignInError::NoBranch)?;
    Ok(SignedIn {
        session: token,
        device,
        expires,
        staff: who,
    })
}
