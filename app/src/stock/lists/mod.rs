//! Lists in and out: an old list is sent, mapped, shown, brought in and taken back;
//! the stock is given away as a list for Excel.

mod act;
mod all;
mod columns;
mod download;
mod page;
mod rows;
mod words;

pub use act::submit;
pub use all::{send, show as show_all};
pub use download::{download, links};
pub use page::show;

/// Where lists are.
const ADDRESS: &str = "lager/listor";
