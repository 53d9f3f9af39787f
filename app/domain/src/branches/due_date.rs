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
    /// No open day was found in the next sixty: the day itself stands.
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
/// moves to the next open one; where that passes the limit, to the last open
/// one before it.
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
    let mut plan = moved(chosen, calendar);
    if plan.due > latest
        && let Some(before) = calendar.last_open(lent_on, chosen)
    {
        plan.due = before;
        plan.skipped = closed_days(calendar, plus(before, 1), plus(chosen, 1));
    }
    if plan.basis == DueBasis::Days {
        plan.basis = DueBasis::Chosen;
    }
    Ok(plan)
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

#[cfg(test)]
mod tests {
    use super::super::{DayRule, Holiday, WeeklyHours};
    use super::*;
    use crate::time::Moment;
    use chrono_tz::Europe::Stockholm;
    use proptest::prelude::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's own date")
    }

    fn umea() -> Calendar {
        Calendar {
            weekly: WeeklyHours::parse(
                "mån 12-18;tis 12-18;ons 12-18;tor 12-20;fre 12-16;lör 11-15",
            )
            .expect("hours"),
            ..Calendar::default()
        }
    }

    #[test]
    fn fourteen_days_on_is_the_same_weekday() {
        let plan = plan_due(day("2026-11-23"), 14, &umea());
        assert_eq!(
            (plan.due, plan.asked),
            (day("2026-12-07"), day("2026-12-07"))
        );
        assert!(plan.skipped.is_empty());
    }

    #[test]
    fn easter_moves_a_due_date_to_the_tuesday_after_and_says_why() {
        let plan = plan_due(day("2027-03-12"), 14, &umea());
        assert_eq!(plan.due, day("2027-03-30"));
        let why: Vec<ClosedWhy> = plan.runs().into_iter().map(|run| run.why).collect();
        assert_eq!(
            why,
            [
                ClosedWhy::Holiday(Holiday::GoodFriday),
                ClosedWhy::Holiday(Holiday::EasterEve),
                ClosedWhy::Holiday(Holiday::EasterDay),
                ClosedWhy::Holiday(Holiday::EasterMonday),
            ]
        );
    }

    #[test]
    fn a_week_that_the_branch_closes_is_one_run() {
        let mut calendar = umea();
        for date in day("2027-07-12").iter_days().take(7) {
            let note = Some("Semester".to_owned());
            calendar.days.insert(date, DayRule::Closed { note });
        }
        let plan = plan_due(day("2027-06-28"), 14, &calendar);
        assert_eq!(plan.due, day("2027-07-19"));
        assert_eq!(plan.runs().len(), 1);
    }

    #[test]
    fn the_change_to_summer_time_moves_no_due_date() {
        let late_evening = day("2027-03-27").and_hms_opt(23, 30, 0).expect("a time");
        let lent_on = Moment::from_local(late_evening, Stockholm).local_date(Stockholm);
        assert_eq!(lent_on, day("2027-03-27"));
        assert_eq!(plan_due(lent_on, 14, &umea()).due, day("2027-04-10"));
    }

    #[test]
    fn week_fifty_three_is_passed_like_any_other() {
        let plan = plan_due(day("2026-12-18"), 14, &umea());
        // New Year's Day is a Friday; Saturday 2 January is open.
        assert_eq!(plan.due, day("2027-01-02"));
    }

    #[test]
    fn staff_choose_up_to_the_limit() {
        let lent_on = day("2026-11-23");
        let chosen = choose_due(lent_on, day("2026-12-20"), 28, &umea()).expect("within");
        // Sunday: Monday 21 December is within the limit.
        assert_eq!(chosen.due, day("2026-12-21"));
        assert_eq!(
            choose_due(lent_on, day("2026-12-22"), 28, &umea()),
            Err(DueRefusal::TooLate {
                latest: day("2026-12-21")
            })
        );
        assert_eq!(
            choose_due(lent_on, day("2026-11-22"), 28, &umea()),
            Err(DueRefusal::BeforeLoan)
        );
        // The limit itself is a Sunday: the Saturday before.
        let sunday = choose_due(lent_on, day("2026-11-29"), 6, &umea()).expect("within");
        assert_eq!(sunday.due, day("2026-11-28"));
    }

    #[test]
    fn a_late_loan_is_renewed_from_today() {
        let plan = plan_renewal(day("2026-11-10"), day("2026-11-23"), 14, &umea()).expect("later");
        assert_eq!(plan.due, day("2026-12-07"));
        assert_eq!(
            plan_renewal(day("2026-12-07"), day("2026-11-23"), 14, &umea()),
            Err(RenewRefusal::NotLater)
        );
    }

    #[test]
    fn a_branch_that_never_opens_keeps_the_day_and_says_so() {
        let plan = plan_due(day("2026-11-23"), 14, &Calendar::default());
        assert_eq!(plan.due, day("2026-12-07"));
        assert_eq!(plan.basis, DueBasis::NoOpenDayFound);
    }

    proptest! {
        #[test]
        fn a_due_date_is_open_and_never_earlier_than_asked(start in 0_i64..4000, days in 1_u16..60) {
            let lent_on = day("2024-01-01") + TimeDelta::days(start);
            let calendar = umea();
            let plan = plan_due(lent_on, days, &calendar);
            prop_assert!(calendar.is_open_on(plan.due));
            prop_assert!(plan.due >= plan.asked);
            prop_assert_eq!(plan.skipped.len() as i64, (plan.due - plan.asked).num_days());
        }
    }
}
