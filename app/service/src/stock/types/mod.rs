//! What a branch lends: its types, listed, added, changed, put out of use.

mod category;
mod change;
mod form;
mod list;
mod read;
mod sizes;

pub use category::rename_category;
pub use change::{TypeChangeError, add_type, change_type};
pub use form::{TypeForm, TypeProblem, TypeProblems};
pub use list::{TypeLine, TypeView, type_view, types};
pub(crate) use sizes::read_sizes_anew;
pub use sizes::{SizeChange, size_change};
