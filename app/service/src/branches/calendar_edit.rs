//! Opening hours and days, changed by a coordinator.
//!
//! Loans keep their due dates: what was said at the counter holds. How many are
//! now due on a closed day is told, so that somebody can think about it.

use super::context::{calendar, write_weekly};
use crate::staff::Coordinator;
use crate::stock::{TooLong, line};
use crate::store::entities::{branch, calendar_day};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{Datelike, NaiveDate};
use domain::branches::{BranchId, Calendar, HoursError, WeeklyHours, parse_spans};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, FromQueryResult, Set};

/// Most characters of a note on a day.
const LONGEST_NOTE: usize = 100;

/// What a coordinator decides for a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayDecision {
    /// Open at these hours.
    Open {
        /// `10-15`, or `10-12, 13-15`.
        hours: String,
        /// Why, for people; may be empty.
        note: String,
    },
    /// Closed.
    Closed {
        /// Why, for people; may be empty.
        note: String,
    },
    /// As the week and the public holidays have it.
    Usual,
}

/// What a change of the calendar means for loans that are out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CalendarChanged {
    /// Open loans of the branch that are due on a day which is now closed; their
    /// dates stay.
    pub due_on_closed_days: u64,
}

/// Why the calendar was not changed.
#[derive(Debug, thiserror::Error)]
pub enum CalendarError {
    /// The hours can't be read.
    #[error(transparent)]
    Hours(#[from] HoursError),
    /// An open day has hours.
    #[error("an open day has hours")]
    NoHours,
    /// The note is too long.
    #[error(transparent)]
    NoteTooLong(#[from] TooLong),
    /// The day lies before 1900 or after 2200.
    #[error("no calendar reaches that far")]
    DayOutOfRange,
    /// There is no such branch here.
    #[error("there is no such branch")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for CalendarError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Sets the usual week: `mån 12-18;tis 12-18`, a line or a semicolon for each day.
///
/// # Errors
/// When the hours can't be read, there is no such branch here, or the database can't.
pub async fn set_weekly_hours(
    services: &Services,
    coordinator: Coordinator<'_>,
    branch: BranchId,
    text: &str,
) -> Result<CalendarChanged, CalendarError> {
    let week = WeeklyHours::parse(&text.replace(['\r', '\n'], ";"))?;
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let row = find(tx.conn(), coordinator, branch).await?;
    write_weekly(tx.conn(), branch, &week).await?;
    let today = now.local_date(super::context::zone_of(&row));
    let dues = dues(tx.conn(), &row, Some(today), None).await?;
    let changed = CalendarChanged {
        due_on_closed_days: on_closed_days(tx.conn(), branch, &dues).await?,
    };
    tx.commit().await?;
    Ok(changed)
}

/// Decides how a date is, or takes the decision back.
///
/// # Errors
/// When the hours can't be read, the note is too long, there is no such branch
/// here, or the database can't.
pub async fn decide_day(
    services: &Services,
    coordinator: Coordinator<'_>,
    branch: BranchId,
    date: NaiveDate,
    decision: &DayDecision,
) -> Result<CalendarChanged, CalendarError> {
    if !(1900..=2200).contains(&date.year()) {
        return Err(CalendarError::DayOutOfRange);
    }
    let day = read(decision)?;
    let tx = services.store.begin_write().await?;
    let row = find(tx.conn(), coordinator, branch).await?;
    match day {
        Some((hours, note)) => write_day(tx.conn(), branch, date, hours, note).await?,
        None => {
            calendar_day::Entity::delete_by_id((branch.0, date))
                .exec(tx.conn())
                .await?;
        }
    }
    let dues = dues(tx.conn(), &row, Some(date), Some(date)).await?;
    let changed = CalendarChanged {
        due_on_closed_days: on_closed_days(tx.conn(), branch, &dues).await?,
    };
    tx.commit().await?;
    Ok(changed)
}

/// Hours and note as the table keeps them; none: as usual.
type Day = Option<(Option<String>, Option<String>)>;

fn read(decision: &DayDecision) -> Result<Day, CalendarError> {
    let note = |text: &str| -> Result<Option<String>, CalendarError> {
        let note = line(text, LONGEST_NOTE)?;
        Ok((!note.is_empty()).then_some(note))
    };
    Ok(match decision {
        DayDecision::Usual => None,
        DayDecision::Closed { note: text } => Some((None, note(text)?)),
        DayDecision::Open { hours, note: text } => {
            let spans = parse_spans(hours)?;
            if spans.is_empty() {
                return Err(CalendarError::NoHours);
            }
            let spans: Vec<String> = spans.iter().map(ToString::to_string).collect();
            Some((Some(spans.join(", ")), note(text)?))
        }
    })
}

async fn write_day(
    tx: &impl ConnectionTrait,
    branch: BranchId,
    date: NaiveDate,
    hours: Option<String>,
    note: Option<String>,
) -> Result<(), DbErr> {
    calendar_day::Entity::insert(calendar_day::ActiveModel {
        branch_id: Set(branch.0),
        day: Set(date),
        hours: Set(hours),
        note: Set(note),
    })
    .on_conflict(
        OnConflict::columns([calendar_day::Column::BranchId, calendar_day::Column::Day])
            .update_columns([calendar_day::Column::Hours, calendar_day::Column::Note])
            .to_owned(),
    )
    .exec_without_returning(tx)
    .await?;
    Ok(())
}

async fn find(
    tx: &impl ConnectionTrait,
    coordinator: Coordinator<'_>,
    id: BranchId,
) -> Result<branch::Model, CalendarError> {
    branch::Entity::find_by_id(id.0)
        .one(tx)
        .await?
        .filter(|row| row.root_id == coordinator.0.root().0)
        .ok_or(CalendarError::NotThere)
}

/// How many open loans are due on a day.
#[derive(Debug, Clone, Copy, FromQueryResult)]
pub(super) struct Dues {
    pub due_on: NaiveDate,
    pub count: i64,
}

/// The days on which open loans of a branch are due.
pub(super) async fn dues(
    db: &impl ConnectionTrait,
    branch: &branch::Model,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
) -> Result<Vec<Dues>, DbErr> {
    let mut sql = "SELECT due_on, COUNT(*) AS count FROM loans
         WHERE root_id = $1 AND branch_id = $2 AND returned_at IS NULL AND undone_at IS NULL"
        .to_owned();
    let mut values: Vec<sea_orm::Value> = vec![branch.root_id.into(), branch.id.into()];
    for (day, word) in [(from, ">="), (to, "<=")] {
        if let Some(day) = day {
            values.push(day.into());
            sql.push_str(&format!(" AND due_on {word} ${}", values.len()));
        }
    }
    sql.push_str(" GROUP BY due_on ORDER BY due_on");
    select(db, &sql, values).await
}

async fn on_closed_days(
    tx: &impl ConnectionTrait,
    branch: BranchId,
    dues: &[Dues],
) -> Result<u64, DbErr> {
    let (Some(first), Some(last)) = (dues.first(), dues.last()) else {
        return Ok(0);
    };
    let calendar: Calendar = calendar(tx, branch, first.due_on, last.due_on).await?;
    Ok(dues
        .iter()
        .filter(|dues| !calendar.is_open_on(dues.due_on))
        .filter_map(|dues| u64::try_from(dues.count).ok())
        .sum())
}
