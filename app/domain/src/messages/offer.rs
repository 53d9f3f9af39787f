//! How long what was waited for is kept for an answer.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

/// An offer holds for a day and a night.
const HOURS: i64 = 24;
/// It is over at this hour of the first day at the latest.
const LAST_HOUR_OF_FIRST_DAY: i64 = 12;
/// What leaves less time than this to answer is not offered.
const LEAST_HOURS: i64 = 2;

/// Until when one that is free now is kept for who waits for it from `from` on, on the
/// branch's wall clock; none where there is no time left to answer.
pub fn offer_until(now: NaiveDateTime, from: NaiveDate) -> Option<NaiveDateTime> {
    let last = from.and_time(NaiveTime::MIN) + TimeDelta::hours(LAST_HOUR_OF_FIRST_DAY);
    let until = (now + TimeDelta::hours(HOURS)).min(last);
    (until - now >= TimeDelta::hours(LEAST_HOURS)).then_some(until)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_to_answer_and_never_past_noon_of_the_first_day() {
        let at = |text| NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").expect("a time");
        let until = |now, from: &str| offer_until(at(now), from.parse().expect("a day"));
        let next = Some(at("2027-03-02 15:00"));
        assert_eq!(until("2027-03-01 15:00", "2027-03-08"), next);
        let noon = Some(at("2027-03-02 12:00"));
        assert_eq!(until("2027-03-01 15:00", "2027-03-02"), noon);
        assert_eq!(until("2027-03-02 10:01", "2027-03-02"), None);
    }
}
