//! The one place where time comes from.

use domain::time::Moment;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells the time: the machine's, or one that a test has set.
#[derive(Debug, Clone, Default)]
pub struct Clock(Source);

#[derive(Debug, Clone, Default)]
enum Source {
    #[default]
    System,
    #[cfg_attr(
        not(feature = "test-clock"),
        expect(dead_code, reason = "tests set it")
    )]
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// Now, in whole milliseconds.
    pub fn now(&self) -> Moment {
        match &self.0 {
            #[expect(clippy::disallowed_methods, reason = "this is the one place")]
            Source::System => Moment(chrono::Utc::now().timestamp_millis()),
            Source::Set(at) => Moment(at.load(Ordering::Relaxed)),
        }
    }

    /// A clock that stands still at `at` until [`Clock::set`].
    #[cfg(feature = "test-clock")]
    pub fn fixed(at: Moment) -> Self {
        Self(Source::Set(Arc::new(AtomicI64::new(at.0))))
    }

    /// Moves a fixed clock, in all its copies; leaves the system's alone.
    #[cfg(feature = "test-clock")]
    pub fn set(&self, at: Moment) {
        if let Source::Set(cell) = &self.0 {
            cell.store(at.0, Ordering::Relaxed);
        }
    }
}
