//! What a browser with WebAssembly does faster; every page works without.

pub mod counter;
#[cfg(feature = "hydrate")]
mod page;
pub mod stock_search;
