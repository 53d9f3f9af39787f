//! Lending: what a scan means, what stands in its way, what a return opens.

mod answer;
mod codes;
mod ids;
mod scan;
mod situation;
mod submission;
mod verdict;

pub use answer::{Answer, PromiseAnswer};
pub use codes::{DutyClass, DutyState, EventKind, LaidAsideReason, Permission};
pub use ids::{Action, DutyId, LoanId, VoucherId, WearerId};
pub use scan::decide;
pub use situation::{ArticleFacts, Hand, HandFacts, OpenLoan, PromiseFacts, SetAside, Situation};
pub use submission::SubmissionKey;
pub use verdict::{LendNotice, Question, ReturnNotice, Step, Stop};

#[cfg(test)]
mod scan_tests;
