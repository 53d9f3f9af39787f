//! Times of many like things.

use hdrhistogram::Histogram;
use std::time::Duration;

/// How long each of many took, in microseconds up to a minute.
#[derive(Debug, Clone)]
pub struct Times(Histogram<u64>);

impl Default for Times {
    fn default() -> Self {
        let histogram = Histogram::new_with_bounds(1, 60_000_000, 3);
        Self(histogram.expect("the bounds are lawful"))
    }
}

impl Times {
    /// Adds one.
    pub fn add(&mut self, took: Duration) {
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.0.saturating_record(micros);
    }

    /// Adds all of another's.
    pub fn join(&mut self, other: &Self) {
        // Both have the same bounds, so everything fits.
        self.0.add(&other.0).expect("the same bounds");
    }

    /// `p50 / p95 / p99` in milliseconds.
    pub fn in_words(&self) -> String {
        let at = |quantile| self.0.value_at_quantile(quantile) as f64 / 1000.0;
        format!("{:.1} / {:.1} / {:.1} ms", at(0.5), at(0.95), at(0.99))
    }
}
