//! A branch's own rules, within the ranges that make sense.

use crate::stock::CodePattern;

/// Days, limits and labels of a branch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LendingRules {
    /// Days of a loan, 1 to 365; 14 unless the branch says otherwise (Fritidsbanken).
    pub loan_days: u16,
    /// The longest that staff may choose, in days; at least [`LendingRules::loan_days`].
    pub longest_loan_days: u16,
    /// How many days back a forgotten loan may be entered, 0 to 60.
    pub backdate_days: u16,
    /// How its labels are numbered.
    pub code_pattern: CodePattern,
}

impl Default for LendingRules {
    fn default() -> Self {
        Self {
            loan_days: 14,
            longest_loan_days: 28,
            backdate_days: 7,
            code_pattern: CodePattern::default(),
        }
    }
}

/// Which rule is out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SettingsError {
    /// Not 1 to 365.
    #[error("a loan lasts 1 to 365 days")]
    LoanDays,
    /// Shorter than a loan, or over 365.
    #[error("the longest loan is at least as long as the usual one, and at most 365 days")]
    LongestLoanDays,
    /// Over 60.
    #[error("a forgotten loan is entered at most 60 days back")]
    BackdateDays,
}

impl LendingRules {
    /// The longest that any loan may last, in days.
    pub const LONGEST_DAYS: u16 = 365;
    /// The furthest back that any branch may enter a loan, in days.
    pub const FURTHEST_BACK: u16 = 60;

    /// Checks the ranges.
    ///
    /// # Errors
    /// The first rule that is out of range.
    pub fn check(&self) -> Result<(), SettingsError> {
        self.problems().first().map_or(Ok(()), |first| Err(*first))
    }

    /// Every rule that is out of range, in the order of the fields.
    pub fn problems(&self) -> Vec<SettingsError> {
        let lawful = 1..=Self::LONGEST_DAYS;
        let loan_is_wrong = !lawful.contains(&self.loan_days);
        // Beside a loan of no lawful length there is nothing to be shorter than.
        let shortest = if loan_is_wrong { 1 } else { self.loan_days };
        let longest = shortest..=Self::LONGEST_DAYS;
        [
            loan_is_wrong.then_some(SettingsError::LoanDays),
            (!longest.contains(&self.longest_loan_days)).then_some(SettingsError::LongestLoanDays),
            (self.backdate_days > Self::FURTHEST_BACK).then_some(SettingsError::BackdateDays),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// When families may reserve, in days before the first day of the loan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReservationWindow {
    /// Not at all.
    Off,
    /// From so many days before to so many days before.
    Days {
        /// The earliest.
        from: u16,
        /// The latest; 0 is the same day.
        to: u16,
    },
}

impl ReservationWindow {
    /// What a branch without a value has: from 14 days to 2 days before (as BUA in Norway).
    pub const DEFAULT: Self = Self::Days { from: 14, to: 2 };

    /// Reads `14-2`; `0-0` is off; empty is the default.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.is_empty() {
            return Some(Self::DEFAULT);
        }
        let (from, to) = text.split_once(['-', '–'])?;
        let (from, to) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
        match (from, to) {
            (0, 0) => Some(Self::Off),
            (from, to) if from >= to && from <= 365 => Some(Self::Days { from, to }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reservation_window_is_read() {
        assert_eq!(
            ReservationWindow::parse("14-0"),
            Some(ReservationWindow::Days { from: 14, to: 0 })
        );
        assert_eq!(
            ReservationWindow::parse("0-0"),
            Some(ReservationWindow::Off)
        );
        assert_eq!(
            ReservationWindow::parse(""),
            Some(ReservationWindow::DEFAULT)
        );
        assert_eq!(ReservationWindow::parse("2-14"), None);
        assert_eq!(ReservationWindow::parse("fjorton"), None);
    }

    #[test]
    fn rules_out_of_range_are_named() {
        let rules = LendingRules::default();
        assert_eq!(rules.check(), Ok(()));
        let shorter = LendingRules {
            longest_loan_days: 7,
            ..rules.clone()
        };
        assert_eq!(shorter.check(), Err(SettingsError::LongestLoanDays));
        let none = LendingRules {
            loan_days: 0,
            ..rules.clone()
        };
        assert_eq!(none.check(), Err(SettingsError::LoanDays));
        let too_many = LendingRules {
            loan_days: u16::MAX,
            ..rules.clone()
        };
        assert_eq!(too_many.problems(), [SettingsError::LoanDays]);
        let long_ago = LendingRules {
            backdate_days: 61,
            ..rules
        };
        assert_eq!(long_ago.check(), Err(SettingsError::BackdateDays));
        let all = LendingRules {
            loan_days: 366,
            longest_loan_days: 0,
            ..long_ago
        };
        assert_eq!(
            all.problems(),
            [
                SettingsError::LoanDays,
                SettingsError::LongestLoanDays,
                SettingsError::BackdateDays
            ]
        );
    }
}
