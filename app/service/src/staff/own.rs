//! What people see and change of themselves: name, language, password, PIN.

use super::acting::Staff;
use super::attempts::{self, Target};
use super::sign_in::{self, SignInError, lock_person};
use super::{hashing, link, session};
use crate::store::entities::staff as people;
use crate::store::{WriteTx, select};
use crate::text::nfc;
use crate::tokens::SessionToken;
use crate::{Services, Unavailable};
use domain::people::{NameError, PersonName};
use domain::staff::{PasswordError, check_password, check_pin};
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel, Set};

/// Oneself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Me {
    /// The name that colleagues see.
    pub name: String,
    /// The address to sign in with.
    pub email: String,
    /// The code of the language for messages.
    pub language: String,
    /// Whether there is a PIN.
    pub has_pin: bool,
    /// Where one is signed in, last used first.
    pub sessions: Vec<MySession>,
}

/// A browser in which one is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MySession {
    /// Since when.
    pub since: Moment,
    /// Last used; true to five minutes.
    pub last_seen: Moment,
    /// At which branch.
    pub branch_name: String,
    /// Whether it is the browser that asks.
    pub is_this: bool,
}

#[derive(Debug, FromQueryResult)]
struct SessionRow {
    token_hash: String,
    created_at: i64,
    last_seen_at: i64,
    name: String,
}

/// Why something of one's own wasn't changed.
#[derive(Debug, thiserror::Error)]
pub enum OwnError {
    /// The present password is another one.
    #[error("the present password is another one")]
    WrongPassword,
    /// The name won't do.
    #[error(transparent)]
    Name(#[from] NameError),
    /// The new password or PIN won't do.
    #[error(transparent)]
    Weak(#[from] PasswordError),
    /// Too many guesses: no guess is looked at before.
    #[error("too many guesses")]
    SlowDown {
        /// When the next guess is looked at.
        until: Moment,
    },
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for OwnError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// What a person sees of himself.
///
/// # Errors
/// When the database can't.
pub async fn me(
    services: &Services,
    staff: &Staff,
    this: Option<&SessionToken>,
) -> Result<Me, Unavailable> {
    let now = services.clock.now();
    let db = services.store.read();
    let row = people::Entity::find_by_id(staff.id().0)
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound("oneself".to_owned()))?;
    let this = this.map(SessionToken::hash);
    let sessions: Vec<SessionRow> = select(
        db,
        "SELECT s.token_hash, s.created_at, s.last_seen_at, b.name
         FROM sessions s JOIN branches b ON b.id = s.branch_id
         WHERE s.staff_id = $1 AND s.expires_at > $2
         ORDER BY s.last_seen_at DESC, s.created_at DESC",
        [row.id.into(), now.0.into()],
    )
    .await?;
    Ok(Me {
        name: row.name,
        email: row.email,
        language: row.language,
        has_pin: row.pin_hash.is_some(),
        sessions: sessions
            .into_iter()
            .map(|row| MySession {
                since: Moment(row.created_at),
                last_seen: Moment(row.last_seen_at),
                branch_name: row.name,
                is_this: this.as_deref() == Some(row.token_hash.as_str()),
            })
            .collect(),
    })
}

/// Changes the name that colleagues see, and the language of messages.
///
/// # Errors
/// When the name won't do, or the database can't.
pub async fn change_own_details(
    services: &Services,
    staff: &Staff,
    name: &str,
    language: &str,
) -> Result<(), OwnError> {
    let name = PersonName::parse(&nfc(name))?;
    let tx = services.store.begin_write().await?;
    if let Some(row) = lock_person(tx.conn(), staff.id().0).await? {
        let mut row = row.into_active_model();
        row.name = Set(name.as_str().to_owned());
        row.language = Set(super::language_code(language));
        row.update(tx.conn()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Changes one's own password. Everywhere else one is signed out, and links
/// that were on their way hold no more.
///
/// # Errors
/// When the present password is wrong or the new one weak, after too many
/// guesses, or when the database can't.
pub async fn change_own_password(
    services: &Services,
    staff: &Staff,
    this: &SessionToken,
    present: &str,
    new: &str,
) -> Result<(), OwnError> {
    check_password(new)?;
    let hash = hashing::hash(new.to_owned()).await?;
    let (tx, row) = confirmed(services, staff, present).await?;
    let mut row = row.into_active_model();
    row.password_hash = Set(Some(hash));
    row.update(tx.conn()).await?;
    link::drop_all(tx.conn(), staff.id().0).await?;
    session::end_others(tx.conn(), staff.id().0, this).await?;
    tx.commit().await?;
    Ok(())
}

/// Sets one's own PIN. The password is asked for, since the machine may be one
/// that a colleague has left.
///
/// # Errors
/// When the password is wrong or the PIN weak, after too many guesses, or when
/// the database can't.
pub async fn set_pin(
    services: &Services,
    staff: &Staff,
    password: &str,
    pin: &str,
) -> Result<(), OwnError> {
    check_pin(pin)?;
    let hash = hashing::hash(pin.to_owned()).await?;
    let (tx, row) = confirmed(services, staff, password).await?;
    let mut row = row.into_active_model();
    row.pin_hash = Set(Some(hash));
    row.update(tx.conn()).await?;
    attempts::forget(tx.conn(), &Target::pin(staff.id().0)).await?;
    tx.commit().await?;
    Ok(())
}

/// Takes one's own PIN away: from now on only the password helps.
///
/// # Errors
/// When the database can't.
pub async fn remove_pin(services: &Services, staff: &Staff) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    if let Some(row) = lock_person(tx.conn(), staff.id().0).await? {
        let mut row = row.into_active_model();
        row.pin_hash = Set(None);
        row.update(tx.conn()).await?;
    }
    tx.commit().await?;
    Ok(())
}

/// A transaction in which the present password has been found right, and the
/// person's row; a guess counts as one at the door.
async fn confirmed(
    services: &Services,
    staff: &Staff,
    password: &str,
) -> Result<(WriteTx, people::Model), OwnError> {
    let now = services.clock.now();
    let Some(row) = people::Entity::find_by_id(staff.id().0)
        .one(services.store.read())
        .await?
    else {
        return Err(OwnError::WrongPassword);
    };
    let target = Target::password(&row.email_folded);
    sign_in::note_guess(services, &target, now)
        .await
        .map_err(|error| match error {
            SignInError::SlowDown { until } => OwnError::SlowDown { until },
            SignInError::Unavailable(error) => OwnError::Unavailable(error),
            SignInError::Wrong | SignInError::NoBranch => OwnError::WrongPassword,
        })?;
    if !hashing::verify(password.to_owned(), row.password_hash.clone()).await {
        return Err(OwnError::WrongPassword);
    }
    let tx = services.store.begin_write().await?;
    // It may have been changed while the guess was looked at.
    let Some(row) = lock_person(tx.conn(), row.id)
        .await?
        .filter(|still| still.password_hash == row.password_hash)
    else {
        return Err(OwnError::WrongPassword);
    };
    attempts::forget(tx.conn(), &target).await?;
    Ok((tx, row))
}
