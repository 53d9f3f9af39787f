//! What is promised ahead: how many of a kind and size are free, and when.

mod activity;
mod period;
mod size_class;
mod supply;
mod wearer;

pub use activity::{ACTIVITIES, Activity};
pub use period::{LONGEST_PERIOD, Period, PeriodError};
pub use size_class::SizeClass;
pub use supply::{Free, Promise, Supply};
pub use wearer::{Wearer, foot_mm};
