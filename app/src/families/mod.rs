//! A family's own pages: in with a number and a code, what it has at home, what it has reserved.
//! All of them plain forms, without a script.

mod calendar_file;
mod code;
mod link;
mod mine;
mod name;
mod reservation;
mod sign_in;
mod sign_out;
mod told;
mod waiting;

use crate::http::Entry;
use axum::routing::{get, post};

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::public("/{lang}/mina/logga-in", || {
        get(sign_in::show).post(sign_in::submit)
    }),
    Entry::public("/{lang}/mina/kod", || get(code::show).post(code::submit)),
    // Whose name is not known yet is no family yet; the page looks for the session itself.
    Entry::public("/{lang}/mina/namn", || get(name::show).post(name::submit)),
    Entry::public("/{lang}/mina/logga-ut", || post(sign_out::here)),
    Entry::family("/{lang}/mina/logga-ut/overallt", || {
        post(sign_out::everywhere)
    }),
    // Who has the message's link may do what the message was about.
    Entry::public("/{lang}/m/{token}", || get(link::show).post(link::submit)),
    Entry::family("/{lang}/mina/ko/{id}", || {
        get(mine::show).post(waiting::submit)
    }),
    Entry::family("/{lang}/mina", || get(mine::show)),
    Entry::family("/{lang}/mina/lan/{id}", || {
        get(mine::show).post(mine::renew)
    }),
    Entry::family("/{lang}/mina/bokning/{id}", || get(reservation::show)),
    Entry::family("/{lang}/mina/bokning/{id}/avboka", || {
        get(reservation::show).post(reservation::cancel)
    }),
    Entry::family("/{lang}/mina/bokning/{id}/andra", || {
        get(reservation::show).post(reservation::change)
    }),
    Entry::family("/{lang}/mina/bokning/{id}/igen", || {
        get(reservation::show).post(reservation::again)
    }),
    Entry::family("/{lang}/mina/bokning/{id}/kalender.ics", || {
        get(calendar_file::download)
    }),
];
