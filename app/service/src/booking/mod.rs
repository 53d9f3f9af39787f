//! What families see and book: kinds and sizes, never single pieces.

mod catalogue;
mod pieces;

pub use catalogue::{
    Asked, Catalogue, CatalogueCategory, CatalogueKind, ClassOffer, Found, KindOffer, PlaceOffer,
    catalogue, find_gear, gear,
};
