//! A one-time code: asked for by anybody for any number, answered by who holds the telephone.
//!
//! Every number gets a code, known here or not, so that nobody learns who borrows. How many
//! a number gets, and how often one code may be tried, stands in the database.

use super::session::{self, FamilySignedIn};
use crate::messages::{CODE_MILLIS, MessageKind, NewSms, queue_sms};
use crate::people::{PhoneError, parse_phone};
use crate::store::entities::family_code;
use crate::store::{select_one, statement};
use crate::text::nfc;
use crate::tokens::{CodeToken, hex};
use crate::{Chance, Services, Unavailable};
use domain::branches::BranchId;
use domain::people::{NameError, PersonName, Phone};
use domain::time::Moment;
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait,
    FromQueryResult, QueryFilter, Set,
};
use sha2::{Digest, Sha256};
use std::fmt;

/// How often one code may be tried: five of a million guesses.
pub const MOST_TRIES: i32 = 5;
/// Codes that a number gets in [`SHORT_MILLIS`], and in a day: enough for who mistypes, and no
/// flood for who never asked.
const SHORT: (i64, i64) = (3, 15 * Moment::MINUTE);
const LONG: (i64, i64) = (8, Moment::DAY);
/// Codes that all numbers of a tree get in an hour: a rush before a holiday, and no bill without
/// end for who sends them.
const ALL: (i64, i64) = (600, Moment::HOUR);

/// What was typed to be let in.
#[derive(Debug, Clone, Copy)]
pub struct AskCode<'a> {
    /// The top branch.
    pub root: BranchId,
    /// The number.
    pub phone: &'a str,
    /// Who of those that share it.
    pub first_name: &'a str,
}

/// Six digits that let somebody in.
#[derive(Clone, PartialEq, Eq)]
pub struct OneTimeCode(String);

impl OneTimeCode {
    fn new(chance: &Chance) -> Self {
        // 64 bits over a million: no digit is likelier than another by more than 10⁻¹³.
        let number = u64::from_le_bytes(chance.bytes::<8>()) % 1_000_000;
        Self(format!("{number:06}"))
    }

    /// As it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Never shows the secret, not even in a log.
impl fmt::Debug for OneTimeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OneTimeCode(…)")
    }
}

/// A code is on its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeAsked {
    /// What the browser keeps until the code is typed.
    pub token: CodeToken,
    /// The code, for a demo without telephones.
    pub code: OneTimeCode,
}

/// Why no code was sent.
#[derive(Debug, thiserror::Error)]
pub enum AskError {
    /// What was typed is wrong.
    #[error("what was typed is wrong: {phone:?}, {name:?}")]
    Wrong {
        /// With the number.
        phone: Option<PhoneError>,
        /// With the name.
        name: Option<NameError>,
    },
    /// So many codes were sent that the next one waits.
    #[error("the next code is sent after {0:?}")]
    Wait(Moment),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for AskError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Sends a code to a number. `text` writes the message around it.
///
/// # Errors
/// When a field is wrong, the number got too many codes, or the database can't.
pub async fn ask_code(
    services: &Services,
    asked: AskCode<'_>,
    text: impl FnOnce(&OneTimeCode) -> String,
) -> Result<CodeAsked, AskError> {
    let phone = parse_phone(asked.phone);
    let name = PersonName::parse(&nfc(asked.first_name));
    let (phone, name) = match (phone, name) {
        (Ok(phone), Ok(name)) => (phone, name),
        (phone, name) => {
            return Err(AskError::Wrong {
                phone: phone.err(),
                name: name.err(),
            });
        }
    };
    let now = services.clock.now();
    let (token, code) = (
        CodeToken::new(&services.chance),
        OneTimeCode::new(&services.chance),
    );
    let body = text(&code);
    let tx = services.store.begin_write().await?;
    lock(tx.conn(), &phone).await?;
    if let Some(until) = wait_until(tx.conn(), asked.root, &phone, now).await? {
        return Err(AskError::Wait(until));
    }
    family_code::Entity::insert(family_code::ActiveModel {
        id: NotSet,
        root_id: Set(asked.root.0),
        token_hash: Set(token.hash()),
        phone: Set(phone.as_str().to_owned()),
        first_name: Set(name.first_name().to_owned()),
        code_hash: Set(hash(&token, code.as_str())),
        sent_at: Set(now.0),
        tries: Set(0),
        used_at: Set(None),
    })
    .exec_without_returning(tx.conn())
    .await?;
    let sms = NewSms {
        kind: MessageKind::Code,
        root: asked.root,
        branch: asked.root,
        to: &phone,
        body: &body,
        key: &token.hash(),
    };
    queue_sms(tx.conn(), &sms, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(CodeAsked { token, code })
}

/// Those who ask for one number wait for each other on PostgreSQL; SQLite's writer is alone.
async fn lock(tx: &impl ConnectionTrait, phone: &Phone) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
        let name = format!("family-code:{}", phone.as_str());
        tx.execute_raw(statement(tx, lock, [name.into()])).await?;
    }
    Ok(())
}

