//! How a branch's own labels look: `FB` and six digits.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{ArticleCode, folded, is_invisible};
use crate::stock::ArticleNumber;

/// The pattern of a branch's printed codes; written as `FB000000`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CodePattern {
    prefix: String,
    digits: usize,
}

/// Why something is no code pattern.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error(
    "a code pattern is 1–8 of A–Z, 0–9 and -, beginning with a letter, then 3–12 zeros, such as FB000000"
)]
pub struct CodePatternError;

impl Default for CodePattern {
    fn default() -> Self {
        Self {
            prefix: "FB".to_owned(),
            digits: 6,
        }
    }
}

impl CodePattern {
    /// Reads `FB000000`: the zeros at the end are the digits.
    ///
    /// The prefix begins with a letter, so that neither a mobile number nor a
    /// typed article number can look like a code.
    pub fn parse(text: &str) -> Result<Self, CodePatternError> {
        let text = text.trim().to_ascii_uppercase();
        let prefix = text.trim_end_matches('0');
        let digits = text.len() - prefix.len();
        let lawful = (1..=8).contains(&prefix.len())
            && (3..=12).contains(&digits)
            && prefix.starts_with(|c: char| c.is_ascii_uppercase())
            && !prefix.ends_with(|c: char| c.is_ascii_digit())
            && prefix
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || c == '-');
        if !lawful {
            return Err(CodePatternError);
        }
        Ok(Self {
            prefix: prefix.to_owned(),
            digits,
        })
    }

    /// What stands before the digits.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// How many digits.
    pub fn digits(&self) -> usize {
        self.digits
    }

    /// Whether the code is of this pattern, in capitals or not.
    pub fn matches(&self, code: &ArticleCode) -> bool {
        self.is_whole(code.folded())
    }

    /// The article number in a code of this pattern.
    pub fn number_of(&self, code: &ArticleCode) -> Option<ArticleNumber> {
        if !self.matches(code) {
            return None;
        }
        ArticleNumber::parse(code.folded().strip_prefix(&self.prefix)?).ok()
    }

    /// The code to print for an article number; none when the number has too many digits.
    pub fn code_for(&self, number: ArticleNumber) -> Option<ArticleCode> {
        let code = format!(
            "{}{:0width$}",
            self.prefix,
            number.get(),
            width = self.digits
        );
        let code = ArticleCode::parse(&code).ok()?;
        self.matches(&code).then_some(code)
    }

    /// The codes in `buffer`, only if all of it is one or more whole codes.
    ///
    /// `fb002041FB002042` is two. Anything else, a digit too many included, is
    /// none: the field then waits for Enter, and takes the text as one. Blanks
    /// and line ends may stand between codes, never within one.
    pub fn split_whole_codes(&self, buffer: &str) -> Option<Vec<ArticleCode>> {
        let mut codes = Vec::new();
        for piece in buffer.split_whitespace() {
            // Every code has the same length, so there is one way only to cut.
            let folded = folded(piece);
            let length = self.prefix.len() + self.digits;
            if !folded.is_ascii()
                || !folded.len().is_multiple_of(length)
                || piece.chars().any(is_invisible)
            {
                return None;
            }
            for start in (0..folded.len()).step_by(length) {
                let code = folded.get(start..start + length)?;
                if !self.is_whole(code) {
                    return None;
                }
                codes.push(ArticleCode::parse(code).ok()?);
            }
        }
        (!codes.is_empty()).then_some(codes)
    }

    fn is_whole(&self, folded: &str) -> bool {
        folded.strip_prefix(&self.prefix).is_some_and(|digits| {
            digits.len() == self.digits && digits.bytes().all(|byte| byte.is_ascii_digit())
        })
    }
}

impl std::fmt::Display for CodePattern {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}{}", self.prefix, "0".repeat(self.digits))
    }
}

impl TryFrom<String> for CodePattern {
    type Error = CodePatternError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<CodePattern> for String {
    fn from(pattern: CodePattern) -> Self {
        pattern.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(buffer: &str) -> Option<Vec<String>> {
        let codes = CodePattern::default().split_whole_codes(buffer)?;
        Some(codes.into_iter().map(String::from).collect())
    }

    #[test]
    fn two_scans_in_one_piece_are_two_codes() {
        assert_eq!(
            split("fb002041FB002042"),
            Some(vec!["FB002041".to_owned(), "FB002042".to_owned()])
        );
        assert_eq!(
            split("FB002041\r\nfb002042\n").map(|codes| codes.len()),
            Some(2)
        );
        assert_eq!(split("FB002041").map(|codes| codes.len()), Some(1));
    }

    #[test]
    fn what_is_not_whole_codes_only_is_never_cut() {
        for buffer in [
            "",
            " ",
            "FB00204",
            "FB0020411",
            "FB002041FB00204",
            "xFB002041",
            "FB002041x",
            "2041",
            "0701740612",
            "FB 002041",
            "FB00204１",
            "ﬀB002041",
            "FB002041,FB002042",
        ] {
            assert_eq!(split(buffer), None, "{buffer}");
        }
    }

    #[test]
    fn a_pattern_reads_back_and_knows_its_numbers() {
        let pattern = CodePattern::parse(" fb000000 ").expect("a pattern");
        assert_eq!(pattern, CodePattern::default());
        assert_eq!(pattern.to_string(), "FB000000");
        let number = ArticleNumber::new(2041).expect("a number");
        let code = pattern.code_for(number).expect("a code");
        assert_eq!(code.as_str(), "FB002041");
        assert_eq!(pattern.number_of(&code), Some(number));
        assert_eq!(
            pattern.code_for(ArticleNumber::new(1_234_567).expect("a number")),
            None
        );
        for wrong in [
            "", "FB", "000000", "FB00", "F B000", "FB1000", "ÅÄ000", "1A000",
        ] {
            assert_eq!(CodePattern::parse(wrong), Err(CodePatternError), "{wrong}");
        }
    }

    proptest! {
        #[test]
        fn codes_glued_together_come_apart_whole(numbers in prop::collection::vec(1i64..=999_999, 1..9), small in any::<bool>()) {
            let pattern = CodePattern::default();
            let codes: Vec<String> = numbers
                .iter()
                .map(|number| {
                    let number = ArticleNumber::new(*number).expect("in range");
                    pattern.code_for(number).expect("six digits").to_string()
                })
                .collect();
            let glued = codes.concat();
            let buffer = if small { glued.to_lowercase() } else { glued };
            prop_assert_eq!(split(&buffer), Some(codes));
        }

        #[test]
        fn nothing_is_ever_swallowed(buffer in "[fFbB0-9 ]{0,40}") {
            if let Some(codes) = split(&buffer) {
                let kept: String = buffer.chars().filter(|c| !c.is_whitespace()).collect();
                prop_assert_eq!(codes.concat(), kept.to_uppercase());
            }
        }

        #[test]
        fn splitting_never_panics(buffer in any::<String>()) {
            let _ = split(&buffer);
        }
    }
}
