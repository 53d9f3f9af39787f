//! Labels: small, discreet, in the exact size of the stock that they are printed on.
//!
//! A label carries a code for the scanner and the number for people, and nothing
//! else: what is borrowed must not show on the thing.

mod layout;
mod stocks;
mod wanted;

pub use layout::{Frame, LabelLayout, TooFine, lay_out};
pub use stocks::{Carrier, LABEL_STOCK, LabelStock, Length};
pub use wanted::{MOST_LABELS, Wanted, WantedProblem};

use serde::{Deserialize, Serialize};

/// The codes on a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Symbol {
    /// Bars, for the counter's scanner.
    Code128,
    /// A square, for a phone's camera; takes the least room.
    Qr,
    /// Both, where there is room.
    Both,
}

impl Symbol {
    /// All of them, the usual one first.
    pub const ALL: [Self; 3] = [Self::Code128, Self::Qr, Self::Both];

    /// The word in an address, and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Code128 => "streck",
            Self::Qr => "qr",
            Self::Both => "bada",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}
