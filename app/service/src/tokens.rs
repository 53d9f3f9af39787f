//! The secrets that a browser holds; the database knows only their hashes.

use crate::Chance;
use sha2::{Digest, Sha256};
use std::fmt;

macro_rules! token {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq)]
        pub struct $name(String);

        impl $name {
            /// A new one: 128 bits that nobody can guess.
            pub(crate) fn new(chance: &Chance) -> Self {
                Self(chance.token())
            }

            /// Reads one as a browser sends it: 22 letters, digits, `-` or `_`.
            pub fn parse(text: &str) -> Option<Self> {
                let fine = text.len() == 22
                    && text
                        .bytes()
                        .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
                fine.then(|| Self(text.to_owned()))
            }

            /// As text, for the cookie or the link.
            pub fn as_str(&self) -> &str {
                &self.0
            }

            /// What the database keeps: SHA-256, in hex. The token is random, so
            /// a plain hash is enough.
            pub(crate) fn hash(&self) -> String {
                hex(&Sha256::digest(self.0.as_bytes()))
            }
        }

        /// Never shows the secret, not even in a log.
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    };
}

token!(
    /// Who is signed in.
    SessionToken
);
token!(
    /// Which machine this is.
    DeviceToken
);
token!(
    /// A link in a message to a family, which acts without signing in.
    LetterToken
);
token!(
    /// A link that sets a password, once.
    LinkToken
);
token!(
    /// Which family is signed in.
    FamilyToken
);
token!(
    /// The browser that asked for a one-time code; the code is worth nothing in another.
    CodeToken
);

/// Bytes in hex.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_read_back_and_never_shown() {
        let token = SessionToken::new(&Chance);
        assert_eq!(SessionToken::parse(token.as_str()), Some(token.clone()));
        assert_eq!(format!("{token:?}"), "SessionToken(…)");
        assert_eq!(SessionToken::parse("too short"), None);
        assert_eq!(token.hash().len(), 64);
    }
}
