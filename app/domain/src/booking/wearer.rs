//! Which size somebody needs: computed from what a parent knows, and never kept.

use crate::stock::{Cm, EuTenths, Hectograms, Measures, Mm, SizeSystem, TypeCode};

/// What a parent knows of a child; what is not said is not asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wearer {
    /// How tall, in cm.
    pub height: Option<Cm>,
    /// EU shoe size.
    pub shoe: Option<EuTenths>,
    /// Round the head, in mm.
    pub head: Option<Mm>,
    /// How heavy: for life jackets only.
    pub weight: Option<Hectograms>,
}

/// How long skis and poles are beside the one who uses them, in percent of the body's height
/// or in cm less than it. Alpine skis of a child who learns are 20 to 30 cm shorter (the
/// trade's advice to beginners); 10 cm shorter still goes. The others are rules of thumb that
/// sports shops share: a fitter at the counter decides.
const ALPINE_SHORTER_CM: (i32, i32) = (10, 30);
const BOARD_SHORTER_CM: (i32, i32) = (15, 35);
const CROSS_COUNTRY_LONGER_CM: (i32, i32) = (-5, 20);
const ALPINE_POLE_PERCENT: (i32, i32) = (65, 72);
const CROSS_COUNTRY_POLE_PERCENT: (i32, i32) = (80, 88);

impl Wearer {
    /// Whether nothing is known.
    pub fn is_unknown(&self) -> bool {
        *self == Self::default()
    }

    /// Whether a thing of these measures suits. None where that can't be told: what decides is
    /// not known of the one or the other.
    pub fn suits(&self, code: &TypeCode, system: SizeSystem, measures: &Measures) -> Option<bool> {
        if let Some((shortest, longest)) = self.length(code) {
            let length = i32::from(measures.length_mm?.0) / 10;
            return Some((shortest..=longest).contains(&length));
        }
        match system {
            SizeSystem::Shoe | SizeSystem::ShoeBinding => {
                measures.eu?;
                Some(measures.covers_eu(self.shoe?))
            }
            SizeSystem::MondoSole => {
                let span = measures.mondo_mm?;
                let foot = i32::from(foot_mm(self.shoe?).0);
                // A shell serves half a size more and less.
                let reach = (i32::from(span.from.0) - 5)..=(i32::from(span.to.0) + 5);
                Some(reach.contains(&foot))
            }
            SizeSystem::Clothes => {
                measures.body_cm?;
                Some(measures.covers_body(self.height?))
            }
            SizeSystem::Head => {
                measures.head_mm?;
                Some(measures.covers_head(self.head?))
            }
            SizeSystem::Weight | SizeSystem::WeightNewton => {
                measures.weight?;
                Some(measures.covers_weight(self.weight?))
            }
            _ => None,
        }
    }

    /// Shortest and longest that suit, in cm.
    fn length(&self, code: &TypeCode) -> Option<(i32, i32)> {
        let height = i32::from(self.height?.0);
        let less = |(from, to): (i32, i32)| (height - to, height - from);
        let percent = |(from, to): (i32, i32)| (height * from / 100, height * to / 100);
        let is = |family: &str| code.as_str().starts_with(family);
        Some(if is("ALP-SKI") {
            less(ALPINE_SHORTER_CM)
        } else if is("SNB-BRD") {
            less(BOARD_SHORTER_CM)
        } else if is("LGD-SKI") {
            (
                height + CROSS_COUNTRY_LONGER_CM.0,
                height + CROSS_COUNTRY_LONGER_CM.1,
            )
        } else if is("ALP-STV") {
            percent(ALPINE_POLE_PERCENT)
        } else if is("LGD-STV") {
            percent(CROSS_COUNTRY_POLE_PERCENT)
        } else {
            return None;
        })
    }
}

/// How long a foot is that wears this EU size: two thirds of a centimetre a size, of which
/// one and a half are the shoe's own (ISO/TS 19407).
pub fn foot_mm(shoe: EuTenths) -> Mm {
    let last = u32::from(shoe.0) * 20 / 30;
    Mm(u16::try_from(last.saturating_sub(15)).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::Size;

    /// A child of 128 cm with shoes of size 33.
    const CHILD: Wearer = Wearer {
        height: Some(Cm(128)),
        shoe: Some(EuTenths(330)),
        head: None,
        weight: None,
    };

    fn suits(who: Wearer, code: &str, system: SizeSystem, size: &str) -> Option<bool> {
        let size = Size::parse(system, size);
        let measures = *size.measures().expect("a size that is read");
        who.suits(&TypeCode::parse(code).expect("a code"), system, &measures)
    }

    #[test]
    fn skis_and_poles_follow_the_height() {
        let length = |code: &str, size: &str| suits(CHILD, code, SizeSystem::Length, size);
        assert_eq!(length("ALP-SKI", "105"), Some(true));
        assert_eq!(length("ALP-SKI", "130"), Some(false));
        assert_eq!(length("LGD-SKI", "140"), Some(true));
        assert_eq!(length("LGD-STV", "105"), Some(true));
        assert_eq!(length("LGD-STV", "130"), Some(false));
        assert_eq!(length("ALP-STV", "90"), Some(true));
    }

    #[test]
    fn shoes_follow_the_foot_and_what_is_not_known_is_not_decided() {
        let shoe = |size: &str| suits(CHILD, "SKR-HOC", SizeSystem::Shoe, size);
        assert_eq!(shoe("33"), Some(true));
        assert_eq!(shoe("32-35"), Some(true));
        assert_eq!(shoe("34"), Some(false));
        // EU 33 is a foot of 20.5 cm.
        assert_eq!(foot_mm(EuTenths(330)), Mm(205));
        let boot = |size: &str| suits(CHILD, "ALP-PJX", SizeSystem::MondoSole, size);
        assert_eq!(boot("20,5 / 252 mm"), Some(true));
        assert_eq!(boot("24,0 / 285 mm"), Some(false));
        // Nobody said how large the head is.
        assert_eq!(suits(CHILD, "HJ-SKI", SizeSystem::Head, "51-55"), None);
        let nobody = Wearer::default();
        assert_eq!(suits(nobody, "ALP-SKI", SizeSystem::Length, "105"), None);
        assert!(nobody.is_unknown() && !CHILD.is_unknown());
    }

    #[test]
    fn clothes_and_life_jackets_follow_height_and_weight() {
        let clothes = |size: &str| suits(CHILD, "OVERALL", SizeSystem::Clothes, size);
        assert_eq!((clothes("128"), clothes("146")), (Some(true), Some(false)));
        let heavy = Wearer {
            weight: Some(Hectograms(250)),
            ..Wearer::default()
        };
        let vest = |size: &str| suits(heavy, "FLYTV", SizeSystem::WeightNewton, size);
        assert_eq!(vest("20-30 kg, 50 N"), Some(true));
        assert_eq!(vest("50-70 kg, 50 N"), Some(false));
    }
}
