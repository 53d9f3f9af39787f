//! Stock-taking: begin one, scan, see what is missing or misplaced, close it.

mod act;
mod list;
mod page;

pub use act::submit;
pub use list::{begin, show as show_all};
pub use page::show;

use crate::i18n::I18n;

/// Which shelves, in words.
fn shelves(i18n: I18n, shelves: &[String]) -> String {
    if shelves.is_empty() {
        i18n.t("stocktake-all")
    } else {
        i18n.list(shelves)
    }
}
