//! Telephone numbers, kept as E.164; only the last four digits show until asked for.

/// A number in E.164: `+` and 8 to 15 digits (ITU-T E.164).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

/// The text is no E.164 number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a number in E.164 is + and 8 to 15 digits")]
pub struct PhoneFormError;

impl Phone {
    /// Takes a number that is E.164 already.
    ///
    /// # Errors
    /// When it isn't.
    pub fn from_e164(text: &str) -> Result<Self, PhoneFormError> {
        let digits = text.strip_prefix('+').ok_or(PhoneFormError)?;
        let fine = (8..=15).contains(&digits.len())
            && digits.bytes().all(|b| b.is_ascii_digit())
            && !digits.starts_with('0');
        fine.then(|| Self(text.to_owned())).ok_or(PhoneFormError)
    }

    /// E.164.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The last four digits, in pairs: `06 12`.
    pub fn last_four(&self) -> String {
        let digits = &self.0[self.0.len() - 4..];
        format!("{} {}", &digits[..2], &digits[2..])
    }

    /// As it is written in Sweden (`070-174 06 12`, `090-16 10 00`); foreign
    /// numbers with their `+`.
    pub fn display(&self) -> String {
        let Some(national) = self.0.strip_prefix("+46") else {
            return self.0.clone();
        };
        let area = area_code(national);
        let (area, rest) = national.split_at(area.min(national.len()));
        format!("0{area}-{}", grouped(rest))
    }
}

/// Digits of the area code, without its 0: mobiles two, Stockholm one, the
/// larger towns two, the rest three (PTS, telefonnummers struktur).
fn area_code(national: &str) -> usize {
    const TWO: [&str; 22] = [
        "11", "13", "16", "18", "19", "21", "23", "26", "31", "33", "35", "36", "40", "42", "44",
        "46", "54", "60", "63", "90", "10", "20",
    ];
    if national.starts_with('7') || TWO.iter().any(|code| national.starts_with(code)) {
        2
    } else if national.starts_with('8') {
        1
    } else {
        3
    }
}

/// Three or two first, then pairs: `174 06 12`, `16 10 00`.
fn grouped(digits: &str) -> String {
    let head = match digits.len() {
        0..=3 => digits.len(),
        length if length % 2 == 1 => 3,
        _ => 2,
    };
    let (head, mut rest) = digits.split_at(head);
    let mut groups = vec![head];
    while !rest.is_empty() {
        let (pair, left) = rest.split_at(rest.len().min(2));
        groups.push(pair);
        rest = left;
    }
    groups.join(" ")
}

/// Whether what was typed at the counter is meant as a telephone number: only
/// digits and the signs between them, beginning with 0 or +, at least seven
/// digits. Article numbers have at most seven and never begin with 0.
pub fn looks_like_phone(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let lawful = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-–()./".contains(c);
    digits >= 7 && text.starts_with(['0', '+', '(']) && text.chars().all(lawful)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phone(text: &str) -> Phone {
        Phone::from_e164(text).expect("a number")
    }

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        assert_eq!(phone("+46701740612").display(), "070-174 06 12");
        assert_eq!(phone("+4690161000").display(), "090-16 10 00");
        assert_eq!(phone("+468123456").display(), "08-12 34 56");
        assert_eq!(phone("+46951123456").display(), "0951-12 34 56");
        assert_eq!(phone("+358401234567").display(), "+358401234567");
        assert_eq!(phone("+46701740612").last_four(), "06 12");
    }

    #[test]
    fn what_is_no_e164_is_refused() {
        for text in [
            "0701740612",
            "+46",
            "+46 70",
            "+0701740612",
            "+1234567890123456",
            "",
        ] {
            assert_eq!(Phone::from_e164(text), Err(PhoneFormError), "{text}");
        }
    }

    #[test]
    fn an_article_number_is_not_taken_for_a_telephone_number() {
        for text in ["2041", "FB002041", "041", "1234567", "Sanna", ""] {
            assert!(!looks_like_phone(text), "{text}");
        }
        for text in [
            "070-174 06 12",
            "+46 70 174 06 12",
            "0046701740612",
            "090-161000",
        ] {
            assert!(looks_like_phone(text), "{text}");
        }
    }
}
