//! A note that colleagues write.

/// Most characters of a note.
pub const LONGEST_NOTE: usize = 2_000;

/// Free text, lines kept; a tab is a blank, other control characters are left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note(String);

/// Over [`LONGEST_NOTE`] characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a note has at most {LONGEST_NOTE} characters")]
pub struct NoteTooLong;

impl Note {
    /// Reads a note of up to 2,000 characters; may be empty.
    ///
    /// # Errors
    /// When it is too long.
    pub fn parse(text: &str) -> Result<Self, NoteTooLong> {
        let text: String = text
            .replace("\r\n", "\n")
            .chars()
            .map(|c| match c {
                '\r' => '\n',
                '\t' => ' ',
                other => other,
            })
            .filter(|c| *c == '\n' || !c.is_control())
            .collect();
        let text = text.trim();
        if text.chars().count() > LONGEST_NOTE {
            return Err(NoteTooLong);
        }
        Ok(Self(text.to_owned()))
    }

    /// The note as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_stay_and_control_characters_go() {
        let note = Note::parse(" Ring före tio.\r\nHund\u{7}! ").expect("a note");
        assert_eq!(note.as_str(), "Ring före tio.\nHund!");
        let old = Note::parse("Ring\tSanna\rHund").expect("a note");
        assert_eq!(old.as_str(), "Ring Sanna\nHund");
        assert_eq!(
            Note::parse(&"å".repeat(2_000)).map(|n| n.0.len()),
            Ok(4_000)
        );
        assert_eq!(Note::parse("").map(|n| n.0), Ok(String::new()));
        assert_eq!(Note::parse(&"x".repeat(2_001)), Err(NoteTooLong));
    }
}
