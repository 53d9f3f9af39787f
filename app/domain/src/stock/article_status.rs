//! Where an article stands when it is not on loan.

use serde::{Deserialize, Serialize};

/// The state of an article, apart from loans: that it is lent is a loan's row, and no status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ArticleStatus {
    /// On its shelf.
    Available,
    /// Put away until its season.
    SeasonStorage,
    /// On the service list: to be sharpened, repaired, completed.
    InService,
    /// Set aside after a failed or unanswered safety check; not lent until somebody clears it.
    Quarantine,
    /// Not found in the house, and not on loan.
    Missing,
    /// Discarded; its number and code stay taken.
    Scrapped,
}

impl ArticleStatus {
    /// Every status.
    pub const ALL: [Self; 6] = [
        Self::Available,
        Self::SeasonStorage,
        Self::InService,
        Self::Quarantine,
        Self::Missing,
        Self::Scrapped,
    ];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Available => "available",
            Self::SeasonStorage => "season_storage",
            Self::InService => "in_service",
            Self::Quarantine => "quarantine",
            Self::Missing => "missing",
            Self::Scrapped => "scrapped",
        }
    }

    /// The word of an import file.
    pub const fn csv_word(self) -> &'static str {
        match self {
            Self::Available => "tillgänglig",
            Self::SeasonStorage => "säsongsförråd",
            Self::InService => "på service",
            Self::Quarantine => "karantän",
            Self::Missing => "saknas",
            Self::Scrapped => "kasserad",
        }
    }

    /// The status with this database code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.as_str() == code)
    }

    /// Reads the word of an import file, or a database code.
    pub fn parse(text: &str) -> Option<Self> {
        let folded = super::fold(text);
        Self::ALL
            .into_iter()
            .find(|status| folded == super::fold(status.csv_word()) || folded == status.as_str())
    }

    /// Whether it should be in the house when it is not on loan.
    pub const fn is_in_house(self) -> bool {
        match self {
            Self::Available | Self::SeasonStorage | Self::InService | Self::Quarantine => true,
            Self::Missing | Self::Scrapped => false,
        }
    }

    /// Whether nothing stands against lending one that lies on the counter.
    ///
    /// A thing out of its season may be asked for in any season.
    pub const fn is_ready(self) -> bool {
        match self {
            Self::Available | Self::SeasonStorage => true,
            Self::InService | Self::Quarantine | Self::Missing | Self::Scrapped => false,
        }
    }

    /// Whether it counts as the branch's stock at all.
    pub const fn is_stock(self) -> bool {
        !matches!(self, Self::Scrapped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_reads_back_from_both_its_words() {
        for status in ArticleStatus::ALL {
            assert_eq!(ArticleStatus::parse(status.csv_word()), Some(status));
            assert_eq!(ArticleStatus::from_code(status.as_str()), Some(status));
        }
        assert_eq!(
            ArticleStatus::parse("På  Service"),
            Some(ArticleStatus::InService)
        );
        assert_eq!(ArticleStatus::parse("utlånad"), None);
    }

    #[test]
    fn a_missing_article_is_not_in_the_house_but_still_stock() {
        assert!(!ArticleStatus::Missing.is_in_house());
        assert!(ArticleStatus::Missing.is_stock());
        assert!(!ArticleStatus::Scrapped.is_stock());
        assert!(!ArticleStatus::Quarantine.is_ready());
    }
}
