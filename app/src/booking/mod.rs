//! What families see: what is lent, in which sizes, and how many are free when; and what staff
//! bring from the shelves for those who have reserved.

mod activity;
mod asked;
mod basket;
mod basket_page;
mod catalogue;
mod instead;
mod kind;
mod offers;
mod pick;
mod put;

pub(crate) use activity::activities;
pub use basket::{Basket, BasketLine};
pub(crate) use catalogue::{season_of, tiles};

use crate::http::Entry;
use axum::routing::get;

/// The addresses of this part.
pub const ENTRIES: &[Entry] = &[
    Entry::public("/{lang}/korg", || {
        get(basket_page::show).post(basket_page::submit)
    }),
    Entry::public("/{lang}/korg/lagg", || {
        get(basket_page::show).post(put::submit)
    }),
    Entry::counter("/{lang}/plocka", || get(pick::show).post(pick::submit)),
    Entry::public("/{lang}/lana", || get(catalogue::show)),
    Entry::public("/{lang}/lana/till/{activity}", || get(activity::show)),
    Entry::public("/{lang}/lana/{code}", || get(kind::show)),
];
