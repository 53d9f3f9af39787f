//! How worn an article is.

use serde::{Deserialize, Serialize};

/// The wear of an article, as judged by eye.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// *Nyskick*.
    AsNew,
    /// *Bra*.
    Good,
    /// *Slitet*: used hard, and still sound.
    Worn,
}

impl Condition {
    /// Every condition, the best first.
    pub const ALL: [Self; 3] = [Self::AsNew, Self::Good, Self::Worn];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AsNew => "as_new",
            Self::Good => "good",
            Self::Worn => "worn",
        }
    }

    /// The word of an import file.
    pub const fn csv_word(self) -> &'static str {
        match self {
            Self::AsNew => "nyskick",
            Self::Good => "bra",
            Self::Worn => "slitet",
        }
    }

    /// The condition with this database code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|condition| condition.as_str() == code)
    }

    /// Reads the word of an import file, or a database code.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::fold(text);
        Self::ALL
            .into_iter()
            .find(|condition| folded == condition.csv_word() || folded == condition.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_condition_reads_back_from_both_its_words() {
        for condition in Condition::ALL {
            assert_eq!(Condition::parse(condition.csv_word()), Some(condition));
            assert_eq!(Condition::from_code(condition.as_str()), Some(condition));
        }
        assert_eq!(Condition::parse("NYSKICK "), Some(Condition::AsNew));
        assert_eq!(Condition::parse("sådär"), None);
    }
}
