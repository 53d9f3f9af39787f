//! When a message goes out: by day, and one a number and day.

use super::NoticeKind;
use chrono::{Days, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

/// The hour of the day, on the branch's wall clock, from which messages go out.
pub const FIRST_HOUR: u32 = 8;
/// The hour of the day from which none go out.
pub const LAST_HOUR: u32 = 20;

/// When something is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Now.
    Now,
    /// Not before this time, on the branch's wall clock.
    At(NaiveDateTime),
}

/// When a family is told something, on the branch's wall clock.
///
/// By day, from eight in the morning to eight in the evening; an answer to what the family just
/// did comes at once. A number that got a message today hears more tomorrow morning, together
/// with what comes until then; except where that would be too late to be of use: `use_until`.
pub fn when(
    kind: NoticeKind,
    now: NaiveDateTime,
    was_written_to_today: bool,
    use_until: Option<NaiveDateTime>,
) -> When {
    let is_day = (FIRST_HOUR..LAST_HOUR).contains(&now.hour());
    let may_come_now = is_day || kind.answers_the_family();
    if may_come_now && !was_written_to_today {
        return When::Now;
    }
    let next = next_morning(now, was_written_to_today);
    match use_until {
        Some(until) if next >= until => When::Now,
        Some(_) | None => When::At(next),
    }
}

/// The next time at which messages begin to go out; not today, if today has had its message.
fn next_morning(now: NaiveDateTime, not_today: bool) -> NaiveDateTime {
    let morning = |day: NaiveDateTime| {
        day.date().and_time(NaiveTime::MIN) + TimeDelta::hours(i64::from(FIRST_HOUR))
    };
    let today = morning(now);
    if today > now && !not_today {
        return today;
    }
    today.checked_add_days(Days::new(1)).unwrap_or(today)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> NaiveDateTime {
        NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a test's own time")
    }

    #[test]
    fn nobody_is_woken_and_one_a_day_is_enough() {
        let late = |now, written| when(NoticeKind::Late, at(now), written, None);
        assert_eq!(late("2027-03-01 08:00", false), When::Now);
        let morning = When::At(at("2027-03-02 08:00"));
        assert_eq!(late("2027-03-01 20:00", false), morning);
        assert_eq!(late("2027-03-02 02:00", false), morning);
        assert_eq!(late("2027-03-01 09:00", true), morning);
        // Written to after midnight by what the family did itself: not once more at eight.
        assert_eq!(late("2027-03-01 00:30", true), morning);
    }

    #[test]
    fn what_the_family_did_is_answered_at_once_and_what_cannot_wait_does_not() {
        let night = at("2027-03-01 22:15");
        let reserved = |written| when(NoticeKind::Reserved, night, written, None);
        assert_eq!(reserved(false), When::Now);
        assert_eq!(reserved(true), When::At(at("2027-03-02 08:00")));
        let noon = at("2027-03-01 12:00");
        let ready = |until| when(NoticeKind::Ready, noon, true, Some(at(until)));
        assert_eq!(ready("2027-03-01 18:00"), When::Now);
        assert_eq!(ready("2027-03-02 18:00"), When::At(at("2027-03-02 08:00")));
    }
}
