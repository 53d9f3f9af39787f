//! Stock-taking: what a scan on a shelf finds.

use super::{ArticleStatus, fold};
use crate::branches::BranchId;
use serde::{Deserialize, Serialize};

/// Which shelves are gone through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StocktakeScope {
    branch: BranchId,
    /// Folded; none: all of the branch.
    shelves: Vec<String>,
}

/// How an article stands when it is scanned.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The branch that it is at, by what is known.
    pub branch: BranchId,
    /// Its shelf.
    pub shelf: &'a str,
    /// Its status.
    pub status: ArticleStatus,
    /// Whether it is on loan.
    pub is_on_loan: bool,
}

/// What a scan finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StocktakeFind {
    /// It is where it belongs.
    Found,
    /// It belongs on another shelf of the branch.
    Misplaced,
    /// It is said to be at another branch.
    Elsewhere,
    /// It is on loan, and lies here: somebody forgot to take it back.
    OnLoan,
    /// It is scrapped, and lies here.
    Scrapped,
    /// It was missing.
    WasMissing,
}

impl StocktakeFind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Found,
        Self::Misplaced,
        Self::Elsewhere,
        Self::OnLoan,
        Self::Scrapped,
        Self::WasMissing,
    ];

    /// The word in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Misplaced => "misplaced",
            Self::Elsewhere => "elsewhere",
            Self::OnLoan => "on_loan",
            Self::Scrapped => "scrapped",
            Self::WasMissing => "was_missing",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|find| find.as_str() == text)
    }
}

impl StocktakeScope {
    /// The shelves as staff wrote them, a line each; none: all of the branch.
    pub fn new(branch: BranchId, shelves: &str) -> Self {
        let shelves = shelves
            .lines()
            .map(fold)
            .filter(|shelf| !shelf.is_empty())
            .collect();
        Self { branch, shelves }
    }

    /// The shelves, folded; none: all of the branch.
    pub fn shelves(&self) -> &[String] {
        &self.shelves
    }

    /// Whether a shelf is gone through.
    pub fn has(&self, shelf: &str) -> bool {
        self.shelves.is_empty() || self.shelves.contains(&fold(shelf))
    }

    /// What the scan of an article that stands so has found. What is out or gone is that,
    /// wherever it belongs.
    pub fn judge(&self, article: Standing<'_>) -> StocktakeFind {
        match article.status {
            _ if article.is_on_loan => StocktakeFind::OnLoan,
            ArticleStatus::Scrapped => StocktakeFind::Scrapped,
            ArticleStatus::Missing => StocktakeFind::WasMissing,
            ArticleStatus::Available
            | ArticleStatus::SeasonStorage
            | ArticleStatus::InService
            | ArticleStatus::Quarantine => {
                if article.branch != self.branch {
                    StocktakeFind::Elsewhere
                } else if self.has(article.shelf) {
                    StocktakeFind::Found
                } else {
                    StocktakeFind::Misplaced
                }
            }
        }
    }

    /// Whether an article that stands so ought to lie on the shelves.
    pub fn expects(&self, article: Standing<'_>) -> bool {
        self.judge(article) == StocktakeFind::Found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const HERE: BranchId = BranchId(1);

    fn standing(shelf: &str, status: ArticleStatus) -> Standing<'_> {
        Standing {
            branch: HERE,
            shelf,
            status,
            is_on_loan: false,
        }
    }

    #[test]
    fn a_scan_says_where_a_thing_belongs() {
        let scope = StocktakeScope::new(HERE, "C9\nFörråd 3\n");
        let judge = |shelf, status| scope.judge(standing(shelf, status));
        assert_eq!(judge("c9", ArticleStatus::Available), StocktakeFind::Found);
        assert_eq!(
            judge("forrad 3", ArticleStatus::SeasonStorage),
            StocktakeFind::Found
        );
        assert_eq!(
            judge("C1", ArticleStatus::Available),
            StocktakeFind::Misplaced
        );
        assert_eq!(
            judge("C9", ArticleStatus::Missing),
            StocktakeFind::WasMissing
        );
        assert_eq!(
            judge("C9", ArticleStatus::Scrapped),
            StocktakeFind::Scrapped
        );
        let out = Standing {
            is_on_loan: true,
            ..standing("C9", ArticleStatus::Available)
        };
        assert_eq!(scope.judge(out), StocktakeFind::OnLoan);
        let elsewhere = Standing {
            branch: BranchId(2),
            ..standing("C9", ArticleStatus::Available)
        };
        assert_eq!(scope.judge(elsewhere), StocktakeFind::Elsewhere);
        assert!(StocktakeScope::new(HERE, " \n").has("whatever"));
    }

    proptest! {
        #[test]
        fn only_what_is_expected_is_found(
            shelf in "[A-C][1-3]?",
            status in proptest::sample::select(ArticleStatus::ALL.to_vec()),
            branch in 1_i64..3,
            is_on_loan in any::<bool>(),
        ) {
            let scope = StocktakeScope::new(HERE, "A1\nB2");
            let article = Standing { branch: BranchId(branch), shelf: &shelf, status, is_on_loan };
            let find = scope.judge(article);
            prop_assert_eq!(StocktakeFind::parse(find.as_str()), Some(find));
            prop_assert_eq!(scope.expects(article), find == StocktakeFind::Found);
            if is_on_loan || !status.is_in_house() || branch != 1 {
                prop_assert!(!scope.expects(article));
            }
        }
    }
}
