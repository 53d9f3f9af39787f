//! Times of day and weeks.

use super::{EN, SV, day};

#[test]
fn a_time_of_day_has_two_digits_on_each_side() {
    assert_eq!(SV.time(12 * 60 + 30), "12.30");
    assert_eq!(EN.time(12 * 60 + 30), "12:30");
    assert_eq!(SV.time(0), "00.00");
    assert_eq!(EN.time(9 * 60 + 5), "09:05");
    assert_eq!(SV.time(24 * 60), "24.00");
}

#[test]
fn opening_hours_are_short_in_swedish_and_whole_in_english() {
    assert_eq!(SV.time_span(12 * 60, 18 * 60), "12–18");
    assert_eq!(SV.time_span(9 * 60 + 30, 18 * 60), "9.30–18");
    assert_eq!(EN.time_span(12 * 60, 18 * 60), "12:00–18:00");
    assert_eq!(EN.time_span(9 * 60 + 30, 16 * 60), "9:30–16:00");
}

#[test]
fn a_moment_has_its_day_and_its_time() {
    let today = day("2027-03-31");
    let at = |date: &str| day(date).and_hms_opt(12, 30, 0).expect("a test's own time");
    assert_eq!(SV.date_time(at("2027-03-31"), today), "idag kl. 12.30");
    assert_eq!(SV.date_time(at("2027-03-30"), today), "i går kl. 12.30");
    assert_eq!(
        SV.date_time(at("2027-03-22"), today),
        "mån 22 mars kl. 12.30"
    );
    assert_eq!(EN.date_time(at("2027-03-22"), today), "Mon 22 Mar, 12:30");
    assert_eq!(
        EN.date_time(at("2026-03-22"), today),
        "Sun 22 Mar 2026, 12:30"
    );
}

#[test]
fn weeks_are_counted_as_iso_does_over_the_turn_of_the_year() {
    assert_eq!(SV.week(day("2027-03-10")), "vecka 10");
    assert_eq!(EN.week(day("2027-03-10")), "week 10");
    assert_eq!(SV.week_short(day("2027-03-10")), "v. 10");
    // 2026 has a week 53, which holds the first three days of 2027.
    assert_eq!(SV.week(day("2026-12-31")), "vecka 53");
    assert_eq!(SV.week(day("2027-01-03")), "vecka 53");
    assert_eq!(SV.week(day("2027-01-04")), "vecka 1");
}
