//! The modules of a code: Code 128 as bars, QR as a square; quiet zones included.

use barcoders::sym::code128::Code128;
use qrcode::{EcLevel, QrCode, types::Color};

/// Empty modules that belong on each side of the bars (ISO/IEC 15417).
const BESIDE_BARS: usize = 10;
/// And on each side of a square (ISO/IEC 18004).
const AROUND_SQUARE: usize = 4;

/// Why a text has no code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} can't be written as a code")]
pub struct NoCode(pub String);

/// Code 128: true for a bar, quiet zones included. A prefix of letters is written
/// in set B, the even run of digits at the end in set C, which takes half the room.
///
/// # Errors
/// When a character is not one of ASCII's that are seen.
pub fn bars(text: &str) -> Result<Vec<bool>, NoCode> {
    let no_code = || NoCode(text.to_owned());
    if text.is_empty() || !text.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return Err(no_code());
    }
    let digits = text.bytes().rev().take_while(u8::is_ascii_digit).count() / 2 * 2;
    // Fewer than four are not worth the switch.
    let digits = if digits >= 4 { digits } else { 0 };
    let (start, end) = text.split_at(text.len() - digits);
    let mut marked = String::new();
    if !start.is_empty() {
        marked.push('\u{0181}');
        marked.push_str(start);
    }
    if !end.is_empty() {
        marked.push('\u{0106}');
        marked.push_str(end);
    }
    let code = Code128::new(marked).map_err(|_| no_code())?;
    let quiet = std::iter::repeat_n(false, BESIDE_BARS);
    let modules = code.encode().into_iter().map(|module| module == 1);
    Ok(quiet.clone().chain(modules).chain(quiet).collect())
}

/// A QR code: rows of squares, true for a dark one.
///
/// # Errors
/// When the text is too long.
pub fn square(text: &str) -> Result<Vec<Vec<bool>>, NoCode> {
    let code = QrCode::with_error_correction_level(text.as_bytes(), EcLevel::M)
        .map_err(|_| NoCode(text.to_owned()))?;
    let (dark, width) = (code.to_colors(), code.width());
    let side = width + 2 * AROUND_SQUARE;
    let mut rows = vec![vec![false; side]; side];
    for (at, color) in dark.into_iter().enumerate() {
        if color == Color::Dark {
            rows[at / width + AROUND_SQUARE][at % width + AROUND_SQUARE] = true;
        }
    }
    Ok(rows)
}

/// Where dark modules begin and end.
pub fn runs(modules: &[bool]) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut begun = None;
    for (at, dark) in modules.iter().chain(&[false]).enumerate() {
        match (begun, dark) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                runs.push((from, at));
                begun = None;
            }
            (None, false) | (Some(_), true) => {}
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn digits_take_half_the_room() {
        // Start, F, B, switch, three pairs, check: eight of 11; a stop of 13; quiet zones.
        assert_eq!(bars("FB002041").expect("a code").len(), 8 * 11 + 13 + 20);
        assert_eq!(bars("2041").expect("a code").len(), 4 * 11 + 13 + 20);
        assert!(bars("").is_err());
        assert!(bars("å1").is_err());
    }

    proptest! {
        #[test]
        fn every_text_of_seen_letters_has_both_codes(text in "[ -~]{1,30}") {
            let bars = bars(&text).expect("bars");
            prop_assert!(!bars[0] && !bars[bars.len() - 1]);
            let square = square(&text).expect("a square");
            prop_assert!(square.iter().all(|row| row.len() == square.len()));
        }

        #[test]
        fn whatever_it_is_has_a_code_or_none(text in any::<String>()) {
            let _ = (bars(&text), square(&text));
        }
    }
}
