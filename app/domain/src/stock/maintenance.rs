//! What is done to an article between two loans.
//!
//! *Service* in Swedish; `maintenance` in code, since `service` is a crate.

use serde::{Deserialize, Serialize};

use super::words::{UnknownWord, read_list};

/// One kind of work on an article.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MaintenanceKind {
    /// *Valla*.
    Wax,
    /// *Slipa*.
    Sharpen,
    /// *Tvätta*.
    Wash,
    /// *Skölj*: salt and chlorine off.
    Rinse,
    /// *Torka*: tents.
    Dry,
    /// *Diska*: stoves.
    Dishes,
    /// *Pumpa*.
    Inflate,
    /// *Laga*: something is broken.
    Repair,
    /// *Kontrollera*: somebody who knows must look at it.
    Inspect,
    /// *Del saknas*: waits for a part, or for the other ski of the pair.
    PartMissing,
}

impl MaintenanceKind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        Self::Wax,
        Self::Sharpen,
        Self::Wash,
        Self::Rinse,
        Self::Dry,
        Self::Dishes,
        Self::Inflate,
        Self::Repair,
        Self::Inspect,
        Self::PartMissing,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Wax => "wax",
            Self::Sharpen => "sharpen",
            Self::Wash => "wash",
            Self::Rinse => "rinse",
            Self::Dry => "dry",
            Self::Dishes => "dishes",
            Self::Inflate => "inflate",
            Self::Repair => "repair",
            Self::Inspect => "inspect",
            Self::PartMissing => "part_missing",
        }
    }

    /// The word of an import file.
    pub const fn csv_word(self) -> &'static str {
        match self {
            Self::Wax => "valla",
            Self::Sharpen => "slipa",
            Self::Wash => "tvätta",
            Self::Rinse => "skölj",
            Self::Dry => "torka",
            Self::Dishes => "diska",
            Self::Inflate => "pumpa",
            Self::Repair => "laga",
            Self::Inspect => "kontrollera",
            Self::PartMissing => "del saknas",
        }
    }

    /// The kind with this database code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == code)
    }

    /// Reads the word of an import file, or a database code.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::fold(text);
        match folded.as_str() {
            "skolja" => Some(Self::Rinse),
            "reparera" => Some(Self::Repair),
            _ => Self::ALL
                .into_iter()
                .find(|kind| folded == super::fold(kind.csv_word()) || folded == kind.as_str()),
        }
    }

    /// Reads a comma list of words or codes; an unknown word is the error.
    pub fn parse_list(text: &str) -> Result<Vec<Self>, UnknownWord> {
        read_list(text, Self::parse)
    }

    /// The list as the database stores it.
    pub fn codes(list: &[Self]) -> String {
        let codes: Vec<_> = list.iter().map(|kind| kind.as_str()).collect();
        codes.join(",")
    }

    /// Whether it is care, which the counter may do at once or skip.
    ///
    /// A fault is neither: a broken, incomplete or doubtful thing stays off the shelf.
    pub const fn is_care(self) -> bool {
        match self {
            Self::Wax
            | Self::Sharpen
            | Self::Wash
            | Self::Rinse
            | Self::Dry
            | Self::Dishes
            | Self::Inflate => true,
            Self::Repair | Self::Inspect | Self::PartMissing => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_names_the_word_that_it_does_not_know() {
        use MaintenanceKind as M;
        assert_eq!(M::parse_list("valla, slipa"), Ok(vec![M::Wax, M::Sharpen]));
        assert_eq!(M::parse_list(""), Ok(vec![]));
        assert_eq!(M::parse_list("valla,,valla"), Ok(vec![M::Wax]));
        assert_eq!(
            M::parse_list("valla,putsa"),
            Err(UnknownWord("putsa".into()))
        );
    }

    #[test]
    fn every_kind_reads_back_from_word_and_code() {
        for kind in MaintenanceKind::ALL {
            assert_eq!(MaintenanceKind::parse(kind.csv_word()), Some(kind));
            assert_eq!(MaintenanceKind::from_code(kind.as_str()), Some(kind));
        }
        let all = MaintenanceKind::codes(&MaintenanceKind::ALL);
        assert_eq!(
            MaintenanceKind::parse_list(&all),
            Ok(MaintenanceKind::ALL.to_vec())
        );
    }
}
