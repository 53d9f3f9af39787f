//! Numbers as they were written: from, to, unit, and which end is open.

use crate::stock::SizeSystem;

/// A unit, or a word that says what a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit {
    Cm,
    Mm,
    Metre,
    Kg,
    Newton,
    Litre,
    Person,
    Inch,
    Celsius,
    Eu,
    Mondo,
    Sole,
    Number,
}

impl Unit {
    /// The unit that a folded word right behind a number names.
    pub(super) fn read(word: &str, system: SizeSystem) -> Option<Self> {
        Some(match word {
            "cm" | "centimeter" | "centimetre" => Self::Cm,
            "mm" | "millimeter" => Self::Mm,
            // Elsewhere "128 M" and "95 L" are letter sizes or hands.
            "m" | "meter" if system.has_length() => Self::Metre,
            "l" | "lit" | "ltr" | "liter" | "litre" | "litres" | "liters"
                if system == SizeSystem::Volume =>
            {
                Self::Litre
            }
            "kg" | "kilo" | "kilogram" => Self::Kg,
            "n" | "newton" => Self::Newton,
            "p" | "pers" | "person" | "personer" | "persons" | "people" | "man" | "manna"
            | "mans" => Self::Person,
            "tum" | "in" | "inch" | "inches" => Self::Inch,
            "c" | "grader" | "celsius" => Self::Celsius,
            "eu" | "eur" => Self::Eu,
            "mp" | "mondo" | "mondopoint" => Self::Mondo,
            _ => return None,
        })
    }
}

/// Which end of a range is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    /// None: the number itself, or from–to.
    None,
    /// "max 110": open downwards.
    Upper,
    /// "90+": open upwards.
    Lower,
}

/// Numbers in hundredths, as they were written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Quantity {
    pub(super) from: i32,
    pub(super) to: i32,
    pub(super) unit: Option<Unit>,
    pub(super) range: Bound,
}
