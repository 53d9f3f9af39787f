//! A setting that is wrong, and what would be right.

use std::fmt;

/// What is wrong with a setting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file can't be read.
    File {
        /// Which.
        path: String,
        /// Why.
        why: String,
    },
    /// There is no such setting.
    Unknown {
        /// Where it stands.
        place: String,
        /// The one that was meant, perhaps.
        meant: Option<String>,
    },
    /// The value won't do.
    Wrong {
        /// Where it stands.
        place: String,
        /// The value; secrets are not shown.
        value: String,
        /// What would be right.
        right: &'static str,
    },
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { path, why } => write!(f, "{path} can't be read: {why}"),
            Self::Unknown { place, meant: None } => write!(f, "{place}: there is no such setting"),
            Self::Unknown {
                place,
                meant: Some(meant),
            } => write!(
                f,
                "{place}: there is no such setting; did you mean {meant}?"
            ),
            Self::Wrong {
                place,
                value,
                right,
            } => write!(f, "{place} is {value:?}; it should be {right}"),
        }
    }
}
