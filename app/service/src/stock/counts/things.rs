//! Balls, ropes and such: a code on the shelf, and how many there are.

use crate::lending::command::{Begun, Command, CommandError};
use crate::staff::Staff;
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::counted_thing;
use crate::store::{is_unique_violation, select};
use crate::{Services, Unavailable};
use domain::lending::SubmissionKey;
use domain::stock::ArticleCode;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    FromQueryResult, IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use serde::Serialize;

/// Most pieces of one thing.
pub(super) const MOST_PIECES: i64 = 100_000;

/// The form, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CountedForm {
    /// The code on the shelf.
    pub code: String,
    /// What they are.
    pub name: String,
    /// Where they lie; may be empty.
    pub shelf: String,
    /// How many there are, those that are out included.
    pub pieces: String,
}

/// Things that are counted.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct CountedThing {
    /// Which.
    pub id: i64,
    /// The code on the shelf.
    pub code: String,
    /// What they are.
    pub name: String,
    /// Where they lie; may be empty.
    pub shelf: String,
    /// How many there are.
    pub pieces: i64,
    /// How many of them are out.
    pub out: i64,
}

/// Why something is not kept.
#[derive(Debug, thiserror::Error)]
pub enum CountedError {
    /// No code of letters and digits.
    #[error("no code")]
    Code,
    /// The branch has it on another shelf.
    #[error("the code is taken")]
    CodeTaken,
    /// Nothing says what they are.
    #[error("nothing says what they are")]
    Name,
    /// More characters than fit.
    #[error("at most {LONGEST_LINE} characters")]
    TooLong,
    /// No number of pieces.
    #[error("no number of pieces")]
    Pieces,
    /// So many are out, or not so many are left.
    #[error("{0} are out or left")]
    NotSoMany(i64),
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<DbErr> for CountedError {
    fn from(error: DbErr) -> Self {
        if is_unique_violation(&error, "counted_things_code", "counted_things.") {
            Self::CodeTaken
        } else {
            Self::Command(error.into())
        }
    }
}

struct Read {
    code: ArticleCode,
    name: String,
    shelf: String,
    pieces: i64,
}

fn read(typed: &CountedForm) -> Result<Read, CountedError> {
    let short = |text: &str| line(text, LONGEST_LINE).map_err(|_| CountedError::TooLong);
    let name = short(&typed.name)?;
    if name.is_empty() {
        return Err(CountedError::Name);
    }
    let pieces = typed.pieces.trim().parse().ok();
    Ok(Read {
        code: ArticleCode::parse(&crate::text::nfc(&typed.code)).map_err(|_| CountedError::Code)?,
        name,
        shelf: short(&typed.shelf)?,
        pieces: pieces
            .filter(|pieces| (0..=MOST_PIECES).contains(pieces))
            .ok_or(CountedError::Pieces)?,
    })
}

/// Adds things that are counted.
///
/// # Errors
/// When something typed is wrong, or the database can't.
pub async fn add_counted(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    typed: &CountedForm,
) -> Result<(), CountedError> {
    let new = read(typed)?;
    let command = match Command::begin(services, staff, key, &("counted", typed)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    counted_thing::ActiveModel {
        id: NotSet,
        root_id: Set(staff.root().0),
        branch_id: Set(staff.branch().0),
        code: Set(new.code.as_str().to_owned()),
        folded: Set(new.code.folded().to_owned()),
        name: Set(new.name),
        shelf: Set(new.shelf),
        pieces: Set(new.pieces),
        changed_at: Set(command.now.0),
    }
    .insert(command.tx.conn())
    .await?;
    Ok(command.finish(()).await?)
}

/// Counts them anew. No fewer than are out: those come back first.
///
/// # Errors
/// When it is no number, or fewer than are out, or the database can't.
pub async fn change_counted(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
    pieces: &str,
) -> Result<(), CountedError> {
    let pieces = pieces.trim().parse().ok();
    let pieces: i64 = pieces
        .filter(|pieces| (0..=MOST_PIECES).contains(pieces))
        .ok_or(CountedError::Pieces)?;
    let command = match Command::begin(services, staff, key, &("recount", id, pieces)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let row = lock(tx, staff, id).await?;
    let out = out_of(tx, id).await?;
    if pieces < out {
        return Err(CountedError::NotSoMany(out));
    }
    let mut active = row.into_active_model();
    active.pieces = Set(pieces);
    active.changed_at = Set(command.now.0);
    active.update(tx).await?;
    Ok(command.finish(()).await?)
}

/// Locks things of the staff's branch.
pub(super) async fn lock(
    tx: &impl ConnectionTrait,
    staff: &Staff,
    id: i64,
) -> Result<counted_thing::Model, CommandError> {
    counted_thing::Entity::find_by_id(id)
        .filter(counted_thing::Column::BranchId.eq(staff.branch().0))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(CommandError::NotThere)
}

#[derive(Debug, FromQueryResult)]
struct Out {
    out: i64,
}

/// How many are out; the thing's lock is held.
pub(super) async fn out_of(tx: &impl ConnectionTrait, id: i64) -> Result<i64, DbErr> {
    let out: Vec<Out> = select(
        tx,
        "SELECT CAST(COALESCE(SUM(pieces - back), 0) AS BIGINT) AS out
         FROM counted_loans WHERE thing_id = $1 AND ended_at IS NULL",
        [id.into()],
    )
    .await?;
    Ok(out.first().map_or(0, |row| row.out))
}

/// The counted things of the staff's branch.
///
/// # Errors
/// When the database can't.
pub async fn counted_things(
    services: &Services,
    staff: &Staff,
) -> Result<Vec<CountedThing>, Unavailable> {
    Ok(select(
        services.store.read(),
        "SELECT c.id, c.code, c.name, c.shelf, c.pieces,
                CAST(COALESCE((SELECT SUM(l.pieces - l.back) FROM counted_loans l
                      WHERE l.thing_id = c.id AND l.ended_at IS NULL), 0) AS BIGINT) AS out
         FROM counted_things c WHERE c.branch_id = $1 ORDER BY c.name, c.code",
        [staff.branch().0.into()],
    )
    .await?)
}
