//! Spare parts: picked from what is scrapped, put into what is mended, with the link kept.

use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::journal::{About, Happened};
use crate::staff::Staff;
use crate::stock::texts::{LONGEST_LINE, line};
use crate::store::entities::spare_part;
use crate::store::{lending as rows, select};
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::lending::SubmissionKey;
use domain::stock::{ArticleId, ArticleStatus};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QuerySelect, Set,
};

/// Parts that a list shows.
const MOST: i64 = 200;

/// A spare part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SparePart {
    /// Which.
    pub id: i64,
    /// What it is.
    pub what: String,
    /// Where it lies; may be empty.
    pub shelf: String,
    /// Of which article: its id while there is one, and its number.
    pub from: (Option<ArticleId>, i64),
    /// What that was, in Swedish and English; empty when it is gone.
    pub from_name: (String, String),
    /// When it was picked.
    pub picked_on: NaiveDate,
    /// In which article it went, and when.
    pub used: Option<(Option<ArticleId>, i64, NaiveDate)>,
}

/// Why a part is not picked or used.
#[derive(Debug, thiserror::Error)]
pub enum PartError {
    /// It doesn't say what.
    #[error("it doesn't say what")]
    Nothing,
    /// More characters than fit.
    #[error("at most {LONGEST_LINE} characters")]
    TooLong,
    /// Parts are picked from what is scrapped.
    #[error("parts are picked from what is scrapped")]
    NotScrapped,
    /// Somebody else used it meanwhile.
    #[error("the part is used already")]
    Used,
    /// It can't be done.
    #[error(transparent)]
    Command(#[from] CommandError),
}

impl From<sea_orm::DbErr> for PartError {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Command(error.into())
    }
}

/// Picks a part from a scrapped article.
///
/// # Errors
/// When the article isn't there or not scrapped, nothing says what, or the database can't.
pub async fn pick_part(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
    what: &str,
    shelf: &str,
) -> Result<(), PartError> {
    let what = line(what, LONGEST_LINE).map_err(|_| PartError::TooLong)?;
    let shelf = line(shelf, LONGEST_LINE).map_err(|_| PartError::TooLong)?;
    if what.is_empty() {
        return Err(PartError::Nothing);
    }
    let content = ("pick-part", article, &what, &shelf);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let found = rows::lock_article(tx, staff.root().0, article.0).await?;
    let found = found.ok_or(CommandError::NotThere)?;
    if found.status() != ArticleStatus::Scrapped {
        return Err(PartError::NotScrapped);
    }
    spare_part::ActiveModel {
        id: NotSet,
        root_id: Set(staff.root().0),
        branch_id: Set(staff.branch().0),
        what: Set(what.clone()),
        shelf: Set(shelf),
        from_article_id: Set(Some(found.id)),
        from_number: Set(found.number),
        picked_at: Set(command.now.0),
        picked_by: Set(Some(staff.id().0)),
        used_article_id: Set(None),
        used_number: Set(None),
        used_at: Set(None),
        used_by: Set(None),
    }
    .insert(tx)
    .await?;
    let happened = Happened::PartPicked { what };
    let about = About::article(found.id);
    command.journal.record(tx, about, &happened).await?;
    Ok(command.finish(()).await?)
}

/// Puts a part into an article.
///
/// # Errors
/// When either isn't there, the part is used already, or the database can't.
pub async fn use_part(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    part: i64,
    article: ArticleId,
) -> Result<(), PartError> {
    let command = match Command::begin(services, staff, key, &("use-part", part, article)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let mended = rows::lock_article(tx, root, article.0).await?;
    let mended = mended.ok_or(CommandError::NotThere)?;
    let row = spare_part::Entity::find_by_id(part)
        .filter(spare_part::Column::RootId.eq(root))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(CommandError::NotThere)?;
    if row.used_at.is_some() {
        return Err(PartError::Used);
    }
    let happened = Happened::PartUsed {
        what: row.what.clone(),
        from: row.from_number,
    };
    let mut active = row.into_active_model();
    active.used_article_id = Set(Some(mended.id));
    active.used_number = Set(Some(mended.number));
    active.used_at = Set(Some(command.now.0));
    active.used_by = Set(Some(staff.id().0));
    active.update(tx).await?;
    let about = About::article(mended.id);
    command.journal.record(tx, about, &happened).await?;
    Ok(command.finish(()).await?)
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    what: String,
    shelf: String,
    from_article_id: Option<i64>,
    from_number: i64,
    name_sv: Option<String>,
    name_en: Option<String>,
    picked_at: i64,
    used_article_id: Option<i64>,
    used_number: Option<i64>,
    used_at: Option<i64>,
}

/// The parts of the tree: those that lie there first, the newest first.
///
/// # Errors
/// When the database can't.
pub async fn spare_parts(
    services: &Services,
    staff: &Staff,
) -> Result<Vec<SparePart>, Unavailable> {
    let rows = read(services, staff, "p.root_id = $1 AND $2 = 0", 0).await?;
    Ok(rows)
}

/// The parts that were picked from an article, and those that are in it.
///
/// # Errors
/// When the database can't.
pub async fn parts_of(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
) -> Result<Vec<SparePart>, Unavailable> {
    let which = "p.root_id = $1 AND (p.from_article_id = $2 OR p.used_article_id = $2)";
    read(services, staff, which, article.0).await
}

async fn read(
    services: &Services,
    staff: &Staff,
    which: &str,
    article: i64,
) -> Result<Vec<SparePart>, Unavailable> {
    let rows: Vec<Row> = select(
        services.store.read(),
        &format!(
            "SELECT p.id, p.what, p.shelf, p.from_article_id, p.from_number, t.name_sv, t.name_en,
                    p.picked_at, p.used_article_id, p.used_number, p.used_at
             FROM spare_parts p LEFT JOIN articles a ON a.id = p.from_article_id
             LEFT JOIN article_types t ON t.id = a.type_id
             WHERE {which}
             ORDER BY CASE WHEN p.used_at IS NULL THEN 0 ELSE 1 END, p.id DESC LIMIT {MOST}"
        ),
        [staff.root().0.into(), article.into()],
    )
    .await?;
    let day = |at: i64| Moment(at).local_date(staff.zone());
    Ok(rows
        .into_iter()
        .map(|row| SparePart {
            id: row.id,
            what: row.what,
            shelf: row.shelf,
            from: (row.from_article_id.map(ArticleId), row.from_number),
            from_name: (
                row.name_sv.unwrap_or_default(),
                row.name_en.unwrap_or_default(),
            ),
            picked_on: day(row.picked_at),
            used: row
                .used_at
                .zip(row.used_number)
                .map(|(at, number)| (row.used_article_id.map(ArticleId), number, day(at))),
        })
        .collect())
}
