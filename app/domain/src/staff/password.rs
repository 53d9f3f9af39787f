//! What a password must be: long enough, not the commonest, nothing else.
//!
//! After NIST SP 800-63B §5.1.1.2: length counts, rules on kinds of characters
//! do harm, and passwords that everybody tries are refused.

/// Fewest characters of a password.
pub const SHORTEST_PASSWORD: usize = 10;
/// Most characters of a password; more only costs time to hash.
pub const LONGEST_PASSWORD: usize = 200;

/// Why a password or PIN won't do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PasswordError {
    /// Under [`SHORTEST_PASSWORD`] characters.
    #[error("a password has at least {SHORTEST_PASSWORD} characters")]
    TooShort,
    /// Over [`LONGEST_PASSWORD`] characters.
    #[error("a password has at most {LONGEST_PASSWORD} characters")]
    TooLong,
    /// One that everybody tries first.
    #[error("that password is among those that are guessed first")]
    TooCommon,
    /// Not four to eight digits.
    #[error("a PIN is four to eight digits")]
    NotDigits,
}

/// Checks a new password.
///
/// # Errors
/// When it is too short, too long, or one that everybody tries first.
pub fn check_password(password: &str) -> Result<(), PasswordError> {
    let length = password.chars().count();
    if length < SHORTEST_PASSWORD {
        return Err(PasswordError::TooShort);
    }
    if length > LONGEST_PASSWORD {
        return Err(PasswordError::TooLong);
    }
    let folded = password.to_lowercase();
    let first = folded.chars().next();
    let one_letter = folded.chars().all(|c| Some(c) == first);
    let guessed = [
        "fritidsbanken",
        "password",
        "lösenord",
        "losenord",
        "123456789",
        "qwertyuiop",
    ];
    let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == '!');
    if one_letter || guessed.iter().any(|word| folded == *word || bare == *word) || bare.is_empty()
    {
        return Err(PasswordError::TooCommon);
    }
    Ok(())
}

/// Checks a PIN for the quick change of person: four to eight digits, not all
/// alike and not a run.
///
/// # Errors
/// When it is no such number.
pub fn check_pin(pin: &str) -> Result<(), PasswordError> {
    if !(4..=8).contains(&pin.len()) || !pin.bytes().all(|b| b.is_ascii_digit()) {
        return Err(PasswordError::NotDigits);
    }
    let steps: Vec<i16> = pin
        .as_bytes()
        .windows(2)
        .map(|pair| i16::from(pair[1]) - i16::from(pair[0]))
        .collect();
    let alike = steps.windows(2).all(|pair| pair[0] == pair[1]);
    if alike && steps.first().is_some_and(|step| step.abs() <= 1) {
        return Err(PasswordError::TooCommon);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_is_a_good_password() {
        assert_eq!(check_password("tre gula pulkor i snön"), Ok(()));
    }

    #[test]
    fn short_and_common_passwords_are_refused() {
        assert_eq!(check_password("pulka"), Err(PasswordError::TooShort));
        assert_eq!(
            check_password("fritidsbanken1"),
            Err(PasswordError::TooCommon)
        );
        assert_eq!(
            check_password("aaaaaaaaaaaa"),
            Err(PasswordError::TooCommon)
        );
        assert_eq!(check_password("1234567890"), Err(PasswordError::TooCommon));
        assert_eq!(
            check_password(&"å".repeat(201)),
            Err(PasswordError::TooLong)
        );
    }

    #[test]
    fn a_pin_is_digits_that_are_no_run() {
        assert_eq!(check_pin("2846"), Ok(()));
        assert_eq!(check_pin("1111"), Err(PasswordError::TooCommon));
        assert_eq!(check_pin("1234"), Err(PasswordError::TooCommon));
        assert_eq!(check_pin("9876"), Err(PasswordError::TooCommon));
        assert_eq!(check_pin("12a4"), Err(PasswordError::NotDigits));
        assert_eq!(check_pin("28"), Err(PasswordError::NotDigits));
    }
}
