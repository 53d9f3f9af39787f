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
        if name.chars().all(leaves_no_mark) {
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
/// and paragraph separators, the byte order mark, zero-width space, soft hyphen:
/// what changes how the text around it reads, or hides in it.
pub(super) fn turns_text(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What a name may hold but can't consist of: joiners, selectors, the tags of
/// flags, and the fillers and the empty Braille cell, which show as a blank.
fn leaves_no_mark(c: char) -> bool {
    c.is_whitespace()
        || matches!(c,
            '\u{200c}' | '\u{200d}' | '\u{34f}' | '\u{fe00}'..='\u{fe0f}'
            | '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}'
            | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180d}' | '\u{180f}'
            | '\u{e0000}'..='\u{e0fff}')
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
    fn a_name_that_nobody_can_see_is_none() {
        for text in [
            "\u{3164}",
            "\u{115f}\u{1160}",
            "\u{ffa0}",
            "\u{2800}",
            "\u{fe0f}",
            "\u{34f}",
            "\u{ad}",
            "\u{180e}",
            "\u{e0020}",
            "\u{200d} \u{2800}",
        ] {
            assert_eq!(name(text), Err(NameError::Empty), "{text:?}");
        }
        assert_eq!(name("Sa\u{ad}nna").as_deref(), Ok("Sanna"));
        // The flag of Scotland is written in invisible tags, a heart in colour with a selector.
        let flag = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f} Isla";
        assert_eq!(name(flag).as_deref(), Ok(flag));
        assert_eq!(
            name("Isla \u{2764}\u{fe0f}").as_deref(),
            Ok("Isla \u{2764}\u{fe0f}")
        );
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
        fn a_name_is_read_back_as_it_is_kept(text in any::<String>()) {
            if let Ok(once) = PersonName::parse(&text) {
                let kept = once.as_str();
                prop_assert!((1..=LONGEST_NAME).contains(&kept.chars().count()));
                prop_assert!(!kept.chars().any(|c| c.is_control() || turns_text(c)));
                prop_assert_eq!(kept.split_whitespace().collect::<Vec<_>>().join(" "), kept);
                prop_assert!(!once.first_name().is_empty());
                prop_assert_eq!(PersonName::parse(once.as_str()), Ok(once));
            }
        }
    }
}
