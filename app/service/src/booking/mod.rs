//! What families see and book: kinds and sizes, never single pieces.

mod activities;
mod catalogue;
mod look;
mod pieces;
mod renew_own;
mod reservations;
mod reserve;
mod upkeep;

pub use crate::people::family::Family;
pub use activities::{ActivityOffer, Together, activity_gear};
pub use catalogue::{
    Asked, Catalogue, CatalogueCategory, CatalogueKind, ClassOffer, Found, KindOffer, PlaceOffer,
    catalogue, find_gear, gear,
};
pub use look::{LookedLine, LookedOver, ReservePlace, look_over, reserve_places};
pub use renew_own::{OwnRenewal, RenewOwnError, renew_own};
pub use reservations::{
    CancelError, Reservation, ReservationLine, cancel_reservation, reservations_of,
};
pub use reserve::{
    Instead, LONGEST_WEARER, LineRefusal, LineWhy, MOST_LINES, MOST_OPEN, ReserveError, Reserved,
    Wish, WishLine, reserve,
};
pub use upkeep::{Upkeep, keep_promises};
