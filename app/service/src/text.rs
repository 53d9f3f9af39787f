//! Text as it is kept and compared: NFC, and folded in Rust, never by SQL.

use unicode_normalization::UnicodeNormalization;

/// NFC, so that *å* typed in two ways is one letter.
pub fn nfc(text: &str) -> String {
    text.nfc().collect()
}
