//! Which measure a number is, and whether it can be true.

use super::plausible;
use super::quantity::{Bound, Quantity, Unit};
use super::read::Reader;
use super::{Binding, Span, WeightRange};
use crate::stock::SizeSystem;

/// A measure that is a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Field {
    Length,
    Eu,
    Mondo,
    Sole,
    Body,
    Head,
    Weight,
    Newton,
    Litres,
    Persons,
    Wheel,
    Racket,
    Ball,
    Comfort,
    PinBinding,
}

impl Field {
    /// Which measure `quantity` is: by its unit, else by its place.
    pub(super) fn of(reader: &Reader, quantity: &Quantity) -> Option<Self> {
        use SizeSystem as S;
        let system = reader.system;
        if system.has_binding() && quantity.unit == Some(Unit::Mm) && quantity.from == 7500 {
            return Some(Self::PinBinding);
        }
        let field = match system {
            S::Length | S::LengthBinding | S::LengthHand => Self::Length,
            S::MondoSole => Self::of_boot(reader, quantity)?,
            S::Shoe | S::ShoeBinding => Self::Eu,
            S::Clothes => Self::Body,
            S::Head => Self::Head,
            S::Weight => Self::Weight,
            S::WeightNewton => match quantity.unit {
                Some(Unit::Newton) => Self::Newton,
                None if reader.slot > 0 => Self::Newton,
                Some(_) | None => Self::Weight,
            },
            S::Persons => Self::Persons,
            S::Volume => Self::Litres,
            S::Wheel => Self::Wheel,
            S::Racket => Self::Racket,
            S::Ball => Self::Ball,
            S::Comfort => Self::Comfort,
            S::Alpha | S::Binding | S::None => return None,
        };
        let fits = quantity
            .unit
            .is_none_or(|unit| field.units().contains(&unit));
        fits.then_some(field)
    }

    fn of_boot(reader: &Reader, quantity: &Quantity) -> Option<Self> {
        Some(match quantity.unit {
            Some(Unit::Sole) => Self::Sole,
            Some(Unit::Mondo | Unit::Cm) => Self::Mondo,
            Some(Unit::Mm) | None if reader.slot == 0 => Self::Mondo,
            Some(Unit::Mm) | None => Self::Sole,
            Some(_) => return None,
        })
    }

