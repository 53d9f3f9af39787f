//! When a family may reserve, and for how long it lies on the shelf.

use super::period::Period;
use crate::branches::{Calendar, DayStatus, ReservationWindow};
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// How far an open day is looked for.
const LOOK_AHEAD: u16 = 60;

/// A branch's rules for reservations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReservationRules {
    /// How long before the first day.
    pub window: ReservationWindow,
    /// The longest reservation in days, both ends counted; 1 to 366.
    pub longest_days: u16,
    /// So many percent of a size are kept for those who walk in; 0 to 100.
    pub held_back_percent: u8,
    /// So many hours after opening on the first day it lies on the shelf; 1 to 336.
    pub shelf_hours: u16,
}

/// Why some days can't be reserved, with what can.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PeriodRefusal {
    /// The branch takes no reservations: one comes in.
    #[error("the branch takes no reservations")]
    Off,
    /// It begins too soon; `first` is the first day that can be reserved now.
    #[error("it begins too soon; {first} can be reserved")]
    TooSoon {
        /// The first day that can be reserved now.
        first: NaiveDate,
    },
    /// It begins too far ahead; it can be reserved from `opens` on.
    #[error("it begins too far ahead; ask again on {opens}")]
    TooFar {
        /// On which day it can be reserved.
        opens: NaiveDate,
    },
    /// It is longer than the branch lends.
    #[error("it is longer than {longest} days")]
    TooLong {
        /// The most days.
        longest: u16,
    },
    /// The branch is closed on the first day.
    #[error("the branch is closed on the first day")]
    ClosedFirst {
        /// The next open day.
        next: Option<NaiveDate>,
    },
    /// The branch is closed on the last day.
    #[error("the branch is closed on the last day")]
    ClosedLast {
        /// The next open day.
        next: Option<NaiveDate>,
    },
}

/// Which of a branch's rules for reservations is out of range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ReservationRulesError {
    /// Not 1 to 365 days before.
    #[error("one reserves at the earliest 1 to 365 days before")]
    Earliest,
    /// Not from 0 to as many days before as at the earliest.
    #[error("one reserves at the latest 0 days before, and not before the earliest")]
    Latest,
    /// Over 100 percent.
    #[error("0 to 100 percent are kept for those who walk in")]
    HeldBack,
    /// Not 1 to 336 hours.
    #[error("it lies on the shelf for 1 to 336 hours")]
    ShelfHours,
}

impl ReservationRules {
    /// The furthest ahead that any branch lets reserve, in days.
    pub const FURTHEST_AHEAD: u16 = 365;
    /// The longest that anything lies on the shelf, in hours: 14 days.
    pub const LONGEST_ON_SHELF: u16 = 336;

