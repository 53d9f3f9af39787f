//! Families: a telephone number that is shown to be one's own by a one-time code, and what
//! one may do with it. No password, no e-ID.

mod code;
mod home;
mod name;
mod session;

pub use code::{
    AnswerError, AskCode, AskError, CodeAsked, MOST_TRIES, OneTimeCode, answer_code, ask_code,
};
pub use home::{FamilyHome, family_home};
pub use name::{NameFamilyError, name_family};
pub(crate) use session::end_all;
pub use session::{
    FAMILY_MILLIS, FamilyHere, FamilyPerson, FamilySignedIn, family_session, sign_family_out,
    sign_family_out_everywhere,
};

pub use crate::messages::CODE_MILLIS;
pub use crate::tokens::{CodeToken, FamilyToken, LetterToken};

use crate::staff::Staff;
use domain::branches::BranchId;
use domain::people::BorrowerId;
use serde::Serialize;

/// A borrower who has shown that the number is his, or who calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Family {
    root: BranchId,
    borrower: BorrowerId,
}

impl Family {
    /// Somebody who calls or stands at the counter: staff act for him.
    pub fn served_by(staff: &Staff, borrower: BorrowerId) -> Self {
        Self {
            root: staff.root(),
            borrower,
        }
    }

    /// Who got a message: its link acts for what it is about.
    pub(crate) fn named_in_letter(root: BranchId, borrower: BorrowerId) -> Self {
        Self { root, borrower }
    }

    /// The borrower.
    pub fn borrower(&self) -> BorrowerId {
        self.borrower
    }

    /// The top branch of his tree.
    pub fn root(&self) -> BranchId {
        self.root
    }
}