#[derive(Debug, FromQueryResult)]
struct Sent {
    codes: i64,
    first: Option<i64>,
}

/// Until when the next code waits, if it does.
async fn wait_until(
    tx: &impl ConnectionTrait,
    root: BranchId,
    phone: &Phone,
    now: Moment,
) -> Result<Option<Moment>, DbErr> {
    for (most, millis) in [SHORT, LONG] {
        let sent: Option<Sent> = select_one(
            tx,
            "SELECT COUNT(*) AS codes, MIN(sent_at) AS first FROM family_codes
             WHERE phone = $1 AND sent_at > $2",
            [phone.as_str().into(), (now.0 - millis).into()],
        )
        .await?;
        if let Some(until) = over(sent, most, millis) {
            return Ok(Some(until));
        }
    }
    let (most, millis) = ALL;
    let sent: Option<Sent> = select_one(
        tx,
        "SELECT COUNT(*) AS codes, MIN(sent_at) AS first FROM family_codes
         WHERE root_id = $1 AND sent_at > $2",
        [root.0.into(), (now.0 - millis).into()],
    )
    .await?;
    Ok(over(sent, most, millis))
}

fn over(sent: Option<Sent>, most: i64, millis: i64) -> Option<Moment> {
    let sent = sent.filter(|sent| sent.codes >= most)?;
    Some(Moment(sent.first?).plus(millis))
}

fn hash(token: &CodeToken, code: &str) -> String {
    hex(&Sha256::digest(format!("{}:{code}", token.as_str())))
}

/// Why a code lets nobody in.
#[derive(Debug, thiserror::Error)]
pub enum AnswerError {
    /// It is another one; so many tries are left.
    #[error("it is another code; {left} tries are left")]
    Wrong {
        /// Tries that are left.
        left: u32,
    },
    /// It was used, is too old, or was tried too often: a new one is needed.
    #[error("the code holds no more")]
    Over,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for AnswerError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Takes a code, and signs in whoever has the number and the first name.
///
/// # Errors
/// When it is another code, or holds no more, or the database can't.
pub async fn answer_code(
    services: &Services,
    token: &CodeToken,
    typed: &str,
) -> Result<FamilySignedIn, AnswerError> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    // The try is written down before it is looked at, so that tries sent at once all count.
    let counted = tx
        .conn()
        .execute_raw(statement(
            tx.conn(),
            "UPDATE family_codes SET tries = tries + 1
             WHERE token_hash = $1 AND used_at IS NULL AND tries < $2 AND sent_at > $3",
            [
                token.hash().into(),
                MOST_TRIES.into(),
                (now.0 - CODE_MILLIS).into(),
            ],
        ))
        .await?;
    let row = family_code::Entity::find()
        .filter(family_code::Column::TokenHash.eq(token.hash()))
        .one(tx.conn())
        .await?
        .filter(|_| counted.rows_affected() == 1)
        .ok_or(AnswerError::Over)?;
    if hash(token, &digits) != row.code_hash {
        tx.commit().await.map_err(Unavailable::from)?;
        return Err(match u32::try_from(MOST_TRIES - row.tries) {
            Ok(left @ 1..) => AnswerError::Wrong { left },
            Ok(0) | Err(_) => AnswerError::Over,
        });
    }
    let used = "UPDATE family_codes SET used_at = $2 WHERE id = $1";
    tx.conn()
        .execute_raw(statement(tx.conn(), used, [row.id.into(), now.0.into()]))
        .await?;
    let signed_in = session::open(services, tx.conn(), &row, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(signed_in)
}
