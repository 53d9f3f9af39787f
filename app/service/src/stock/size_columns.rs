//! Measures into typed columns: the one place that knows which goes where.

use crate::store::entities::article;
use domain::stock::{Measures, Size, Span};
use sea_orm::Set;

/// Writes a size into the columns of a row: the text, what was understood, and
/// its place in the order.
pub(crate) fn set_size(row: &mut article::ActiveModel, size: &Size) {
    let measures = size.measures().copied().unwrap_or_default();
    row.size_text = Set(size.text.clone());
    row.size_state = Set(size.reading.as_str().to_owned());
    row.size_order = Set(size.sort_key());
    set_measures(row, &measures);
}

fn set_measures(row: &mut article::ActiveModel, m: &Measures) {
    row.length_mm = Set(m.length_mm.map(i32::from));
    (row.eu_from, row.eu_to) = ends(m.eu);
    (row.mondo_from_mm, row.mondo_to_mm) = ends(m.mondo_mm);
    row.sole_mm = Set(m.sole_mm.map(i32::from));
    (row.body_from_cm, row.body_to_cm) = ends(m.body_cm);
    (row.head_from_mm, row.head_to_mm) = ends(m.head_mm);
    row.weight_from_hg = Set(m.weight.and_then(|weight| weight.from).map(i32::from));
    row.weight_to_hg = Set(m.weight.and_then(|weight| weight.to).map(i32::from));
    row.newton = Set(m.newton.map(i32::from));
    row.hand = Set(m.hand.map(|hand| hand.as_str().to_owned()));
    row.binding = Set(m.binding.map(|norm| norm.as_str().to_owned()));
    row.litres = Set(m.litres.map(i32::from));
    (row.persons_from, row.persons_to) = ends(m.persons);
    row.wheel_tenths = Set(m.wheel.map(i32::from));
    row.racket_tenths = Set(m.racket.map(i32::from));
    row.ball_number = Set(m.ball.map(i32::from));
    row.comfort_c = Set(m.comfort_c.map(i32::from));
    row.alpha_from = Set(m.alpha.map(|alpha| alpha.from.as_str().to_owned()));
    row.alpha_to = Set(m.alpha.map(|alpha| alpha.to.as_str().to_owned()));
}

type End = sea_orm::ActiveValue<Option<i32>>;

fn ends<T: Copy + Into<i32>>(span: Option<Span<T>>) -> (End, End) {
    (
        Set(span.map(|span| span.from.into())),
        Set(span.map(|span| span.to.into())),
    )
}
