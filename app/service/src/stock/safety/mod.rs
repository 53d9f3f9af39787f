//! What keeps people whole: what is in quarantine and why, and what is to be looked
//! at every so many months.

mod check;
mod view;

pub(crate) use check::uncheck;
pub use check::{Checked, CheckedLine, CheckedOutcome, mark_checked};
pub use view::{CheckDue, Quarantined, SafetyView, safety_view};
