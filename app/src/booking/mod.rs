//! What families see: what is lent, in which sizes, and how many are free when.

mod activity;
mod asked;
mod catalogue;
mod kind;
mod offers;

pub(crate) use activity::activities;
pub(crate) use catalogue::{season_of, tiles};

use crate::http::Entry;
use axum::routing::get;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::public("/{lang}/lana", || get(catalogue::show)),
    Entry::public("/{lang}/lana/till/{activity}", || get(activity::show)),
    Entry::public("/{lang}/lana/{code}", || get(kind::show)),
];
