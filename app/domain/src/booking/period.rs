//! From one day to another, both included.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

/// Most days of a period: what anybody asks about at once.
pub const LONGEST_PERIOD: u16 = 366;

/// From one day to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Period {
    from: NaiveDate,
    to: NaiveDate,
}

/// Why two days are no period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodError {
    /// It ends before it begins.
    #[error("it ends before it begins")]
    Backwards,
    /// It is longer than [`LONGEST_PERIOD`] days.
    #[error("it is longer than {LONGEST_PERIOD} days")]
    TooLong,
}

impl Period {
    /// From the day `from` to the day `to`.
    ///
    /// # Errors
    /// When it ends before it begins, or is too long.
    pub fn new(from: NaiveDate, to: NaiveDate) -> Result<Self, PeriodError> {
        let days = (to - from).num_days();
        if days < 0 {
            return Err(PeriodError::Backwards);
        }
        if days >= i64::from(LONGEST_PERIOD) {
            return Err(PeriodError::TooLong);
        }
        Ok(Self { from, to })
    }

    /// One day.
    pub fn day(day: NaiveDate) -> Self {
        Self { from: day, to: day }
    }

    /// Its first day.
    pub fn from(self) -> NaiveDate {
        self.from
    }

    /// Its last day.
    pub fn to(self) -> NaiveDate {
        self.to
    }

    /// Whether a day is one of its.
    pub fn has(self, day: NaiveDate) -> bool {
        (self.from..=self.to).contains(&day)
    }

    /// How many days it has, 1 to [`LONGEST_PERIOD`].
    pub fn days(self) -> usize {
        usize::try_from((self.to - self.from).num_days() + 1).unwrap_or(1)
    }

    /// Its days, in order.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        (0..self.days())
            .filter_map(move |days| i64::try_from(days).ok())
            .map(move |days| self.from + TimeDelta::days(days))
    }

    /// As long, beginning on another day.
    pub fn beginning(self, from: NaiveDate) -> Self {
        let to = from + (self.to - self.from);
        Self { from, to }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn march(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).expect("a day")
    }

    #[test]
    fn both_ends_count() {
        let week = Period::new(march(1), march(7)).expect("a week");
        assert_eq!((week.days(), week.iter().count()), (7, 7));
        assert_eq!(week.iter().last(), Some(march(7)));
        assert_eq!(Period::day(march(3)).iter().collect::<Vec<_>>(), [march(3)]);
        assert_eq!(week.beginning(march(3)).to(), march(9));
    }

    #[test]
    fn what_runs_backwards_or_for_years_is_refused() {
        let refused = |from, to| Period::new(from, to).expect_err("refused");
        assert_eq!(refused(march(2), march(1)), PeriodError::Backwards);
        let later = march(1) + TimeDelta::days(366);
        assert_eq!(refused(march(1), later), PeriodError::TooLong);
        assert!(Period::new(march(1), march(1) + TimeDelta::days(365)).is_ok());
    }
}
