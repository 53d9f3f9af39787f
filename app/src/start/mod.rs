//! The start page, and the page that shows all components together.

mod page;

use crate::http::Entry;
use axum::routing::get;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::public("/", || get(page::choose_language)),
    Entry::public("/{lang}", || get(page::start)),
    Entry::public("/{lang}/", || get(page::start)),
    Entry::public("/{lang}/komponenter", || get(page::components)),
];
