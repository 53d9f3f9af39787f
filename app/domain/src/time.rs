//! Moments in whole milliseconds, and their day in a branch's own time zone.

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z.
///
/// Whole milliseconds, since SQLite and PostgreSQL keep fractions differently.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, Default,
)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// Milliseconds in a day of 24 hours.
    pub const DAY: i64 = 24 * Self::HOUR;
    /// Milliseconds in an hour.
    pub const HOUR: i64 = 60 * Self::MINUTE;
    /// Milliseconds in a minute.
    pub const MINUTE: i64 = 60_000;

    /// The moment `millis` later (earlier when negative); saturates.
    pub fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis))
    }

    /// Date and time on the wall in `zone`.
    pub fn local(self, zone: Tz) -> NaiveDateTime {
        DateTime::from_timestamp_millis(self.0)
            .unwrap_or_default()
            .with_timezone(&zone)
            .naive_local()
    }

    /// The calendar day in `zone`.
    pub fn local_date(self, zone: Tz) -> NaiveDate {
        self.local(zone).date()
    }

    /// The moment of a wall-clock time in `zone`.
    ///
    /// A time that the spring change skips becomes the first one after it; a
    /// time that the autumn change repeats becomes the earlier of the two.
    pub fn from_local(local: NaiveDateTime, zone: Tz) -> Self {
        let mut wall = local;
        // No zone in tzdata skips more than a day.
        for _ in 0..=48 {
            if let Some(found) = zone.from_local_datetime(&wall).earliest() {
                return Self(found.timestamp_millis());
            }
            wall += chrono::TimeDelta::minutes(30);
        }
        Self(local.and_utc().timestamp_millis())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono_tz::Europe::Stockholm;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a test's own time")
    }

    #[test]
    fn half_past_midnight_in_summer_is_the_next_day_in_stockholm() {
        let moment = Moment::from_local(at("2027-06-21 00:30"), Stockholm);
        assert_eq!(moment.local(Stockholm), at("2027-06-21 00:30"));
        assert_eq!(moment.local_date(chrono_tz::UTC).to_string(), "2027-06-20");
    }

    #[test]
    fn a_time_that_the_spring_change_skips_becomes_the_next_one_there_is() {
        let moment = Moment::from_local(at("2027-03-28 02:30"), Stockholm);
        assert_eq!(moment.local(Stockholm), at("2027-03-28 03:00"));
    }
}
