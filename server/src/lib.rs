//! What runs: settings, start and stop, the router with all that lies around it,
//! and the command line.

pub mod backup;
pub mod command;
pub mod demo;
mod http;
pub mod import;
pub mod migrate;
mod senders;
pub mod serve;
pub mod settings;
mod sms;
mod smtp;
mod worker;

pub use serve::{Running, start};
