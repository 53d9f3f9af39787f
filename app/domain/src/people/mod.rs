//! Borrowers as the rules see them: names, numbers, notes.

mod ids;
mod language;
mod name;
mod note;
mod phone;

pub use crate::stock::fold;
pub use ids::BorrowerId;
pub use language::BorrowerLanguage;
pub use name::{LONGEST_NAME, NameError, PersonName};
pub use note::{LONGEST_NOTE, Note, NoteTooLong};
pub use phone::{Phone, PhoneFormError, looks_like_phone};
