//! Every test of the whole system in Rust, in one program.

#[path = "faults/killed.rs"]
mod killed;
mod layers;
#[path = "http/rights.rs"]
mod rights;
