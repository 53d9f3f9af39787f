//! What was understood of a size, ready for typed columns.

use serde::{Deserialize, Serialize};

use super::units::{
    BallNumber, Celsius, Cm, EuTenths, Hectograms, InchTenths, Litres, Mm, Newton, Persons,
};
use super::{Alpha, Binding, Hand};

/// From one value to another, both included; a single value is both ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span<T> {
    /// The smallest.
    pub from: T,
    /// The largest.
    pub to: T,
}

impl<T: Copy + Ord> Span<T> {
    /// A single value.
    pub fn one(value: T) -> Self {
        Self {
            from: value,
            to: value,
        }
    }

    /// Whether `value` lies within.
    pub fn contains(self, value: T) -> bool {
        self.from <= value && value <= self.to
    }

    /// Whether all of `other` lies within.
    pub fn contains_span(self, other: Self) -> bool {
        self.from <= other.from && other.to <= self.to
    }

    /// Whether both ends are the same.
    pub fn is_single(self) -> bool {
        self.from == self.to
    }
}

/// A weight, or a range that may be open at one end: "90+ kg", "max 110 kg".
///
/// At least one end is there when it was read from a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct WeightRange {
    /// The lowest, if there is one.
    pub from: Option<Hectograms>,
    /// The highest, if there is one.
    pub to: Option<Hectograms>,
}

impl WeightRange {
    /// A single weight, such as a dumbbell's.
    pub fn one(weight: Hectograms) -> Self {
        Self {
            from: Some(weight),
            to: Some(weight),
        }
    }

    /// Whether `weight` lies within, ends included.
    pub fn contains(self, weight: Hectograms) -> bool {
        self.from.is_none_or(|from| from <= weight) && self.to.is_none_or(|to| weight <= to)
    }
}

/// The measures of one article; what is not known, or not measured on it, is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Measures {
    /// Length of skis, poles, sticks, rods.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub length_mm: Option<Mm>,
    /// EU shoe size.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub eu: Option<Span<EuTenths>>,
    /// Foot length (mondopoint); one shell often serves two half sizes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mondo_mm: Option<Span<Mm>>,
    /// Boot-sole length, to which a binding is set.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sole_mm: Option<Mm>,
    /// Body height.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body_cm: Option<Span<Cm>>,
    /// Head circumference.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub head_mm: Option<Span<Mm>>,
    /// Weight of the user, or of the thing (dumbbells).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub weight: Option<WeightRange>,
    /// Buoyancy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub newton: Option<Newton>,
    /// Hand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hand: Option<Hand>,
    /// Binding norm.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub binding: Option<Binding>,
    /// Volume.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub litres: Option<Litres>,
    /// For how many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub persons: Option<Span<Persons>>,
    /// Wheel diameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wheel: Option<InchTenths>,
    /// Racket length.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub racket: Option<InchTenths>,
    /// Ball number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ball: Option<BallNumber>,
    /// Comfort temperature.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub comfort_c: Option<Celsius>,
    /// Letter size or age group; "S/M" is a span.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alpha: Option<Span<Alpha>>,
}

impl Measures {
    /// Whether nothing at all is known.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}
