//! The stock: find, look at, add and change articles.

mod article;
mod errors;
mod form;
mod history;
mod list;
mod words;

use crate::http::Entry;
use axum::routing::{get, post};

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::counter("/{lang}/lager", || get(list::show)),
    Entry::counter("/{lang}/lager/ny", || get(form::blank).post(form::add)),
    Entry::counter("/{lang}/lager/{id}", || get(article::show)),
    Entry::counter("/{lang}/lager/{id}/andra", || {
        get(form::filled).post(form::change)
    }),
    Entry::counter("/{lang}/lager/{id}/status", || post(article::set_status)),
];
