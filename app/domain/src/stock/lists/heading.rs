//! What a column of a list holds: by its heading, whatever somebody called it.

use crate::stock::fold;
use serde::{Deserialize, Serialize};

/// What a column may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListField {
    /// The article's number.
    Number,
    /// Its bar codes.
    Codes,
    /// Its type, by code, name or synonym.
    Kind,
    /// Its size.
    Size,
    /// Its condition.
    Condition,
    /// The branch that it belongs to.
    Branch,
    /// Its shelf.
    Shelf,
    /// How it stands.
    Status,
    /// Its brand.
    Brand,
    /// A note.
    Note,
    /// When it came in.
    Received,
}

impl ListField {
    /// Every field, in the order of an exported list.
    pub const ALL: [Self; 11] = [
        Self::Number,
        Self::Codes,
        Self::Kind,
        Self::Size,
        Self::Condition,
        Self::Branch,
        Self::Shelf,
        Self::Status,
        Self::Brand,
        Self::Note,
        Self::Received,
    ];

    /// The word in forms and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Number => "number",
            Self::Codes => "codes",
            Self::Kind => "kind",
            Self::Size => "size",
            Self::Condition => "condition",
            Self::Branch => "branch",
            Self::Shelf => "shelf",
            Self::Status => "status",
            Self::Brand => "brand",
            Self::Note => "note",
            Self::Received => "received",
        }
    }

    /// The field with this word.
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|field| field.as_str() == word)
    }

    /// Folded headings that lists have for it; the first is our own.
    const fn headings(self) -> &'static [&'static str] {
        match self {
            Self::Number => &[
                "artikelnr",
                "nr",
                "nummer",
                "artikelnummer",
                "art nr",
                "id",
                "lopnr",
                "number",
                "no",
            ],
            Self::Codes => &["streckkod", "streckkoder", "kod", "barcode", "code", "ean"],
            Self::Kind => &[
                "typkod",
                "artikel",
                "vad",
                "typ",
                "sak",
                "pryl",
                "benamning",
                "produkt",
                "namn",
                "item",
                "type",
                "utrustning",
            ],
            Self::Size => &["storlek", "strl", "stl", "langd", "size", "storl"],
            Self::Condition => &["skick", "kondition", "condition"],
            Self::Branch => &["filial", "enhet", "branch", "fritidsbank"],
            Self::Shelf => &[
                "plats",
                "var",
                "hylla",
                "hyllplats",
                "forrad",
                "shelf",
                "place",
            ],
            Self::Status => &["status", "lage"],
            Self::Brand => &["marke", "fabrikat", "tillverkare", "brand"],
            Self::Note => &[
                "anteckning",
                "ovrigt",
                "notering",
                "kommentar",
                "anmarkning",
                "note",
                "info",
            ],
            Self::Received => &[
                "inkommen", "inkom", "datum", "ankomst", "inlamnad", "in", "received", "date",
            ],
        }
    }

    /// The field that a heading names, in whatever letters and with a full stop or not.
    pub fn of_heading(heading: &str) -> Option<Self> {
        let folded = fold(&heading.replace(['.', ':', '_'], " "));
        Self::ALL
            .into_iter()
            .find(|field| field.headings().contains(&folded.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_lists_headings_are_known() {
        let read: Vec<_> = [
            "Nr", "Vad", "Strl.", "Märke", "Var", "Inkom", "Övrigt", "Färg",
        ]
        .into_iter()
        .map(ListField::of_heading)
        .collect();
        assert_eq!(
            read,
            [
                Some(ListField::Number),
                Some(ListField::Kind),
                Some(ListField::Size),
                Some(ListField::Brand),
                Some(ListField::Shelf),
                Some(ListField::Received),
                Some(ListField::Note),
                None,
            ]
        );
        for field in ListField::ALL {
            assert_eq!(ListField::parse(field.as_str()), Some(field));
            assert_eq!(ListField::of_heading(field.headings()[0]), Some(field));
        }
    }
}
