//! What runs: settings, start and stop, the router with all that lies around it,
//! and the command line.

pub mod backup;
pub mod command;
pub mod demo;
mod http;
pub mod import;
pub mod migrate;
pub mod serve;
pub mod settings;
mod smtp;
mod worker;

pub use serve::{Running, start};
