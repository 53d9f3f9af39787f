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

/// One thing that a parent knows of a child.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measured {
    /// How tall, in cm.
    Height,
    /// EU shoe size.
    Shoe,
    /// Round the head, in cm.
    Head,
    /// How heavy, in kg.
    Weight,
}

impl Measured {
    /// In the order of the form.
    pub const ALL: [Self; 4] = [Self::Height, Self::Shoe, Self::Head, Self::Weight];

    /// Its word in the address and in the texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Height => "langd",
            Self::Shoe => "sko",
            Self::Head => "huvud",
            Self::Weight => "vikt",
        }
    }

    /// Lowest and highest that anybody is, in the unit that it is asked in.
    pub const fn range(self) -> (u16, u16) {
        match self {
            Self::Height => (50, 230),
            Self::Shoe => (16, 52),
            Self::Head => (40, 66),
            Self::Weight => (3, 180),
        }
    }

    /// What decides the size of a type.
    pub fn deciding(code: &TypeCode, system: SizeSystem) -> Option<Self> {
        if length_rule(code).is_some() {
            return Some(Self::Height);
        }
        match system {
            SizeSystem::Shoe | SizeSystem::ShoeBinding | SizeSystem::MondoSole => Some(Self::Shoe),
            SizeSystem::Clothes => Some(Self::Height),
            SizeSystem::Head => Some(Self::Head),
            SizeSystem::Weight | SizeSystem::WeightNewton => Some(Self::Weight),
            _ => None,
        }
    }
}

/// A number that nobody has, or no number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a number that can be meant")]
pub struct NotMeasured;

/// How a length follows from the body's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LengthRule {
    /// So many cm more than the body, or less: from, to.
    Beside(i32, i32),
    /// So many percent of the body: from, to.
    Percent(i32, i32),
}

/// How long skis and poles are beside the one who uses them, in percent of the body's height
/// or in cm less than it. Alpine skis of a child who learns are 20 to 30 cm shorter (the
/// trade's advice to beginners); 10 cm shorter still goes. The others are rules of thumb that
/// sports shops share: a fitter at the counter decides.
const LENGTHS: [(&str, LengthRule); 5] = [
    ("ALP-SKI", LengthRule::Beside(-30, -10)),
    ("SNB-BRD", LengthRule::Beside(-35, -15)),
    ("LGD-SKI", LengthRule::Beside(-5, 20)),
    ("ALP-STV", LengthRule::Percent(65, 72)),
    ("LGD-STV", LengthRule::Percent(80, 88)),
];

fn length_rule(code: &TypeCode) -> Option<LengthRule> {
    let is = |family: &str| code.as_str().starts_with(family);
    LENGTHS
        .into_iter()
        .find(|(family, _)| is(family))
        .map(|(_, rule)| rule)
}

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
        Some(match length_rule(code)? {
            LengthRule::Beside(from, to) => (height + from, height + to),
            LengthRule::Percent(from, to) => (height * from / 100, height * to / 100),
        })
    }

    /// Takes what was typed: "128", "128 cm", "33,5"; nothing typed is nothing known.
    ///
    /// # Errors
    /// When it is no number, or one that nobody has ([`Measured::range`]).
    pub fn set(&mut self, what: Measured, typed: &str) -> Result<(), NotMeasured> {
        let typed = typed.trim().to_lowercase();
        if typed.is_empty() {
            return Ok(());
        }
        let number = typed.strip_prefix("eu").unwrap_or(&typed);
        let number = number.trim_end_matches(|last: char| last.is_alphabetic() || last == '.');
        let tenths = tenths(number.trim()).ok_or(NotMeasured)?;
        let (lowest, highest) = what.range();
        if !(lowest * 10..=highest * 10).contains(&tenths) {
            return Err(NotMeasured);
        }
        match what {
            Measured::Height => self.height = Some(Cm((tenths + 5) / 10)),
            Measured::Shoe => self.shoe = Some(EuTenths(tenths)),
            Measured::Head => self.head = Some(Mm(tenths)),
            Measured::Weight => self.weight = Some(Hectograms(tenths)),
        }
        Ok(())
    }
}

/// A number with at most one decimal, by comma or point, in tenths.
fn tenths(typed: &str) -> Option<u16> {
    let (whole, part) = typed.split_once([',', '.']).unwrap_or((typed, "0"));
    let is_plain = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_plain(whole) || !is_plain(part) || part.len() != 1 {
        return None;
    }
    let whole: u16 = whole.parse().ok()?;
    whole.checked_mul(10)?.checked_add(part.parse().ok()?)
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
    fn what_was_typed_is_read_or_refused() {
        let read = |what: Measured, typed: &str| {
            let mut who = Wearer::default();
            who.set(what, typed).map(|()| who)
        };
        let tall = Wearer {
            height: Some(Cm(128)),
            ..Wearer::default()
        };
        for typed in ["128", " 128 cm", "127,5", "128.0"] {
            assert_eq!(read(Measured::Height, typed), Ok(tall), "{typed}");
        }
        let shoe = read(Measured::Shoe, "EU 33,5").expect("a shoe");
        assert_eq!(shoe.shoe, Some(EuTenths(335)));
        assert_eq!(read(Measured::Head, ""), Ok(Wearer::default()));
        for typed in [
            "1280",
            "12",
            "-128",
            "stor",
            "1,28,0",
            "99999999999",
            "1,255",
        ] {
            assert_eq!(read(Measured::Height, typed), Err(NotMeasured), "{typed}");
        }
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
