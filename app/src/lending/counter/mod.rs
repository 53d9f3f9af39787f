//! The counter: one field, one answer, who is in hand.
//!
//! Every form on the page comes to one address and says in `gor` what it wants
//! done. With wasm the island sends the same form to [`api`], and gets the
//! same answer as pieces of the page.

pub mod api;

#[cfg(feature = "ssr")]
mod act;
#[cfg(feature = "ssr")]
mod done;
#[cfg(feature = "ssr")]
mod left;
#[cfg(feature = "ssr")]
mod page;
#[cfg(feature = "ssr")]
mod reply;
#[cfg(feature = "ssr")]
mod state;
#[cfg(feature = "ssr")]
mod view;
#[cfg(feature = "ssr")]
pub mod words;

#[cfg(feature = "ssr")]
pub use entries::ENTRIES;

#[cfg(feature = "ssr")]
mod entries {
    use super::page;
    use crate::http::{Entry, server_functions};
    use axum::routing::{get, post};

    /// The addresses of the counter.
    pub const ENTRIES: &[Entry] = &[
        Entry::counter("/{lang}/disken", || get(page::show).post(page::submit)),
        Entry::counter("/api/counter", || post(server_functions)),
    ];
}
