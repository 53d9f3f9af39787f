//! What belongs together: skis with boots and poles, a hockey kit; made, split, found.

mod fits;
mod make;
mod view;

pub use fits::{Fitting, fits_with};
pub use make::{LARGEST_SET, SetError, SetMade, make_set, split_set};
pub use view::{SetView, set_of, sets};
