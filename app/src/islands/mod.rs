//! What a browser with WebAssembly does faster; every page works without.

pub mod counter;
