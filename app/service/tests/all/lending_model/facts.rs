//! What is so until it is written anew.

use super::picture::Life;
use chrono::NaiveDate;
use domain::stock::ArticleStatus;

/// Something that is so until it is written anew; loans and visits by their
/// place in the model's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fact {
    /// How an article stands, apart from loans.
    Stands(usize),
    /// Whether a loan is out.
    Life(usize),
    /// When a loan is due.
    Due(usize),
    /// Whether a loan is lost.
    Lost(usize),
    /// Whether the borrower says that it is returned.
    Says(usize),
    /// Whether a visit goes on.
    Open(usize),
    /// The due date that was chosen on a visit.
    Chosen(usize),
    /// Whose visit it is.
    Owner(usize),
    /// Who a borrower turned out to be.
    Merged(usize),
}

/// What is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// A status, and how many repairs wait.
    Stands(ArticleStatus, usize),
    Life(Life),
    Day(Option<NaiveDate>),
    Yes(bool),
    Who(Option<usize>),
}

/// A fact with the deed that wrote it; none: nobody did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    pub value: Value,
    pub by: Option<usize>,
}

impl Fact {
    pub fn at_first(self) -> Value {
        match self {
            Self::Stands(_) => Value::Stands(ArticleStatus::Available, 0),
            Self::Life(_) => Value::Life(Life::Undone),
            Self::Due(_) | Self::Chosen(_) => Value::Day(None),
            Self::Lost(_) | Self::Says(_) => Value::Yes(false),
            Self::Open(_) => Value::Yes(true),
            Self::Owner(_) | Self::Merged(_) => Value::Who(None),
        }
    }

    /// Whether a fact that was written anew is another one, even where it says
    /// the same: a second mark is not the first one's to take away.
    pub fn is_its_writers(self) -> bool {
        match self {
            Self::Stands(_) | Self::Lost(_) | Self::Says(_) => true,
            Self::Life(_)
            | Self::Due(_)
            | Self::Open(_)
            | Self::Chosen(_)
            | Self::Owner(_)
            | Self::Merged(_) => false,
        }
    }
}
