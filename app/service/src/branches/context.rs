//! A branch as a use case needs it: its rules and the days around today.

use crate::store::entities::{branch, opening_hours};
use crate::store::select;
use crate::store::staff::RulesColumns;
use chrono::{NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use domain::branches::{
    BranchId, Calendar, DayRule, LendingRules, OpeningHours, WeeklyHours, parse_spans,
};
use domain::stock::CodePattern;
use domain::time::Moment;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter};

/// A branch with its rules and calendar.
#[derive(Debug, Clone)]
pub struct BranchContext {
    /// The branch.
    pub id: BranchId,
    /// Its top branch.
    pub root: BranchId,
    /// Its name.
    pub name: String,
    /// Its time zone.
    pub zone: Tz,
    /// Its rules.
    pub rules: LendingRules,
    /// Its calendar; days that staff decided on from sixty days back to five
    /// hundred ahead, which covers the longest loan.
    pub calendar: Calendar,
}

/// How far back and ahead the days that staff decided on are read.
const BACK: i64 = 60;
const AHEAD: i64 = 500;

/// Reads a branch with all that a decision at its counter rests on.
pub(crate) async fn context(
    db: &impl ConnectionTrait,
    id: BranchId,
    now: Moment,
) -> Result<BranchContext, DbErr> {
    let row = find(db, id).await?;
    let zone = zone_of(&row);
    let today = now.local_date(zone);
    let calendar = calendar(
        db,
        id,
        today - TimeDelta::days(BACK),
        today + TimeDelta::days(AHEAD),
    )
    .await?;
    Ok(BranchContext {
        id,
        root: BranchId(row.root_id),
        rules: rules_of(&(&row).into()),
        zone,
        name: row.name,
        calendar,
    })
}

/// A branch's rules alone.
pub(crate) async fn rules(db: &impl ConnectionTrait, id: BranchId) -> Result<LendingRules, DbErr> {
    Ok(rules_of(&(&find(db, id).await?).into()))
}

/// A branch's name, if there is such a branch.
pub(crate) async fn name(db: &impl ConnectionTrait, id: BranchId) -> Result<Option<String>, DbErr> {
    Ok(branch::Entity::find_by_id(id.0)
        .one(db)
        .await?
        .map(|row| row.name))
}

/// The weekly hours, and what staff decided from `from` to `to`.
pub(crate) async fn calendar(
    db: &impl ConnectionTrait,
    id: BranchId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Calendar, DbErr> {
    // One query for both: a scan waits for each round trip.
    let rows: Vec<CalendarRow> = select(
        db,
        "SELECT weekday, opens, closes, NULL AS day, NULL AS hours, NULL AS note
         FROM opening_hours WHERE branch_id = $1
         UNION ALL
         SELECT NULL, NULL, NULL, day, hours, note
         FROM calendar_days WHERE branch_id = $1 AND day BETWEEN $2 AND $3
         ORDER BY opens",
        [id.0.into(), from.into(), to.into()],
    )
    .await?;
    let mut calendar = Calendar::default();
    for number in 1..=7_u8 {
        let of_day = rows
            .iter()
            .filter(|row| row.weekday == Some(number.into()))
            .filter_map(CalendarRow::span)
            .collect();
        if let Ok(day) = Weekday::try_from(number - 1) {
            calendar.weekly.set(day, of_day);
        }
    }
    for row in rows {
        if let Some(day) = row.day {
            calendar.days.insert(day, rule_of(row.hours, row.note));
        }
    }
    Ok(calendar)
}

/// A span of a weekday, or a day that staff decided on.
#[derive(Debug, FromQueryResult)]
struct CalendarRow {
    weekday: Option<i32>,
    opens: Option<i32>,
    closes: Option<i32>,
    day: Option<NaiveDate>,
    hours: Option<String>,
    note: Option<String>,
}

impl CalendarRow {
    fn span(&self) -> Option<OpeningHours> {
        OpeningHours::new(self.opens?.try_into().ok()?, self.closes?.try_into().ok()?)
    }
}

/// Writes the weekly hours in place of those before.
pub(crate) async fn write_weekly(
    tx: &impl ConnectionTrait,
    id: BranchId,
    week: &WeeklyHours,
) -> Result<(), DbErr> {
    use sea_orm::{ActiveValue::NotSet, Set};
    opening_hours::Entity::delete_many()
        .filter(opening_hours::Column::BranchId.eq(id.0))
        .exec(tx)
        .await?;
    for number in 1..=7_u8 {
        let Ok(day) = Weekday::try_from(number - 1) else {
            continue;
        };
        for span in week.of(day) {
            opening_hours::Entity::insert(opening_hours::ActiveModel {
                id: NotSet,
                branch_id: Set(id.0),
                weekday: Set(i32::from(number)),
                opens: Set(i32::from(span.opens())),
                closes: Set(i32::from(span.closes())),
            })
            .exec_without_returning(tx)
            .await?;
        }
    }
    Ok(())
}

fn rule_of(hours: Option<String>, note: Option<String>) -> DayRule {
    match hours.map(|text| parse_spans(&text)) {
        Some(Ok(hours)) if !hours.is_empty() => DayRule::Open { hours, note },
        // Hours that can't be read any more are no promise that it is open.
        _ => DayRule::Closed { note },
    }
}

async fn find(db: &impl ConnectionTrait, id: BranchId) -> Result<branch::Model, DbErr> {
    branch::Entity::find_by_id(id.0)
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound(format!("branch {}", id.0)))
}

/// A branch's time zone; Sweden's where it can't be read.
pub(crate) fn zone_of(row: &branch::Model) -> Tz {
    row.time_zone
        .parse()
        .unwrap_or(chrono_tz::Europe::Stockholm)
}

pub(crate) fn rules_of(row: &RulesColumns) -> LendingRules {
    let usual = LendingRules::default();
    let days = |value: i32, usual: u16| u16::try_from(value).unwrap_or(usual);
    LendingRules {
        loan_days: days(row.loan_days, usual.loan_days),
        longest_loan_days: days(row.longest_loan_days, usual.longest_loan_days),
        backdate_days: days(row.backdate_days, usual.backdate_days),
        code_pattern: CodePattern::parse(&row.code_pattern).unwrap_or_default(),
    }
}
