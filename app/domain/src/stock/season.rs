//! In which season a type is lent.

use serde::{Deserialize, Serialize};

/// The season of an article type; outside it, articles may lie in a seasonal store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Season {
    /// Skis, skates, sledges.
    Winter,
    /// Bicycles, boats, tents.
    Summer,
    /// Lent all year.
    AllYear,
}

impl Season {
    /// Every season.
    pub const ALL: [Self; 3] = [Self::Winter, Self::Summer, Self::AllYear];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Winter => "winter",
            Self::Summer => "summer",
            Self::AllYear => "all_year",
        }
    }

    /// The word of an import file; no word is all year.
    pub const fn csv_word(self) -> &'static str {
        match self {
            Self::Winter => "vinter",
            Self::Summer => "sommar",
            Self::AllYear => "",
        }
    }

    /// The season with this database code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|season| season.as_str() == code)
    }

    /// Reads the word of an import file, or a database code.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::fold(text);
        match folded.as_str() {
            "helar" | "hela aret" | "aret runt" => Some(Self::AllYear),
            _ => Self::ALL
                .into_iter()
                .find(|season| folded == season.csv_word() || folded == season.as_str()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_means_all_year() {
        assert_eq!(Season::parse(""), Some(Season::AllYear));
        assert_eq!(Season::parse(" Vinter "), Some(Season::Winter));
        assert_eq!(Season::parse("höst"), None);
        for season in Season::ALL {
            assert_eq!(Season::from_code(season.as_str()), Some(season));
            assert_eq!(Season::parse(season.csv_word()), Some(season));
        }
    }
}
