//! The order of sizes in a list of one type.

use super::{Measures, SizeReading};

/// Room for the second measure below the first.
const SECOND: i64 = 1 << 20;
/// Room for both below the kind.
const KIND: i64 = SECOND << 20;

/// Numbers first, then letters, then a binding or hand alone; the unread and the unknown last.
pub(super) fn sort_key(reading: &SizeReading) -> i64 {
    match reading {
        SizeReading::NotApplicable => 0,
        SizeReading::Read(measures) => of_measures(measures),
        SizeReading::Unreadable => 4 * KIND,
        SizeReading::Unknown => 5 * KIND,
    }
}

fn of_measures(measures: &Measures) -> i64 {
    let (kind, first) = if let Some(first) = first_number(measures) {
        (0, first)
    } else if let Some(alpha) = measures.alpha {
        (1, i64::from(alpha.from as u8))
    } else if let Some(newton) = measures.newton {
        (2, i64::from(newton.0))
    } else if let Some(sole) = measures.sole_mm {
        (2, i64::from(sole.0))
    } else {
        (3, 0)
    };
    kind * KIND + first * SECOND + second(measures)
}

/// The number by which people look for it; a range by its lower end.
fn first_number(m: &Measures) -> Option<i64> {
    let number: i32 = if let Some(length) = m.length_mm {
        length.into()
    } else if let Some(eu) = m.eu {
        eu.from.into()
    } else if let Some(mondo) = m.mondo_mm {
        mondo.from.into()
    } else if let Some(body) = m.body_cm {
        body.from.into()
    } else if let Some(head) = m.head_mm {
        head.from.into()
    } else if let Some(weight) = m.weight {
        weight.from.map_or(0, i32::from)
    } else if let Some(litres) = m.litres {
        litres.into()
    } else if let Some(persons) = m.persons {
        persons.from.into()
    } else if let Some(inches) = m.wheel.or(m.racket) {
        inches.into()
    } else if let Some(ball) = m.ball {
        ball.into()
    } else if let Some(comfort) = m.comfort_c {
        // Keys are never negative: half the scale below zero is plenty.
        i32::from(comfort) + 1000
    } else {
        return None;
    };
    Some(i64::from(number))
}

/// Tells apart what begins alike: 34 before 34–37, 50 N before 100 N, NNN before SNS.
fn second(m: &Measures) -> i64 {
    let number: i32 = if let Some(eu) = m.eu {
        eu.to.into()
    } else if let Some(mondo) = m.mondo_mm {
        m.sole_mm.unwrap_or(mondo.to).into()
    } else if let Some(body) = m.body_cm {
        body.to.into()
    } else if let Some(head) = m.head_mm {
        head.to.into()
    } else if let Some(weight) = m.weight {
        weight.to.map_or(i32::from(u16::MAX), i32::from)
    } else if let Some(persons) = m.persons {
        persons.to.into()
    } else if let Some(alpha) = m.alpha {
        i32::from(alpha.to as u8)
    } else {
        0
    };
    let third = m.newton.map_or(0, |newton| i64::from(newton.0 / 32))
        + m.binding.map_or(0, |norm| norm as i64)
        + m.hand.map_or(0, |hand| hand as i64);
    i64::from(number) * 16 + third.min(15)
}
