//! What families see and book: kinds and sizes, never single pieces.

mod activities;
mod catalogue;
mod collect;
mod look;
mod offer;
mod pick;
mod pieces;
mod renew_own;
mod reservations;
mod reserve;
mod upkeep;
mod waiting;

pub use crate::people::family::Family;
pub use activities::{ActivityOffer, Together, activity_gear};
pub use catalogue::{
    Asked, Catalogue, CatalogueCategory, CatalogueKind, ClassOffer, Found, KindOffer, PlaceOffer,
    catalogue, find_gear, gear,
};
pub(crate) use collect::{OpenLine, collect, let_go, line_of, own_line, set_aside_for, uncollect};
pub use look::{LookedLine, LookedOver, ReservePlace, look_over, reserve_places};
pub use pick::{
    PickAnswer, PickLine, PickList, PickOutcome, PickReservation, PickState, Thing, ToPick,
    kept_pick, pick_list, put_away, put_on_shelf, ready_as_it_is, set_aside,
};
pub(crate) use pick::{open_reservations, put_back};
pub(crate) use pieces::{Supplied, supply_of};
pub use renew_own::{OwnRenewal, RenewOwnError, renew_own};
pub use reservations::{
    CancelError, Reservation, ReservationLine, cancel_reservation, reservations_of,
};
pub use reserve::{
    Instead, LONGEST_WEARER, LineRefusal, LineWhy, MOST_LINES, MOST_OPEN, ReserveError, Reserved,
    Wish, WishLine, change_reservation, reserve,
};
pub use upkeep::{Upkeep, keep_promises};
pub use waiting::{
    MOST_WAITS, OfferAnswer, Wait, WaitError, WaitState, Waits, answer_offer, leave_wait, wait_for,
    waits_of,
};
