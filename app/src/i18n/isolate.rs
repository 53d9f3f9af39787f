//! Takes away the invisible marks around values that need none.
//!
//! Fluent sets every value apart (FSI … PDI). In a sentence from left to right
//! that is needed for values from right to left only; elsewhere the marks would
//! only get in the way of who copies, searches or tests the text.

use super::language::Direction;
use std::borrow::Cow;

const OPEN: char = '\u{2068}';
const CLOSE: char = '\u{2069}';

/// Sets a value apart from the text around it, where that text's direction asks for it.
pub(super) fn isolated(value: &str, around: Direction) -> Cow<'_, str> {
    let value = without_stray_controls(Cow::Borrowed(value));
    match around {
        Direction::LeftToRight if !value.contains(is_right_to_left) => value,
        Direction::LeftToRight | Direction::RightToLeft => {
            Cow::Owned(format!("{OPEN}{value}{CLOSE}"))
        }
    }
}

/// Drops the marks that open and close a direction: a name with a stray one
/// would turn the rest of the sentence round, or end our own isolation of it.
/// Whole pairs of ours stay: a list, or a text inside a text.
pub(super) fn without_stray_controls(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(|c| is_direction_control(c) || matches!(c, OPEN | CLOSE)) {
        return text;
    }
    let ours = is_paired(&text);
    let keeps = |c: &char| !is_direction_control(*c) && (ours || !matches!(*c, OPEN | CLOSE));
    Cow::Owned(text.chars().filter(keeps).collect())
}

/// Embeddings, overrides and the isolates that we don't use ourselves.
fn is_direction_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}' | '\u{2067}')
}

fn is_paired(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars() {
        match c {
            OPEN => depth += 1,
            CLOSE if depth == 0 => return false,
            CLOSE => depth -= 1,
            _ => {}
        }
    }
    depth == 0
}

/// Removes each pair of marks with nothing from right to left between them.
///
/// Values hold whole pairs of their own only: `Args` sees to it.
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
