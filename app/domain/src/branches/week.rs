//! ISO weeks: Monday first, week 1 holds the year's first Thursday (ISO 8601).

use chrono::{Datelike, NaiveDate, Weekday};

/// A week by its ISO year and number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IsoWeek {
    /// The ISO year, which differs from the calendar's around New Year.
    pub year: i32,
    /// 1 to 53.
    pub week: u32,
}

impl IsoWeek {
    /// The days of the week, Monday first; none for a week 53 that its year lacks.
    pub fn days(self) -> Option<Vec<NaiveDate>> {
        let monday = NaiveDate::from_isoywd_opt(self.year, self.week, Weekday::Mon)?;
        Some(monday.iter_days().take(7).collect())
    }
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
    use proptest::prelude::*;

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

    #[test]
    fn sportlov_of_2027_is_week_ten_from_monday_to_sunday() {
        let days = IsoWeek {
            year: 2027,
            week: 10,
        }
        .days()
        .expect("a week");
        assert_eq!(days.len(), 7);
        assert_eq!(
            days.first().map(ToString::to_string).as_deref(),
            Some("2027-03-08")
        );
        assert_eq!(
            days.last().map(ToString::to_string).as_deref(),
            Some("2027-03-14")
        );
    }

    #[test]
    fn a_year_without_week_fifty_three_has_none() {
        let last = |year| IsoWeek { year, week: 53 }.days().is_some();
        assert!(last(2026));
        assert!(!last(2027));
    }

    proptest! {
        #[test]
        fn every_day_lies_in_the_week_that_it_names(ahead in 0_i64..110_000) {
            let first = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a date");
            let date = first + chrono::TimeDelta::days(ahead);
            let days = iso_week(date).days().expect("a week");
            prop_assert!(days.contains(&date));
        }
    }
}
