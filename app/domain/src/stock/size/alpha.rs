//! Sizes that are letters or ages, and hands.

use serde::{Deserialize, Serialize};

/// A letter size, or an age group that is used as one; in the order of growing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Alpha {
    /// For a child.
    Child,
    /// For a junior.
    Junior,
    /// For an adult.
    Senior,
    /// Extra extra small.
    Xxs,
    /// Extra small.
    Xs,
    /// Small.
    S,
    /// Medium.
    M,
    /// Large.
    L,
    /// Extra large.
    Xl,
    /// Extra extra large.
    Xxl,
    /// Three times extra large.
    Xxxl,
}

impl Alpha {
    /// Every size, in order.
    pub const ALL: [Self; 11] = [
        Self::Child,
        Self::Junior,
        Self::Senior,
        Self::Xxs,
        Self::Xs,
        Self::S,
        Self::M,
        Self::L,
        Self::Xl,
        Self::Xxl,
        Self::Xxxl,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Child => "child",
            Self::Junior => "junior",
            Self::Senior => "senior",
            Self::Xxs => "xxs",
            Self::Xs => "xs",
            Self::S => "s",
            Self::M => "m",
            Self::L => "l",
            Self::Xl => "xl",
            Self::Xxl => "xxl",
            Self::Xxxl => "xxxl",
        }
    }

    /// The size with this code.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|size| size.as_str() == code)
    }

    /// How it is written on a label. `barn` is Swedish; a page in another language may say its own word.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Child => "barn",
            Self::Junior => "junior",
            Self::Senior => "senior",
            Self::Xxs => "XXS",
            Self::Xs => "XS",
            Self::S => "S",
            Self::M => "M",
            Self::L => "L",
            Self::Xl => "XL",
            Self::Xxl => "XXL",
            Self::Xxxl => "XXXL",
        }
    }

    /// Whether it is an age group and no letter.
    pub const fn is_age(self) -> bool {
        matches!(self, Self::Child | Self::Junior | Self::Senior)
    }

    /// The next larger one of its kind: a junior does not grow into XXS.
    pub fn larger(self) -> Option<Self> {
        self.at_step(1)
    }

    /// The next smaller one of its kind.
    pub fn smaller(self) -> Option<Self> {
        self.at_step(-1)
    }

    fn at_step(self, step: isize) -> Option<Self> {
        let here = Self::ALL.iter().position(|size| *size == self)?;
        let there = *Self::ALL.get(here.checked_add_signed(step)?)?;
        (there.is_age() == self.is_age()).then_some(there)
    }

    /// A folded word as people write it.
    pub(super) fn read(word: &str) -> Option<Self> {
        Some(match word {
            "barn" | "child" | "kid" | "kids" | "children" => Self::Child,
            "junior" | "jr" | "jun" | "ungdom" | "youth" => Self::Junior,
            "senior" | "sr" | "sen" | "vuxen" | "adult" => Self::Senior,
            "xxs" => Self::Xxs,
            "xs" => Self::Xs,
            "s" | "small" | "liten" => Self::S,
            "m" | "medium" | "mellan" => Self::M,
            "l" | "large" | "stor" => Self::L,
            "xl" => Self::Xl,
            "xxl" => Self::Xxl,
            "xxxl" => Self::Xxxl,
            _ => return None,
        })
    }
}

/// For which hand a stick or club is made; the Swedish letters stand on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Hand {
    /// *Vänster*.
    Left,
    /// *Höger*.
    Right,
}

impl Hand {
    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Left => "left",
            Self::Right => "right",
        }
    }

    /// The hand with this code.
    pub fn parse(code: &str) -> Option<Self> {
        [Self::Left, Self::Right]
            .into_iter()
            .find(|hand| hand.as_str() == code)
    }

    /// The letter on the label: V or H, as on Swedish sticks.
    pub const fn label(self) -> &'static str {
        match self {
            Self::Left => "V",
            Self::Right => "H",
        }
    }

    /// A folded word as people write it.
    pub(super) fn read(word: &str) -> Option<Self> {
        match word {
            "v" | "vanster" | "left" | "l" | "lh" => Some(Self::Left),
            "h" | "hoger" | "right" | "r" | "rh" => Some(Self::Right),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_grow_to_letters_and_ages_to_ages() {
        assert_eq!(Alpha::S.larger(), Some(Alpha::M));
        assert_eq!(Alpha::Junior.larger(), Some(Alpha::Senior));
        assert_eq!(Alpha::Senior.larger(), None);
        assert_eq!(Alpha::Xxs.smaller(), None);
        assert_eq!(Alpha::Child.smaller(), None);
    }

    #[test]
    fn every_letter_size_and_hand_reads_back_from_its_code() {
        for size in Alpha::ALL {
            assert_eq!(Alpha::parse(size.as_str()), Some(size));
        }
        assert_eq!(Hand::parse("left"), Some(Hand::Left));
        assert_eq!(Hand::parse("V"), None);
    }
}
