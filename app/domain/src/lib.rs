//! What is true: the types and the rules of a Fritidsbank.
//!
//! Pure: no I/O, no async, no clock, no chance. `now` and random codes come as
//! arguments, so that every rule can be tested on any day. Compiles natively
//! and to WebAssembly.

pub mod booking;
pub mod branches;
pub mod lending;
pub mod messages;
pub mod people;
pub mod staff;
pub mod stock;
pub mod time;
