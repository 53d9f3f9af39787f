//! Every word that a person reads, in the reader's language.
//!
//! Texts stand in `app/locales/<language>/<area>.ftl` (Fluent); dates, numbers
//! and lists come from CLDR. Server only: islands get finished text as props.

mod address;
mod args;
mod bundle;
mod clock;
mod dates;
mod files;
mod formatters;
mod isolate;
mod language;
mod names;
mod number;
mod relative;
mod text;

#[cfg(test)]
mod tests;

pub use crate::args;
pub use address::{Alternate, alternates, switch_language};
pub use args::Args;
pub use language::{Direction, Language};
pub use text::I18n;
