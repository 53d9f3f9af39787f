//! Maintenance as a list of work: by kind, done by scanning, opened by hand.

mod open;
mod page;

pub use open::{form as open_form, open};
pub use page::{show, submit};
