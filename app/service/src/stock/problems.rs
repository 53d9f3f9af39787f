//! What is wrong with the form of an article, for the message beside each field.

use super::texts::TooLong;
use domain::stock::ArticleCodeError;

/// What is wrong, field by field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ArticleProblems {
    /// With the number.
    pub number: Option<NumberProblem>,
    /// With the codes; the first that is wrong.
    pub codes: Option<CodesProblem>,
    /// With the type.
    pub kind: Option<ChoiceProblem>,
    /// With the size.
    pub size: Option<TooLong>,
    /// With the condition.
    pub condition: Option<ChoiceProblem>,
    /// With where it belongs.
    pub home: Option<ChoiceProblem>,
    /// With where it is.
    pub branch: Option<BranchProblem>,
    /// With the shelf.
    pub shelf: Option<TooLong>,
    /// With the brand.
    pub brand: Option<TooLong>,
    /// With the note.
    pub note: Option<TooLong>,
    /// With the day of arrival.
    pub received_on: Option<DateProblem>,
}

/// What is wrong with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NumberProblem {
    /// No number from 1 to 9,999,999.
    #[error("an article number is a whole number from 1 to 9999999")]
    OutOfRange,
    /// Another article has it.
    #[error("another article has that number")]
    Taken,
    /// No number is left.
    #[error("no number is left")]
    NoneLeft,
}

/// What is wrong with codes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CodesProblem {
    /// One is no code.
    #[error("{code:?}: {why}")]
    NoCode {
        /// What was typed, cut.
        code: String,
        /// Why.
        why: ArticleCodeError,
    },
    /// One is on another article.
    #[error("{code} is on article {number}")]
    OnAnother {
        /// The code.
        code: String,
        /// That article.
        number: i64,
    },
    /// More than anybody sticks on one thing.
    #[error("at most {most} codes")]
    TooMany {
        /// How many may be.
        most: usize,
    },
}

/// What is wrong with a choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChoiceProblem {
    /// Nothing was chosen.
    #[error("nothing was chosen")]
    Missing,
    /// There is no such choice.
    #[error("there is no such choice")]
    Unknown,
}

/// What is wrong with where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BranchProblem {
    /// There is no such branch.
    #[error("there is no such branch")]
    Unknown,
    /// It is on loan, and so at no branch.
    #[error("an article on loan can't be moved")]
    OnLoan,
}

/// What is wrong with a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a date is written 2026-11-23")]
pub struct DateProblem;
