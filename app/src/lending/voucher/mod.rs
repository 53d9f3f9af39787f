//! The voucher on paper or by mail: what was lent and when it comes back.
//! Never required for anything.

mod hours;
mod letter;
mod mail;
mod page;
mod sheet;

use crate::http::Entry;
use axum::routing::get;

/// The address of a voucher.
pub const ENTRIES: &[Entry] = &[Entry::counter("/{lang}/sedel/{id}", || {
    get(page::show).post(mail::submit)
})];
