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

    /// Whether the branch is open on `date` at `minute` after midnight.
    pub fn is_open_at(&self, date: NaiveDate, minute: u16) -> bool {
        self.next_closing(date, minute).is_some()
    }

    /// The minute after midnight at which the branch, open on `date` at `minute`,
    /// closes; none while it is closed. Spans that touch are one.
    pub fn next_closing(&self, date: NaiveDate, minute: u16) -> Option<u16> {
        let DayStatus::Open { hours, .. } = self.day(date) else {
            return None;
        };
        let closing = |at: u16| {
            hours
                .iter()
                .find(|span| span.contains(at))
                .map(|span| span.closes())
        };
        let mut closes = closing(minute)?;
        // A span closes after it opens, so this climbs to midnight at most.
        while let Some(later) = closing(closes) {
            closes = later;
        }
        Some(closes)
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
    use super::super::parse_spans;
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
    fn a_branch_closes_when_the_last_of_its_touching_spans_ends() {
        let mut calendar = umea();
        let tuesday = day("2027-03-09");
        assert_eq!(calendar.next_closing(tuesday, 719), None);
        assert_eq!(calendar.next_closing(tuesday, 720), Some(1080));
        assert!(calendar.is_open_at(tuesday, 1079));
        assert!(!calendar.is_open_at(tuesday, 1080));
        let hours = parse_spans("10-12, 12-14, 15-24").expect("hours");
        calendar
            .days
            .insert(tuesday, DayRule::Open { hours, note: None });
        assert_eq!(calendar.next_closing(tuesday, 600), Some(840));
        assert_eq!(calendar.next_closing(tuesday, 870), None);
        assert_eq!(calendar.next_closing(tuesday, 1439), Some(1440));
        // Good Friday.
        assert!(!calendar.is_open_at(day("2027-03-26"), 800));
    }

    #[test]
    fn a_week_for_display_has_its_seven_days() {
        let week = umea().week_from(day("2027-03-22"));
        let open: Vec<bool> = week
            .iter()
            .map(|(_, status)| matches!(status, DayStatus::Open { .. }))
            .collect();
        assert_eq!(open, [true, true, true, true, false, false, false]);
        assert_eq!(week.last().map(|(date, _)| *date), Some(day("2027-03-28")));
    }

    #[test]
    fn the_last_open_day_is_looked_for_no_further_back_than_asked() {
        let calendar = umea();
        let (good_friday, monday) = (day("2027-03-26"), day("2027-03-29"));
        assert_eq!(
            calendar.last_open(day("2027-03-20"), monday),
            Some(day("2027-03-25"))
        );
        assert_eq!(calendar.last_open(good_friday, monday), None);
        assert_eq!(calendar.last_open(monday, good_friday), None);
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
