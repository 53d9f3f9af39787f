//! The language that a borrower reads.

use serde::{Deserialize, Serialize};

macro_rules! languages {
    ($($(#[$doc:meta])* $case:ident = $code:literal),+ $(,)?) => {
        /// A language that a branch in Sweden often meets; ISO 639-1.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub enum BorrowerLanguage {
            $($(#[$doc])* $case),+
        }

        impl BorrowerLanguage {
            /// All, Swedish first.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];

            /// The code that the database and forms keep.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$case => $code),+ }
            }
        }
    };
}

languages! {
    /// Swedish.
    #[default]
    Swedish = "sv",
    /// Swedish in short words.
    EasySwedish = "latt",
    /// English.
    English = "en",
    /// Finnish.
    Finnish = "fi",
    /// Arabic.
    Arabic = "ar",
    /// Somali.
    Somali = "so",
    /// Tigrinya.
    Tigrinya = "ti",
    /// Ukrainian.
    Ukrainian = "uk",
    /// Persian and Dari.
    Persian = "fa",
    /// Another one; a colleague interprets.
    Other = "other",
}

impl BorrowerLanguage {
    /// The language of a code, if it is one of these.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|one| one.as_str() == code)
    }

    /// Its name in the language itself; `None` for another one.
    pub fn own_name(self) -> Option<&'static str> {
        match self {
            Self::Swedish => Some("svenska"),
            Self::EasySwedish => Some("lätt svenska"),
            Self::English => Some("English"),
            Self::Finnish => Some("suomi"),
            Self::Arabic => Some("العربية"),
            Self::Somali => Some("Soomaali"),
            Self::Tigrinya => Some("ትግርኛ"),
            Self::Ukrainian => Some("українська"),
            Self::Persian => Some("فارسی / دری"),
            Self::Other => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_read_back_from_its_code() {
        for language in BorrowerLanguage::ALL {
            assert_eq!(BorrowerLanguage::parse(language.as_str()), Some(*language));
        }
        assert_eq!(BorrowerLanguage::parse("xx"), None);
    }
}
