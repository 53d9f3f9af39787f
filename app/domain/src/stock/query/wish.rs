//! A size that somebody looks for, before it is known of what.

use crate::stock::{Measures, Size, SizeSystem, fold};

/// One wanted size: "34" may be a shoe, a sack of litres or a weight, so it has alternatives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SizeWish {
    /// As it was typed, folded.
    pub text: String,
    /// What it can mean; an article that covers one of them is a hit.
    pub alternatives: Vec<Measures>,
}

/// Units that may stand apart from their number.
const UNITS: [&str; 22] = [
    "cm", "mm", "m", "kg", "kilo", "n", "newton", "l", "liter", "pers", "personer", "person",
    "tum", "grader", "c", "°c", "mondo", "mp", "1/2", "1/3", "2/3", "eu",
];

/// Words that may stand before a number.
const BEFORE: [&str; 11] = [
    "strl", "storlek", "stl", "size", "eu", "mondo", "mp", "max", "sula", "nr", "langd",
];

impl SizeWish {
    /// Whether an article with these measures serves.
    pub fn is_served_by(&self, measures: &Measures) -> bool {
        self.alternatives
            .iter()
            .any(|wanted| measures.covers(wanted))
    }

    /// A wish without a number: a letter size, an age group, a binding norm, a hand.
    pub(super) fn of_word(word: &str) -> Option<Self> {
        let systems = [
            SizeSystem::Alpha,
            SizeSystem::Binding,
            SizeSystem::LengthHand,
        ];
        Self::of(word, &systems)
    }

    fn of(text: &str, systems: &[SizeSystem]) -> Option<Self> {
        let mut alternatives: Vec<Measures> = Vec::new();
        for system in systems {
            let size = Size::parse(*system, text);
            let new = size
                .measures()
                .filter(|found| !alternatives.contains(found));
            alternatives.extend(new.copied());
        }
        (!alternatives.is_empty()).then(|| Self {
            text: fold(text),
            alternatives,
        })
    }
}

/// Whether the word is an age group: it may stand for a size, or just say for whom.
pub(super) fn is_age_word(word: &str) -> bool {
    Size::parse(SizeSystem::Alpha, word)
        .measures()
        .and_then(|measures| measures.alpha)
        .is_some_and(|alpha| alpha.from.is_age())
}

/// The size with a number at the beginning of `words`, and of how many words it is.
pub(super) fn read_wish(words: &[String]) -> Option<(SizeWish, usize)> {
    let number_at = usize::from(BEFORE.contains(&words.first()?.as_str()));
    let number = words.get(number_at)?;
    if !number.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '\u{2212}')) {
        // "EU34" and "strl34" are one word.
        let glued = BEFORE.iter().any(|before| {
            let rest = words[0].strip_prefix(before);
            rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        });
        if !glued {
            return None;
        }
        return SizeWish::of(&words[0], &SizeSystem::ALL).map(|wish| (wish, 1));
    }
    let mut longest = number_at + 1;
    while words.get(longest).is_some_and(|word| is_unit(word)) {
        longest += 1;
    }
    (number_at + 1..=longest).rev().find_map(|length| {
        SizeWish::of(&words[..length].join(" "), &SizeSystem::ALL).map(|wish| (wish, length))
    })
}

fn is_unit(word: &str) -> bool {
    UNITS.contains(&word)
}
