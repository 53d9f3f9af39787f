//! How a branch looks to whoever works there.

use crate::ContentHash;
use domain::branches::AccentColour;

/// A branch's colour and logo, where it set them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BranchLook {
    /// Its own colour.
    pub accent: Option<AccentColour>,
    /// What its logo is asked for by.
    pub logo: Option<ContentHash>,
}

impl BranchLook {
    /// As the tables have it; what can't be read any more is left out.
    pub(crate) fn of_row(accent: Option<&str>, logo: Option<&str>) -> Self {
        Self {
            accent: accent.and_then(|text| AccentColour::parse(text).ok()),
            logo: logo.and_then(ContentHash::parse),
        }
    }
}
