//! Opening hours: spans of a day, and a week of them.

use chrono::Weekday;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A span of a day, in minutes after midnight; opens before it closes, at most 24:00.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct OpeningHours {
    opens: u16,
    closes: u16,
}

/// Why something is no opening hours; names the piece that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// A piece that is no span.
    #[error("{0:?} is no span of hours such as 12-18 or 12.30-20")]
    NoSpan(String),
    /// It closes before it opens.
    #[error("{0:?} closes before it opens")]
    Backwards(String),
    /// Two spans of a day overlap.
    #[error("{0:?} overlaps another span of the day")]
    Overlap(String),
    /// A word that names no weekday.
    #[error("{0:?} is no weekday such as mån, tis or lör")]
    NoWeekday(String),
    /// A weekday that stands there twice.
    #[error("{0:?} stands there twice")]
    Twice(String),
}

impl OpeningHours {
    /// A span, if it is one.
    pub fn new(opens: u16, closes: u16) -> Option<Self> {
        (opens < closes && closes <= 24 * 60).then_some(Self { opens, closes })
    }

    /// Minutes after midnight.
    pub fn opens(self) -> u16 {
        self.opens
    }

    /// Minutes after midnight.
    pub fn closes(self) -> u16 {
        self.closes
    }

    /// Whether it is open at `minute`; closed at the minute of closing.
    pub fn contains(self, minute: u16) -> bool {
        (self.opens..self.closes).contains(&minute)
    }

    fn parse(text: &str) -> Result<Self, HoursError> {
        let no_span = || HoursError::NoSpan(text.trim().to_owned());
        let (from, to) = text.split_once(['-', '–', '—']).ok_or_else(no_span)?;
        let opens = minutes(from).ok_or_else(no_span)?;
        let closes = minutes(to).ok_or_else(no_span)?;
        Self::new(opens, closes).ok_or_else(|| HoursError::Backwards(text.trim().to_owned()))
    }
}

fn minutes(text: &str) -> Option<u16> {
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let digits = |part: &str| -> Option<u16> {
        (part.len() <= 2 && part.bytes().all(|b| b.is_ascii_digit()))
            .then(|| part.parse().ok())
            .flatten()
    };
    let (hour, minute) = (digits(hour)?, digits(minute)?);
    (hour <= 24 && minute < 60 && hour * 60 + minute <= 24 * 60).then_some(hour * 60 + minute)
}

impl fmt::Display for OpeningHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let clock = |minutes: u16| match minutes % 60 {
            0 => format!("{}", minutes / 60),
            rest => format!("{}.{rest:02}", minutes / 60),
        };
        write!(f, "{}–{}", clock(self.opens), clock(self.closes))
    }
}

/// Reads the spans of one day: `10-12, 13-18`; empty or `stängt` is none.
///
/// # Errors
/// When a piece is no span, or two overlap.
pub fn parse_spans(text: &str) -> Result<Vec<OpeningHours>, HoursError> {
    let text = text.trim();
    if text.is_empty() || ["stängt", "closed", "-"].contains(&text.to_lowercase().as_str()) {
        return Ok(Vec::new());
    }
    let mut spans = Vec::new();
    for piece in text.split(',') {
        spans.push(OpeningHours::parse(piece)?);
    }
    spans.sort();
    for pair in spans.windows(2) {
        if pair[1].opens < pair[0].closes {
            return Err(HoursError::Overlap(pair[1].to_string()));
        }
    }
    Ok(spans)
}

/// The hours of each weekday, Monday first.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct WeeklyHours([Vec<OpeningHours>; 7]);

const WEEKDAYS: [(&str, &[&str]); 7] = [
    ("mån", &["mån", "måndag", "man", "mon", "monday"]),
    ("tis", &["tis", "tisdag", "tue", "tuesday"]),
    ("ons", &["ons", "onsdag", "wed", "wednesday"]),
    ("tor", &["tor", "tors", "torsdag", "thu", "thursday"]),
    ("fre", &["fre", "fredag", "fri", "friday"]),
    ("lör", &["lör", "lördag", "lor", "sat", "saturday"]),
    ("sön", &["sön", "söndag", "son", "sun", "sunday"]),
];

