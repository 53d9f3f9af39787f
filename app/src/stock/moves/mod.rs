//! Where things are: move a batch, turn the season, walk past the shelves.

mod batch;
mod season;
mod shelves;

pub use batch::{answer, show, submit};
pub use season::{show as show_season, submit as submit_season};
pub use shelves::show as show_shelves;
