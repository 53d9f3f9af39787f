//! What a loan to somebody who walks in does to what families were promised.

use super::rules::back_on;
use super::supply::Supply;
use crate::branches::Calendar;
use crate::lending::PromiseFacts;
use chrono::NaiveDate;

/// Whether lending one of the pieces that are here until `due` would take from somebody what
/// he has reserved, and the last open day on which it could be due without that.
pub fn touch(
    supply: &Supply,
    calendar: &Calendar,
    today: NaiveDate,
    due: NaiveDate,
    needs_care: bool,
) -> PromiseFacts {
    let Some(days) = supply.promised_days(today) else {
        return PromiseFacts::None;
    };
    let before = supply.lacks(days);
    let takes = |due| {
        let out = supply.with_one_out(back_on(calendar, due, needs_care));
        out.lacks(days) > before
    };
    if !takes(due) {
        return PromiseFacts::None;
    }
    let until = today
        .iter_days()
        .take_while(|day| *day < due)
        .filter(|day| calendar.is_open_on(*day) && !takes(*day))
        .last();
    PromiseFacts::Touched { until }
}

/// Whether a piece that is out until `due` and would be until `later` would take from somebody
/// what he has reserved. One that is late already is counted on by nobody.
pub fn renewal_touches(
    supply: &Supply,
    calendar: &Calendar,
    today: NaiveDate,
    due: NaiveDate,
    later: NaiveDate,
    needs_care: bool,
) -> bool {
    let Some(days) = supply.promised_days(today) else {
        return false;
    };
    let mut after = supply.clone();
    let returns = back_on(calendar, due, needs_care);
    if let Some(at) = after.back.iter().position(|day| Some(*day) == returns) {
        after.back.remove(at);
        after.back.extend(back_on(calendar, later, needs_care));
    }
    after.lacks(days) > supply.lacks(days)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::booking::{Period, Promise};
    use crate::branches::WeeklyHours;

    fn calendar() -> Calendar {
        Calendar {
            weekly: WeeklyHours::parse("mån 12-18;tis 12-18;ons 12-18;tor 12-18").expect("hours"),
            ..Calendar::default()
        }
    }

    fn march(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).expect("a day")
    }

    /// So many here, and one promised from Monday the 8th to the 11th.
    fn promised(here: u32) -> Supply {
        let period = Period::new(march(8), march(11)).expect("a period");
        Supply {
            here,
            promised: vec![Promise { period, pieces: 1 }],
            ..Supply::default()
        }
    }

    #[test]
    fn the_last_one_may_go_until_it_can_be_lent_again_in_time() {
        let touch =
            |here, due, care| touch(&promised(here), &calendar(), march(1), march(due), care);
        assert_eq!(touch(2, 15, false), PromiseFacts::None);
        // Back on Thursday the 4th it can be lent again on Monday the 8th.
        let until = Some(march(4));
        assert_eq!(touch(1, 15, false), PromiseFacts::Touched { until });
        assert_eq!(touch(1, 4, false), PromiseFacts::None);
        // With care in between: back on Wednesday.
        let until = Some(march(3));
        assert_eq!(touch(1, 15, true), PromiseFacts::Touched { until });
    }

    #[test]
    fn what_is_promised_from_today_on_has_no_shorter_day() {
        let supply = promised(1);
        let at = |due| touch(&supply, &calendar(), march(8), march(due), false);
        assert_eq!(at(15), PromiseFacts::Touched { until: None });
        // What lacks already lacks no more by this.
        assert_eq!(
            touch(&promised(0), &calendar(), march(12), march(15), false),
            PromiseFacts::None
        );
    }

    #[test]
    fn a_renewal_takes_only_what_was_counted_on() {
        let out = |due: u32| Supply {
            back: vec![back_on(&calendar(), march(due), false).expect("opens")],
            ..promised(0)
        };
        let touches = |supply: &Supply, due, later| {
            renewal_touches(
                supply,
                &calendar(),
                march(1),
                march(due),
                march(later),
                false,
            )
        };
        assert!(touches(&out(4), 4, 15));
        assert!(!touches(&out(2), 2, 4));
        assert!(!touches(&promised(1), 4, 15));
    }
}
