//! What is told to families, in words; and what was sent: the outbox, as a coordinator looks
//! at it.

mod letter;
mod outbox;

pub use letter::FluentWords;

use crate::http::Entry;
use axum::routing::get;
use domain::staff::Role;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[Entry::staff("/{lang}/utskick", Role::Coordinator, || {
    get(outbox::show).post(outbox::submit)
})];
