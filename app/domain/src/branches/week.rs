//! ISO weeks: Monday first, week 1 holds the year's first Thursday (ISO 8601).

use chrono::{Datelike, NaiveDate};

/// A week by its ISO year and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    /// The ISO year, which differs from the calendar's around New Year.
    pub year: i32,
    /// 1 to 53.
    pub week: u32,
}

/// The week that a date lies in.
pub fn iso_week(date: NaiveDate) -> IsoWeek {
    let week = date.iso_week();
    IsoWeek {
        year: week.year(),
        week: week.week(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_thousand_and_twenty_six_has_a_week_fifty_three() {
        let week = |text: &str| iso_week(text.parse().expect("a test's own date"));
        assert_eq!(
            week("2026-12-28"),
            IsoWeek {
                year: 2026,
                week: 53
            }
        );
        assert_eq!(
            week("2027-01-03"),
            IsoWeek {
                year: 2026,
                week: 53
            }
        );
        assert_eq!(
            week("2027-01-04"),
            IsoWeek {
                year: 2027,
                week: 1
            }
        );
        assert_eq!(
            week("2027-03-08"),
            IsoWeek {
                year: 2027,
                week: 10
            }
        );
    }
}
