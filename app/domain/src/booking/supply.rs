//! How many pieces of one class are free, day by day.
//!
//! The pieces of a class are alike, so that counting is enough: where no day has more
//! promises than pieces, each promise can be given one piece for all of its days (the
//! promises are intervals, and those that run now begin together). A piece that is late is
//! out until it is back; nobody promises what nobody has.

use super::period::{LONGEST_PERIOD, Period};
use chrono::{NaiveDate, TimeDelta};

/// Pieces that are promised to somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// On which days.
    pub period: Period,
    /// How many.
    pub pieces: u32,
}

/// What there is of one class at one branch.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Supply {
    /// Pieces that can be lent today.
    pub here: u32,
    /// For each piece that is out and comes back on a known day, the first day on which it can
    /// be lent again.
    pub back: Vec<NaiveDate>,
    /// Pieces of which nobody knows when they can be lent: late, on service, put away.
    pub away: u32,
    /// What is promised.
    pub promised: Vec<Promise>,
    /// So many are kept for those who walk in.
    pub held_back: u32,
}

/// What is free of a class on the days that were asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Free {
    /// How many can be promised for all of the days.
    pub pieces: u32,
    /// How many there are in all, wherever they are.
    pub of: u32,
}

impl Supply {
    /// How many there are in all, wherever they are.
    pub fn all(&self) -> u32 {
        let back = u32::try_from(self.back.len()).unwrap_or(u32::MAX);
        self.here.saturating_add(back).saturating_add(self.away)
    }

    /// What can be promised for all days of a period.
    pub fn free(&self, period: Period) -> Free {
        let left = self.left(period).into_iter().min().unwrap_or_default();
        let left = left - i64::from(self.held_back);
        Free {
            pieces: u32::try_from(left).unwrap_or(0),
            of: self.all(),
        }
    }

    /// The first day from `from` on, at most `within` days later, on which so many can be
    /// promised for as many days as `period` has.
    pub fn next_free(
        &self,
        period: Period,
        pieces: u32,
        from: NaiveDate,
        within: u16,
    ) -> Option<Period> {
        let days = period.days();
        let last = from + TimeDelta::days(i64::from(within));
        let all = Period::new(from, period.beginning(last).to()).ok()?;
        let needed = i64::from(pieces) + i64::from(self.held_back);
        let enough: Vec<bool> = self
            .left(all)
            .into_iter()
            .map(|left| left >= needed)
            .collect();
        let at = enough
            .windows(days)
            .position(|window| window.iter().all(|enough| *enough))?;
        let first = all.iter().nth(at)?;
        Some(period.beginning(first))
    }

    /// The days of a period on which more is promised than there is, with how many lack.
    pub fn broken(&self, period: Period) -> Vec<(NaiveDate, u32)> {
        period
            .iter()
            .zip(self.left(period))
            .filter_map(|(day, left)| {
                let lacks = u32::try_from(-left).ok().filter(|lacks| *lacks > 0)?;
                Some((day, lacks))
            })
            .collect()
    }

    /// How much is lacking on all of those days together: 0 where every promise is kept.
    pub fn lacks(&self, period: Period) -> u32 {
        self.broken(period).iter().map(|(_, lacks)| lacks).sum()
    }

    /// The days from `today` to the last one of any promise; none: nothing is promised.
    pub fn promised_days(&self, today: NaiveDate) -> Option<Period> {
        let last = self.promised.iter().map(|one| one.period.to()).max()?;
        let furthest = today + TimeDelta::days(i64::from(LONGEST_PERIOD) - 1);
        Period::new(today, last.min(furthest)).ok()
    }

    /// With one of the pieces that are here out, and back on a day, if that is known.
    pub fn with_one_out(&self, back: Option<NaiveDate>) -> Self {
        let mut with = self.clone();
        with.here = with.here.saturating_sub(1);
        match back {
            Some(day) => with.back.push(day),
            None => with.away += 1,
        }
        with
    }

