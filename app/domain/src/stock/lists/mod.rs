//! What an old list means: its types, its days and its notes, however they are written.
//!
//! Pure reading. Nothing here refuses a row; it says what was understood.

mod damage;
mod date;
mod heading;
mod kind;

pub use damage::names_damage;
pub use date::{ListDate, read_list_date};
pub use heading::ListField;
pub use kind::{NamedType, named_type};
