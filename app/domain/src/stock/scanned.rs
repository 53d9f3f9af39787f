//! Many codes at once: a scanner writes each on a line of its own, and none is lost.

/// Most things in one go: two full trolleys.
pub const MOST_SCANNED: usize = 400;
/// Longer pieces are cut; no code is as long.
const LONGEST: usize = 60;

/// More things than fit in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("more than {MOST_SCANNED} codes at once")]
pub struct TooManyScanned;

/// The codes and numbers of a text, each once, in their order; blanks, commas and line
/// breaks part them.
///
/// # Errors
/// When there are more than [`MOST_SCANNED`].
pub fn scanned_codes(text: &str) -> Result<Vec<String>, TooManyScanned> {
    let mut codes: Vec<String> = Vec::new();
    for piece in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';')) {
        let code: String = piece
            .chars()
            .filter(|c| !c.is_control())
            .take(LONGEST)
            .collect();
        if code.is_empty() || codes.contains(&code) {
            continue;
        }
        if codes.len() == MOST_SCANNED {
            return Err(TooManyScanned);
        }
        codes.push(code);
    }
    Ok(codes)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn each_line_is_a_code_and_twice_is_once() {
        assert_eq!(
            scanned_codes("FB002041\r\nFB002042\n\nFB002041, 17 ").expect("read"),
            ["FB002041", "FB002042", "17"]
        );
        assert_eq!(scanned_codes(" \n"), Ok(Vec::new()));
        let many: String = (0..=MOST_SCANNED).map(|at| format!("{at}\n")).collect();
        assert_eq!(scanned_codes(&many), Err(TooManyScanned));
    }

    proptest! {
        #[test]
        fn whatever_is_scanned_is_read_or_too_much(text in any::<String>()) {
            if let Ok(codes) = scanned_codes(&text) {
                prop_assert!(codes.iter().all(|code| !code.is_empty()));
            }
        }
    }
}
