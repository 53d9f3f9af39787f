//! Guessing is slowed per account, in the database that all processes share.
//!
//! Five wrong guesses within an hour cost nothing; then each waits, from half a
//! minute doubling to a quarter of an hour. While it waits not even the right
//! secret is looked at, or the answer would tell that it is right.

use crate::store::entities::sign_in_attempt;
use crate::tokens::hex;
use domain::time::Moment;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, PaginatorTrait,
    QueryFilter, QueryOrder, Set,
};
use sha2::{Digest, Sha256};

/// Wrong guesses that cost nothing; people mistype.
const FREE: usize = 5;
/// How long a wrong guess counts.
const WINDOW: i64 = 60 * Moment::MINUTE;
/// The first wait; it doubles with each further guess.
const FIRST_WAIT: i64 = 30_000;
/// The longest wait.
const LONGEST_WAIT: i64 = 15 * Moment::MINUTE;
/// Wrong guesses in a day after which a short secret isn't looked at any more:
/// four digits are guessed in a month otherwise.
const MOST_IN_A_DAY: u64 = 10;

/// What is guessed at: an account's password, or its PIN.
#[derive(Debug, Clone)]
pub(super) struct Target(String);

impl Target {
    /// The password of an account, known or not.
    pub fn password(email_folded: &str) -> Self {
        Self(hex(&Sha256::digest(format!("password:{email_folded}"))))
    }

    /// Messages asked for to reset the password of an account, known or not.
    pub fn reset(email_folded: &str) -> Self {
        Self(hex(&Sha256::digest(format!("reset:{email_folded}"))))
    }

    /// The PIN of somebody.
    pub fn pin(staff: i64) -> Self {
        Self(hex(&Sha256::digest(format!("pin:{staff}"))))
    }
}

/// Until when a guess isn't even looked at, if it is so now.
pub(super) async fn wait_until(
    db: &impl ConnectionTrait,
    target: &Target,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    let recent = sign_in_attempt::Entity::find()
        .filter(sign_in_attempt::Column::Account.eq(&target.0))
        .filter(sign_in_attempt::Column::At.gt(now.0 - WINDOW))
        .order_by_desc(sign_in_attempt::Column::At)
        .all(db)
        .await?;
    let Some(last) = recent.first() else {
        return Ok(None);
    };
    if recent.len() < FREE {
        return Ok(None);
    }
    let doublings = u32::try_from(recent.len() - FREE)
        .unwrap_or(u32::MAX)
        .min(10);
    let wait = (FIRST_WAIT << doublings).min(LONGEST_WAIT);
    let until = Moment(last.at).plus(wait);
    Ok((until > now).then_some(until))
}

/// Whether so many guesses were wrong in a day that a short secret rests until
/// its owner signs in with the password.
pub(super) async fn is_worn_out(
    db: &impl ConnectionTrait,
    target: &Target,
    now: Moment,
) -> Result<bool, DbErr> {
    let guesses = sign_in_attempt::Entity::find()
        .filter(sign_in_attempt::Column::Account.eq(&target.0))
        .filter(sign_in_attempt::Column::At.gt(now.0 - Moment::DAY))
        .count(db)
        .await?;
    Ok(guesses >= MOST_IN_A_DAY)
}

/// Writes down a guess before it is looked at, so that guesses sent at once
/// all count. Old ones go when somebody signs in: a flood of guesses at many
/// accounts must not search the table each time.
pub(super) async fn note(
    tx: &impl ConnectionTrait,
    target: &Target,
    now: Moment,
) -> Result<(), DbErr> {
    sign_in_attempt::Entity::insert(sign_in_attempt::ActiveModel {
        id: NotSet,
        account: Set(target.0.clone()),
        at: Set(now.0),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

/// Forgets the guesses after a right one.
pub(super) async fn forget(tx: &impl ConnectionTrait, target: &Target) -> Result<(), DbErr> {
    sign_in_attempt::Entity::delete_many()
        .filter(sign_in_attempt::Column::Account.eq(&target.0))
        .exec(tx)
        .await?;
    Ok(())
}

/// Makes guesses at one account wait for each other on PostgreSQL, until the
/// transaction ends; SQLite's writer is alone anyway.
pub(super) async fn lock(tx: &impl ConnectionTrait, target: &Target) -> Result<(), DbErr> {
    if tx.get_database_backend() == sea_orm::DbBackend::Postgres {
        tx.execute_raw(crate::store::statement(
            tx,
            "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))",
            [target.0.clone().into()],
        ))
        .await?;
    }
    Ok(())
}
