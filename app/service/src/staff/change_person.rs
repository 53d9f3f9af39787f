//! A quick change of person on a shared machine, by PIN.
//!
//! A PIN holds only where its owner has signed in with his password within the
//! last week, and never makes that week longer.

use super::attempts::{self, Target};
use super::hashing;
use super::session;
use super::sign_in::{SignedIn, lock_person};
use crate::store::entities::staff as people;
use crate::store::{select, select_one};
use crate::tokens::{DeviceToken, SessionToken};
use crate::{Services, Unavailable};
use domain::staff::{StaffId, check_pin};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, FromQueryResult};

/// Somebody who can go on at this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonHere {
    /// Who.
    pub id: StaffId,
    /// The name.
    pub name: String,
    /// Whether a PIN is enough; otherwise the password is needed.
    pub has_pin: bool,
}

#[derive(Debug, FromQueryResult)]
struct PersonRow {
    id: i64,
    name: String,
    has_pin: bool,
}

/// Why nobody changed places.
#[derive(Debug, thiserror::Error)]
pub enum ChangePersonError {
    /// The PIN is another one.
    #[error("the PIN is another one")]
    Wrong,
    /// Too many guesses: no guess is looked at before.
    #[error("too many guesses")]
    SlowDown {
        /// When the next guess is looked at.
        until: Moment,
    },
    /// So many guesses were wrong within a day that for a day only the password
    /// helps, which also lets the PIN count again.
    #[error("the PIN rests until its owner signs in with the password, or for a day")]
    PinRests,
    /// The person has no PIN, or hasn't signed in at this machine within a week.
    #[error("the person must sign in with the password")]
    NeedsPassword,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ChangePersonError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Those who have signed in at this machine within a week and not signed out,
/// the last one first.
///
/// # Errors
/// When the database can't.
pub async fn people_on_device(
    services: &Services,
    device: &DeviceToken,
) -> Result<Vec<PersonHere>, Unavailable> {
    let now = services.clock.now();
    let rows: Vec<PersonRow> = select(
        services.store.read(),
        "SELECT p.id, p.name, p.pin_hash IS NOT NULL AS has_pin
         FROM staff p JOIN sessions s ON s.staff_id = p.id
         WHERE s.device_hash = $1 AND s.expires_at > $2 AND p.active
         GROUP BY p.id, p.name, p.pin_hash
         ORDER BY MAX(s.last_seen_at) DESC, p.id",
        [device.hash().into(), now.0.into()],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| PersonHere {
            id: StaffId(row.id),
            name: row.name,
            has_pin: row.has_pin,
        })
        .collect())
}

/// Goes on at this machine as somebody else (or as the same person again).
///
/// # Errors
/// When the PIN is wrong or not enough, after too many guesses, or when the
/// database can't.
pub async fn change_person(
    services: &Services,
    device: &DeviceToken,
    staff: StaffId,
    pin: &str,
) -> Result<SignedIn, ChangePersonError> {
    let now = services.clock.now();
    let person = people::Entity::find_by_id(staff.0)
        .one(services.store.read())
        .await?
        .filter(|row| row.active);
    let Some(hash) = person.and_then(|row| row.pin_hash) else {
        return Err(ChangePersonError::NeedsPassword);
    };
    if until(services.store.read(), device, staff.0, now)
        .await?
        .is_none()
    {
        return Err(ChangePersonError::NeedsPassword);
    }
    let target = Target::pin(staff.0);
    note_guess(services, &target, now).await?;
    // What can't be a PIN counts as a guess, but isn't worth a hash.
    if check_pin(pin).is_err() || !hashing::verify(pin.to_owned(), Some(hash.clone())).await {
        return Err(ChangePersonError::Wrong);
    }
    take_over(services, device, staff, &hash, now).await
}

async fn note_guess(
    services: &Services,
    target: &Target,
    now: Moment,
) -> Result<(), ChangePersonError> {
    let tx = services.store.begin_write().await?;
    attempts::lock(tx.conn(), target).await?;
    if attempts::is_worn_out(tx.conn(), target, now).await? {
        return Err(ChangePersonError::PinRests);
    }
    if let Some(until) = attempts::wait_until(tx.conn(), target, now).await? {
        return Err(ChangePersonError::SlowDown { until });
    }
    attempts::note(tx.conn(), target, now).await?;
    tx.commit().await?;
    Ok(())
}

async fn take_over(
    services: &Services,
    device: &DeviceToken,
    staff: StaffId,
    hash: &str,
    now: Moment,
) -> Result<SignedIn, ChangePersonError> {
    let token = SessionToken::new(&services.chance);
    let tx = services.store.begin_write().await?;
    // The PIN may have been changed, or the person switched off, in the meantime.
    let still = lock_person(tx.conn(), staff.0).await?;
    if still.is_none_or(|row| !row.active || row.pin_hash.as_deref() != Some(hash)) {
        return Err(ChangePersonError::Wrong);
    }
    let Some(expires) = until(tx.conn(), device, staff.0, now).await? else {
        return Err(ChangePersonError::NeedsPassword);
    };
    let Some(branch) = session::first_branch(tx.conn(), device, staff.0).await? else {
        return Err(ChangePersonError::NeedsPassword);
    };
    attempts::forget(tx.conn(), &Target::pin(staff.0)).await?;
    session::open(tx.conn(), &token, device, staff.0, branch, now, expires).await?;
    tx.commit().await?;
    let who = session::session(services, &token)
        .await?
        .ok_or(ChangePersonError::NeedsPassword)?;
    Ok(SignedIn {
        session: token,
        device: device.clone(),
        expires,
        staff: who,
    })
}

#[derive(Debug, FromQueryResult)]
struct Until {
    expires_at: Option<i64>,
}

/// Until when the password that somebody gave at this machine holds.
async fn until(
    db: &impl ConnectionTrait,
    device: &DeviceToken,
    staff: i64,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    let row: Option<Until> = select_one(
        db,
        "SELECT MAX(expires_at) AS expires_at FROM sessions
         WHERE device_hash = $1 AND staff_id = $2 AND expires_at > $3",
        [device.hash().into(), staff.into(), now.0.into()],
    )
    .await?;
    Ok(row.and_then(|row| row.expires_at).map(Moment))
}
