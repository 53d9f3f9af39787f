//! Names as people have them: any letters, any script, emoji if they like.

/// Most characters of a name.
pub const LONGEST_NAME: usize = 100;

/// A name: trimmed, single spaces, nothing invisible that could turn the text
/// around it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PersonName(String);

/// Why it is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameError {
    /// Nothing was typed, or nothing that can be seen.
    #[error("no name was given")]
    Empty,
    /// Over [`LONGEST_NAME`] characters.
    #[error("a name has at most {LONGEST_NAME} characters")]
    TooLong,
}

impl PersonName {
    /// Reads a name of 1 to 100 characters.
    ///
    /// Control characters and marks that change the direction of text are left
    /// out, since they could make a list read as something else; zero-width
    /// joiners stay (emoji and Persian need them).
    ///
    /// # Errors
    /// When nothing is left, or too much.
    pub fn parse(text: &str) -> Result<Self, NameError> {
        let visible: String = text
            .chars()
            .map(|c| if c.is_control() { ' ' } else { c })
            .filter(|c| !turns_text(*c))
            .collect();
        let name = visible.split_whitespace().collect::<Vec<_>>().join(" ");
        if !name.chars().any(|c| !is_joiner(c)) {
            return Err(NameError::Empty);
        }
        if name.chars().count() > LONGEST_NAME {
            return Err(NameError::TooLong);
        }
        Ok(Self(name))
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The first word, for the chooser at a number that several share.
    pub fn first_name(&self) -> &str {
        self.0.split(' ').next().unwrap_or(&self.0)
    }
}

/// Direction marks, embeddings, overrides and isolates (Unicode UAX #9), line
/// and paragraph separators, the byte order mark, zero-width space.
fn turns_text(c: char) -> bool {
    matches!(c,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}') || c.is_whitespace()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(text: &str) -> Result<String, NameError> {
        PersonName::parse(text).map(|name| name.0)
    }

    #[test]
    fn names_of_all_kinds_are_kept() {
        for text in [
            "Åsa Öberg",
            "Máŋŋe Šalit",
            "نور الدين",
            "Nils 🎿",
            "👨‍👩‍👧 Lind",
            "O'Neill-Åkesson",
        ] {
            assert_eq!(name(text).as_deref(), Ok(text));
        }
    }

    #[test]
    fn invisible_marks_and_control_characters_are_left_out() {
        assert_eq!(name("  Sanna \t\n Lind\u{0} ").as_deref(), Ok("Sanna Lind"));
        assert_eq!(name("Eva\u{202e}dniL").as_deref(), Ok("EvadniL"));
        assert_eq!(name("\u{200b}\u{feff}"), Err(NameError::Empty));
        assert_eq!(name("\u{200d}"), Err(NameError::Empty));
        assert_eq!(name(&"å".repeat(101)), Err(NameError::TooLong));
        assert_eq!(name(&"å".repeat(100)).map(|name| name.len()), Ok(200));
    }

    #[test]
    fn the_first_name_is_the_first_word() {
        assert_eq!(
            PersonName::parse("Sanna Lind")
                .expect("a name")
                .first_name(),
            "Sanna"
        );
    }

    proptest! {
        #[test]
        fn a_name_is_read_back_as_it_is_kept(text in "\\PC{0,120}") {
            if let Ok(once) = PersonName::parse(&text) {
                prop_assert_eq!(PersonName::parse(once.as_str()), Ok(once));
            }
        }
    }
}
