//! Names of branches.

use serde::{Deserialize, Serialize};

/// Names a branch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BranchId(pub i64);

/// A branch's short code, such as `UME`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BranchCode(String);

impl BranchCode {
    /// Reads 2 to 10 of A–Z and 0–9; small letters become capitals.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim().to_ascii_uppercase();
        let fine =
            (2..=10).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric());
        fine.then_some(Self(text))
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_branch_code_is_two_to_ten_letters_and_digits() {
        let code = |text| BranchCode::parse(text).map(|code| code.0);
        assert_eq!(code(" ume ").as_deref(), Some("UME"));
        assert_eq!(code("SAV2").as_deref(), Some("SAV2"));
        for text in ["", "U", "UME-1", "ÅRE", "U M", "ABCDEFGHIJK"] {
            assert_eq!(code(text), None, "{text}");
        }
    }
}
