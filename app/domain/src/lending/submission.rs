//! The key that each submission carries.

/// A key made by the page or the island for one submission: same key and
/// content, same answer; other content is refused.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SubmissionKey(String);

impl SubmissionKey {
    /// Reads a key: 16 to 64 letters, digits, `-` or `_`.
    pub fn parse(text: &str) -> Option<Self> {
        let fine = (16..=64).contains(&text.len())
            && text
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        fine.then(|| Self(text.to_owned()))
    }

    /// The key as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_short_plain_text() {
        assert!(SubmissionKey::parse("4f9c2a6e-9d1b-4c57-8a53-0c6f0f5b8a11").is_some());
        assert!(SubmissionKey::parse("short").is_none());
        assert!(SubmissionKey::parse(&"x".repeat(65)).is_none());
        assert!(SubmissionKey::parse("sixteen letters!").is_none());
    }
}