    /// The units in which it is written.
    const fn units(self) -> &'static [Unit] {
        match self {
            Self::Length => &[Unit::Cm, Unit::Mm, Unit::Metre],
            Self::Eu => &[Unit::Eu],
            Self::Mondo => &[Unit::Mondo, Unit::Cm, Unit::Mm],
            Self::Sole => &[Unit::Sole, Unit::Mm],
            Self::Body => &[Unit::Cm],
            Self::Head => &[Unit::Cm, Unit::Mm],
            Self::Weight => &[Unit::Kg],
            Self::Newton => &[Unit::Newton],
            Self::Litres => &[Unit::Litre],
            Self::Persons => &[Unit::Person],
            Self::Wheel | Self::Racket => &[Unit::Inch],
            Self::Ball => &[Unit::Number],
            Self::Comfort => &[Unit::Celsius],
            Self::PinBinding => &[Unit::Mm],
        }
    }

    /// Puts the number where it belongs; `None` when it cannot be true.
    pub(super) fn put(self, reader: &mut Reader, quantity: &Quantity) -> Option<()> {
        if self == Self::PinBinding {
            return reader.set_binding(Binding::Nn75);
        }
        if quantity.range != Bound::None && self != Self::Weight {
            return None;
        }
        let before = reader.bare.take();
        reader.slot += 1;
        let mut quantity = *quantity;
        if let Some(from) = before.filter(|from| *from < quantity.from)
            && quantity.unit.is_none()
            && quantity.from == quantity.to
            && self.forget_single(reader)
        {
            // "122/128" on clothes, "52/56" in a helmet: a range by another sign.
            quantity.from = from;
        } else if quantity.unit.is_none() && quantity.from == quantity.to {
            reader.bare = Some(quantity.from);
        }
        self.put_checked(reader, quantity)
    }

    /// Makes room for the range that replaces a single number.
    fn forget_single(self, reader: &mut Reader) -> bool {
        match self {
            Self::Eu => reader.measures.eu = None,
            Self::Body => reader.measures.body_cm = None,
            Self::Head => reader.measures.head_mm = None,
            Self::Length
            | Self::Mondo
            | Self::Sole
            | Self::Weight
            | Self::Newton
            | Self::Litres
            | Self::Persons
            | Self::Wheel
            | Self::Racket
            | Self::Ball
            | Self::Comfort
            | Self::PinBinding => return false,
        }
        true
    }

    fn put_checked(self, reader: &mut Reader, quantity: Quantity) -> Option<()> {
        let (from, to) = (
            self.stored(quantity.from, quantity.unit)?,
            self.stored(quantity.to, quantity.unit)?,
        );
        let bare = quantity.unit.is_none();
        let limits = match self {
            Self::Length => plausible::LENGTH_MM,
            Self::Eu => plausible::EU_TENTHS,
            Self::Mondo => plausible::MONDO_MM,
            Self::Sole => plausible::SOLE_MM,
            Self::Body if bare => plausible::BARE_BODY_CM,
            Self::Body => plausible::BODY_CM,
            Self::Head => plausible::HEAD_MM,
            Self::Weight => plausible::WEIGHT_HG,
            Self::Newton => plausible::NEWTON,
            Self::Litres => plausible::LITRES,
            Self::Persons => plausible::PERSONS,
            Self::Wheel => plausible::WHEEL_TENTHS,
            Self::Racket => plausible::RACKET_TENTHS,
            Self::Ball => plausible::BALL,
            Self::Comfort => plausible::COMFORT_C,
            Self::PinBinding => return None,
        };
        if !limits.contains(&from) || !limits.contains(&to) {
            return None;
        }
        let measures = &mut reader.measures;
        match self {
            Self::Length => put(&mut measures.length_mm, single(from, to)?),
            Self::Eu => put(&mut measures.eu, span(from, to)?),
            Self::Mondo => {
                reader.mondo_in_mm = quantity.unit == Some(Unit::Mm);
                put(&mut measures.mondo_mm, span(from, to)?)
            }
            Self::Sole => put(&mut measures.sole_mm, single(from, to)?),
            Self::Body => put(&mut measures.body_cm, span(from, to)?),
            Self::Head => put(&mut measures.head_mm, span(from, to)?),
            Self::Weight => put(&mut measures.weight, weight(from, to, quantity.range)?),
            Self::Newton => put(&mut measures.newton, single(from, to)?),
            Self::Litres => put(&mut measures.litres, single(from, to)?),
            Self::Persons => put(&mut measures.persons, span(from, to)?),
            Self::Wheel => put(&mut measures.wheel, single(from, to)?),
            Self::Racket => put(&mut measures.racket, single(from, to)?),
            Self::Ball => put(&mut measures.ball, single(from, to)?),
            Self::Comfort => put(&mut measures.comfort_c, single(from, to)?),
            Self::PinBinding => None,
        }
    }

    /// Hundredths as written, in the unit that is kept; `None` when finer than that.
    fn stored(self, hundredths: i32, unit: Option<Unit>) -> Option<i32> {
        let divisor = match self {
            Self::Length | Self::Head => match unit {
                Some(Unit::Metre) => return hundredths.checked_mul(10),
                Some(Unit::Mm) => 100,
                Some(_) | None => 10,
            },
            // "265" on a boot is mm, "26,5" is cm: no foot is between 40 and 140 of either.
            Self::Mondo => match unit {
                Some(Unit::Mm) => 100,
                Some(Unit::Cm) => 10,
                Some(_) | None if hundredths >= 10_000 => 100,
                Some(_) | None => 10,
            },
            Self::Eu | Self::Weight | Self::Wheel | Self::Racket => 10,
            Self::Sole
            | Self::Body
            | Self::Newton
            | Self::Litres
            | Self::Persons
            | Self::Ball
            | Self::Comfort
            | Self::PinBinding => 100,
        };
        (hundredths % divisor == 0).then_some(hundredths / divisor)
    }
}

/// Fills an empty place; another value for a filled one is a contradiction.
pub(super) fn put<T: PartialEq>(place: &mut Option<T>, value: T) -> Option<()> {
    if place.as_ref().is_some_and(|known| *known != value) {
        return None;
    }
    *place = Some(value);
    Some(())
}

/// From and to of a weight, by which end is open.
pub(super) fn weight(from: i32, to: i32, bound: Bound) -> Option<WeightRange> {
    let (from, to) = (from.try_into().ok()?, to.try_into().ok()?);
    Some(match bound {
        Bound::None => WeightRange {
            from: Some(from),
            to: Some(to),
        },
        Bound::Upper => WeightRange {
            from: None,
            to: Some(to),
        },
        Bound::Lower => WeightRange {
            from: Some(from),
            to: None,
        },
    })
}

fn single<T: TryFrom<i32>>(from: i32, to: i32) -> Option<T> {
    (from == to).then_some(())?;
    from.try_into().ok()
}

fn span<T: TryFrom<i32>>(from: i32, to: i32) -> Option<Span<T>> {
    Some(Span {
        from: from.try_into().ok()?,
        to: to.try_into().ok()?,
    })
}
