//! What there is to say about a row of a list.

use serde::{Deserialize, Serialize};

/// Why a row is not in, or what is worth a look in one that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "remark", rename_all = "snake_case")]
pub enum Remark {
    /// A quotation mark is opened and never closed.
    OpenQuote,
    /// More cells than headings: nobody knows which is which.
    TooManyCells {
        /// In the row.
        found: usize,
        /// In the headings.
        expected: usize,
    },
    /// Fewer cells than headings: what is missing counts as empty.
    CutShort,
    /// There is no number, and none is to be made.
    NoNumber,
    /// A new number was made.
    NewNumber,
    /// No article number.
    Number,
    /// The number, or a code, stands on an earlier line.
    TwiceInFile {
        /// That line.
        line: usize,
    },
    /// It doesn't say what the thing is.
    NoType,
    /// No type is called so.
    UnknownType,
    /// Several types are called so.
    SeveralTypes,
    /// The type was found by forgiving a slip of the finger.
    TypeGuessed {
        /// Its name.
        name: String,
    },
    /// The article here is of another type.
    TypeDiffers,
    /// The size makes no sense for its type; it is kept as text.
    SizeUnread,
    /// The size here says more than the list's.
    SizeKept {
        /// What stays.
        kept: String,
    },
    /// No such day; it is left empty.
    Date,
    /// No such condition; it is taken as good, or stays.
    Condition,
    /// No such status; it is taken as available, or stays.
    Status,
    /// The article stays as it stands: on loan, in quarantine, or waiting for service.
    StatusKept,
    /// No such branch.
    Branch,
    /// More characters than fit.
    TooLong,
    /// No code of an article.
    Code,
    /// The code is on another article.
    CodeTaken {
        /// That article.
        number: i64,
    },
    /// The note on safety gear tells of damage: the new article is set aside.
    SetAside {
        /// The word.
        word: String,
    },
    /// The note on safety gear tells of damage.
    Damage {
        /// The word.
        word: String,
    },
}

impl Remark {
    /// Whether a row with it stays out.
    pub const fn refuses(&self) -> bool {
        match self {
            Self::OpenQuote
            | Self::TooManyCells { .. }
            | Self::NoNumber
            | Self::Number
            | Self::TwiceInFile { .. }
            | Self::NoType
            | Self::UnknownType
            | Self::SeveralTypes
            | Self::Branch
            | Self::TooLong
            | Self::Code
            | Self::CodeTaken { .. } => true,
            Self::CutShort
            | Self::NewNumber
            | Self::TypeGuessed { .. }
            | Self::TypeDiffers
            | Self::SizeUnread
            | Self::SizeKept { .. }
            | Self::Date
            | Self::Condition
            | Self::Status
            | Self::StatusKept
            | Self::SetAside { .. }
            | Self::Damage { .. } => false,
        }
    }

    /// The word in its Fluent key: `import-remark-{key}`.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::OpenQuote => "open-quote",
            Self::TooManyCells { .. } => "too-many-cells",
            Self::CutShort => "cut-short",
            Self::NoNumber => "no-number",
            Self::NewNumber => "new-number",
            Self::Number => "number",
            Self::TwiceInFile { .. } => "twice-in-file",
            Self::NoType => "no-type",
            Self::UnknownType => "unknown-type",
            Self::SeveralTypes => "several-types",
            Self::TypeGuessed { .. } => "type-guessed",
            Self::TypeDiffers => "type-differs",
            Self::SizeUnread => "size-unread",
            Self::SizeKept { .. } => "size-kept",
            Self::Date => "date",
            Self::Condition => "condition",
            Self::Status => "status",
            Self::StatusKept => "status-kept",
            Self::Branch => "branch",
            Self::TooLong => "too-long",
            Self::Code => "code",
            Self::CodeTaken { .. } => "code-taken",
            Self::SetAside { .. } => "set-aside",
            Self::Damage { .. } => "damage",
        }
    }
}

/// A remark, and on what.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The column by its heading; empty: the whole row.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What there is to say.
    pub remark: Remark,
}
