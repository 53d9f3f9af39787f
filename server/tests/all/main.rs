//! The program as it is started, and its answers over http.
//!
//! One program for all files, as in `service`.

mod backup;
mod command;
mod common;
mod cross_site;
mod database_faults;
mod demo;
mod http;
mod large_forms;
mod mail;
mod photos;
mod sms;
mod start_stop;
