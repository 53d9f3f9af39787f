//! Whole numbers with their unit, as small as the trade measures.
//!
//! Poles come in 147,5 cm, wheels in 27,5 inches and dumbbells in 2,5 kg, so
//! those are counted in millimetres and tenths, never in floating point.

use serde::{Deserialize, Serialize};

macro_rules! unit {
    ($(#[$doc:meta])* $name:ident($number:ty)) => {
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub $number);

        impl From<$name> for i32 {
            fn from(value: $name) -> i32 {
                i32::from(value.0)
            }
        }

        impl TryFrom<i32> for $name {
            type Error = std::num::TryFromIntError;

            fn try_from(number: i32) -> Result<Self, Self::Error> {
                Ok(Self(number.try_into()?))
            }
        }
    };
}

unit! {
    /// Millimetres.
    Mm(u16)
}
unit! {
    /// Whole centimetres.
    Cm(u16)
}
unit! {
    /// Tenths of an EU shoe size: 335 is 33,5.
    EuTenths(u16)
}
unit! {
    /// Tenths of a kilogram: 25 is 2,5 kg.
    Hectograms(u16)
}
unit! {
    /// Newtons of buoyancy.
    Newton(u16)
}
unit! {
    /// Litres.
    Litres(u16)
}
unit! {
    /// A number of people.
    Persons(u16)
}
unit! {
    /// Tenths of an inch: 275 is 27,5 inches.
    InchTenths(u16)
}
unit! {
    /// The number on a ball, 0 to 7.
    BallNumber(u16)
}
unit! {
    /// Degrees Celsius, below zero too.
    Celsius(i16)
}
