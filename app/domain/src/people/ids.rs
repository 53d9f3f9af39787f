//! Names of borrowers.

use serde::{Deserialize, Serialize};

/// Names a borrower.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BorrowerId(pub i64);
