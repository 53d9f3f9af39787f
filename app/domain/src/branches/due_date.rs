//! When a loan is due: some days on, moved to a day on which the branch is open.

use super::calendar::{Calendar, ClosedWhy, DayStatus};
use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// How far ahead an open day is looked for.
const LOOK_AHEAD: u16 = 60;

/// A due date with its reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DuePlan {
    /// The day on which it is due.
    pub due: NaiveDate,
    /// The day before it was moved.
    pub asked: NaiveDate,
    /// The closed days between them.
    pub skipped: Vec<SkippedDay>,
    /// The days of the loan; 0 where staff chose the day.
    pub days: u16,
    /// What it rests on.
    pub basis: DueBasis,
}

/// What a due date rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum DueBasis {
    /// The days of the loan.
    Days,
    /// Staff chose the day.
    Chosen,
    /// No open day was found in the next sixty, nor, for a chosen day, within
    /// the limit: the day itself stands.
    NoOpenDayFound,
}

/// A day that was passed over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SkippedDay {
    /// The day.
    pub date: NaiveDate,
    /// Why it is closed.
    pub why: ClosedWhy,
}

/// Days in a row that are closed for the same reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SkippedRun {
    /// First day.
    pub from: NaiveDate,
    /// Last day.
    pub to: NaiveDate,
    /// Why.
    pub why: ClosedWhy,
}

/// Why a chosen day won't do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum DueRefusal {
    /// Before the day of the loan.
    #[error("a thing can't be due before it is lent")]
    BeforeLoan,
    /// After the branch's limit.
    #[error("the latest day is {latest}")]
    TooLate {
        /// The latest day.
        latest: NaiveDate,
    },
}

/// Why a loan is not renewed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum RenewRefusal {
    /// It is due as late as a renewal today would make it.
    #[error("the due date is as late as a renewal would make it")]
    NotLater,
}

/// Plans a due date `loan_days` on, moved to the next open day.
pub fn plan_due(lent_on: NaiveDate, loan_days: u16, calendar: &Calendar) -> DuePlan {
    let asked = plus(lent_on, loan_days);
    let mut plan = moved(asked, calendar);
    plan.days = loan_days;
    plan
}

/// A day that staff chose, up to `limit_days` after the loan. A closed day
/// moves to the next open one; where that passes the limit or isn't found in
/// sixty days (a branch that rests all summer), to the last open one before it.
/// Where none is open, the chosen day stands: the limit holds.
///
/// # Errors
/// When it lies before the loan or past the limit.
pub fn choose_due(
    lent_on: NaiveDate,
    chosen: NaiveDate,
    limit_days: u16,
    calendar: &Calendar,
) -> Result<DuePlan, DueRefusal> {
    if chosen < lent_on {
        return Err(DueRefusal::BeforeLoan);
    }
    let latest = plus(lent_on, limit_days);
    if chosen > latest {
        return Err(DueRefusal::TooLate { latest });
    }
    let plan = moved(chosen, calendar);
    if plan.due <= latest && plan.basis != DueBasis::NoOpenDayFound {
        let basis = DueBasis::Chosen;
        return Ok(DuePlan { basis, ..plan });
    }
    let (due, skipped, basis) = match calendar.last_open(lent_on, chosen) {
        Some(before) => (
            before,
            closed_days(calendar, plus(before, 1), plus(chosen, 1)),
            DueBasis::Chosen,
        ),
        None => (chosen, Vec::new(), DueBasis::NoOpenDayFound),
    };
    Ok(DuePlan {
        due,
        skipped,
        basis,
        ..plan
    })
}

/// Renews: the loan's days once more, counted from today, never earlier than
/// it is due already. Being late blocks nobody.
///
/// # Errors
/// When it wouldn't move the date.
pub fn plan_renewal(
    current_due: NaiveDate,
    today: NaiveDate,
    loan_days: u16,
    calendar: &Calendar,
) -> Result<DuePlan, RenewRefusal> {
    let plan = plan_due(today, loan_days, calendar);
    if plan.due > current_due {
        Ok(plan)
    } else {
        Err(RenewRefusal::NotLater)
    }
}

impl DuePlan {
    /// The passed days, joined where days in a row are closed for the same reason.
    pub fn runs(&self) -> Vec<SkippedRun> {
        let mut runs: Vec<SkippedRun> = Vec::new();
        for day in &self.skipped {
            match runs.last_mut() {
                Some(run) if run.why == day.why && run.to.succ_opt() == Some(day.date) => {
                    run.to = day.date;
                }
                _ => runs.push(SkippedRun {
                    from: day.date,
                    to: day.date,
                    why: day.why.clone(),
                }),
            }
        }
        runs
    }
}

fn moved(asked: NaiveDate, calendar: &Calendar) -> DuePlan {
    let (due, basis) = match calendar.next_open(asked, LOOK_AHEAD) {
        Some(open) => (open, DueBasis::Days),
        None => (asked, DueBasis::NoOpenDayFound),
    };
    DuePlan {
        due,
        asked,
        skipped: closed_days(calendar, asked, due),
        days: 0,
        basis,
    }
}

/// The closed days from `from` up to, not including, `to`.
fn closed_days(calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> Vec<SkippedDay> {
    from.iter_days()
        .take_while(|date| *date < to)
        .filter_map(|date| match calendar.day(date) {
            DayStatus::Open { .. } => None,
            DayStatus::Closed(why) => Some(SkippedDay { date, why }),
        })
        .collect()
}

fn plus(date: NaiveDate, days: u16) -> NaiveDate {
    date.checked_add_signed(TimeDelta::days(i64::from(days)))
        .unwrap_or(NaiveDate::MAX)
}
