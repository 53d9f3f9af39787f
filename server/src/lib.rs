//! What runs: settings, start and stop, the router with all that lies around it,
//! and the command line.

pub mod backup;
pub mod cli;
pub mod demo;
mod http;
pub mod import;
pub mod serve;
pub mod settings;

pub use serve::{Running, start};
