//! The check of every so many months: scanned, and noted with its day.

use crate::Services;
use crate::lending::ArticleLine;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::journal::{About, Happened};
use crate::staff::Staff;
use crate::stock::scanned::{Meant, lock_meant};
use crate::store::entities::{article, event};
use crate::store::lending as rows;
use chrono::NaiveDate;
use domain::lending::{Action, EventKind, SubmissionKey};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, Set,
};
use serde::{Deserialize, Serialize};

/// What became of it all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// What can be undone; none where nothing was noted.
    pub action: Option<Action>,
    /// Each code with what became of it.
    pub lines: Vec<CheckedLine>,
}

/// What became of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckedLine {
    /// As it was scanned.
    pub scanned: String,
    /// The article, if there is one.
    pub article: Option<ArticleLine>,
    /// What was done.
    pub outcome: CheckedOutcome,
}

/// What was done with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CheckedOutcome {
    /// It is noted as checked today.
    Done,
    /// It was noted today already.
    Already,
    /// Several articles may be meant.
    Several,
    /// No article has that code or number.
    Unknown,
}

/// Notes that these things are checked and whole.
///
/// # Errors
/// When the key was used for something else, or the database can't.
pub async fn mark_checked(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    codes: &[String],
) -> Result<Checked, CommandError> {
    let command = match Command::begin(services, staff, key, &("checked", codes)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let today = staff.today(command.now);
    let mut lines = Vec::with_capacity(codes.len());
    let mut wrote = false;
    for (scanned, meant) in lock_meant(tx, root, codes).await? {
        let found = match meant {
            Meant::One(id) => {
                let seen = rows::find_article(tx, root, id).await?;
                seen.zip(article::Entity::find_by_id(id).one(tx).await?)
            }
            Meant::Several | Meant::Nothing => None,
        };
        let (article, outcome) = match (found, meant) {
            (Some((seen, row)), _) if row.checked_on == Some(today) => {
                (Some(seen.line()), CheckedOutcome::Already)
            }
            (Some((seen, row)), _) => {
                let happened = Happened::YearlyChecked {
                    before: row.checked_on,
                };
                let about = About::article(row.id);
                let mut active = row.into_active_model();
                active.checked_on = Set(Some(today));
                active.update(tx).await?;
                command.journal.record(tx, about, &happened).await?;
                wrote = true;
                (Some(seen.line()), CheckedOutcome::Done)
            }
            (None, Meant::Several) => (None, CheckedOutcome::Several),
            (None, _) => (None, CheckedOutcome::Unknown),
        };
        lines.push(CheckedLine {
            scanned,
            article,
            outcome,
        });
    }
    let action = wrote.then(|| command.journal.action());
    command.finish(Checked { action, lines }).await
}

/// Takes a check back; false where it was checked again since `at`.
pub(crate) async fn uncheck(
    tx: &impl ConnectionTrait,
    article: i64,
    before: Option<NaiveDate>,
    at: i64,
) -> Result<bool, DbErr> {
    let later = event::Entity::find()
        .filter(event::Column::ArticleId.eq(article))
        .filter(event::Column::Kind.eq(EventKind::YearlyChecked.as_str()))
        .filter(event::Column::UndoneAt.is_null())
        .filter(event::Column::At.gt(at))
        .count(tx)
        .await?;
    if later > 0 {
        return Ok(false);
    }
    article::Entity::update_many()
        .col_expr(article::Column::CheckedOn, Expr::value(before))
        .filter(article::Column::Id.eq(article))
        .exec(tx)
        .await?;
    Ok(true)
}
