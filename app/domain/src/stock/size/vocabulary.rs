//! The words that people write on sizes, in the light of the size system.

use super::quantity::Unit;
use super::read::Reader;
use super::tokens::Token;
use super::{Alpha, Binding, Hand};
use crate::stock::SizeSystem;

/// What people write when they do not know.
pub(super) const UNKNOWN: [&str; 17] = [
    "", "?", "??", "???", "-", "--", "–", "—", "okand", "okant", "unknown", "vet ej", "vet inte",
    "oklar", "oklart", "saknas", "n/a",
];

impl Reader {
    /// The binding norm that begins with `word`, and of how many pieces it is.
    pub(super) fn binding(&self, word: &str) -> Option<(Binding, usize)> {
        if !self.system.has_binding() {
            return None;
        }
        let next = self.word(1);
        let dashed = (self.peek(1) == Some(&Token::Dash))
            .then(|| self.word(2))
            .flatten();
        Some(match word {
            "nnn" | "nis" if next == Some("bc") => (Binding::NnnBc, 2),
            "nnn" if dashed == Some("bc") => (Binding::NnnBc, 3),
            "nnn" | "nis" => (Binding::Nnn, 1),
            "nnnbc" | "bc" => (Binding::NnnBc, 1),
            "sns" if next == Some("profil") || next == Some("profile") => (Binding::SnsProfil, 2),
            "sns" if next == Some("pilot") => (Binding::SnsPilot, 2),
            "sns" => (Binding::Sns, 1),
            "prolink" => (Binding::Prolink, 1),
            "turnamic" => (Binding::Turnamic, 1),
            "xplore" => (Binding::Xplore, 1),
            "nn" if self.number(1) == Some(7500) => (Binding::Nn75, 2),
            _ => return None,
        })
    }

    /// The hand, on what has one.
    pub(super) fn hand(&self, word: &str) -> Option<Hand> {
        (self.system == SizeSystem::LengthHand)
            .then(|| Hand::read(word))
            .flatten()
    }

    /// The letter size or age group, where letters mean that.
    pub(super) fn alpha(&self, word: &str) -> Option<Alpha> {
        Alpha::read(word).filter(|alpha| match self.system {
            // Sticks have no S and M; there "L" is left.
            SizeSystem::LengthHand => alpha.is_age(),
            SizeSystem::Binding | SizeSystem::None => false,
            SizeSystem::Length
            | SizeSystem::MondoSole
            | SizeSystem::Shoe
            | SizeSystem::LengthBinding
            | SizeSystem::ShoeBinding
            | SizeSystem::Clothes
            | SizeSystem::Head
            | SizeSystem::Alpha
            | SizeSystem::Weight
            | SizeSystem::WeightNewton
            | SizeSystem::Persons
            | SizeSystem::Volume
            | SizeSystem::Wheel
            | SizeSystem::Racket
            | SizeSystem::Ball
            | SizeSystem::Comfort => true,
        })
    }

    /// `2XL` and `3xl`; the number has been passed.
    pub(super) fn counted_alpha(&self, number: i32) -> Option<Alpha> {
        let alpha = match (number, self.word(0)?) {
            (200, "xl") => "xxl",
            (300, "xl") => "xxxl",
            (200, "xs") => "xxs",
            _ => return None,
        };
        self.alpha(alpha)
    }

    /// Consumes a unit, also that of "3-manna".
    pub(super) fn unit(&mut self) -> Option<Unit> {
        let dashed = self.peek(0) == Some(&Token::Dash)
            && matches!(self.word(1), Some("manna" | "mans" | "pers" | "tum" | "mm"));
        let skipped = usize::from(dashed);
        let (unit, length) = match self.peek(skipped)? {
            Token::Inch => (Unit::Inch, 1),
            Token::Degree if self.word(1) == Some("c") => (Unit::Celsius, 2),
            Token::Degree => (Unit::Celsius, 1),
            Token::Word(word) => (Unit::read(word, self.system)?, 1),
            Token::Number(_)
            | Token::Dash
            | Token::Plus
            | Token::Slash
            | Token::Below
            | Token::Above
            | Token::Question
            | Token::Odd => return None,
        };
        self.at += skipped + length;
        Some(unit)
    }
}
