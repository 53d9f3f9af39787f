//! Reads a telephone number as people write it.

use domain::people::Phone;
use phonenumber::country::Id;

/// Why it is no number that can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("no number was given")]
    Empty,
    /// There are letters in it, or signs that no number has.
    #[error("that is no telephone number")]
    NoNumber,
    /// A digit is missing or too many.
    #[error("the number has too few or too many digits")]
    WrongLength,
}

/// Reads `070-…`, `+46 …`, `0046…`, foreign numbers with their country code,
/// and landlines, into E.164 (at most 15 digits, ITU-T E.164).
///
/// A Swedish number must be one that the numbering plan has: a digit that fell
/// out is noticed while the borrower still stands there.
///
/// # Errors
/// When it is empty, no number, or has a wrong number of digits.
pub fn parse_phone(text: &str) -> Result<Phone, PhoneError> {
    let text: String = text
        .chars()
        .filter(|c| !c.is_control() && !matches!(*c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect();
    let text = text.trim();
    if text.is_empty() {
        return Err(PhoneError::Empty);
    }
    let lawful = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-–()./".contains(c);
    if !text.chars().all(lawful) || text.chars().skip(1).any(|c| c == '+') {
        return Err(PhoneError::NoNumber);
    }
    let international = match text.strip_prefix("00") {
        Some(rest) => format!("+{rest}"),
        None => text.to_owned(),
    };
    let number =
        phonenumber::parse(Some(Id::SE), &international).map_err(|_| PhoneError::WrongLength)?;
    let swedish = number.country().code() == 46;
    if swedish && !phonenumber::is_valid(&number) {
        return Err(PhoneError::WrongLength);
    }
    let e164 = number.format().mode(phonenumber::Mode::E164).to_string();
    Phone::from_e164(&e164).map_err(|_| PhoneError::WrongLength)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn e164(text: &str) -> Result<String, PhoneError> {
        parse_phone(text).map(|phone| phone.as_str().to_owned())
    }

    #[test]
    fn a_mobile_number_is_read_however_it_is_written() {
        for text in [
            "070-174 06 12",
            "0701740612",
            "070 174 06 12",
            "+46 70 174 06 12",
            "+46701740612",
            "0046701740612",
            "0046 (0)70-174 06 12",
            "\u{202a}070-174 06 12\u{202c}",
        ] {
            assert_eq!(e164(text).as_deref(), Ok("+46701740612"), "{text}");
        }
    }

    #[test]
    fn landlines_and_foreign_numbers_are_taken_too() {
        assert_eq!(e164("090-16 10 00").as_deref(), Ok("+4690161000"));
        assert_eq!(e164("+358 40 123 4567").as_deref(), Ok("+358401234567"));
        assert_eq!(e164("+47 406 12 345").as_deref(), Ok("+4740612345"));
    }

    #[test]
    fn a_digit_that_fell_out_is_noticed() {
        assert_eq!(e164("070-174 06 1"), Err(PhoneError::WrongLength));
        assert_eq!(e164("070-174 06 123 4"), Err(PhoneError::WrongLength));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        assert_eq!(e164(""), Err(PhoneError::Empty));
        assert_eq!(e164("Sanna"), Err(PhoneError::NoNumber));
        assert_eq!(e164("070-174 06 12 <b>"), Err(PhoneError::NoNumber));
        assert_eq!(e164("07+01740612"), Err(PhoneError::NoNumber));
    }
}
