//! Lending: the counter, the day, the voucher.

#[cfg(feature = "ssr")]
use crate::http::Entry;

/// The addresses of this part.
#[cfg(feature = "ssr")]
pub const ENTRIES: &[Entry] = &[];
