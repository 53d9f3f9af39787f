//! Who is signed in, and what that lets them do.
//!
//! A [`Staff`] can only be had from a session or from the command line, so a
//! use case that takes one can't be called without.

mod acting;

pub use acting::{Administrator, Coordinator, Forbidden, Staff};
