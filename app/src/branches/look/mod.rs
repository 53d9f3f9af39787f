//! How a branch looks: its colour and its logo, each at an address of its own.

mod logo;
mod palette;
mod sheet;

use crate::http::Entry;
use axum::routing::get;
pub use logo::address as logo_address;
pub use palette::{Tones, dark, light};
pub use sheet::address as sheet_address;

/// The addresses of this part. Open: a look is no secret, and a browser that
/// keeps one for good never asks again.
pub const ENTRIES: &[Entry] = &[
    Entry::public("/utseende/{file}", || get(sheet::show)),
    Entry::public("/logotyp/{file}", || get(logo::show)),
];
