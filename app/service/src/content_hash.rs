//! Names a content by itself, so that its address changes when it does.

use crate::staff::hex;
use sha2::{Digest, Sha256};
use std::fmt;

/// Hexadecimal digits of a name: 128 bits, so that no two contents share one.
const DIGITS: usize = 32;

/// The name of a content: the first half of its SHA-256, in hex.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ContentHash(String);

impl ContentHash {
    /// The name of `content`.
    pub fn of(content: &[u8]) -> Self {
        let mut digits = hex(&Sha256::digest(content));
        digits.truncate(DIGITS);
        Self(digits)
    }

    /// Reads a name out of an address.
    pub fn parse(text: &str) -> Option<Self> {
        let lawful = text.len() == DIGITS
            && text
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
        lawful.then(|| Self(text.to_owned()))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_back_and_changes_with_the_content() {
        let name = ContentHash::of(b"a");
        assert_eq!(ContentHash::parse(name.as_str()), Some(name.clone()));
        assert_ne!(ContentHash::of(b"b"), name);
        for wrong in ["", "abc", "../../etc/passwd", &name.as_str().to_uppercase()] {
            assert_eq!(ContentHash::parse(wrong), None, "{wrong}");
        }
    }
}
