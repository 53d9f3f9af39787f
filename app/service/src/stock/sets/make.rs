//! A set is made of things that were scanned, and split again.

use crate::Services;
use crate::lending::command::{Begun, Command, CommandError};
use crate::staff::Staff;
use crate::stock::scanned::{Meant, lock_meant};
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::{article, article_set, set_member};
use crate::store::select;
use domain::lending::SubmissionKey;
use domain::stock::ArticleStatus;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QuerySelect, Set,
};
use serde::{Deserialize, Serialize};

/// Most things of a set.
pub const LARGEST_SET: usize = 20;

/// A set that was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct SetMade {
    /// Which.
    pub id: i64,
}

/// Why a set is not made.
#[derive(Debug, thiserror::Error)]
pub enum SetError {
    /// Fewer than two things, or more than [`LARGEST_SET`].
    #[error("a set has 2 to {LARGEST_SET} things")]
    HowMany,
    /// These codes are no article, or several.
    #[error("no article: {0:?}")]
    Unknown(Vec<String>),
    /// These are scrapped.
    #[error("scrapped: {0:?}")]
    Scrapped(Vec<i64>),
    /// These are in another set.
    #[error("in another set: {0:?}")]
    Taken(Vec<i64>),
    /// The name is too long.
    #[error("at most {LONGEST_LINE} characters")]
    TooLong,
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<sea_orm::DbErr> for SetError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Command(error.into())
    }
}

#[derive(Debug, FromQueryResult)]
struct Number {
    number: i64,
}

/// Makes a set of what was scanned.
///
/// # Errors
/// When something of it won't do, or the database can't.
pub async fn make_set(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    name: &str,
    codes: &[String],
) -> Result<SetMade, SetError> {
    let name = line(name, LONGEST_LINE).map_err(|_| SetError::TooLong)?;
    let command = match Command::begin(services, staff, key, &("set", &name, codes)).await? {
        Begun::Answered(made) => return Ok(made),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let mut ids: Vec<i64> = Vec::new();
    let mut unknown = Vec::new();
    for (scanned, meant) in lock_meant(tx, root, codes).await? {
        match meant {
            Meant::One(id) if ids.contains(&id) => {}
            Meant::One(id) => ids.push(id),
            Meant::Several | Meant::Nothing => unknown.push(scanned),
        }
    }
    if !unknown.is_empty() {
        return Err(SetError::Unknown(unknown));
    }
    if !(2..=LARGEST_SET).contains(&ids.len()) {
        return Err(SetError::HowMany);
    }
    let scrapped: Vec<i64> = article::Entity::find()
        .filter(article::Column::Id.is_in(ids.iter().copied()))
        .filter(article::Column::Status.eq(ArticleStatus::Scrapped.as_str()))
        .select_only()
        .column(article::Column::Number)
        .into_tuple()
        .all(tx)
        .await?;
    if !scrapped.is_empty() {
        return Err(SetError::Scrapped(scrapped));
    }
    let places: Vec<String> = (1..=ids.len()).map(|at| format!("${at}")).collect();
    let taken: Vec<Number> = select(
        tx,
        &format!(
            "SELECT a.number FROM set_members m JOIN articles a ON a.id = m.article_id
             WHERE m.article_id IN ({}) ORDER BY a.number",
            places.join(", ")
        ),
        ids.iter().map(|id| (*id).into()),
    )
    .await?;
    if !taken.is_empty() {
        let taken = taken.into_iter().map(|row| row.number).collect();
        return Err(SetError::Taken(taken));
    }
    let set = article_set::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        name: Set(name),
        made_at: Set(command.now.0),
        made_by: Set(Some(staff.id().0)),
        split_at: Set(None),
    };
    let set = set.insert(tx).await?;
    let members = ids.into_iter().map(|id| set_member::ActiveModel {
        article_id: Set(id),
        set_id: Set(set.id),
    });
    set_member::Entity::insert_many(members)
        .exec_without_returning(tx)
        .await?;
    Ok(command.finish(SetMade { id: set.id }).await?)
}

/// Splits a set. One that is split already is as good.
///
/// # Errors
/// When there is no such set here, or the database can't.
pub async fn split_set(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
) -> Result<(), CommandError> {
    let command = match Command::begin(services, staff, key, &("split", id)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let set = article_set::Entity::find_by_id(id)
        .filter(article_set::Column::RootId.eq(staff.root().0))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(CommandError::NotThere)?;
    if set.split_at.is_none() {
        let mut active = set.into_active_model();
        active.split_at = Set(Some(command.now.0));
        active.update(tx).await?;
        set_member::Entity::delete_many()
            .filter(set_member::Column::SetId.eq(id))
            .exec(tx)
            .await?;
    }
    command.finish(()).await
}
