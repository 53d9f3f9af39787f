//! A branch as a use case needs it: its rules and the days around today.

use super::policies::policy_line;
use crate::store::entities::{branch, lending_policy, opening_hours};
use crate::store::select;
use crate::store::staff::RulesColumns;
use chrono::{NaiveDate, TimeDelta, Weekday};
use chrono_tz::Tz;
use domain::booking::ReservationRules;
use domain::branches::{
    BranchId, Calendar, DayRule, LendingRules, OpeningHours, Policies, PolicyLine,
    ReservationWindow, WeeklyHours, parse_spans,
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
    /// How families reserve.
    pub reservations: ReservationRules,
    /// Where those differ, by borrower and by what is lent.
    pub policies: Policies,
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
    let (from, to) = (
        today - TimeDelta::days(BACK),
        today + TimeDelta::days(AHEAD),
    );
    let rows = around(db, id, from, to).await?;
    let (calendar, policies) = (calendar_of(&rows), policies_of(&rows));
    Ok(BranchContext {
        id,
        root: BranchId(row.root_id),
        rules: rules_of(&(&row).into()),
        reservations: reservations_of(&row),
        policies,
        zone,
        name: row.name,
        calendar,
    })
}

/// How families reserve at a branch; what it left open is the program's value.
pub(crate) fn reservations_of(row: &branch::Model) -> ReservationRules {
    let days = |value: Option<i32>| value.and_then(|days| u16::try_from(days).ok());
    let window = match (days(row.reserve_from_days), days(row.reserve_to_days)) {
        (Some(0), Some(0)) => ReservationWindow::Off,
        (Some(from), Some(to)) => ReservationWindow::Days { from, to },
        (None, _) | (_, None) => ReservationWindow::DEFAULT,
    };
    let percent = row
        .reserve_held_back
        .and_then(|part| u8::try_from(part).ok());
    ReservationRules {
        window,
        longest_days: rules_of(&row.into()).loan_days,
        held_back_percent: percent.unwrap_or(ReservationRules::HELD_BACK_PERCENT),
        shelf_hours: days(row.reserve_shelf_hours).unwrap_or(ReservationRules::SHELF_HOURS),
    }
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
    Ok(calendar_of(&around(db, id, from, to).await?))
}

/// Hours, days and policies in one query: a scan waits for each round trip.
async fn around(
    db: &impl ConnectionTrait,
    id: BranchId,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<AroundRow>, DbErr> {
    select(
        db,
        "SELECT weekday, opens, closes, NULL AS day, NULL AS hours, NULL AS note,
                CAST(NULL AS BIGINT) AS policy, CAST(NULL AS BIGINT) AS branch_id,
                CAST(NULL AS TEXT) AS borrower_kind, CAST(NULL AS BIGINT) AS type_id,
                CAST(NULL AS TEXT) AS main_category, CAST(NULL AS BOOLEAN) AS is_lent,
                CAST(NULL AS INTEGER) AS loan_days,
                CAST(NULL AS BOOLEAN) AS guardian_permission
         FROM opening_hours WHERE branch_id = $1
         UNION ALL
         SELECT NULL, NULL, NULL, day, hours, note,
                NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL
         FROM calendar_days WHERE branch_id = $1 AND day BETWEEN $2 AND $3
         UNION ALL
         SELECT NULL, NULL, NULL, NULL, NULL, NULL, p.id, p.branch_id, p.borrower_kind, p.type_id,
                p.main_category, p.is_lent, p.loan_days, p.guardian_permission
         FROM lending_policies p JOIN branches b ON b.root_id = p.root_id AND b.id = $1
         WHERE p.branch_id IS NULL OR p.branch_id = $1
         ORDER BY opens",
        [id.0.into(), from.into(), to.into()],
    )
    .await
}

fn policies_of(rows: &[AroundRow]) -> Policies {
    Policies::new(rows.iter().filter_map(AroundRow::policy_line).collect())
}

fn calendar_of(rows: &[AroundRow]) -> Calendar {
    let mut calendar = Calendar::default();
    for number in 1..=7_u8 {
        let of_day = rows
            .iter()
            .filter(|row| row.weekday == Some(number.into()))
            .filter_map(AroundRow::span)
            .collect();
        if let Ok(day) = Weekday::try_from(number - 1) {
            calendar.weekly.set(day, of_day);
        }
    }
    for row in rows {
        if let Some(day) = row.day {
            let (hours, note) = (row.hours.clone(), row.note.clone());
            calendar.days.insert(day, rule_of(hours, note));
        }
    }
    calendar
}

/// A span of a weekday, or a day that staff decided on, or a line of the policy.
#[derive(Debug, FromQueryResult)]
struct AroundRow {
    weekday: Option<i32>,
    opens: Option<i32>,
    closes: Option<i32>,
    day: Option<NaiveDate>,
    hours: Option<String>,
    note: Option<String>,
    policy: Option<i64>,
    branch_id: Option<i64>,
    borrower_kind: Option<String>,
    type_id: Option<i64>,
    main_category: Option<String>,
    is_lent: Option<bool>,
    loan_days: Option<i32>,
    guardian_permission: Option<bool>,
}

impl AroundRow {
    fn policy_line(&self) -> Option<PolicyLine> {
        Some(policy_line(&lending_policy::Model {
            id: self.policy?,
            root_id: 0,
            branch_id: self.branch_id,
            borrower_kind: self.borrower_kind.clone(),
            type_id: self.type_id,
            main_category: self.main_category.clone(),
            is_lent: self.is_lent,
            loan_days: self.loan_days,
            guardian_permission: self.guardian_permission,
        }))
    }

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
