//! What is promised ahead: how many of a kind and size are free, and when.

mod activity;
mod period;
mod rules;
mod size_class;
mod state;
mod supply;
mod touch;
mod wearer;

pub use activity::{ACTIVITIES, Activity};
pub use period::{LONGEST_PERIOD, Period, PeriodError};
pub use rules::{PeriodRefusal, ReservationRules, ReservationRulesError, back_on, taken};
pub use size_class::SizeClass;
pub use state::ReservationState;
pub use supply::{Free, Promise, Supply};
pub use touch::{renewal_touches, touch};
pub use wearer::{Measured, NotMeasured, Wearer, foot_mm};
