//! What became of a file: every row is in, or reported with line, column and reason.

use super::reason::{Notice, Reason};

/// Which file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportKind {
    /// `filialer.csv`.
    Branches,
    /// `artikeltyper.csv`.
    Types,
    /// `skollov.csv`.
    SchoolHolidays,
    /// `artiklar.csv`.
    Articles,
}

impl ImportKind {
    /// Every kind, in the order in which a folder is imported: each needs those before it.
    pub const ALL: [Self; 4] = [
        Self::Branches,
        Self::Types,
        Self::SchoolHolidays,
        Self::Articles,
    ];

    /// The name that its file has in a folder.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Branches => "filialer.csv",
            Self::Types => "artikeltyper.csv",
            Self::SchoolHolidays => "skollov.csv",
            Self::Articles => "artiklar.csv",
        }
    }
}

/// What became of a file.
///
/// `added + changed + unchanged + refused` is the number of rows, and rows and
/// blank lines are all that a file has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportReport {
    /// Which file.
    pub kind: ImportKind,
    /// Rows that are new.
    pub added: usize,
    /// Rows that changed something.
    pub changed: usize,
    /// Rows that stood there already.
    pub unchanged: usize,
    /// Rows that are not in; each has at least one problem.
    pub refused: usize,
    /// Lines with nothing on them.
    pub blank_lines: usize,
    /// Why rows are not in, by line.
    pub problems: Vec<RowProblem>,
    /// What is worth a look in rows that are in, by line.
    pub notices: Vec<RowNotice>,
}

impl ImportReport {
    /// Rows of the file, without its header.
    pub fn rows(&self) -> usize {
        self.added + self.changed + self.unchanged + self.refused
    }
}

/// Why a row is not in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowProblem {
    /// The line of the file on which the row begins; the header is on line 1.
    pub line: usize,
    /// The column by its header; none where it is the whole row.
    pub column: Option<&'static str>,
    /// What stands there.
    pub value: String,
    /// Why it can't be taken.
    pub reason: Reason,
}

/// What is worth a look in a row that is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowNotice {
    /// The line of the file on which the row begins; the header is on line 1.
    pub line: usize,
    /// The column by its header.
    pub column: String,
    /// What stands there.
    pub value: String,
    /// What was made of it.
    pub notice: Notice,
}

/// What a row did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    Added,
    Changed,
    Unchanged,
}

impl ImportReport {
    pub(crate) fn new(kind: ImportKind, blank_lines: usize) -> Self {
        Self {
            kind,
            added: 0,
            changed: 0,
            unchanged: 0,
            refused: 0,
            blank_lines,
            problems: Vec::new(),
            notices: Vec::new(),
        }
    }

    pub(crate) fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Added => self.added += 1,
            Outcome::Changed => self.changed += 1,
            Outcome::Unchanged => self.unchanged += 1,
        }
    }

    pub(crate) fn refuse(&mut self, problems: Vec<RowProblem>) {
        self.refused += 1;
        self.problems.extend(problems);
    }

    pub(crate) fn sorted(mut self) -> Self {
        self.problems.sort_by_key(|problem| problem.line);
        self.notices.sort_by_key(|notice| notice.line);
        self
    }
}
