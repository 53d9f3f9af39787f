//! Branches: their rules, their calendar, and who is below whom.

mod contact;
mod context;

pub(crate) use contact::contact;
pub use contact::{BranchContact, public_branches};
pub use context::BranchContext;
pub(crate) use context::{context, name, rules};