impl WeeklyHours {
    /// Reads `mån 12-18;tis 12-18;tor 12.30-20`; days that aren't named are closed.
    ///
    /// # Errors
    /// When a piece names no weekday, a weekday twice, or no hours.
    pub fn parse(text: &str) -> Result<Self, HoursError> {
        let mut week = Self::default();
        let mut seen = [false; 7];
        for piece in text.split(';').map(str::trim).filter(|p| !p.is_empty()) {
            let (word, rest) = piece.split_once(char::is_whitespace).unwrap_or((piece, ""));
            let folded = word.to_lowercase();
            let day = WEEKDAYS
                .iter()
                .position(|(_, words)| words.contains(&folded.trim_end_matches(':')))
                .ok_or_else(|| HoursError::NoWeekday(word.to_owned()))?;
            if std::mem::replace(&mut seen[day], true) {
                return Err(HoursError::Twice(word.to_owned()));
            }
            week.0[day] = parse_spans(rest)?;
        }
        Ok(week)
    }

    /// The spans of a weekday.
    pub fn of(&self, day: Weekday) -> &[OpeningHours] {
        &self.0[day.num_days_from_monday() as usize]
    }

    /// Sets the spans of a weekday.
    pub fn set(&mut self, day: Weekday, spans: Vec<OpeningHours>) {
        self.0[day.num_days_from_monday() as usize] = spans;
    }

    /// Whether no day has hours.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Vec::is_empty)
    }
}

impl fmt::Display for WeeklyHours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for ((word, _), spans) in WEEKDAYS.iter().zip(&self.0) {
            if spans.is_empty() {
                continue;
            }
            if !std::mem::take(&mut first) {
                f.write_str(";")?;
            }
            let spans: Vec<String> = spans.iter().map(ToString::to_string).collect();
            write!(f, "{word} {}", spans.join(", "))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_hours_of_a_branch_are_read() {
        let week = WeeklyHours::parse("mån 12-18;tor 12.30-20:15;lör 10-12, 13-15").expect("hours");
        assert_eq!(
            week.of(Weekday::Mon),
            [OpeningHours::new(720, 1080).expect("a span")]
        );
        assert_eq!(
            week.of(Weekday::Thu),
            [OpeningHours::new(750, 1215).expect("a span")]
        );
        assert_eq!(week.of(Weekday::Sat).len(), 2);
        assert!(week.of(Weekday::Sun).is_empty());
        assert_eq!(
            week.to_string(),
            "mån 12–18;tor 12.30–20.15;lör 10–12, 13–15"
        );
    }

    #[test]
    fn days_may_be_named_in_english_or_in_full_and_closed_said_aloud() {
        let swedish = WeeklyHours::parse("tis 12-18;sön 10–12, 13–24").expect("hours");
        for text in [
            "Tue 12-18; Sunday 13-24,10-12",
            "tisdag: 12.00-18.00; mån stängt; söndag 10-12, 13-24:00;",
            "mon closed; tuesday 12 - 18; sun 10-12 , 13-24",
        ] {
            assert_eq!(WeeklyHours::parse(text).as_ref(), Ok(&swedish), "{text}");
        }
    }

    #[test]
    fn what_is_wrong_is_named() {
        assert_eq!(
            WeeklyHours::parse("mon 12-18;xyz 3-4"),
            Err(HoursError::NoWeekday("xyz".into()))
        );
        assert_eq!(
            WeeklyHours::parse("mån 18-12"),
            Err(HoursError::Backwards("18-12".into()))
        );
        assert_eq!(
            WeeklyHours::parse("mån 12-25"),
            Err(HoursError::NoSpan("12-25".into()))
        );
        assert_eq!(
            WeeklyHours::parse("mån 1-2;mån 3-4"),
            Err(HoursError::Twice("mån".into()))
        );
        assert!(matches!(
            parse_spans("10-13, 12-15"),
            Err(HoursError::Overlap(_))
        ));
        assert_eq!(parse_spans("stängt"), Ok(vec![]));
    }

    fn spans_of_a_day() -> impl Strategy<Value = Vec<OpeningHours>> {
        proptest::collection::btree_set(0_u16..=1440, 0..8).prop_map(|minutes| {
            let minutes: Vec<u16> = minutes.into_iter().collect();
            minutes
                .chunks_exact(2)
                .filter_map(|pair| OpeningHours::new(pair[0], pair[1]))
                .collect()
        })
    }

    proptest! {
        #[test]
        fn a_week_is_read_back_as_it_is_written(
            days in proptest::array::uniform7(spans_of_a_day()),
        ) {
            let week = WeeklyHours(days);
            prop_assert_eq!(WeeklyHours::parse(&week.to_string()), Ok(week));
        }

        #[test]
        fn whatever_is_typed_is_read_or_refused(text in ".{0,40}") {
            let _ = WeeklyHours::parse(&text);
        }

        #[test]
        fn hours_are_read_back_as_they_are_written(opens in 0_u16..1400, length in 1_u16..40) {
            let span = OpeningHours::new(opens, opens + length).expect("a span");
            prop_assert_eq!(parse_spans(&span.to_string()), Ok(vec![span]));
        }
    }
}