    /// Every rule that is out of range, in the order of the fields.
    pub fn problems(&self) -> Vec<ReservationRulesError> {
        let (earliest, latest) = match self.window {
            ReservationWindow::Off => (false, false),
            ReservationWindow::Days { from, to } => {
                let is_wrong = !(1..=Self::FURTHEST_AHEAD).contains(&from);
                // Beside no lawful earliest there is nothing to be later than.
                let most = if is_wrong { Self::FURTHEST_AHEAD } else { from };
                (is_wrong, to > most)
            }
        };
        let hours = 1..=Self::LONGEST_ON_SHELF;
        [
            earliest.then_some(ReservationRulesError::Earliest),
            latest.then_some(ReservationRulesError::Latest),
            (self.held_back_percent > 100).then_some(ReservationRulesError::HeldBack),
            (!hours.contains(&self.shelf_hours)).then_some(ReservationRulesError::ShelfHours),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// What a branch without a value keeps for those who walk in, in percent.
    pub const HELD_BACK_PERCENT: u8 = 20;
    /// How long a branch without a value keeps it on the shelf, in hours.
    pub const SHELF_HOURS: u16 = 24;

    /// Whether these days may be reserved today.
    ///
    /// # Errors
    /// Why not, and what may.
    pub fn check(
        &self,
        calendar: &Calendar,
        today: NaiveDate,
        period: Period,
    ) -> Result<(), PeriodRefusal> {
        let ReservationWindow::Days { from, to } = self.window else {
            return Err(PeriodRefusal::Off);
        };
        let (soonest, furthest) = (plus(today, to), plus(today, from));
        if period.from() < soonest {
            let first = calendar.next_open(soonest, LOOK_AHEAD).unwrap_or(soonest);
            return Err(PeriodRefusal::TooSoon { first });
        }
        if period.from() > furthest {
            let opens = period.from() - TimeDelta::days(i64::from(from));
            return Err(PeriodRefusal::TooFar { opens });
        }
        if period.days() > usize::from(self.longest_days) {
            let longest = self.longest_days;
            return Err(PeriodRefusal::TooLong { longest });
        }
        let next = |day| calendar.next_open(day, LOOK_AHEAD);
        if !calendar.is_open_on(period.from()) {
            let next = next(period.from());
            return Err(PeriodRefusal::ClosedFirst { next });
        }
        if !calendar.is_open_on(period.to()) {
            let next = next(period.to());
            return Err(PeriodRefusal::ClosedLast { next });
        }
        Ok(())
    }

    /// The soonest days that may be reserved, as many as the branch lends: what a basket
    /// proposes. None where nothing may be.
    pub fn soonest(&self, calendar: &Calendar, today: NaiveDate) -> Option<Period> {
        let ReservationWindow::Days { from, to } = self.window else {
            return None;
        };
        let furthest = plus(today, from);
        let first = calendar.next_open(plus(today, to), LOOK_AHEAD)?;
        let longest = plus(first, self.longest_days.saturating_sub(1));
        let last = Period::new(first, longest).ok()?;
        let last = last.iter().filter(|day| calendar.is_open_on(*day)).last()?;
        Period::new(first, last)
            .ok()
            .filter(|period| period.from() <= furthest)
    }

    /// How many of so many are kept for those who walk in; never all of them.
    pub fn held_back(&self, of: u32) -> u32 {
        let share = of.saturating_mul(u32::from(self.held_back_percent)) / 100;
        share.min(of.saturating_sub(1))
    }

    /// Until when it lies on the shelf: so many hours after the first day's opening, and then
    /// to the end of the opening hours that run or come next. None where the branch doesn't
    /// open again.
    pub fn kept_until(&self, calendar: &Calendar, from: NaiveDate) -> Option<NaiveDateTime> {
        let opens = spans(calendar, from).first().map_or(0, |span| span.0);
        let due = at(from, opens) + TimeDelta::hours(i64::from(self.shelf_hours));
        let days = (0..=u64::from(LOOK_AHEAD)).filter_map(|ahead| {
            let day = due.date().checked_add_days(Days::new(ahead))?;
            spans(calendar, day)
                .into_iter()
                .map(|(_, closes)| at(day, closes))
                .find(|closes| *closes >= due)
        });
        days.min()
    }
}

fn plus(day: NaiveDate, days: u16) -> NaiveDate {
    day + TimeDelta::days(i64::from(days))
}

fn spans(calendar: &Calendar, day: NaiveDate) -> Vec<(u16, u16)> {
    match calendar.day(day) {
        DayStatus::Open { hours, .. } => hours
            .iter()
            .map(|span| (span.opens(), span.closes()))
            .collect(),
        DayStatus::Closed(_) => Vec::new(),
    }
}

fn at(day: NaiveDate, minute: u16) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN) + TimeDelta::minutes(i64::from(minute))
}

/// The first day on which a piece that is due on `due` can be lent again: the next open day,
/// and one more where it is cared for in between. None where the branch doesn't open again.
pub fn back_on(calendar: &Calendar, due: NaiveDate, needs_care: bool) -> Option<NaiveDate> {
    let next = |day: NaiveDate| {
        let day = day.checked_add_days(Days::new(1))?;
        calendar.next_open(day, LOOK_AHEAD)
    };
    let first = next(due)?;
    if needs_care { next(first) } else { Some(first) }
}

