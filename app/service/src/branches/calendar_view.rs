//! A branch's calendar, day by day: what stands, what the public holidays
//! propose, and which school holidays lie there.

use super::calendar_edit::dues;
use super::context::calendar;
use crate::staff::Staff;
use crate::store::entities::{branch, school_holiday};
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::{BranchId, DayStatus, Holiday, IsoWeek, WeeklyHours, holiday_on, iso_week};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashMap;

/// Most days that are shown at once.
const MOST_DAYS: usize = 400;

/// A branch's calendar.
#[derive(Debug, Clone)]
pub struct CalendarView {
    /// The branch.
    pub branch: BranchId,
    /// Its name.
    pub name: String,
    /// The usual week.
    pub weekly: WeeklyHours,
    /// The days, in order.
    pub days: Vec<CalendarDay>,
    /// The school holidays that touch them.
    pub school_holidays: Vec<SchoolHoliday>,
    /// The branch's today.
    pub today: NaiveDate,
}

/// A day.
#[derive(Debug, Clone)]
pub struct CalendarDay {
    /// The date.
    pub date: NaiveDate,
    /// The week that it lies in.
    pub week: IsoWeek,
    /// Whether it is open, and why.
    pub status: DayStatus,
    /// Whether somebody decided so for this date.
    pub is_decided: bool,
    /// The public holiday, which proposes it as closed.
    pub holiday: Option<Holiday>,
    /// The school holiday, which closes nothing.
    pub school_holiday: Option<String>,
    /// Open loans of the branch that are due on it.
    pub due: u64,
}

/// A school holiday.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolHoliday {
    /// Its name.
    pub name: String,
    /// Its first day.
    pub first: NaiveDate,
    /// Its last day.
    pub last: NaiveDate,
}

/// The days of a branch from `from` to `to`, both included, at most 400.
///
/// # Errors
/// When the database can't. `None`: there is no such branch here.
pub async fn calendar_view(
    services: &Services,
    staff: &Staff,
    id: BranchId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Option<CalendarView>, Unavailable> {
    let db = services.store.read();
    let found = branch::Entity::find_by_id(id.0).one(db).await?;
    let Some(row) = found.filter(|row| row.root_id == staff.root().0) else {
        return Ok(None);
    };
    let dates: Vec<NaiveDate> = from
        .iter_days()
        .take_while(|date| *date <= to)
        .take(MOST_DAYS)
        .collect();
    let to = dates.last().copied().unwrap_or(from);
    let calendar = calendar(db, id, from, to).await?;
    let school_holidays = school_holidays(db, row.root_id, from, to).await?;
    let due: HashMap<NaiveDate, u64> = dues(db, &row, Some(from), Some(to))
        .await?
        .into_iter()
        .filter_map(|dues| Some((dues.due_on, u64::try_from(dues.count).ok()?)))
        .collect();
    let days = dates
        .into_iter()
        .map(|date| CalendarDay {
            date,
            week: iso_week(date),
            status: calendar.day(date),
            is_decided: calendar.days.contains_key(&date),
            holiday: holiday_on(date),
            school_holiday: school_holidays
                .iter()
                .find(|holiday| (holiday.first..=holiday.last).contains(&date))
                .map(|holiday| holiday.name.clone()),
            due: due.get(&date).copied().unwrap_or_default(),
        })
        .collect();
    Ok(Some(CalendarView {
        branch: id,
        days,
        school_holidays,
        weekly: calendar.weekly,
        today: services
            .clock
            .now()
            .local_date(super::context::zone_of(&row)),
        name: row.name,
    }))
}

async fn school_holidays(
    db: &impl ConnectionTrait,
    root: i64,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<SchoolHoliday>, DbErr> {
    let rows = school_holiday::Entity::find()
        .filter(school_holiday::Column::RootId.eq(root))
        .filter(school_holiday::Column::LastDay.gte(from))
        .filter(school_holiday::Column::FirstDay.lte(to))
        .order_by_asc(school_holiday::Column::FirstDay)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| SchoolHoliday {
            name: row.name,
            first: row.first_day,
            last: row.last_day,
        })
        .collect())
}
