//! Public holidays against the almanac, and in every year from 1900 to 2200.

use super::holiday::{Holiday, holiday_on, holidays_of};
use chrono::{Datelike, Weekday};

fn on(text: &str) -> Option<Holiday> {
    holiday_on(text.parse().expect("a test's own date"))
}

#[test]
fn easter_falls_where_the_almanac_says() {
    for day in [
        "2008-03-23",
        "2011-04-24",
        "2016-03-27",
        "2018-04-01",
        "2019-04-21",
        "2020-04-12",
        "2021-04-04",
        "2022-04-17",
        "2023-04-09",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2028-04-16",
        "2029-04-01",
        "2030-04-21",
        "2038-04-25",
    ] {
        assert_eq!(on(day), Some(Holiday::EasterDay), "{day}");
    }
}

/// The days that move, from the almanac: Good Friday, Ascension Day, Whit
/// Sunday, Midsummer Day and All Saints' Day.
const MOVABLE: [[&str; 5]; 7] = [
    [
        "2024-03-29",
        "2024-05-09",
        "2024-05-19",
        "2024-06-22",
        "2024-11-02",
    ],
    [
        "2025-04-18",
        "2025-05-29",
        "2025-06-08",
        "2025-06-21",
        "2025-11-01",
    ],
    [
        "2026-04-03",
        "2026-05-14",
        "2026-05-24",
        "2026-06-20",
        "2026-10-31",
    ],
    [
        "2027-03-26",
        "2027-05-06",
        "2027-05-16",
        "2027-06-26",
        "2027-11-06",
    ],
    [
        "2028-04-14",
        "2028-05-25",
        "2028-06-04",
        "2028-06-24",
        "2028-11-04",
    ],
    [
        "2029-03-30",
        "2029-05-10",
        "2029-05-20",
        "2029-06-23",
        "2029-11-03",
    ],
    [
        "2030-04-19",
        "2030-05-30",
        "2030-06-09",
        "2030-06-22",
        "2030-11-02",
    ],
];

#[test]
fn the_movable_days_fall_where_the_almanac_says() {
    let kinds = [
        Holiday::GoodFriday,
        Holiday::AscensionDay,
        Holiday::WhitSunday,
        Holiday::MidsummerDay,
        Holiday::AllSaintsDay,
    ];
    for year in MOVABLE {
        for (day, kind) in year.into_iter().zip(kinds) {
            assert_eq!(on(day), Some(kind), "{day}");
        }
    }
    assert_eq!(on("2026-11-23"), None);
}

#[test]
fn where_two_holidays_meet_the_day_is_still_one() {
    assert_eq!(on("2008-05-01"), Some(Holiday::FirstOfMay));
    assert_eq!(on("1954-06-06"), Some(Holiday::WhitSunday));
}

#[test]
fn the_fixed_days_and_the_eves_stand_in_every_year() {
    for year in 1900..=2200 {
        for (day, kind) in [
            ("01-01", Holiday::NewYearsDay),
            ("01-06", Holiday::Epiphany),
            ("06-06", Holiday::NationalDay),
            ("12-24", Holiday::ChristmasEve),
            ("12-25", Holiday::ChristmasDay),
            ("12-26", Holiday::BoxingDay),
            ("12-31", Holiday::NewYearsEve),
        ] {
            let date = format!("{year}-{day}").parse().expect("a test's own date");
            assert!(holidays_of(year).contains(&(date, kind)), "{date}");
        }
        for (day, kind) in holidays_of(year) {
            let weekday = match kind {
                Holiday::GoodFriday | Holiday::MidsummerEve => Weekday::Fri,
                Holiday::EasterEve | Holiday::MidsummerDay | Holiday::AllSaintsDay => Weekday::Sat,
                Holiday::EasterDay | Holiday::WhitSunday => Weekday::Sun,
                Holiday::EasterMonday => Weekday::Mon,
                Holiday::AscensionDay => Weekday::Thu,
                Holiday::NewYearsDay
                | Holiday::Epiphany
                | Holiday::FirstOfMay
                | Holiday::NationalDay
                | Holiday::ChristmasEve
                | Holiday::ChristmasDay
                | Holiday::BoxingDay
                | Holiday::NewYearsEve => continue,
            };
            assert_eq!(day.weekday(), weekday, "{kind:?} of {year}");
        }
    }
}

#[test]
fn each_year_has_thirteen_by_law_and_four_eves() {
    for year in 1900..=2200 {
        let all = holidays_of(year);
        assert_eq!(all.iter().filter(|(_, h)| h.is_statutory()).count(), 13);
        assert_eq!(all.len(), 17);
        assert!(all.is_sorted());
    }
}
