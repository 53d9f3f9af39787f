//! Why a row is not in, and what is worth a look in one that is: closed sets,
//! in English for the command line and by key for the pages' own words.

use crate::stock::texts::TooLong;
use domain::branches::HoursError;
use domain::stock::ArticleCodeError;
use thiserror::Error;

/// Why a row can't be taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Reason {
    /// The bytes are no UTF-8.
    #[error("the text is not UTF-8")]
    NotUtf8,
    /// A quotation mark is opened and never closed.
    #[error("a quotation mark is opened and not closed")]
    OpenQuote,
    /// More or fewer fields than the header.
    #[error("the row has {found} fields and the header {expected}")]
    FieldCount {
        /// In the row.
        found: usize,
        /// In the header.
        expected: usize,
    },
    /// Nothing stands there.
    #[error("a value is missing")]
    Missing,
    /// More characters than fit.
    #[error(transparent)]
    TooLong(#[from] TooLong),
    /// No article number.
    #[error("an article number is a whole number from 1 to 9999999")]
    Number,
    /// No code of an article.
    #[error(transparent)]
    Code(#[from] ArticleCodeError),
    /// The same key stands on an earlier line.
    #[error("the same stands on line {line} already")]
    TwiceInFile {
        /// That line.
        line: usize,
    },
    /// The code is on another article.
    #[error("the code is on article {number}")]
    CodeTaken {
        /// That article.
        number: i64,
    },
    /// No code of a type.
    #[error("a type code is 1 to 20 of A–Z, 0–9 and -")]
    TypeCode,
    /// No such type.
    #[error("there is no such article type")]
    UnknownType,
    /// No code of a branch.
    #[error("a branch code is 2 to 10 of A–Z and 0–9")]
    BranchCode,
    /// No such branch.
    #[error("there is no such branch")]
    UnknownBranch,
    /// The branch above it is neither in the file nor in the database.
    #[error("the branch above it is neither in the file nor here")]
    ParentMissing,
    /// The branch belongs to another top branch, or would be a second one.
    #[error("the branch belongs to another top branch")]
    OtherTree,
    /// No date.
    #[error("a date is written 2026-11-23")]
    Date,
    /// It ends before it begins.
    #[error("the last day lies before the first")]
    EndsBeforeStart,
    /// No opening hours.
    #[error(transparent)]
    Hours(#[from] HoursError),
    /// No reservation window.
    #[error("a reservation window is written 14-2, the earliest day first; 0-0 is none")]
    ReservationWindow,
    /// No status.
    #[error("a status is tillgänglig, säsongsförråd, på service, karantän, saknas or kasserad")]
    Status,
    /// No condition.
    #[error("a condition is nyskick, bra or slitet")]
    Condition,
    /// No size system.
    #[error("there is no such size system")]
    SizeSystem,
    /// No season.
    #[error("a season is vinter, sommar or empty")]
    Season,
    /// Neither yes nor no.
    #[error("ja, nej or empty")]
    YesOrNo,
    /// No check at return.
    #[error("{0:?} is no check at return")]
    Check(String),
    /// No kind of service.
    #[error("{0:?} is no kind of service")]
    Maintenance(String),
}

impl Reason {
    /// The word in its Fluent key: `import-problem-{key}`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::NotUtf8 => "not-utf8",
            Self::OpenQuote => "open-quote",
            Self::FieldCount { .. } => "field-count",
            Self::Missing => "missing",
            Self::TooLong(_) => "too-long",
            Self::Number => "number",
            Self::Code(_) => "code",
            Self::TwiceInFile { .. } => "twice-in-file",
            Self::CodeTaken { .. } => "code-taken",
            Self::TypeCode => "type-code",
            Self::UnknownType => "unknown-type",
            Self::BranchCode => "branch-code",
            Self::UnknownBranch => "unknown-branch",
            Self::ParentMissing => "parent-missing",
            Self::OtherTree => "other-tree",
            Self::Date => "date",
            Self::EndsBeforeStart => "ends-before-start",
            Self::Hours(_) => "hours",
            Self::ReservationWindow => "reservation-window",
            Self::Status => "status",
            Self::Condition => "condition",
            Self::SizeSystem => "size-system",
            Self::Season => "season",
            Self::YesOrNo => "yes-or-no",
            Self::Check(_) => "check",
            Self::Maintenance(_) => "maintenance",
        }
    }
}

/// What is worth a look in a row that is in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Notice {
    /// A column that the import doesn't know; nothing in it was read.
    #[error("the column is not known, and nothing in it was read")]
    UnknownColumn,
    /// The size makes no sense for its type; it is kept as text.
    #[error("the size was not understood and is kept as text")]
    SizeUnread,
    /// The size here says more than the file's.
    #[error("the size {kept:?} stays, which says more")]
    SizeKept {
        /// What stays.
        kept: String,
    },
    /// Staff changed it by hand since; that stays.
    #[error("{kept:?} stays, which staff wrote by hand")]
    KeptByHand {
        /// What stays.
        kept: String,
    },
    /// The article is called otherwise than its type.
    #[error("the type is called {name:?}; the article goes by that")]
    OtherName {
        /// The type's name.
        name: String,
    },
    /// The status stays: the article is on loan, in quarantine or waits for service.
    #[error("the status stays {kept:?}: on loan, in quarantine, or waiting for service")]
    StatusKept {
        /// What stays, as the database has it.
        kept: String,
    },
    /// The article has no code; its number finds it.
    #[error("the article has no code; its number finds it")]
    NoCode,
    /// Nothing stands there; the usual is taken.
    #[error("nothing stands there; {taken:?} is taken")]
    Assumed {
        /// What is taken.
        taken: String,
    },
}

impl Notice {
    /// The word in its Fluent key: `import-notice-{key}`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::UnknownColumn => "unknown-column",
            Self::SizeUnread => "size-unread",
            Self::SizeKept { .. } => "size-kept",
            Self::KeptByHand { .. } => "kept-by-hand",
            Self::OtherName { .. } => "other-name",
            Self::StatusKept { .. } => "status-kept",
            Self::NoCode => "no-code",
            Self::Assumed { .. } => "assumed",
        }
    }
}
