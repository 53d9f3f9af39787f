//! When a branch is open: its week, the days that staff decided on, and the
//! public holidays, which are proposed as closed. School holidays close nothing.

use super::holiday::{Holiday, holiday_on};
use super::hours::{OpeningHours, WeeklyHours};
use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A branch's calendar.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Calendar {
    /// The usual week.
    pub weekly: WeeklyHours,
    /// What staff decided for a date; it wins over everything.
    pub days: BTreeMap<NaiveDate, DayRule>,
}

/// What staff decided for a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum DayRule {
    /// Open, at these hours.
    Open {
        /// At least one.
        hours: Vec<OpeningHours>,
        /// Why, for people.
        note: Option<String>,
    },
    /// Closed.
    Closed {
        /// Why, for people.
        note: Option<String>,
    },
}

/// Whether a branch is open on a day, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayStatus {
    /// Open.
    Open {
        /// At these hours.
        hours: Vec<OpeningHours>,
        /// Why.
        why: OpenWhy,
    },
    /// Closed.
    Closed(ClosedWhy),
}

/// Why a branch is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenWhy {
    /// The usual week.
    Weekly,
    /// Staff decided so.
    Extra {
        /// Why, for people.
        note: Option<String>,
    },
}

/// Why a branch is closed.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ClosedWhy {
    /// No hours on that weekday.
    NoHours,
    /// Staff decided so.
    ByBranch {
        /// Why, for people.
        note: Option<String>,
    },
    /// A public holiday, and nobody decided otherwise.
    Holiday(Holiday),
}

impl Calendar {
    /// Whether the branch is open on `date`, and why.
    pub fn day(&self, date: NaiveDate) -> DayStatus {
        match self.days.get(&date) {
            Some(DayRule::Open { hours, note }) if !hours.is_empty() => DayStatus::Open {
                hours: hours.clone(),
                why: OpenWhy::Extra { note: note.clone() },
            },
            Some(DayRule::Open { note, .. } | DayRule::Closed { note }) => {
                DayStatus::Closed(ClosedWhy::ByBranch { note: note.clone() })
            }
            None => self.usual(date),
        }
    }

    fn usual(&self, date: NaiveDate) -> DayStatus {
        if let Some(holiday) = holiday_on(date) {
            return DayStatus::Closed(ClosedWhy::Holiday(holiday));
        }
        let hours = self.weekly.of(date.weekday());
        if hours.is_empty() {
            return DayStatus::Closed(ClosedWhy::NoHours);
        }
        DayStatus::Open {
            hours: hours.to_vec(),
            why: OpenWhy::Weekly,
        }
    }

    /// Whether the branch is open at some time on `date`.
    pub fn is_open_on(&self, date: NaiveDate) -> bool {
        matches!(self.day(date), DayStatus::Open { .. })
    }

    /// The first open day from `from` on, that day included, within `days` days.
    pub fn next_open(&self, from: NaiveDate, days: u16) -> Option<NaiveDate> {
        (0..=i64::from(days))
            .filter_map(|ahead| from.checked_add_signed(TimeDelta::days(ahead)))
            .find(|date| self.is_open_on(*date))
    }

    /// The last open day up to `to`, that day included, not before `from`.
    pub fn last_open(&self, from: NaiveDate, to: NaiveDate) -> Option<NaiveDate> {
        let mut date = to;
        while date >= from {
            if self.is_open_on(date) {
                return Some(date);
            }
            date = date.pred_opt()?;
        }
        None
    }

    /// The seven days from `from` on.
    pub fn week_from(&self, from: NaiveDate) -> Vec<(NaiveDate, DayStatus)> {
        (0..7)
            .filter_map(|ahead| from.checked_add_signed(TimeDelta::days(ahead)))
            .map(|date| (date, self.day(date)))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a test's own date")
    }

    fn umea() -> Calendar {
        Calendar {
            weekly: WeeklyHours::parse(
                "mån 12-18;tis 12-18;ons 12-18;tor 12-20;fre 12-16;lör 11-15",
            )
            .expect("hours"),
            days: BTreeMap::new(),
        }
    }

    #[test]
    fn a_public_holiday_is_closed_until_staff_decide_otherwise() {
        let mut calendar = umea();
        let good_friday = day("2027-03-26");
        assert_eq!(
            calendar.day(good_friday),
            DayStatus::Closed(ClosedWhy::Holiday(Holiday::GoodFriday))
        );
        let hours = vec![OpeningHours::new(600, 720).expect("a span")];
        calendar
            .days
            .insert(good_friday, DayRule::Open { hours, note: None });
        assert!(calendar.is_open_on(good_friday));
    }

    #[test]
    fn a_sunday_has_no_hours_and_an_extra_sunday_has() {
        let mut calendar = umea();
        assert_eq!(
            calendar.day(day("2027-03-07")),
            DayStatus::Closed(ClosedWhy::NoHours)
        );
        let hours = vec![OpeningHours::new(600, 900).expect("a span")];
        let note = Some("Sportlov".to_owned());
        calendar
            .days
            .insert(day("2027-03-07"), DayRule::Open { hours, note });
        assert!(calendar.is_open_on(day("2027-03-07")));
    }

    #[test]
    fn the_next_open_day_after_easter_is_tuesday() {
        assert_eq!(
            umea().next_open(day("2027-03-26"), 60),
            Some(day("2027-03-30"))
        );
        assert_eq!(Calendar::default().next_open(day("2027-03-26"), 60), None);
    }
}
