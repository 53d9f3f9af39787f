//! The one place where chance comes from: keys, tokens, salts.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use rand::TryRng;

/// Gives random bytes from the operating system.
#[derive(Debug, Clone, Default)]
pub struct Chance;

impl Chance {
    /// `N` bytes that nobody can guess.
    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        // The system's source fails only where nothing else works either; a
        // token of zeros would be worse than stopping the request.
        rand::rngs::SysRng
            .try_fill_bytes(&mut bytes)
            .expect("the operating system gives random bytes");
        bytes
    }

    /// A token for a cookie, a link or a form: 128 bits, safe in an address.
    pub fn token(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.bytes::<16>())
    }

    /// A positive number that joins the rows of one action.
    pub fn action(&self) -> i64 {
        i64::from_le_bytes(self.bytes::<8>()) & i64::MAX
    }
}
