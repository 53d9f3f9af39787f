//! Swedish public holidays, computed.
//!
//! Lag (1989:253) om allmänna helgdagar; and the four eves that are kept as
//! holidays in practice (semesterlagen 3 a § treats three of them so). All are
//! *proposed* as closed; a branch decides otherwise day by day.

use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use serde::{Deserialize, Serialize};

/// A day that Sweden keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Holiday {
    /// Nyårsdagen.
    NewYearsDay,
    /// Trettondedag jul.
    Epiphany,
    /// Långfredagen.
    GoodFriday,
    /// Påskafton, an eve.
    EasterEve,
    /// Påskdagen.
    EasterDay,
    /// Annandag påsk.
    EasterMonday,
    /// Första maj.
    FirstOfMay,
    /// Kristi himmelsfärdsdag.
    AscensionDay,
    /// Pingstdagen.
    WhitSunday,
    /// Nationaldagen.
    NationalDay,
    /// Midsommarafton, an eve.
    MidsummerEve,
    /// Midsommardagen.
    MidsummerDay,
    /// Alla helgons dag.
    AllSaintsDay,
    /// Julafton, an eve.
    ChristmasEve,
    /// Juldagen.
    ChristmasDay,
    /// Annandag jul.
    BoxingDay,
    /// Nyårsafton, an eve.
    NewYearsEve,
}

impl Holiday {
    /// Whether the law names it; the eves it doesn't.
    pub fn is_statutory(self) -> bool {
        !matches!(
            self,
            Self::EasterEve | Self::MidsummerEve | Self::ChristmasEve | Self::NewYearsEve
        )
    }

    /// The word in its Fluent key: `holiday-{key}`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NewYearsDay => "new-years-day",
            Self::Epiphany => "epiphany",
            Self::GoodFriday => "good-friday",
            Self::EasterEve => "easter-eve",
            Self::EasterDay => "easter-day",
            Self::EasterMonday => "easter-monday",
            Self::FirstOfMay => "first-of-may",
            Self::AscensionDay => "ascension-day",
            Self::WhitSunday => "whit-sunday",
            Self::NationalDay => "national-day",
            Self::MidsummerEve => "midsummer-eve",
            Self::MidsummerDay => "midsummer-day",
            Self::AllSaintsDay => "all-saints-day",
            Self::ChristmasEve => "christmas-eve",
            Self::ChristmasDay => "christmas-day",
            Self::BoxingDay => "boxing-day",
            Self::NewYearsEve => "new-years-eve",
        }
    }
}

/// The holidays of a year, in order. Years outside 1900 to 2200 have none here.
pub fn holidays_of(year: i32) -> Vec<(NaiveDate, Holiday)> {
    if !(1900..=2200).contains(&year) {
        return Vec::new();
    }
    let Some(easter) = easter_of(year) else {
        return Vec::new();
    };
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    // Midsummer Day: the Saturday of 20–26 June. All Saints: that of 31 October–6 November.
    let midsummer = day(6, 20).map(first_saturday);
    let mut all: Vec<(NaiveDate, Holiday)> = [
        (day(1, 1), Holiday::NewYearsDay),
        (day(1, 6), Holiday::Epiphany),
        (Some(easter - TimeDelta::days(2)), Holiday::GoodFriday),
        (Some(easter - TimeDelta::days(1)), Holiday::EasterEve),
        (Some(easter), Holiday::EasterDay),
        (Some(easter + TimeDelta::days(1)), Holiday::EasterMonday),
        (day(5, 1), Holiday::FirstOfMay),
        (Some(easter + TimeDelta::days(39)), Holiday::AscensionDay),
        (Some(easter + TimeDelta::days(49)), Holiday::WhitSunday),
        (day(6, 6), Holiday::NationalDay),
        (
            midsummer.map(|day| day - TimeDelta::days(1)),
            Holiday::MidsummerEve,
        ),
        (midsummer, Holiday::MidsummerDay),
        (day(10, 31).map(first_saturday), Holiday::AllSaintsDay),
        (day(12, 24), Holiday::ChristmasEve),
        (day(12, 25), Holiday::ChristmasDay),
        (day(12, 26), Holiday::BoxingDay),
        (day(12, 31), Holiday::NewYearsEve),
    ]
    .into_iter()
    .filter_map(|(day, holiday)| day.map(|day| (day, holiday)))
    .collect();
    all.sort();
    all
}

/// The holiday on a day, if it is one; where two meet (Whit Sunday on 6 June,
/// Ascension Day on 1 May), the one that stands first in [`Holiday`].
pub fn holiday_on(date: NaiveDate) -> Option<Holiday> {
    holidays_of(date.year())
        .into_iter()
        .find_map(|(day, holiday)| (day == date).then_some(holiday))
}

fn first_saturday(from: NaiveDate) -> NaiveDate {
    let ahead =
        (Weekday::Sat.num_days_from_monday() + 7 - from.weekday().num_days_from_monday()) % 7;
    from + TimeDelta::days(i64::from(ahead))
}

/// Easter Day by the Gregorian computus (Meeus, Jones and Butcher).
fn easter_of(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(
        year,
        u32::try_from(n / 31).ok()?,
        u32::try_from(n % 31 + 1).ok()?,
    )
}
