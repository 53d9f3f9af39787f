//! Families' sessions, kept in the database; a stolen table signs nobody in.

use super::Family;
use crate::store::entities::{borrower, family_code, family_session};
use crate::store::{select_one, statement};
use crate::tokens::FamilyToken;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::people::{BorrowerId, BorrowerLanguage, Phone, fold};
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Set,
};

/// A family stays signed in for so many milliseconds after it was last here: past the opening
/// of a sign-up for which it signed in beforehand.
pub const FAMILY_MILLIS: i64 = 60 * Moment::DAY;
/// Use is noted once a day at most, so that reading doesn't write.
const TOUCH_MILLIS: i64 = Moment::DAY;
/// How long a code's row is kept: the limits look back a day.
const CODES_KEPT: i64 = 2 * Moment::DAY;

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyHere {
    /// The top branch.
    pub root: BranchId,
    /// The number, which is his own.
    pub phone: Phone,
    /// Who; none: nobody on this number has the name that he gave.
    pub who: Option<FamilyPerson>,
}

/// A borrower who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilyPerson {
    /// By whose right a use case may be called.
    pub family: Family,
    /// His name.
    pub name: String,
    /// The language that he is written to in.
    pub language: BorrowerLanguage,
}

/// A family that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FamilySignedIn {
    /// What the browser keeps.
    pub token: FamilyToken,
    /// Whether it is known who it is; else the name is asked for.
    pub is_known: bool,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    root_id: i64,
    phone: String,
    last_seen_at: i64,
    borrower_id: Option<i64>,
    name: Option<String>,
    language: Option<String>,
}

/// Who is signed in by this token, if anybody is.
///
/// # Errors
/// When the database can't.
pub async fn family_session(
    services: &Services,
    token: &FamilyToken,
) -> Result<Option<FamilyHere>, Unavailable> {
    let now = services.clock.now();
    let row: Option<Row> = select_one(
        services.store.read(),
        "SELECT s.root_id, s.phone, s.last_seen_at, b.id AS borrower_id, b.name, b.language
         FROM family_sessions s
         LEFT JOIN borrowers b ON b.id = s.borrower_id AND b.phone = s.phone
              AND b.merged_into IS NULL
         WHERE s.token_hash = $1 AND s.expires_at > $2",
        [token.hash().into(), now.0.into()],
    )
    .await
    .map_err(|error| services.store.why(error))?;
    let Some(row) = row else {
        return Ok(None);
    };
    let Ok(phone) = Phone::from_e164(&row.phone) else {
        return Ok(None);
    };
    if row.last_seen_at < now.0 - TOUCH_MILLIS {
        touch(services, token, now).await;
    }
    let root = BranchId(row.root_id);
    let who = row.borrower_id.map(|id| FamilyPerson {
        family: Family {
            root,
            borrower: BorrowerId(id),
        },
        name: row.name.unwrap_or_default(),
        language: row
            .language
            .and_then(|code| BorrowerLanguage::parse(&code))
            .unwrap_or_default(),
    });
    Ok(Some(FamilyHere { root, phone, who }))
}

/// Notes that a session is in use. That it fails stops nobody from reading.
async fn touch(services: &Services, token: &FamilyToken, now: Moment) {
    let noted = async {
        let tx = services.store.begin_write().await?;
        tx.conn()
            .execute_raw(statement(
                tx.conn(),
                "UPDATE family_sessions SET last_seen_at = $1, expires_at = $2
                 WHERE token_hash = $3",
                [
                    now.0.into(),
                    now.plus(FAMILY_MILLIS).0.into(),
                    token.hash().into(),
                ],
            ))
            .await?;
        tx.commit().await?;
        Ok::<(), Unavailable>(())
    };
    if let Err(error) = noted.await {
        tracing::warn!(
            error = &error as &dyn std::error::Error,
            "a family's visit could not be noted"
        );
    }
}

/// Opens a session for whoever answered the code, in the caller's transaction; takes away
/// sessions and codes whose time is over.
pub(super) async fn open(
    services: &Services,
    tx: &impl ConnectionTrait,
    code: &family_code::Model,
    now: Moment,
) -> Result<FamilySignedIn, DbErr> {
    sweep(tx, now).await?;
    let same = named(tx, code.root_id, &code.phone, |name| {
        first_name(name) == first_name(&code.first_name)
    });
    // Two of one first name on one number tell their whole name.
    let borrower = match same.await?[..] {
        [one] => Some(one),
        _ => None,
    };
    let token = FamilyToken::new(&services.chance);
    family_session::Entity::insert(family_session::ActiveModel {
        token_hash: Set(token.hash()),
        root_id: Set(code.root_id),
        phone: Set(code.phone.clone()),
        borrower_id: Set(borrower),
        created_at: Set(now.0),
        last_seen_at: Set(now.0),
        expires_at: Set(now.plus(FAMILY_MILLIS).0),
    })
    .exec_without_returning(tx)
    .await?;
    Ok(FamilySignedIn {
        token,
        is_known: borrower.is_some(),
    })
}

async fn sweep(tx: &impl ConnectionTrait, now: Moment) -> Result<(), DbErr> {
    family_session::Entity::delete_many()
        .filter(family_session::Column::ExpiresAt.lte(now.0))
        .exec(tx)
        .await?;
    family_code::Entity::delete_many()
        .filter(family_code::Column::SentAt.lt(now.0 - CODES_KEPT))
        .exec(tx)
        .await?;
    Ok(())
}

/// The borrowers on a number whose name, or whose contact's name, is meant.
pub(super) async fn named(
    db: &impl ConnectionTrait,
    root: i64,
    phone: &str,
    is_meant: impl Fn(&str) -> bool,
) -> Result<Vec<i64>, DbErr> {
    let rows = borrower::Entity::find()
        .filter(borrower::Column::RootId.eq(root))
        .filter(borrower::Column::Phone.eq(phone))
        .filter(borrower::Column::MergedInto.is_null())
        .order_by_asc(borrower::Column::Id)
        .limit(1_000)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .filter(|row| is_meant(&row.name) || row.contact_name.as_deref().is_some_and(&is_meant))
        .map(|row| row.id)
        .collect())
}

/// The first word of a name, folded: "Åsa Öberg" and "asa" are one.
pub(super) fn first_name(name: &str) -> String {
    fold(name.split_whitespace().next().unwrap_or_default())
}

/// Ends this session.
///
/// # Errors
/// When the database can't.
pub async fn sign_family_out(services: &Services, token: &FamilyToken) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    family_session::Entity::delete_by_id(token.hash())
        .exec(tx.conn())
        .await?;
    Ok(tx.commit().await?)
}

/// Ends all sessions of a family, in all browsers.
///
/// # Errors
/// When the database can't.
pub async fn sign_family_out_everywhere(
    services: &Services,
    family: &Family,
) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    end_all(tx.conn(), family.borrower.0).await?;
    Ok(tx.commit().await?)
}

/// Ends all sessions of a borrower, in somebody else's transaction: he was merged, or has
/// another number now.
pub(crate) async fn end_all(tx: &impl ConnectionTrait, borrower: i64) -> Result<(), DbErr> {
    family_session::Entity::delete_many()
        .filter(family_session::Column::BorrowerId.eq(borrower))
        .exec(tx)
        .await?;
    Ok(())
}
