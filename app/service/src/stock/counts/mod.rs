//! What is counted and has no number: gifts as they come in, balls and ropes on a shelf.

mod gifts;
mod lend;
mod things;

pub use gifts::{
    GiftError, GiftForm, GiftKind, GiftLine, GiftSum, GiftView, gifts, note_gift, remove_gift,
};
pub use lend::{CountedLoan, CountedLoans, counted_loans, lend_counted, return_counted};
pub use things::{
    CountedError, CountedForm, CountedThing, add_counted, change_counted, counted_things,
};
