//! Who works here: sign-in, change of person and branch, one's own page, and
//! the administrator's pages. All of them plain forms, without a script.

mod account;
mod branch;
mod colleague;
mod done;
mod enter;
mod first_field;
mod forgot;
mod invite;
mod link;
mod link_given;
mod me;
mod person;
mod sign_in;
mod sign_out;
mod team;
mod words;

use crate::http::Entry;
use axum::routing::{get, post};
use domain::staff::Role;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::public("/{lang}/logga-in", || {
        get(sign_in::show).post(sign_in::submit)
    }),
    Entry::public("/{lang}/logga-ut", || post(sign_out::here)),
    Entry::counter("/{lang}/logga-ut/overallt", || post(sign_out::everywhere)),
    // Open to anybody at the machine: its session may have ended over night,
    // and the PIN is asked for.
    Entry::public("/{lang}/byt-person", || {
        get(person::show).post(person::submit)
    }),
    Entry::counter("/{lang}/byt-filial", || {
        get(branch::show).post(branch::submit)
    }),
    Entry::counter("/{lang}/mig", || get(me::show).post(me::submit)),
    Entry::staff("/{lang}/personal", Role::Administrator, || get(team::show)),
    Entry::staff("/{lang}/personal/bjud-in", Role::Administrator, || {
        get(invite::show).post(invite::submit)
    }),
    Entry::staff("/{lang}/personal/{id}", Role::Administrator, || {
        get(colleague::show).post(colleague::submit)
    }),
    Entry::public("/{lang}/lank/{token}", || {
        get(link::show).post(link::submit)
    }),
    Entry::public("/{lang}/glomt", || get(forgot::show).post(forgot::submit)),
];
