//! Which labels are wanted, as staff write it: "2041, 2050-2060", or codes scanned one after
//! the other.

use crate::stock::{ArticleCode, ArticleNumber};

/// Most labels in one go: a dozen sheets.
pub const MOST_LABELS: usize = 500;

/// Something whose label is wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wanted {
    /// The article with this number.
    Number(ArticleNumber),
    /// The articles that there are from the first to the last.
    Range(ArticleNumber, ArticleNumber),
    /// The article with this code.
    Code(ArticleCode),
}

/// Why what was typed can't be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum WantedProblem {
    /// It is neither a number, nor a range, nor a code.
    #[error("{0:?} is neither a number nor a code")]
    NotRead(String),
    /// Its end comes before its beginning.
    #[error("the range {0} ends before it begins")]
    Backwards(String),
    /// More than [`MOST_LABELS`] at once.
    #[error("more than {MOST_LABELS} labels at once")]
    TooMany,
}

impl Wanted {
    /// Reads what was typed: commas, semicolons, blanks and line breaks part it.
    ///
    /// # Errors
    /// With the first piece that can't be followed.
    pub fn read(text: &str) -> Result<Vec<Self>, WantedProblem> {
        // "2050 - 2060" and "2050–2060" are "2050-2060".
        let text = text.replace(['\u{2013}', '\u{2212}'], "-");
        let text = text.split('-').map(str::trim).collect::<Vec<_>>().join("-");
        let pieces: Vec<&str> = text
            .split(|c: char| c.is_whitespace() || matches!(c, ',' | ';'))
            .filter(|piece| !piece.is_empty())
            .collect();
        if pieces.len() > MOST_LABELS {
            return Err(WantedProblem::TooMany);
        }
        pieces.into_iter().map(Self::read_one).collect()
    }

    fn read_one(piece: &str) -> Result<Self, WantedProblem> {
        let not_read = || WantedProblem::NotRead(piece.chars().take(40).collect());
        if let Ok(number) = ArticleNumber::parse(piece) {
            return Ok(Self::Number(number));
        }
        let ends = piece.split_once('-').and_then(|(first, last)| {
            let first = ArticleNumber::parse(first).ok()?;
            Some((first, ArticleNumber::parse(last).ok()?))
        });
        match ends {
            Some((first, last)) if first.get() > last.get() => {
                Err(WantedProblem::Backwards(piece.to_owned()))
            }
            Some((first, last)) => Ok(Self::Range(first, last)),
            None if piece.bytes().any(|byte| byte.is_ascii_digit()) => ArticleCode::parse(piece)
                .map(Self::Code)
                .map_err(|_| not_read()),
            None => Err(not_read()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(number: i64) -> ArticleNumber {
        ArticleNumber::new(number).expect("in range")
    }

    #[test]
    fn numbers_ranges_and_codes_are_read() {
        let read = Wanted::read("2041, 2050 – 2060;FB000007\n 12").expect("read");
        assert_eq!(read.len(), 4);
        assert_eq!(read[0], Wanted::Number(number(2041)));
        assert_eq!(read[1], Wanted::Range(number(2050), number(2060)));
        assert!(matches!(&read[2], Wanted::Code(code) if code.as_str() == "FB000007"));
        assert_eq!(read[3], Wanted::Number(number(12)));
        assert_eq!(Wanted::read("  "), Ok(Vec::new()));
    }

    #[test]
    fn what_cannot_be_followed_is_named() {
        assert_eq!(
            Wanted::read("2041 skidor"),
            Err(WantedProblem::NotRead("skidor".to_owned()))
        );
        assert_eq!(
            Wanted::read("2060-2050"),
            Err(WantedProblem::Backwards("2060-2050".to_owned()))
        );
        assert_eq!(Wanted::read(&"1 ".repeat(501)), Err(WantedProblem::TooMany));
    }

    proptest! {
        #[test]
        fn whatever_is_typed_is_read_or_refused(text in any::<String>()) {
            let _ = Wanted::read(&text);
        }
    }
}
