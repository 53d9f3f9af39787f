//! Sizes: what was written, and what was understood of it.
//!
//! Reading never fails. "Unknown" is a lawful size, and a text that cannot be
//! read is kept and reported, so that nothing on a donated article is lost.

mod alpha;
mod binding;
mod covers;
mod field;
mod label;
mod measures;
mod order;
mod plausible;
mod quantity;
mod read;
mod step;
mod tokens;
pub mod units;
mod vocabulary;

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

pub use alpha::{Alpha, Hand};
pub use binding::Binding;
pub use measures::{Measures, Span, WeightRange};
pub use step::{Step, one_step};

use super::SizeSystem;

/// The size of one article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Size {
    /// As it was written, without blanks around it.
    pub text: String,
    /// What was understood.
    pub reading: SizeReading,
}

/// What was understood of a written size.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SizeReading {
    /// Articles of this type have no sizes.
    NotApplicable,
    /// Nobody knows, or nobody has written it: lawful, and found by every search.
    Unknown,
    /// Understood, perhaps in part: the binding may be known and the length not.
    Read(Measures),
    /// Something is written that makes no sense here, or that cannot be true.
    Unreadable,
}

impl SizeReading {
    /// The code that the database stores.
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::NotApplicable => "not_applicable",
            Self::Unknown => "unknown",
            Self::Read(_) => "read",
            Self::Unreadable => "unreadable",
        }
    }
}

impl Size {
    /// Reads what people write, in the light of the type's size system.
    pub fn parse(system: SizeSystem, text: &str) -> Self {
        let text = text.trim();
        Self {
            text: text.to_owned(),
            reading: read::read(system, text),
        }
    }

    /// What is known, when something is.
    pub fn measures(&self) -> Option<&Measures> {
        match &self.reading {
            SizeReading::Read(measures) => Some(measures),
            SizeReading::NotApplicable | SizeReading::Unknown | SizeReading::Unreadable => None,
        }
    }

    /// The size as it stands on a list: "150 cm", "34–37", "26,5 · 312 mm".
    ///
    /// The text itself when it could not be read; nothing when it is unknown or
    /// not applicable, and then the page has its own words.
    pub fn label(&self) -> Option<String> {
        match &self.reading {
            SizeReading::Read(measures) => Some(measures.label()),
            SizeReading::Unreadable => Some(self.text.clone()),
            SizeReading::Unknown | SizeReading::NotApplicable => None,
        }
    }

    /// Orders the articles of one type by size: small first, the unread and unknown last.
    pub fn sort_key(&self) -> i64 {
        order::sort_key(&self.reading)
    }
}
