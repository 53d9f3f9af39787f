//! Tells a scanner from a person: by speed, and only for whole codes.
//!
//! A scanner types a code in one go, a few milliseconds a key. Without Enter
//! nothing else is ever taken from the field.

use domain::stock::CodePattern;

/// Longest pause between two keys of a scanner, in ms. Slow wireless ones take
/// up to 30; a fast typist needs over 60.
pub const SCANNER_GAP_MS: f64 = 40.0;
/// Silence after which a burst is over, in ms.
pub const QUIET_MS: i32 = 70;

/// Keys that came at a scanner's speed.
#[derive(Debug, Default)]
pub struct Burst {
    text: String,
    last: f64,
}

impl Burst {
    /// A key with one character, at `now` ms.
    pub fn key(&mut self, character: &str, now: f64) {
        if now - self.last > SCANNER_GAP_MS {
            self.text.clear();
        }
        self.text.push_str(character);
        self.last = now;
    }

    /// Whether no key came for `quiet` ms.
    pub fn quiet_since(&self, now: f64, quiet: f64) -> bool {
        now - self.last >= quiet
    }

    /// Something else happened: what was typed is no scan.
    pub fn break_off(&mut self) {
        self.text.clear();
    }

    /// The text of the burst, if it is one or more whole codes; it is over then.
    pub fn take_codes(&mut self, pattern: &CodePattern) -> Option<Codes> {
        let codes = pattern.split_whole_codes(&self.text)?;
        if codes.is_empty() {
            return None;
        }
        Some(Codes {
            typed: std::mem::take(&mut self.text),
            codes: codes.iter().map(|code| code.as_str().to_owned()).collect(),
        })
    }
}

/// Whole codes, and the characters that they came as.
#[derive(Debug, PartialEq, Eq)]
pub struct Codes {
    /// As it stands in the field.
    pub typed: String,
    /// Code by code.
    pub codes: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str, gap: f64) -> Burst {
        let mut burst = Burst::default();
        let mut now = 1_000.0;
        for character in text.chars() {
            burst.key(&character.to_string(), now);
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
        burst.key("S", 0.0);
        burst.key("a", 150.0);
        for (at, character) in "FB002041".chars().enumerate() {
            burst.key(&character.to_string(), 900.0 + at as f64 * 9.0);
        }
        let codes = burst.take_codes(&CodePattern::default()).expect("a scan");
        assert_eq!(codes.typed, "FB002041");
    }
}
