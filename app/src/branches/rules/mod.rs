//! The branch's rules and particulars, for a coordinator: four forms on a page,
//! each saved by itself.

mod about;
mod lending;
mod logo;
mod page;
mod reserving;
mod words;

use crate::http::Entry;
use axum::routing::get;
use domain::staff::Role;

/// What the address of the form for a logo ends with: it takes more than others do.
const LOGO: &str = "/kalender/regler/logotyp";
/// What lies around a file in its form, in bytes: more than any browser adds.
const AROUND_FILE: usize = 16 * 1024;

/// The addresses of this part. Each form has its own; asked for, all show the page,
/// so that a reload or another language finds it.
pub const ENTRIES: &[Entry] = &[
    Entry::staff("/{lang}/kalender/regler", Role::Coordinator, || {
        get(page::show).post(lending::submit)
    }),
    Entry::staff("/{lang}/kalender/regler/bokning", Role::Coordinator, || {
        get(page::show).post(reserving::submit)
    }),
    Entry::staff("/{lang}/kalender/regler/om", Role::Coordinator, || {
        get(page::show).post(about::submit)
    }),
    Entry::staff("/{lang}/kalender/regler/logotyp", Role::Coordinator, || {
        get(page::show).post(logo::submit)
    }),
    Entry::staff(
        "/{lang}/kalender/regler/utan-logotyp",
        Role::Coordinator,
        || get(page::show).post(logo::remove),
    ),
];

/// How much the form at `path` may be, in bytes, where that is more than usual.
pub fn largest_form(path: &str) -> Option<usize> {
    path.ends_with(LOGO)
        .then_some(service::branches::LARGEST_LOGO + AROUND_FILE)
}
