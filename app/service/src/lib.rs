//! What happens: one file for each use case, in one transaction each.
//!
//! A use case reads the clock once, loads the situation through [`store`], asks
//! `domain` what is right, writes what happened, and commits. It never sees
//! HTTP or HTML.

mod chance;
mod clock;
mod content_hash;
mod error;
mod services;
mod store;
mod text;
mod tokens;

pub mod booking;
pub mod branches;
pub mod lending;
pub mod messages;
pub mod people;
pub mod staff;
pub mod stock;

pub use chance::Chance;
pub use clock::Clock;
pub use content_hash::ContentHash;
pub use error::{Unavailable, UnavailableKind};
pub use services::Services;
pub use store::{Durability, Store, StoreOptions};
