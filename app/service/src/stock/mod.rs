//! The stock: import, article pages, adding and changing by hand, search.

pub mod import;
mod particulars;
mod places;
mod size_columns;
mod texts;
mod words;

pub use import::{
    ImportError, ImportKind, ImportReport, Notice, Reason, RowNotice, RowProblem, import,
};
pub use texts::{LONGEST_LINE, TooLong};

pub(crate) use texts::line;
