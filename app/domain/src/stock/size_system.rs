//! Which measures an article type's sizes have.

use serde::{Deserialize, Serialize};

/// What is measured on the articles of a type: the column `storlekssystem`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SizeSystem {
    /// A length: alpine skis, poles, rods.
    #[serde(rename = "längd_cm")]
    Length,
    /// Foot length and boot-sole length: alpine boots.
    #[serde(rename = "mondo_mm+sula_mm")]
    MondoSole,
    /// An EU shoe size or a range of them: skates, boots.
    #[serde(rename = "eu_sko")]
    Shoe,
    /// A length and a binding norm: cross-country skis.
    #[serde(rename = "längd_cm+bindning")]
    LengthBinding,
    /// A shoe size and a binding norm: cross-country boots.
    #[serde(rename = "eu_sko+bindning")]
    ShoeBinding,
    /// A length and a hand: hockey sticks, golf sets.
    #[serde(rename = "längd_cm+vh")]
    LengthHand,
    /// A body height, or S to XL: clothes.
    #[serde(rename = "kläd_cm")]
    Clothes,
    /// A head circumference, or S to L: helmets.
    #[serde(rename = "huvud_cm")]
    Head,
    /// XS to XL, or child, junior, senior.
    #[serde(rename = "alfa")]
    Alpha,
    /// The weight of the user, or of the thing.
    #[serde(rename = "vikt_kg")]
    Weight,
    /// The weight of the user and the buoyancy: life jackets.
    #[serde(rename = "vikt_kg+newton")]
    WeightNewton,
    /// For how many: tents, stoves.
    #[serde(rename = "personer")]
    Persons,
    /// A volume: backpacks.
    #[serde(rename = "volym_l")]
    Volume,
    /// The wheel's diameter: bicycles.
    #[serde(rename = "hjul_tum")]
    Wheel,
    /// The racket's length.
    #[serde(rename = "racket_tum")]
    Racket,
    /// A ball's number.
    #[serde(rename = "boll_nr")]
    Ball,
    /// The comfort temperature of a sleeping bag.
    #[serde(rename = "komfort_c")]
    Comfort,
    /// A binding norm alone: roller skis.
    #[serde(rename = "bindning")]
    Binding,
    /// No sizes: a sledge is a sledge.
    #[serde(rename = "ingen")]
    None,
}

impl SizeSystem {
    /// Every system, in the order of the type file.
    pub const ALL: [Self; 19] = [
        Self::Length,
        Self::MondoSole,
        Self::Shoe,
        Self::LengthBinding,
        Self::ShoeBinding,
        Self::LengthHand,
        Self::Clothes,
        Self::Head,
        Self::Alpha,
        Self::Weight,
        Self::WeightNewton,
        Self::Persons,
        Self::Volume,
        Self::Wheel,
        Self::Racket,
        Self::Ball,
        Self::Comfort,
        Self::Binding,
        Self::None,
    ];

    /// The word of the type file, which the database stores too.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Length => "längd_cm",
            Self::MondoSole => "mondo_mm+sula_mm",
            Self::Shoe => "eu_sko",
            Self::LengthBinding => "längd_cm+bindning",
            Self::ShoeBinding => "eu_sko+bindning",
            Self::LengthHand => "längd_cm+vh",
            Self::Clothes => "kläd_cm",
            Self::Head => "huvud_cm",
            Self::Alpha => "alfa",
            Self::Weight => "vikt_kg",
            Self::WeightNewton => "vikt_kg+newton",
            Self::Persons => "personer",
            Self::Volume => "volym_l",
            Self::Wheel => "hjul_tum",
            Self::Racket => "racket_tum",
            Self::Ball => "boll_nr",
            Self::Comfort => "komfort_c",
            Self::Binding => "bindning",
            Self::None => "ingen",
        }
    }

    /// The system with this word; letters' case, marks and blanks make no difference.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::fold(text).replace(' ', "");
        Self::ALL
            .into_iter()
            .find(|system| super::fold(system.as_str()) == folded)
    }

    /// A size as it may be written; none where there are no sizes.
    pub const fn example(self) -> Option<&'static str> {
        Some(match self {
            Self::Length => "150",
            Self::MondoSole => "26,5 / 312 mm",
            Self::Shoe => "34",
            Self::LengthBinding => "150 / NNN",
            Self::ShoeBinding => "34 / NNN",
            Self::LengthHand => "120 / V",
            Self::Clothes => "128",
            Self::Head => "52-56",
            Self::Alpha => "M",
            Self::Weight => "max 60 kg",
            Self::WeightNewton => "40-50 kg / 50N",
            Self::Persons => "3",
            Self::Volume => "60 l",
            Self::Wheel => "20",
            Self::Racket => "25",
            Self::Ball => "4",
            Self::Comfort => "-5",
            Self::Binding => "NNN",
            Self::None => return None,
        })
    }

    /// Whether its first number is a length.
    pub const fn has_length(self) -> bool {
        matches!(self, Self::Length | Self::LengthBinding | Self::LengthHand)
    }

    /// Whether articles of this system are held by a binding norm.
    pub const fn has_binding(self) -> bool {
        matches!(
            self,
            Self::LengthBinding | Self::ShoeBinding | Self::Binding
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::{Size, SizeReading};

    #[test]
    fn every_system_reads_back_from_its_word() {
        for system in SizeSystem::ALL {
            assert_eq!(SizeSystem::parse(system.as_str()), Some(system));
        }
        assert_eq!(
            SizeSystem::parse(" LANGD_CM + vh "),
            Some(SizeSystem::LengthHand)
        );
        assert_eq!(SizeSystem::parse("aln"), None);
    }

    #[test]
    fn every_example_is_read() {
        for system in SizeSystem::ALL {
            if let Some(example) = system.example() {
                let size = Size::parse(system, example);
                assert_eq!(
                    size.reading,
                    SizeReading::Read(*size.measures().expect("measures")),
                    "{example}"
                );
            }
        }
    }
}
