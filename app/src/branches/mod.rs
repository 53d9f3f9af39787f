//! The branch: its calendar (weekly hours, extra and closed days, public holidays),
//! its rules and particulars, and how it looks.

mod calendar;
mod edit;
pub mod look;
pub mod rules;
pub mod tabs;

use crate::http::Entry;
use axum::routing::{get, post};
use domain::staff::Role;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::counter("/{lang}/kalender", || get(calendar::show)),
    Entry::staff("/{lang}/kalender/dag", Role::Coordinator, || {
        post(edit::day)
    }),
    Entry::staff("/{lang}/kalender/veckan", Role::Coordinator, || {
        post(edit::week)
    }),
];
