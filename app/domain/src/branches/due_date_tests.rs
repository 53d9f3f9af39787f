//! Due dates over Easter, the summer break, the change of the clock and week 53.

use super::{
    Calendar, ClosedWhy, DayRule, DueBasis, DueRefusal, Holiday, RenewRefusal, WeeklyHours,
    choose_due, plan_due, plan_renewal,
};
use crate::time::Moment;
use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Europe::Stockholm;
use proptest::prelude::*;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a test's own date")
}

fn umea() -> Calendar {
    Calendar {
        weekly: WeeklyHours::parse("mån 12-18;tis 12-18;ons 12-18;tor 12-20;fre 12-16;lör 11-15")
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

/// Umeå's week, closed by the branch from `first` for `days` days.
fn closed_from(first: &str, days: usize) -> Calendar {
    let mut calendar = umea();
    for date in day(first).iter_days().take(days) {
        calendar.days.insert(date, DayRule::Closed { note: None });
    }
    calendar
}

#[test]
fn a_day_chosen_in_a_break_without_end_moves_to_the_last_open_day_before_it() {
    // Closed for ninety days: no open day within sixty.
    let calendar = closed_from("2027-06-14", 90);
    let plan = choose_due(day("2027-06-07"), day("2027-06-20"), 28, &calendar).expect("within");
    assert_eq!(plan.due, day("2027-06-12"));
    assert_eq!(plan.basis, DueBasis::Chosen);
    assert_eq!(
        plan.skipped.first().map(|day| day.date),
        Some(day("2027-06-13"))
    );
    assert_eq!(
        plan.skipped.last().map(|day| day.date),
        Some(day("2027-06-20"))
    );
}

#[test]
fn a_chosen_day_at_a_branch_that_never_opens_stands_and_says_so() {
    let plan = choose_due(
        day("2026-11-23"),
        day("2026-12-01"),
        28,
        &Calendar::default(),
    );
    let plan = plan.expect("within");
    assert_eq!(plan.due, day("2026-12-01"));
    assert_eq!(plan.basis, DueBasis::NoOpenDayFound);
}

#[test]
fn a_chosen_day_keeps_the_limit_where_the_branch_is_closed_till_after_it() {
    // Lent on the first closed day, outside of hours; open again on Monday 14 December.
    let calendar = closed_from("2026-11-23", 20);
    let plan = choose_due(day("2026-11-23"), day("2026-12-01"), 10, &calendar).expect("within");
    assert_eq!(plan.due, day("2026-12-01"));
    assert_eq!(plan.basis, DueBasis::NoOpenDayFound);
}

#[test]
fn the_change_to_winter_time_moves_no_due_date() {
    let before_midnight = day("2027-10-30").and_hms_opt(23, 30, 0).expect("a time");
    let lent_on = Moment::from_local(before_midnight, Stockholm).local_date(Stockholm);
    assert_eq!(lent_on, day("2027-10-30"));
    assert_eq!(plan_due(lent_on, 14, &umea()).due, day("2027-11-13"));
}

#[test]
fn the_leap_day_is_a_day_like_any_other() {
    assert_eq!(
        plan_due(day("2028-02-15"), 14, &umea()).due,
        day("2028-02-29")
    );
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

    #[test]
    fn a_chosen_day_keeps_the_limit_and_is_open_where_any_day_is(
        start in 0_i64..4000,
        ahead in 0_i64..120,
        limit in 1_u16..120,
        break_after in 0_i64..120,
        break_days in 0_usize..150,
    ) {
        let lent_on = day("2024-01-01") + TimeDelta::days(start);
        let chosen = lent_on + TimeDelta::days(ahead);
        let latest = lent_on + TimeDelta::days(i64::from(limit));
        let first = (lent_on + TimeDelta::days(break_after)).to_string();
        let calendar = closed_from(&first, break_days);
        match choose_due(lent_on, chosen, limit, &calendar) {
            Err(refusal) => {
                prop_assert!(chosen > latest);
                prop_assert_eq!(refusal, DueRefusal::TooLate { latest });
            }
            Ok(plan) => {
                prop_assert!(lent_on <= plan.due && plan.due <= latest);
                let any_open = calendar.last_open(lent_on, latest.min(chosen)).is_some()
                    || calendar.next_open(chosen, 60).is_some_and(|open| open <= latest);
                prop_assert_eq!(calendar.is_open_on(plan.due), any_open);
                prop_assert_eq!(plan.basis == DueBasis::NoOpenDayFound, !any_open);
            }
        }
    }

    #[test]
    fn a_renewal_is_later_or_refused(start in 0_i64..4000, due in -60_i64..60, days in 1_u16..60) {
        let today = day("2024-01-01") + TimeDelta::days(start);
        let current = today + TimeDelta::days(due);
        match plan_renewal(current, today, days, &umea()) {
            Ok(plan) => prop_assert!(plan.due > current),
            Err(RenewRefusal::NotLater) => {
                prop_assert!(plan_due(today, days, &umea()).due <= current);
            }
        }
    }

    #[test]
    fn runs_hold_every_skipped_day_once_and_in_order(start in 0_i64..4000, closed in 0_usize..50) {
        let lent_on = day("2024-01-01") + TimeDelta::days(start);
        let asked = (lent_on + TimeDelta::days(14)).to_string();
        let plan = plan_due(lent_on, 14, &closed_from(&asked, closed));
        let of_runs: Vec<NaiveDate> = plan
            .runs()
            .iter()
            .flat_map(|run| run.from.iter_days().take_while(|date| *date <= run.to))
            .collect();
        let skipped: Vec<NaiveDate> = plan.skipped.iter().map(|day| day.date).collect();
        prop_assert_eq!(of_runs, skipped);
    }
}
