//! Borrowers: a name and a number, and whatever a colleague needs to know.

mod add;
mod change;
pub mod family;
mod find;
mod merge;
mod phone;
mod view;

pub use add::{AddBorrower, AddError, AddProblems, Added, add_borrower};
pub use change::{ChangeBorrower, ChangeError, change_borrower};
pub use find::{BorrowerLine, search};
pub(crate) use find::{line, named, with_phone};
pub use merge::{MergeError, Merged, merge_borrowers};
pub use phone::{PhoneError, parse_phone};
pub use view::{BorrowerView, PastLoan, borrower_view};
