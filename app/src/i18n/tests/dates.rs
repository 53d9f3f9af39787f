//! Dates in words.

use super::{EN, SV, day};
use chrono::{NaiveDate, Weekday};

#[test]
fn a_date_of_this_year_has_its_weekday_and_no_year() {
    let (date, today) = (day("2027-03-30"), day("2027-03-16"));
    assert_eq!(SV.date_long(date, today), "tisdag 30 mars");
    assert_eq!(EN.date_long(date, today), "Tuesday 30 March");
    assert_eq!(SV.date_short(date, today), "tis 30 mars");
    assert_eq!(EN.date_short(date, today), "Tue 30 Mar");
}

#[test]
fn a_date_of_another_year_has_the_year() {
    let (date, today) = (day("2027-01-05"), day("2026-12-22"));
    assert_eq!(SV.date_long(date, today), "tisdag 5 januari 2027");
    assert_eq!(EN.date_long(date, today), "Tuesday 5 January 2027");
    assert_eq!(SV.date_short(date, today), "tis 5 jan. 2027");
    assert_eq!(EN.date_short(date, today), "Tue 5 Jan 2027");
}

#[test]
fn every_day_of_the_week_and_month_of_the_year_has_its_name() {
    let weekdays: Vec<_> = (0..7)
        .filter_map(|n| Weekday::try_from(n).ok())
        .map(|weekday| {
            (
                SV.weekday(weekday),
                SV.weekday_short(weekday),
                EN.weekday(weekday),
            )
        })
        .collect();
    let expected = [
        ("måndag", "mån", "Monday"),
        ("tisdag", "tis", "Tuesday"),
        ("onsdag", "ons", "Wednesday"),
        ("torsdag", "tors", "Thursday"),
        ("fredag", "fre", "Friday"),
        ("lördag", "lör", "Saturday"),
        ("söndag", "sön", "Sunday"),
    ]
    .map(|(sv, short, en)| (sv.to_owned(), short.to_owned(), en.to_owned()));
    assert_eq!(weekdays, expected);
    assert_eq!(EN.weekday_short(Weekday::Sat), "Sat");
    let months: Vec<_> = (1..=12)
        .filter_map(|month| NaiveDate::from_ymd_opt(2027, month, 1))
        .map(|date| SV.month(date))
        .collect();
    assert_eq!(
        months.join(" "),
        "januari februari mars april maj juni juli augusti september oktober november december"
    );
}

#[test]
fn a_month_and_a_day_stand_alone_in_a_calendar() {
    assert_eq!(SV.month_year(day("2027-03-30")), "mars 2027");
    assert_eq!(EN.month_year(day("2027-03-30")), "March 2027");
    assert_eq!(EN.month(day("2027-05-01")), "May");
    assert_eq!(SV.day_of_month(day("2027-03-05")), "5");
}

#[test]
fn a_span_says_what_both_days_share_once() {
    let today = day("2027-03-01");
    let sv = |from, to| SV.date_span(day(from), day(to), today);
    assert_eq!(sv("2027-03-06", "2027-03-13"), "lör 6 – lör 13 mars");
    assert_eq!(sv("2027-03-29", "2027-04-02"), "mån 29 mars – fre 2 apr.");
    assert_eq!(sv("2027-03-06", "2027-03-06"), "lör 6 mars");
    assert_eq!(sv("2028-03-06", "2028-03-08"), "mån 6 – ons 8 mars 2028");
    assert_eq!(
        sv("2028-03-31", "2028-04-01"),
        "fre 31 mars – lör 1 apr. 2028"
    );
    assert_eq!(
        sv("2027-12-23", "2028-01-02"),
        "tors 23 dec. 2027 – sön 2 jan. 2028"
    );
    assert_eq!(
        sv("2026-12-23", "2027-01-02"),
        "ons 23 dec. 2026 – lör 2 jan. 2027"
    );
    assert_eq!(
        EN.date_span(day("2027-03-06"), day("2027-03-13"), today),
        "Sat 6 – Sat 13 Mar"
    );
}

#[test]
fn a_date_near_by_is_said_as_one_says_it() {
    // A Wednesday.
    let today = day("2027-03-31");
    for (date, sv, en) in [
        ("2027-03-31", "idag", "today"),
        ("2027-04-01", "i morgon", "tomorrow"),
        ("2027-03-30", "i går", "yesterday"),
        ("2027-03-29", "i måndags", "last Monday"),
        ("2027-03-26", "i fredags", "last Friday"),
        ("2027-03-25", "i torsdags", "last Thursday"),
        ("2027-03-24", "för 7 dagar sedan", "7 days ago"),
        ("2027-03-22", "för 9 dagar sedan", "9 days ago"),
        ("2027-03-18", "för 13 dagar sedan", "13 days ago"),
        ("2027-03-17", "för 2 veckor sedan", "2 weeks ago"),
        ("2027-01-29", "för 8 veckor sedan", "8 weeks ago"),
        ("2027-01-27", "onsdag 27 januari", "Wednesday 27 January"),
        (
            "2026-11-03",
            "tisdag 3 november 2026",
            "Tuesday 3 November 2026",
        ),
        ("2027-04-02", "på fredag", "on Friday"),
        ("2027-04-06", "på tisdag", "on Tuesday"),
        ("2027-04-07", "om 7 dagar", "in 7 days"),
        ("2027-04-13", "om 13 dagar", "in 13 days"),
        ("2027-04-14", "onsdag 14 april", "Wednesday 14 April"),
    ] {
        assert_eq!(SV.date_relative(day(date), today), sv, "{date}");
        assert_eq!(EN.date_relative(day(date), today), en, "{date}");
    }
}

#[test]
fn every_weekday_has_its_own_word_before_and_after_today() {
    for today in day("2027-03-29").iter_days().take(7) {
        for days in 2..=6 {
            let before = today - chrono::Days::new(days);
            let after = today + chrono::Days::new(days);
            let name = SV.weekday(chrono::Datelike::weekday(&before));
            assert_eq!(SV.date_relative(before, today), format!("i {name}s"));
            let name = EN.weekday(chrono::Datelike::weekday(&after));
            assert_eq!(EN.date_relative(after, today), format!("on {name}"));
        }
    }
}

#[test]
fn a_date_beyond_all_calendars_is_shown_and_breaks_nothing() {
    for date in [NaiveDate::MIN, NaiveDate::MAX] {
        for i18n in [SV, EN] {
            for text in [
                i18n.date_long(date, day("2027-03-30")),
                i18n.date_short(date, day("2027-03-30")),
                i18n.date_relative(date, day("2027-03-30")),
                i18n.date_span(NaiveDate::MIN, date, day("2027-03-30")),
                i18n.month(date),
                i18n.month_year(date),
                i18n.day_of_month(date),
                i18n.week(date),
            ] {
                assert!(!text.is_empty() && !text.contains('⟦'), "{text}");
            }
        }
    }
}
