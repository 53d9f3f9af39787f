//! The stock: find, look at, add and change articles.

mod article;
mod batch;
mod belongs;
mod counted;
mod errors;
mod form;
mod gifts;
mod history;
mod intake;
mod labels;
mod list;
mod lists;
mod missing;
mod moves;
mod parts;
mod photos;
mod safety;
mod sets;
mod stocktake;
mod tools;
mod transfers;
mod types;
mod undo;
mod words;
mod work;

use crate::http::Entry;
use axum::routing::{get, post};
pub(crate) use counted::card as counted_card;
use domain::staff::Role;
pub(crate) use list::found;
pub(crate) use photos::picture as picture_of;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::counter("/{lang}/lager", || get(list::show)),
    Entry::counter("/api/lager", || post(crate::http::server_functions)),
    Entry::counter("/{lang}/lager/ta-emot", || {
        get(intake::show).post(intake::submit)
    }),
    Entry::counter("/{lang}/lager/service", || {
        get(work::show).post(work::submit)
    }),
    Entry::counter("/{lang}/lager/flytta", || {
        get(moves::show).post(moves::submit)
    }),
    Entry::counter("/{lang}/lager/sasong", || {
        get(moves::show_season).post(moves::submit_season)
    }),
    Entry::counter("/{lang}/lager/inventering", || {
        get(stocktake::show_all).post(stocktake::begin)
    }),
    Entry::counter("/{lang}/lager/inventering/{id}", || {
        get(stocktake::show).post(stocktake::submit)
    }),
    Entry::counter("/{lang}/lager/sakerhet", || {
        get(safety::show).post(safety::submit)
    }),
    Entry::counter("/{lang}/lager/saknas", || {
        get(missing::show).post(missing::submit)
    }),
    Entry::counter("/{lang}/lager/delar", || get(parts::show)),
    Entry::counter("/{lang}/lager/set", || get(sets::show).post(sets::submit)),
    Entry::counter("/{lang}/lager/forflyttningar", || {
        get(transfers::show).post(transfers::submit)
    }),
    Entry::counter("/{lang}/lager/inkommet", || {
        get(gifts::show).post(gifts::submit)
    }),
    Entry::counter("/{lang}/lager/raknat", || {
        get(counted::show).post(counted::submit)
    }),
    Entry::counter("/{lang}/lantagare/{id}/raknat", || {
        get(counted::show_lent).post(counted::submit_lent)
    }),
    Entry::public("/bild/{file}", || get(photos::show_file)),
    Entry::counter("/{lang}/lager/bilder", || {
        get(photos::show_run).post(photos::keep_next)
    }),
    Entry::counter("/{lang}/lager/{id}/bilder", || post(photos::change)),
    Entry::staff("/{lang}/lager/listor", Role::Coordinator, || {
        get(lists::show_all).post(lists::send)
    }),
    Entry::staff("/{lang}/lager/listor/{id}", Role::Coordinator, || {
        get(lists::show).post(lists::submit)
    }),
    Entry::counter("/{lang}/lager/lista/{ending}", || get(lists::download)),
    Entry::counter("/{lang}/lager/hyllor", || get(moves::show_shelves)),
    Entry::counter("/{lang}/lager/etiketter", || {
        get(labels::show).post(labels::printed)
    }),
    Entry::counter("/{lang}/lager/etiketter/pdf", || get(labels::pdf)),
    Entry::counter("/{lang}/lager/etiketter/zpl", || get(labels::zpl)),
    Entry::counter("/{lang}/lager/ny", || get(form::blank).post(form::add)),
    Entry::staff("/{lang}/lager/typer", Role::Coordinator, || {
        get(types::show).post(types::rename)
    }),
    Entry::staff("/{lang}/lager/typer/ny", Role::Coordinator, || {
        get(types::blank).post(types::add)
    }),
    Entry::staff("/{lang}/lager/typer/regler", Role::Coordinator, || {
        get(types::show_policies).post(types::keep_policy)
    }),
    Entry::staff("/{lang}/lager/typer/{id}", Role::Coordinator, || {
        get(types::filled).post(types::change)
    }),
    Entry::counter("/{lang}/lager/{id}", || get(article::show)),
    Entry::counter("/{lang}/lager/{id}/andra", || {
        get(form::filled).post(form::change)
    }),
    Entry::counter("/{lang}/lager/{id}/arbete", || post(work::open)),
    Entry::counter("/{lang}/lager/{id}/delar", || post(parts::change)),
    Entry::counter("/{lang}/lager/{id}/historik", || get(history::show)),
    Entry::counter("/{lang}/lager/{id}/status", || post(article::set_status)),
];

/// What a list lies in, in its form, in bytes: more than any browser adds.
const AROUND_FILE: usize = 64 * 1024;

/// How much the form at `path` may be, in bytes, where that is more than usual.
pub fn largest_form(path: &str) -> Option<usize> {
    let file = if path.ends_with("/lager/listor") {
        service::stock::import::list::LARGEST_LIST
    } else if path.ends_with("/bilder") || path.ends_with("/lager/ta-emot") {
        service::stock::LARGEST_PHOTO
    } else {
        return None;
    };
    Some(file + AROUND_FILE)
}
