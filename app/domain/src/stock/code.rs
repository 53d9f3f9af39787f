//! The codes on articles, as printed and as scanned.
//!
//! A scanner is a fast keyboard: it may have caps lock on, and two scans may
//! arrive in one piece. What is one code, and what are two, is decided here,
//! the same in the browser and on the server.

use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A code on an article: 1 to 64 characters, none of them invisible.
///
/// Kept as it is written; two codes are equal when they fold alike.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ArticleCode {
    written: String,
    folded: String,
}

/// Why something is no article code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum ArticleCodeError {
    /// Nothing but blanks.
    #[error("a code is missing")]
    Empty,
    /// More than [`ArticleCode::MAX_CHARS`].
    #[error("a code has at most {} characters", ArticleCode::MAX_CHARS)]
    TooLong,
    /// Control characters and invisible marks, which no label shows.
    #[error("a code has no control characters")]
    Control,
}

impl ArticleCode {
    /// The longest code: what still fits a Code 128 on a label.
    pub const MAX_CHARS: usize = 64;

    /// Reads a code; blanks around it are dropped.
    pub fn parse(text: &str) -> Result<Self, ArticleCodeError> {
        let written = text.trim();
        if written.is_empty() {
            return Err(ArticleCodeError::Empty);
        }
        if written.chars().any(is_invisible) {
            return Err(ArticleCodeError::Control);
        }
        if written.chars().nth(Self::MAX_CHARS).is_some() {
            return Err(ArticleCodeError::TooLong);
        }
        Ok(Self {
            folded: folded(written),
            written: written.to_owned(),
        })
    }

    /// The code as it is written.
    pub fn as_str(&self) -> &str {
        &self.written
    }

    /// The form in which codes are compared and stored for searching: capitals, no blanks.
    pub fn folded(&self) -> &str {
        &self.folded
    }
}

fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_whitespace())
        .flat_map(char::to_uppercase)
        .collect()
}

/// Control characters, zero-width characters and direction marks.
fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}' | '\u{feff}'
        )
}

impl PartialEq for ArticleCode {
    fn eq(&self, other: &Self) -> bool {
        self.folded == other.folded
    }
}

impl Eq for ArticleCode {}

impl Hash for ArticleCode {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded.hash(state);
    }
}

impl fmt::Display for ArticleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.written.fmt(f)
    }
}

impl TryFrom<String> for ArticleCode {
    type Error = ArticleCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<ArticleCode> for String {
    fn from(code: ArticleCode) -> Self {
        code.written
    }
}

mod pattern;
pub use pattern::{CodePattern, CodePatternError};

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn codes_that_a_scanner_reads_alike_are_one() {
        let code = ArticleCode::parse(" fb 002041 ").expect("a code");
        assert_eq!(code, ArticleCode::parse("FB002041").expect("a code"));
        assert_eq!(code.as_str(), "fb 002041");
        assert_eq!(code.folded(), "FB002041");
    }

    #[test]
    fn invisible_and_endless_codes_are_refused() {
        assert_eq!(ArticleCode::parse(" \u{a0} "), Err(ArticleCodeError::Empty));
        assert_eq!(
            ArticleCode::parse("FB\u{0}1"),
            Err(ArticleCodeError::Control)
        );
        assert_eq!(
            ArticleCode::parse("FB\u{202e}1"),
            Err(ArticleCodeError::Control)
        );
        assert_eq!(
            ArticleCode::parse(&"1".repeat(65)),
            Err(ArticleCodeError::TooLong)
        );
        assert!(ArticleCode::parse(&"1".repeat(64)).is_ok());
    }

    proptest! {
        #[test]
        fn any_text_is_a_code_or_is_refused_and_folding_is_stable(text in any::<String>()) {
            if let Ok(code) = ArticleCode::parse(&text) {
                prop_assert_eq!(folded(code.folded()), code.folded());
            }
        }
    }
}
