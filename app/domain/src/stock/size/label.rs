//! The short form of a size on lists, labels and vouchers.
//!
//! The same in every language, apart from *barn*; read again, it gives the
//! same measures.

use std::fmt::Write;

use super::{Measures, Span, WeightRange};

impl Measures {
    /// "150 cm · NNN", "40–50 kg · 50 N", "H 105 cm"; empty when nothing is known.
    pub fn label(&self) -> String {
        let mut parts = Vec::new();
        if let Some(alpha) = self.alpha {
            parts.push(range(alpha, |size| size.label().to_owned(), ""));
        }
        match (self.hand, self.length_mm) {
            (Some(hand), Some(length)) => {
                parts.push(format!("{} {} cm", hand.label(), tenths(length)));
            }
            (Some(hand), None) => parts.push(hand.label().to_owned()),
            (None, Some(length)) => parts.push(format!("{} cm", tenths(length))),
            (None, None) => {}
        }
        if let Some(eu) = self.eu {
            parts.push(range(eu, tenths, ""));
        }
        match (self.mondo_mm, self.sole_mm) {
            (Some(mondo), _) => parts.push(range(mondo, tenths, "")),
            // Without it the sole would be read as the foot.
            (None, Some(_)) => parts.push("?".to_owned()),
            (None, None) => {}
        }
        if let Some(sole) = self.sole_mm {
            parts.push(format!("{} mm", sole.0));
        }
        if let Some(body) = self.body_cm {
            parts.push(range(body, |height| height.0.to_string(), " cm"));
        }
        if let Some(head) = self.head_mm {
            parts.push(range(head, tenths, " cm"));
        }
        parts.extend(self.weight.and_then(weight));
        if let Some(newton) = self.newton {
            parts.push(format!("{} N", newton.0));
        }
        if let Some(binding) = self.binding {
            parts.push(binding.label().to_owned());
        }
        if let Some(litres) = self.litres {
            parts.push(format!("{} l", litres.0));
        }
        if let Some(persons) = self.persons {
            parts.push(range(persons, |count| count.0.to_string(), " pers"));
        }
        for inches in [self.wheel, self.racket].into_iter().flatten() {
            parts.push(format!("{}\"", tenths(inches)));
        }
        if let Some(ball) = self.ball {
            parts.push(ball.0.to_string());
        }
        if let Some(comfort) = self.comfort_c {
            parts.push(celsius(comfort.0));
        }
        parts.join(" · ")
    }
}

/// "26,5" or "26": the decimal comma is what stands on Swedish labels.
fn tenths(value: impl Into<i32>) -> String {
    let value = value.into();
    if value % 10 == 0 {
        (value / 10).to_string()
    } else {
        format!("{},{}", value / 10, value % 10)
    }
}

fn range<T: Copy + Ord>(span: Span<T>, show: impl Fn(T) -> String, unit: &str) -> String {
    let mut text = show(span.from);
    if !span.is_single() {
        // Writing to a String cannot fail.
        let _ = write!(text, "–{}", show(span.to));
    }
    text + unit
}

fn weight(range: WeightRange) -> Option<String> {
    Some(match (range.from, range.to) {
        (Some(from), Some(to)) if from == to => format!("{} kg", tenths(from)),
        (Some(from), Some(to)) => format!("{}–{} kg", tenths(from), tenths(to)),
        (Some(from), None) => format!("{}+ kg", tenths(from)),
        (None, Some(to)) => format!("max {} kg", tenths(to)),
        (None, None) => return None,
    })
}

fn celsius(degrees: i16) -> String {
    match degrees {
        0 => "0 °C".to_owned(),
        1.. => format!("+{degrees} °C"),
        _ => format!("\u{2212}{} °C", degrees.unsigned_abs()),
    }
}
