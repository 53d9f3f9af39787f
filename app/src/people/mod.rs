//! Borrowers: find one, add one, see what he has, mend what is wrong.

mod act;
mod add;
mod change;
mod errors;
mod loans;
mod merge;
mod page;
mod renewal;
mod reserve;
mod row;
mod search;
mod told;
pub(crate) mod words;

use crate::http::{Entry, Fault};
use axum::routing::get;
use domain::people::BorrowerId;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::counter("/{lang}/lantagare", || get(search::show)),
    Entry::counter("/{lang}/lantagare/ny", || get(add::show).post(add::submit)),
    Entry::counter("/{lang}/lantagare/{id}", || {
        get(page::show).post(act::submit)
    }),
    Entry::counter("/{lang}/lantagare/{id}/andra", || {
        get(change::show).post(change::submit)
    }),
    Entry::counter("/{lang}/lantagare/{id}/boka", || {
        get(page::show).post(reserve::submit)
    }),
    Entry::counter("/{lang}/lantagare/{id}/sla-ihop", || {
        get(merge::show).post(merge::submit)
    }),
];

/// The borrower that an address names; what is no number is no page.
fn id_of(segment: &str) -> Result<BorrowerId, Fault> {
    segment.parse().map(BorrowerId).map_err(|_| Fault::NotFound)
}

/// A text for a query.
fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
