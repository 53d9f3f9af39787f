//! When a message that did not go out is tried again, and when no more.

use domain::time::Moment;

/// The shortest pause between two tries, in milliseconds.
const SHORTEST: i64 = Moment::MINUTE;
/// The longest, in milliseconds.
const LONGEST: i64 = 12 * Moment::HOUR;

/// When to try again after `tries` failures (at least one): after a minute,
/// then twice as long each time, up to twelve hours, and for the last time
/// `patience` milliseconds after `written`. `None`: no more.
pub fn next_try(written: Moment, patience: i64, tries: i32, now: Moment) -> Option<Moment> {
    let last = written.plus(patience);
    if now >= last {
        return None;
    }
    let doublings = u32::try_from(tries.saturating_sub(1)).unwrap_or(0).min(20);
    let pause = (SHORTEST << doublings).min(LONGEST);
    Some(now.plus(pause).min(last))
}

/// Whether a message is so old that its first try would come too late: mail was
/// set up long after it was written.
pub fn is_stale(written: Moment, patience: i64, now: Moment) -> bool {
    now >= written.plus(patience)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: i64 = 3 * Moment::DAY;

    #[test]
    fn the_pauses_double_from_a_minute_to_twelve_hours() {
        let written = Moment(0);
        let pause =
            |tries| next_try(written, PATIENCE, tries, Moment(0)).map(|at| at.0 / Moment::MINUTE);
        assert_eq!(pause(1), Some(1));
        assert_eq!(pause(2), Some(2));
        assert_eq!(pause(5), Some(16));
        assert_eq!(pause(10), Some(512));
        assert_eq!(pause(11), Some(720));
        assert_eq!(pause(i32::MAX), Some(720));
        assert_eq!(pause(0), Some(1));
    }

    #[test]
    fn after_three_days_there_is_one_last_try_and_then_none() {
        let written = Moment(1_000);
        let last = written.plus(PATIENCE);
        let shortly_before = last.plus(-Moment::HOUR);
        assert_eq!(next_try(written, PATIENCE, 12, shortly_before), Some(last));
        assert_eq!(next_try(written, PATIENCE, 13, last), None);
    }

    #[test]
    fn trying_ends_whatever_the_failures() {
        let written = Moment(0);
        let (mut now, mut tries) = (written, 1);
        while let Some(next) = next_try(written, PATIENCE, tries, now) {
            assert!(next > now);
            now = next;
            tries += 1;
        }
        assert_eq!(now, written.plus(PATIENCE));
        assert!(tries < 25, "{tries}");
    }
}
