//! Where a list has come to.

use serde::{Deserialize, Serialize};

/// Row id of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ListId(pub i64);

/// Where a list has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListState {
    /// Its columns are being chosen.
    Columns,
    /// It is being read.
    Reading,
    /// It is shown, and nothing is done yet.
    Ready,
    /// It is being brought in.
    Doing,
    /// It is in but for rows whose articles changed meanwhile: they are shown again.
    Again,
    /// It is in.
    Done,
    /// It is being taken back.
    Undoing,
    /// It was taken back.
    Undone,
    /// It couldn't be read.
    Failed,
}

impl ListState {
    const ALL: [Self; 9] = [
        Self::Columns,
        Self::Reading,
        Self::Ready,
        Self::Doing,
        Self::Again,
        Self::Done,
        Self::Undoing,
        Self::Undone,
        Self::Failed,
    ];

    /// The word that the database keeps, and in the Fluent key `import-state-{word}`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Columns => "columns",
            Self::Reading => "reading",
            Self::Ready => "ready",
            Self::Doing => "doing",
            Self::Again => "again",
            Self::Done => "done",
            Self::Undoing => "undoing",
            Self::Undone => "undone",
            Self::Failed => "failed",
        }
    }

    /// The state with this word; an unknown one can't be worked on.
    pub fn parse(word: &str) -> Self {
        let known = Self::ALL.into_iter().find(|state| state.as_str() == word);
        known.unwrap_or(Self::Failed)
    }

    /// Whether the program works on it, and people wait.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Reading | Self::Doing | Self::Undoing)
    }
}
