//! Names of rows, so that a loan is never taken for a voucher.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta] $name:ident),+ $(,)?) => {$(
        #[$doc]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);
    )+};
}

id!(
    /// Names a voucher: the loans of one visit.
    VoucherId,
    /// Names a loan.
    LoanId,
    /// Names a wearer on a voucher.
    WearerId,
    /// Names a duty: a check or a step of care that waits.
    DutyId,
    /// Joins the events of one action, which is undone as a whole.
    Action,
);
