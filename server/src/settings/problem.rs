//! A setting that is wrong, and what would be right.

use std::fmt;

/// What is wrong with the settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file can't be read.
    File {
        /// Which, with its line where there is one.
        place: String,
        /// Why.
        why: String,
    },
    /// There is no such setting.
    Unknown {
        /// Where it stands.
        place: String,
        /// The one that was meant, perhaps, as it is written there.
        meant: Option<String>,
    },
    /// The value won't do.
    Wrong {
        /// Where it stands.
        place: String,
        /// The value; of a secret, nothing.
        value: Option<String>,
        /// What would be right.
        right: String,
    },
    /// Something is missing that the others call for.
    Missing {
        /// What, as it is written in the file and as a variable.
        name: String,
        /// Why it is called for.
        why: &'static str,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { place, why } => write!(f, "{place}: {why}"),
            Self::Unknown { place, meant: None } => {
                write!(f, "{place}: there is no such setting")
            }
            Self::Unknown {
                place,
                meant: Some(meant),
            } => write!(
                f,
                "{place}: there is no such setting; did you mean {meant}?"
            ),
            Self::Wrong {
                place,
                value: Some(value),
                right,
            } => write!(f, "{place} is {value:?}; it should be {right}"),
            Self::Wrong {
                place,
                value: None,
                right,
            } => write!(f, "{place} should be {right}"),
            Self::Missing { name, why } => write!(f, "{name} is missing: {why}"),
        }
    }
}
