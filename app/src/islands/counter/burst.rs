//! Tells a scanner from a person: by speed, and only for whole codes.
//!
//! A scanner types a code in one go, a few milliseconds a key. Without Enter
//! nothing else is ever taken from the field.

use domain::stock::CodePattern;

/// Time that a scanner takes for a key on average, in ms, at most. Slow
/// wireless ones take 30; a fast typist needs over 60.
pub const SCANNER_KEY_MS: f64 = 40.0;
/// A pause between two keys that ends a burst, in ms: a busy machine may hold a
/// scanner's key back for a moment, but not so long.
pub const PAUSE_MS: f64 = 150.0;
/// Silence after which a burst is looked at, in ms.
pub const QUIET_MS: i32 = 60;

/// Keys that came one after the other, with their times in ms.
#[derive(Debug, Default)]
pub struct Burst {
    keys: Vec<(char, f64)>,
}

impl Burst {
    /// Whether a key at `now` begins a new burst: what stood in the old one must
    /// be taken first.
    pub fn is_over(&self, now: f64) -> bool {
        self.keys
            .last()
            .is_some_and(|(_, last)| now - last > QUIET_MS.into())
    }

    /// A key with one character, at `now` ms.
    pub fn key(&mut self, character: char, now: f64) {
        if self
            .keys
            .last()
            .is_some_and(|(_, last)| now - last > PAUSE_MS)
        {
            self.keys.clear();
        }
        self.keys.push((character, now));
    }

    /// Whether no key came for `quiet` ms.
    pub fn quiet_since(&self, now: f64, quiet: f64) -> bool {
        self.keys.last().is_none_or(|(_, last)| now - last >= quiet)
    }

    /// Something else happened: what was typed is no scan.
    pub fn break_off(&mut self) {
        self.keys.clear();
    }

    /// The whole codes at the burst's end that came at a scanner's speed, if
    /// there are any; the burst is over then.
    pub fn take_codes(&mut self, pattern: &CodePattern) -> Option<Codes> {
        let found = (0..self.keys.len()).find_map(|from| {
            let keys = &self.keys[from..];
            let last = keys.last()?.1;
            let time = last - keys.first()?.1;
            if time > SCANNER_KEY_MS * keys.len() as f64 {
                return None;
            }
            let typed: String = keys.iter().map(|(character, _)| character).collect();
            let codes = pattern.split_whole_codes(&typed)?;
            (!codes.is_empty()).then(|| Codes {
                typed,
                codes: codes.iter().map(|code| code.as_str().to_owned()).collect(),
                last,
            })
        })?;
        self.keys.clear();
        Some(found)
    }
}

/// Whole codes, and the characters that they came as.
#[derive(Debug, PartialEq)]
pub struct Codes {
    /// As it stands in the field.
    pub typed: String,
    /// Code by code.
    pub codes: Vec<String>,
    /// When the last key came, in ms.
    pub last: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str, gap: f64) -> Burst {
        let mut burst = Burst::default();
        let mut now = 1_000.0;
        for character in text.chars() {
            burst.key(character, now);
            now += gap;
        }
        burst
    }

    fn codes(text: &str, gap: f64) -> Option<Vec<String>> {
        typed(text, gap)
            .take_codes(&CodePattern::default())
            .map(|codes| codes.codes)
    }

    #[test]
    fn a_whole_code_at_scanner_speed_needs_no_enter() {
        assert_eq!(codes("FB002041", 8.0), Some(vec!["FB002041".into()]));
        assert_eq!(codes("fb002041", 8.0).map(|codes| codes.len()), Some(1));
    }

    #[test]
    fn two_codes_in_a_row_are_two() {
        assert_eq!(
            codes("FB002041fb002042", 8.0).map(|codes| codes.len()),
            Some(2)
        );
    }

    #[test]
    fn what_a_person_types_waits_for_enter() {
        assert_eq!(codes("FB002041", 120.0), None);
        assert_eq!(codes("2041", 8.0), None);
        assert_eq!(codes("FB00204", 8.0), None);
        assert_eq!(codes("0701740612", 8.0), None);
    }

    #[test]
    fn a_scan_after_typed_text_is_only_the_scan() {
        let mut burst = Burst::default();
        burst.key('S', 0.0);
        burst.key('a', 150.0);
        for (at, character) in "FB002041".chars().enumerate() {
            burst.key(character, 270.0 + at as f64 * 9.0);
        }
        let codes = burst.take_codes(&CodePattern::default()).expect("a scan");
        assert_eq!(codes.typed, "FB002041");
    }

    #[test]
    fn a_key_that_a_busy_machine_holds_back_does_not_part_a_code() {
        let mut burst = Burst::default();
        for (at, character) in "FB002041".chars().enumerate() {
            let late = if at > 3 { 110.0 } else { 0.0 };
            burst.key(character, at as f64 * 8.0 + late);
        }
        assert!(burst.take_codes(&CodePattern::default()).is_some());
    }

    #[test]
    fn a_code_is_still_there_when_the_next_one_begins() {
        let mut burst = typed("FB002041", 8.0);
        let next = 1_000.0 + 8.0 * 7.0 + 90.0;
        assert!(burst.is_over(next));
        assert!(burst.take_codes(&CodePattern::default()).is_some());
        assert!(!burst.is_over(next));
    }
}