    /// Pieces less promises for each day; below zero where a promise can't be kept.
    fn left(&self, period: Period) -> Vec<i64> {
        let days = period.days();
        // What changes on each day; added up, what there is.
        let mut change = vec![0_i64; days + 1];
        let at = |day: NaiveDate| (day - period.from()).num_days();
        let place = |at: i64| usize::try_from(at).unwrap_or(0).min(days);
        change[0] += i64::from(self.here);
        for back in &self.back {
            change[place(at(*back))] += 1;
        }
        for promise in &self.promised {
            let (from, to) = (at(promise.period.from()), at(promise.period.to()));
            if to < 0 {
                continue;
            }
            change[place(from)] -= i64::from(promise.pieces);
            change[place(to + 1)] += i64::from(promise.pieces);
        }
        change.truncate(days);
        change
            .into_iter()
            .scan(0, |left, change| {
                *left += change;
                Some(*left)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn day(number: i64) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, 1).expect("a day") + TimeDelta::days(number)
    }

    fn period((from, days): (i64, i64)) -> Period {
        Period::new(day(from), day(from + days)).expect("a period")
    }

    /// The slow, obvious way: every day, every piece, every promise.
    fn slowly(supply: &Supply, asked: Period) -> i64 {
        asked
            .iter()
            .map(|day| {
                let back = supply.back.iter().filter(|back| **back <= day).count();
                let promised: i64 = supply
                    .promised
                    .iter()
                    .filter(|one| one.period.from() <= day && day <= one.period.to())
                    .map(|one| i64::from(one.pieces))
                    .sum();
                i64::from(supply.here) + i64::try_from(back).expect("few") - promised
            })
            .min()
            .expect("a period has a day")
    }

    prop_compose! {
        fn some_supply()(
            here in 0_u32..6,
            back in prop::collection::vec(-3_i64..30, 0..6),
            away in 0_u32..3,
            held_back in 0_u32..2,
            promised in prop::collection::vec((-5_i64..30, 0_i64..14, 1_u32..3), 0..8),
        ) -> Supply {
            let promised = promised.into_iter().map(|(from, days, pieces)| Promise {
                period: period((from, days)),
                pieces,
            });
            Supply {
                here,
                back: back.into_iter().map(day).collect(),
                away,
                held_back,
                promised: promised.collect(),
            }
        }
    }

    proptest! {
        #[test]
        fn counting_gives_what_the_slow_way_gives(
            supply in some_supply(),
            asked in (0_i64..30, 0_i64..14).prop_map(period),
        ) {
            let slow = slowly(&supply, asked) - i64::from(supply.held_back);
            prop_assert_eq!(i64::from(supply.free(asked).pieces), slow.max(0));
            let lacks = supply.broken(asked).iter().map(|day| i64::from(day.1)).max();
            prop_assert_eq!(lacks.unwrap_or(0), (-slowly(&supply, asked)).max(0));
        }

        #[test]
        fn the_next_free_days_are_free_and_none_are_sooner(
            supply in some_supply(),
            asked in (0_i64..5, 0_i64..7).prop_map(period),
            pieces in 1_u32..4,
        ) {
            let from = asked.from();
            let free = |at: i64| {
                let moved = asked.beginning(from + TimeDelta::days(at));
                supply.free(moved).pieces >= pieces
            };
            match supply.next_free(asked, pieces, from, 40) {
                Some(found) => {
                    let at = (found.from() - from).num_days();
                    prop_assert!(free(at));
                    prop_assert_eq!(found.days(), asked.days());
                    prop_assert!((0..at).all(|sooner| !free(sooner)));
                }
                None => prop_assert!((0..=40).all(|at| !free(at))),
            }
        }

        /// What makes counting enough: each promise that was given as long as something was
        /// free gets one piece for all of its days.
        #[test]
        fn what_was_promised_can_be_handed_out(
            here in 1_u32..5,
            back in prop::collection::vec(0_i64..20, 0..4),
            wishes in prop::collection::vec((0_i64..25, 0_i64..14), 0..30),
        ) {
            let mut supply = Supply {
                here,
                back: back.into_iter().map(day).collect(),
                ..Supply::default()
            };
            for wish in wishes {
                let wish = period(wish);
                if supply.free(wish).pieces > 0 {
                    supply.promised.push(Promise { period: wish, pieces: 1 });
                }
            }
            // Each piece from the day on which it is free; the promises by their first day.
            let mut free_from: Vec<NaiveDate> = supply.back.clone();
            free_from.extend((0..here).map(|_| day(-100)));
            let mut promised = supply.promised.clone();
            promised.sort_by_key(|promise| promise.period.from());
            for promise in promised {
                // Of those that are free, the one that was last to come in.
                let piece = free_from
                    .iter_mut()
                    .filter(|free| **free <= promise.period.from())
                    .max();
                let piece = piece.expect("a piece for each promise");
                *piece = promise.period.to() + TimeDelta::days(1);
            }
        }
    }

    #[test]
    fn one_that_goes_out_is_missing_until_it_is_back() {
        let supply = Supply {
            here: 2,
            promised: vec![Promise {
                period: period((5, 2)),
                pieces: 2,
            }],
            ..Supply::default()
        };
        let days = supply.promised_days(day(0)).expect("something is promised");
        assert_eq!((days.from(), days.to()), (day(0), day(7)));
        let lacks = |back| supply.with_one_out(back).lacks(days);
        assert_eq!((lacks(Some(day(5))), lacks(Some(day(6)))), (0, 1));
        assert_eq!((lacks(None), supply.lacks(days)), (3, 0));
        assert_eq!(Supply::default().promised_days(day(0)), None);
        assert_eq!(supply.promised_days(day(8)), None);
    }

    #[test]
    fn what_is_away_is_counted_and_never_promised() {
        let supply = Supply {
            here: 1,
            back: vec![day(9)],
            away: 2,
            ..Supply::default()
        };
        let free = |from, days| supply.free(period((from, days)));
        assert_eq!(free(0, 6), Free { pieces: 1, of: 4 });
        assert_eq!(free(8, 3), Free { pieces: 1, of: 4 });
        assert_eq!(free(9, 3), Free { pieces: 2, of: 4 });
    }
}