/// The days on which a piece is not there for others: those of the reservation, and those
/// until it can be lent again.
pub fn taken(calendar: &Calendar, period: Period, needs_care: bool) -> Period {
    back_on(calendar, period.to(), needs_care)
        .and_then(|back| Period::new(period.from(), back.pred_opt()?).ok())
        .unwrap_or(period)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::branches::WeeklyHours;

    /// Monday to Thursday 12–18, as in Umeå's data; 2027-03-01 is a Monday.
    fn calendar() -> Calendar {
        Calendar {
            weekly: WeeklyHours::parse("mån 12-18;tis 12-18;ons 12-18;tor 12-18").expect("hours"),
            ..Calendar::default()
        }
    }

    fn march(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).expect("a day")
    }

    fn period(from: u32, to: u32) -> Period {
        Period::new(march(from), march(to)).expect("a period")
    }

    fn rules(window: &str) -> ReservationRules {
        ReservationRules {
            window: ReservationWindow::parse(window).expect("a window"),
            longest_days: 14,
            held_back_percent: ReservationRules::HELD_BACK_PERCENT,
            shelf_hours: ReservationRules::SHELF_HOURS,
        }
    }

    #[test]
    fn the_window_counts_from_the_first_day() {
        let check =
            |window: &str, from, to| rules(window).check(&calendar(), march(1), period(from, to));
        assert_eq!(check("14-2", 3, 4), Ok(()));
        assert_eq!(check("14-2", 15, 18), Ok(()));
        let first = march(3);
        assert_eq!(check("14-2", 2, 4), Err(PeriodRefusal::TooSoon { first }));
        let opens = march(2);
        assert_eq!(check("14-2", 16, 18), Err(PeriodRefusal::TooFar { opens }));
        assert_eq!(check("14-0", 1, 2), Ok(()));
        assert_eq!(check("0-0", 3, 4), Err(PeriodRefusal::Off));
    }

    #[test]
    fn both_ends_are_open_days_and_not_too_far_apart() {
        let check = |from, to| rules("14-0").check(&calendar(), march(1), period(from, to));
        let next = Some(march(8));
        assert_eq!(check(5, 8), Err(PeriodRefusal::ClosedFirst { next }));
        assert_eq!(check(3, 6), Err(PeriodRefusal::ClosedLast { next }));
        assert_eq!(check(1, 15), Err(PeriodRefusal::TooLong { longest: 14 }));
        assert_eq!(check(2, 15), Ok(()));
    }

    #[test]
    fn the_soonest_days_are_lawful_and_as_many_as_the_branch_lends() {
        let soonest = |window: &str| rules(window).soonest(&calendar(), march(1));
        // Two days on, a Wednesday; fourteen days later is a Tuesday.
        assert_eq!(soonest("14-2"), Some(period(3, 16)));
        // Friday is closed: from Monday on.
        assert_eq!(soonest("14-4"), Some(period(8, 18)));
        assert_eq!((soonest("4-4"), soonest("0-0")), (None, None));
        let found = soonest("14-4").expect("days");
        assert_eq!(rules("14-4").check(&calendar(), march(1), found), Ok(()));
    }

    #[test]
    fn a_part_is_kept_for_those_who_walk_in_and_never_all() {
        let rules = rules("14-2");
        let held: Vec<u32> = [0, 1, 4, 5, 10].map(|of| rules.held_back(of)).to_vec();
        assert_eq!(held, [0, 0, 0, 1, 2]);
        let all = ReservationRules {
            held_back_percent: 100,
            ..rules
        };
        assert_eq!((all.held_back(1), all.held_back(3)), (0, 2));
    }

    #[test]
    fn it_lies_on_the_shelf_until_a_closing_time() {
        let kept = |from| rules("14-2").kept_until(&calendar(), march(from));
        let at = |day: u32, hour| march(day).and_hms_opt(hour, 0, 0);
        // Monday at noon and 24 hours: while open on Tuesday, so to its end.
        assert_eq!(kept(1), at(2, 18));
        // Thursday at noon: to the end of Monday's hours.
        assert_eq!(kept(4), at(8, 18));
        let never = Calendar::default();
        assert_eq!(rules("14-2").kept_until(&never, march(1)), None);
    }

    #[test]
    fn a_piece_is_taken_until_it_can_be_lent_again() {
        let taken = |care| taken(&calendar(), period(3, 4), care);
        // Back on Thursday; lent again on Monday, or on Tuesday after care.
        assert_eq!(taken(false), period(3, 7));
        assert_eq!(taken(true), period(3, 8));
        assert_eq!(back_on(&calendar(), march(1), false), Some(march(2)));
        assert_eq!(back_on(&Calendar::default(), march(1), false), None);
    }
}
