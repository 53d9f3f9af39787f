//! Takes away the invisible marks around values that need none.
//!
//! Fluent sets every value apart (FSI … PDI). In a sentence from left to right
//! that is needed for values from right to left only; elsewhere the marks would
//! only get in the way of who copies, searches or tests the text.

const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

/// Removes each pair of marks with nothing from right to left between them.
///
/// Values hold no such marks of their own: `Args` strips them.
pub(super) fn drop_needless_marks(text: String) -> String {
    if !text.contains(OPEN) {
        return text;
    }
    if !text.contains(is_right_to_left) {
        return text.replace([OPEN, CLOSE], "");
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once(OPEN) {
        out.push_str(before);
        let (value, behind) = split_at_close(after);
        if value.contains(is_right_to_left) {
            out.push(OPEN);
            out.push_str(value);
            out.push(CLOSE);
        } else {
            out.extend(value.chars().filter(|c| !matches!(*c, OPEN | CLOSE)));
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// Splits at the mark that closes the first, past the pairs inside.
fn split_at_close(text: &str) -> (&str, &str) {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            OPEN => depth += 1,
            CLOSE if depth == 0 => return (&text[..at], &text[at + CLOSE.len_utf8()..]),
            CLOSE => depth -= 1,
            _ => {}
        }
    }
    (text, "")
}

/// The blocks that Unicode keeps for scripts from right to left, and their marks.
fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}'
        | '\u{200F}'
        | '\u{FB1D}'..='\u{FDFF}'
        | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}'
        | '\u{1E800}'..='\u{1EFFF}')
}
