//! What staff answer to a question, in the word that the button sends.

use super::codes::Permission;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// An answer to a [`super::Question`] or [`super::Stop`], sent with the same scan again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answer {
    /// Take it back from the other borrower first.
    TakeBackFirst,
    /// A guardian agrees, or need not.
    Permission(Permission),
    /// Lay it aside; go on with the rest.
    LayAside,
    /// The wearer swims and weighs at least 30 kg. Said aloud, never stored.
    Swims,
    /// A fitter has set the binding for this boot sole, in mm.
    BindingSetFor(u16),
    /// A fitter lets the skis go out without a set binding.
    WithoutBinding,
    /// The open checks were made now, and found nothing.
    ChecksPassed,
    /// A check found something.
    ChecksFailed,
    /// The care that waited was done now.
    CareDone,
    /// The care that waited is left for another time.
    CareSkipped,
    /// It stood as on service, and is ready.
    ServiceDone,
}

impl Answer {
    /// The word that a button sends.
    pub fn to_word(self) -> String {
        match self {
            Self::TakeBackFirst => "take-back-first".into(),
            Self::Permission(permission) => format!("permission-{}", permission.as_str()),
            Self::LayAside => "lay-aside".into(),
            Self::Swims => "swims".into(),
            Self::BindingSetFor(sole) => format!("binding-{sole}"),
            Self::WithoutBinding => "without-binding".into(),
            Self::ChecksPassed => "checks-passed".into(),
            Self::ChecksFailed => "checks-failed".into(),
            Self::CareDone => "care-done".into(),
            Self::CareSkipped => "care-skipped".into(),
            Self::ServiceDone => "service-done".into(),
        }
    }

    /// The answer that a word names, if any.
    pub fn parse(word: &str) -> Option<Self> {
        if let Some(permission) = word.strip_prefix("permission-") {
            return Permission::parse(permission).map(Self::Permission);
        }
        if let Some(sole) = word.strip_prefix("binding-") {
            return parse_sole(sole).map(Self::BindingSetFor);
        }
        Some(match word {
            "take-back-first" => Self::TakeBackFirst,
            "lay-aside" => Self::LayAside,
            "swims" => Self::Swims,
            "without-binding" => Self::WithoutBinding,
            "checks-passed" => Self::ChecksPassed,
            "checks-failed" => Self::ChecksFailed,
            "care-done" => Self::CareDone,
            "care-skipped" => Self::CareSkipped,
            "service-done" => Self::ServiceDone,
            _ => return None,
        })
    }
}

/// What staff decided about a thing that somebody else was promised. It comes before every
/// other question, and goes along with the answers to those.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum PromiseAnswer {
    /// It is lent all the same, for as long as such things are.
    LendAnyway,
    /// It is lent, and is due on this day.
    Until(NaiveDate),
}

impl PromiseAnswer {
    /// The word that a button sends.
    pub fn to_word(self) -> String {
        match self {
            Self::LendAnyway => "anyway".into(),
            Self::Until(day) => format!("until-{day}"),
        }
    }

    /// The answer that a word names, if any.
    pub fn parse(word: &str) -> Option<Self> {
        match word.strip_prefix("until-") {
            Some(day) => day.parse().ok().map(Self::Until),
            None => (word == "anyway").then_some(Self::LendAnyway),
        }
    }
}

/// A boot sole in whole mm, as marked on alpine boots: 180 (a child's smallest)
/// to 380.
fn parse_sole(text: &str) -> Option<u16> {
    text.trim()
        .trim_end_matches("mm")
        .trim()
        .parse()
        .ok()
        .filter(|mm| (180..=380).contains(mm))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_answer_is_read_back_from_its_word() {
        for answer in [
            Answer::TakeBackFirst,
            Answer::Permission(Permission::Note),
            Answer::LayAside,
            Answer::Swims,
            Answer::BindingSetFor(307),
            Answer::WithoutBinding,
            Answer::ChecksPassed,
            Answer::ChecksFailed,
            Answer::CareDone,
            Answer::CareSkipped,
            Answer::ServiceDone,
        ] {
            assert_eq!(Answer::parse(&answer.to_word()), Some(answer));
        }
    }

    #[test]
    fn what_was_decided_about_a_promise_is_read_back() {
        let day = NaiveDate::from_ymd_opt(2027, 3, 8).expect("a day");
        for answer in [PromiseAnswer::LendAnyway, PromiseAnswer::Until(day)] {
            assert_eq!(PromiseAnswer::parse(&answer.to_word()), Some(answer));
        }
        assert_eq!(PromiseAnswer::parse("until-soon"), None);
        assert_eq!(PromiseAnswer::parse(""), None);
    }

    #[test]
    fn a_sole_that_no_boot_has_is_no_answer() {
        assert_eq!(Answer::parse("binding-30"), None);
        assert_eq!(
            Answer::parse("binding-307 mm"),
            Some(Answer::BindingSetFor(307))
        );
        assert_eq!(Answer::parse("binding-"), None);
    }
}
