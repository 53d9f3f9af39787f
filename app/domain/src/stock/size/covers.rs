//! Whether an article serves a person or a wish.

use super::units::{Cm, EuTenths, Hectograms, Mm};
use super::{Measures, Span};

/// Half the step between two clothing sizes: EN 13402-3 makes 128 for 125 to 131 cm.
const BODY_HALF_STEP_CM: u16 = 3;

/// A helmet marked with one number only is padded for half a centimetre each way.
const HEAD_SLACK_MM: u16 = 5;

impl Measures {
    /// Whether a foot of EU size `wanted` has its size here: equal, or within the range.
    pub fn covers_eu(&self, wanted: EuTenths) -> bool {
        self.eu.is_some_and(|span| span.contains(wanted))
    }

    /// Whether a foot of this length (mondopoint) has its size here.
    pub fn covers_foot(&self, wanted: Mm) -> bool {
        self.mondo_mm.is_some_and(|span| span.contains(wanted))
    }

    /// Whether clothes are made for this body height.
    pub fn covers_body(&self, height: Cm) -> bool {
        self.body_cm
            .is_some_and(|span| body_reach(span).contains(height))
    }

    /// Whether a helmet goes round this head.
    pub fn covers_head(&self, circumference: Mm) -> bool {
        self.head_mm
            .is_some_and(|span| head_reach(span).contains(circumference))
    }

    /// Whether somebody of this weight is within the range; neighbouring ranges share their ends.
    pub fn covers_weight(&self, weight: Hectograms) -> bool {
        self.weight.is_some_and(|range| range.contains(weight))
    }

    /// Whether every measure that is wanted is served here.
    ///
    /// Ranges cover what lies within them, bindings what shares their sole, all
    /// else must be equal. What is not known here does not serve: list those of
    /// unknown size beside the hits.
    pub fn covers(&self, wanted: &Measures) -> bool {
        same(self.length_mm, wanted.length_mm)
            && served(self.eu, wanted.eu, Span::contains_span)
            && served(self.mondo_mm, wanted.mondo_mm, Span::contains_span)
            && same(self.sole_mm, wanted.sole_mm)
            && served(self.body_cm, wanted.body_cm, |have, want| {
                body_reach(have).contains_span(want)
            })
            && served(self.head_mm, wanted.head_mm, |have, want| {
                head_reach(have).contains_span(want)
            })
            && served(self.weight, wanted.weight, |have, want| {
                have == want
                    || want.from.is_some_and(|from| have.contains(from))
                        && want.to.is_some_and(|to| have.contains(to))
            })
            && same(self.newton, wanted.newton)
            && same(self.hand, wanted.hand)
            && served(self.binding, wanted.binding, |have, want| have.fits(want))
            && same(self.litres, wanted.litres)
            && served(self.persons, wanted.persons, Span::contains_span)
            && same(self.wheel, wanted.wheel)
            && same(self.racket, wanted.racket)
            && same(self.ball, wanted.ball)
            && same(self.comfort_c, wanted.comfort_c)
            && served(self.alpha, wanted.alpha, Span::contains_span)
    }
}

fn same<T: PartialEq>(have: Option<T>, want: Option<T>) -> bool {
    want.is_none() || have == want
}

fn served<T>(have: Option<T>, want: Option<T>, serves: impl Fn(T, T) -> bool) -> bool {
    match (have, want) {
        (_, None) => true,
        (Some(have), Some(want)) => serves(have, want),
        (None, Some(_)) => false,
    }
}

fn body_reach(span: Span<Cm>) -> Span<Cm> {
    Span {
        from: Cm(span.from.0.saturating_sub(BODY_HALF_STEP_CM)),
        to: Cm(span.to.0.saturating_add(BODY_HALF_STEP_CM)),
    }
}

fn head_reach(span: Span<Mm>) -> Span<Mm> {
    if !span.is_single() {
        return span;
    }
    Span {
        from: Mm(span.from.0.saturating_sub(HEAD_SLACK_MM)),
        to: Mm(span.to.0.saturating_add(HEAD_SLACK_MM)),
    }
}
