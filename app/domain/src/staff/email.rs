//! An e-mail address to sign in with.

/// An address as typed, and folded to compare.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Email(String);

/// Why it is no address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EmailError {
    /// Nothing was typed.
    #[error("no e-mail address was given")]
    Empty,
    /// It has no form of an address.
    #[error("an e-mail address looks like name@example.se")]
    Malformed,
}

impl Email {
    /// Reads an address: one @, something before it, a dot after it, no spaces, at most
    /// 254 characters (RFC 5321 §4.5.3.1.3 less the angle brackets). Whether somebody
    /// reads it, only a message can tell.
    ///
    /// # Errors
    /// When it is empty or has no form of an address.
    pub fn parse(text: &str) -> Result<Self, EmailError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(EmailError::Empty);
        }
        let fine = text.len() <= 254
            && !text
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "<>(),;:\"\\[]".contains(c))
            && text.split_once('@').is_some_and(|(name, host)| {
                !name.is_empty()
                    && !host.contains('@')
                    && host.contains('.')
                    && !host.starts_with('.')
                    && !host.ends_with('.')
                    && !host.contains("..")
            });
        fine.then(|| Self(text.to_owned()))
            .ok_or(EmailError::Malformed)
    }

    /// As typed.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// To compare: lower case.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_kept_as_typed_and_compared_in_lower_case() {
        let email = Email::parse("  Kim@Umea.example ").expect("an address");
        assert_eq!(email.as_str(), "Kim@Umea.example");
        assert_eq!(email.folded(), "kim@umea.example");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "kim",
            "kim@",
            "@umea.example",
            "kim@umea",
            "a b@c.se",
            "kim@@c.se",
            "kim@.se",
            "x<y@c.se",
        ] {
            assert_eq!(Email::parse(text), Err(EmailError::Malformed), "{text}");
        }
        assert_eq!(Email::parse("  "), Err(EmailError::Empty));
    }
}
