//! The log: on standard error, so that what a command prints stays readable.

use crate::settings::{LogFormat, Settings};
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// Begins to log as the settings say.
pub fn begin(settings: &Settings) {
    // Each statement of the database would be a line.
    let filter = format!(
        "{},sqlx=warn,sea_orm=warn,sea_orm_migration=warn,hyper_util=warn",
        settings.log
    );
    let log = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    match settings.log_format {
        LogFormat::Text => log.init(),
        LogFormat::Json => log.json().flatten_event(true).init(),
    }
}
