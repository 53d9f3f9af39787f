//! What families see and book: kinds and sizes, never single pieces.

mod activities;
mod catalogue;
mod pieces;
mod reservations;
mod reserve;
mod upkeep;

pub use activities::{ActivityOffer, Together, activity_gear};
pub use catalogue::{
    Asked, Catalogue, CatalogueCategory, CatalogueKind, ClassOffer, Found, KindOffer, PlaceOffer,
    catalogue, find_gear, gear,
};
pub use reservations::{
    CancelError, Reservation, ReservationLine, cancel_reservation, reservations_of,
};
pub use reserve::{
    Family, Instead, LONGEST_WEARER, LineRefusal, LineWhy, MOST_LINES, MOST_OPEN, ReserveError,
    Reserved, Wish, WishLine, reserve,
};
pub use upkeep::{Upkeep, keep_promises};
