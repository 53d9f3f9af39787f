//! Short texts on articles, branches and types as they are kept.

use crate::text::nfc;

/// Most characters of a shelf, a brand, a name.
pub const LONGEST_LINE: usize = 100;

/// More characters than fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("at most {longest} characters fit")]
pub struct TooLong {
    /// How many fit.
    pub longest: usize,
}

/// One line of at most `longest` characters, in NFC, blanks collapsed.
///
/// Control characters become blanks, and marks that turn the text around them
/// go: no label shows them, and one database refuses NUL.
pub(crate) fn line(text: &str, longest: usize) -> Result<String, TooLong> {
    let visible: String = nfc(text)
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .filter(|c| !turns_text(*c))
        .collect();
    let line = visible.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().nth(longest).is_some() {
        return Err(TooLong { longest });
    }
    Ok(line)
}

/// Direction marks, embeddings, overrides and isolates (Unicode UAX #9), line
/// and paragraph separators, the byte order mark, the zero-width space.
fn turns_text(c: char) -> bool {
    matches!(c,
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{2028}' | '\u{2029}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_single_blanks_and_nothing_invisible() {
        assert_eq!(
            line(" Fo\u{308}rråd\u{0}  3\u{202e} ", 10),
            Ok("Förråd 3".to_owned())
        );
        assert_eq!(line("abc", 2), Err(TooLong { longest: 2 }));
    }
}
