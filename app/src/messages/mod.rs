//! What was sent: the outbox, as a coordinator looks at it.

mod outbox;

use crate::http::Entry;
use axum::routing::get;
use domain::staff::Role;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[Entry::staff("/{lang}/utskick", Role::Coordinator, || {
    get(outbox::show).post(outbox::submit)
})];
