//! Where things are: moved by scanning, put away and brought out by season, counted by shelf.

mod batch;
mod place;
mod season;
mod shelves;

pub(super) use batch::place_of;
pub use batch::{Destination, MoveError, MoveLine, MoveOutcome, Moved, Storage, move_articles};
pub(super) use place::put;
pub(crate) use place::put_back;
pub use season::{SeasonCount, SeasonMoved, SeasonView, move_season, season_view};
pub use shelves::{ShelfCount, shelf_counts};
