//! Branches: their rules, their calendar, and who is below whom.

mod contact;
mod context;
mod import;
mod import_holidays;

pub(crate) use contact::contact;
pub use contact::{BranchContact, public_branches};
pub use context::BranchContext;
pub(crate) use context::{context, name, rules};
pub(crate) use import::{BRANCH_COLUMNS, import_branches};
pub(crate) use import_holidays::{HOLIDAY_COLUMNS, import_school_holidays};
