//! Branches: their rules, their calendar, and who is below whom.

mod contact;
mod context;
mod demo;
mod import;
mod import_holidays;

pub(crate) use contact::contact;
pub use contact::{BranchContact, is_demo, public_branches};
pub use context::BranchContext;
pub(crate) use context::{context, name, rules};
pub use demo::{LeaveDemoError, NewBranch, leave_demo, mark_as_demo};
pub(crate) use import::{BRANCH_COLUMNS, import_branches};
pub(crate) use import_holidays::{HOLIDAY_COLUMNS, import_school_holidays};
