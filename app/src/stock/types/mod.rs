//! What the branch lends: its types, and where lending differs.

mod explained;
mod form;
mod list;
mod picture;
mod policy;
mod words;

pub use explained::ruled;
pub use form::{add, blank, change, filled};
pub use list::{rename, show};
pub use policy::{keep as keep_policy, show as show_policies};

/// Where types are.
const ADDRESS: &str = "lager/typer";
/// Where it stands where lending differs.
const POLICIES: &str = "lager/typer/regler";
