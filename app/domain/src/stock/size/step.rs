//! "The same, one size up": what to look for when a size did not fit.

use serde::{Deserialize, Serialize};

use super::plausible;
use super::units::{
    BallNumber, Celsius, Cm, EuTenths, Hectograms, InchTenths, Litres, Mm, Persons,
};
use super::{Measures, Span, WeightRange};
use crate::stock::SizeSystem;

/// In which direction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Step {
    /// One larger.
    Up,
    /// One smaller.
    Down,
}

/// Wheels as bicycles are sold, tenths of an inch.
const WHEELS: [u16; 10] = [120, 140, 160, 180, 200, 240, 260, 275, 280, 290];
/// Junior and adult rackets, tenths of an inch.
const RACKETS: [u16; 7] = [170, 190, 210, 230, 250, 260, 270];

/// What to look for (with [`Measures::covers`]) one size larger or smaller.
///
/// Only the measure by which a type is chosen moves: lengths by 5 cm, shoes by
/// a whole size, alpine boots by half a mondopoint, clothes by 6 cm (EN
/// 13402-3), tents by a person, backpacks by 10 l, sleeping bags by 5 °C,
/// wheels, rackets, balls and letters to the next that is made. Of a range (EU
/// 34–37, a helmet, a weight) it is the first value beyond it, so that every
/// neighbouring range that takes over serves. Hand, binding and newton stay;
/// the boot sole does not, since it follows from the size. Nothing when there
/// is no such size, or the one at hand is not known.
pub fn one_step(system: SizeSystem, measures: &Measures, step: Step) -> Option<Measures> {
    use SizeSystem as S;
    let mut next = Measures {
        sole_mm: None,
        alpha: None,
        ..*measures
    };
    match system {
        S::Length | S::LengthBinding | S::LengthHand if measures.length_mm.is_some() => {
            let length = moved(measures.length_mm?, step, 50);
            next.length_mm = Some(Mm(within(length, plausible::LENGTH_MM)?));
        }
        S::Shoe | S::ShoeBinding if measures.eu.is_some() => {
            let size = edge(measures.eu?, step, 10);
            let size = EuTenths(within(size, plausible::EU_TENTHS)?);
            next.eu = Some(Span::one(size));
        }
        S::MondoSole => {
            let foot = edge(measures.mondo_mm?, step, 5);
            next.mondo_mm = Some(Span::one(Mm(within(foot, plausible::MONDO_MM)?)));
        }
        S::Clothes if measures.body_cm.is_some() => {
            let height = edge(measures.body_cm?, step, 6);
            next.body_cm = Some(Span::one(Cm(within(height, plausible::BODY_CM)?)));
        }
        S::Head if measures.head_mm.is_some() => {
            let head = edge(measures.head_mm?, step, 10);
            next.head_mm = Some(Span::one(Mm(within(head, plausible::HEAD_MM)?)));
        }
        S::Weight | S::WeightNewton => next.weight = Some(weight_beyond(measures.weight?, step)?),
        S::Persons => {
            let count = edge(measures.persons?, step, 1);
            next.persons = Some(Span::one(Persons(within(count, plausible::PERSONS)?)));
        }
        S::Volume => {
            let litres = moved(measures.litres?, step, 10);
            next.litres = Some(Litres(within(litres, plausible::LITRES)?));
        }
        S::Wheel => next.wheel = Some(neighbour(measures.wheel?, step, &WHEELS)?),
        S::Racket => next.racket = Some(neighbour(measures.racket?, step, &RACKETS)?),
        S::Ball => {
            let ball = moved(measures.ball?, step, 1);
            next.ball = Some(BallNumber(within(ball, plausible::BALL)?));
        }
        S::Comfort => {
            let degrees = moved(measures.comfort_c?, step, 5);
            plausible::COMFORT_C.contains(&degrees).then_some(())?;
            next.comfort_c = Some(Celsius(degrees.try_into().ok()?));
        }
        S::Alpha
        | S::Length
        | S::LengthBinding
        | S::LengthHand
        | S::Shoe
        | S::ShoeBinding
        | S::Clothes
        | S::Head => {
            let alpha = measures.alpha?;
            next.alpha = Some(Span::one(match step {
                Step::Up => alpha.to.larger()?,
                Step::Down => alpha.from.smaller()?,
            }));
        }
        S::Binding | S::None => return None,
    }
    Some(next)
}

fn moved(value: impl Into<i32>, step: Step, by: i32) -> i32 {
    match step {
        Step::Up => value.into() + by,
        Step::Down => value.into() - by,
    }
}

fn edge<T: Into<i32>>(span: Span<T>, step: Step, by: i32) -> i32 {
    match step {
        Step::Up => moved(span.to, step, by),
        Step::Down => moved(span.from, step, by),
    }
}

fn within(value: i32, limits: std::ops::RangeInclusive<i32>) -> Option<u16> {
    limits.contains(&value).then_some(())?;
    value.try_into().ok()
}

/// A kilo beyond the end of the range; an open end has nothing beyond it.
fn weight_beyond(range: WeightRange, step: Step) -> Option<WeightRange> {
    let end = match step {
        Step::Up => range.to?,
        Step::Down => range.from?,
    };
    let weight = within(moved(end, step, 10), plausible::WEIGHT_HG)?;
    Some(WeightRange::one(Hectograms(weight)))
}

fn neighbour(size: InchTenths, step: Step, made: &[u16]) -> Option<InchTenths> {
    let next = match step {
        Step::Up => made.iter().find(|next| **next > size.0),
        Step::Down => made.iter().rev().find(|next| **next < size.0),
    };
    next.copied().map(InchTenths)
}
