//! The names that the machine and the staff give to articles and their types.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The key of an article in the database; people see its [`ArticleNumber`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleId(pub i64);

/// The key of an article type in the database; people see its [`TypeCode`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ArticleTypeId(pub i64);

/// The number written on an article: 1 to 9 999 999, one series per top branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "i64", into = "i64")]
pub struct ArticleNumber(i64);

/// Why something is no article number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("an article number is a whole number from 1 to {}", ArticleNumber::MAX)]
pub struct ArticleNumberError;

impl ArticleNumber {
    /// The highest number: seven digits, more than any branch's label roll.
    pub const MAX: i64 = 9_999_999;

    /// The number as an [`ArticleNumber`], when it is in range.
    pub fn new(number: i64) -> Result<Self, ArticleNumberError> {
        if (1..=Self::MAX).contains(&number) {
            Ok(Self(number))
        } else {
            Err(ArticleNumberError)
        }
    }

    /// Reads digits, with leading zeros and blanks around them allowed.
    pub fn parse(text: &str) -> Result<Self, ArticleNumberError> {
        let text = text.trim();
        // `i64::from_str` would also take a sign, which nobody prints on a label.
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(ArticleNumberError);
        }
        Self::new(text.parse().map_err(|_| ArticleNumberError)?)
    }

    /// The plain number.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl TryFrom<i64> for ArticleNumber {
    type Error = ArticleNumberError;

    fn try_from(number: i64) -> Result<Self, Self::Error> {
        Self::new(number)
    }
}

impl From<ArticleNumber> for i64 {
    fn from(number: ArticleNumber) -> Self {
        number.0
    }
}

impl fmt::Display for ArticleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// The short code of an article type, such as `ALP-SKI`: 1 to 20 of A–Z, 0–9 and `-`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TypeCode(String);

/// Why something is no type code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum TypeCodeError {
    /// Nothing was written.
    #[error("a type code is missing")]
    Empty,
    /// More than [`TypeCode::MAX_LEN`] characters.
    #[error("a type code has at most {} characters", TypeCode::MAX_LEN)]
    TooLong,
    /// A character that is none of A–Z, 0–9 and `-`.
    #[error("a type code has no {0:?}; only A–Z, 0–9 and -")]
    Character(char),
}

impl TypeCode {
    /// The longest code.
    pub const MAX_LEN: usize = 20;

    /// Reads a code; small letters become capitals, blanks around it are dropped.
    pub fn parse(text: &str) -> Result<Self, TypeCodeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(TypeCodeError::Empty);
        }
        let lawful = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if let Some(odd) = text.chars().find(|c| !lawful(*c)) {
            return Err(TypeCodeError::Character(odd));
        }
        if text.len() > Self::MAX_LEN {
            return Err(TypeCodeError::TooLong);
        }
        Ok(Self(text.to_ascii_uppercase()))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for TypeCode {
    type Error = TypeCodeError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text)
    }
}

impl From<TypeCode> for String {
    fn from(code: TypeCode) -> Self {
        code.0
    }
}

impl fmt::Display for TypeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn an_article_number_has_one_to_seven_digits_and_no_sign() {
        assert_eq!(
            ArticleNumber::parse(" 2041 ").map(ArticleNumber::get),
            Ok(2041)
        );
        assert_eq!(
            ArticleNumber::parse("002041").map(ArticleNumber::get),
            Ok(2041)
        );
        for wrong in [
            "",
            "0",
            "-1",
            "+1",
            "10000000",
            "20 41",
            "99999999999999999999",
            "tjugo",
        ] {
            assert_eq!(
                ArticleNumber::parse(wrong),
                Err(ArticleNumberError),
                "{wrong}"
            );
        }
    }

    #[test]
    fn a_type_code_is_read_in_small_letters_too() {
        assert_eq!(
            TypeCode::parse(" alp-ski ").map(String::from),
            Ok("ALP-SKI".to_owned())
        );
        assert_eq!(TypeCode::parse(""), Err(TypeCodeError::Empty));
        assert_eq!(TypeCode::parse("SKÖ"), Err(TypeCodeError::Character('Ö')));
        assert_eq!(
            TypeCode::parse(&"A".repeat(21)),
            Err(TypeCodeError::TooLong)
        );
    }

    proptest! {
        #[test]
        fn every_number_in_range_reads_back(number in 1..=ArticleNumber::MAX) {
            let number = ArticleNumber::new(number).expect("in range");
            prop_assert_eq!(ArticleNumber::parse(&number.to_string()), Ok(number));
        }

        #[test]
        fn parsing_ids_never_panics(text in any::<String>()) {
            let _ = ArticleNumber::parse(&text);
            let _ = TypeCode::parse(&text);
        }
    }
}
