//! The day: what is due, late, picked up, on service; and the log of what was done.

mod act;
mod log;
mod page;
mod service_row;
mod tables;
pub(crate) mod words;

use crate::http::Entry;
use axum::routing::get;

/// The addresses of the day.
pub const ENTRIES: &[Entry] = &[
    Entry::counter("/{lang}/idag", || get(page::show).post(act::submit)),
    Entry::counter("/{lang}/idag/logg", || get(log::show).post(log::submit)),
];
