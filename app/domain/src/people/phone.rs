//! Telephone numbers, kept as E.164; only the last four digits show until asked for.

use super::name::turns_text;

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

    /// Whether an SMS may be sent to it: a Swedish mobile number, or a foreign number, of which
    /// nobody here can tell.
    pub fn takes_sms(&self) -> bool {
        match self.0.strip_prefix("+46") {
            Some(national) => national.starts_with('7'),
            None => true,
        }
    }

    /// As it is written in Sweden (`070-174 06 12`, `090-16 10 00`); foreign
    /// numbers with their `+`, country code and groups (`+358 401 23 45 67`).
    pub fn display(&self) -> String {
        let Some(national) = self.0.strip_prefix("+46") else {
            let digits = self.0.trim_start_matches('+');
            let (country, rest) = digits.split_at(country_code(digits));
            return format!("+{country} {}", grouped(rest));
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

/// Digits of the country code, known by how it begins: North America and Russia
/// one, those of ITU-T E.164's list two, the rest three.
fn country_code(digits: &str) -> usize {
    const TWO: [&str; 44] = [
        "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46",
        "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
        "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    ];
    if digits.starts_with(['1', '7']) {
        1
    } else if TWO.iter().any(|code| digits.starts_with(code)) {
        2
    } else {
        3
    }
}

/// Three or two first, then pairs: `174 06 12`, `16 10 00`; eight digits or more,
/// as Stockholm has them, in threes before that: `123 456 78`.
fn grouped(digits: &str) -> String {
    if digits.len() >= 8 && digits.len().is_multiple_of(2) {
        let (head, rest) = digits.split_at(3);
        return format!("{head} {}", grouped(rest));
    }
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
///
/// The direction marks that a list of contacts puts around a copied number
/// are passed over.
pub fn looks_like_phone(text: &str) -> bool {
    let text = text.trim_matches(|c: char| c.is_whitespace() || turns_text(c));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let lawful = |c: char| c.is_ascii_digit() || c.is_whitespace() || "+-–()./".contains(c);
    digits >= 7 && text.starts_with(['0', '+', '(']) && text.chars().all(lawful)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn phone(text: &str) -> Phone {
        Phone::from_e164(text).expect("a number")
    }

    #[test]
    fn an_sms_goes_to_mobiles_and_abroad() {
        let takes = |text| Phone::from_e164(text).expect("a number").takes_sms();
        assert!(takes("+46701740612") && takes("+358401234567"));
        assert!(!takes("+4690161000"));
    }

    #[test]
    fn numbers_are_shown_as_people_write_them() {
        assert_eq!(phone("+46701740612").display(), "070-174 06 12");
        assert_eq!(phone("+4690161000").display(), "090-16 10 00");
        assert_eq!(phone("+468123456").display(), "08-12 34 56");
        assert_eq!(phone("+4681234567").display(), "08-123 45 67");
        assert_eq!(phone("+46812345678").display(), "08-123 456 78");
        assert_eq!(phone("+46951123456").display(), "0951-12 34 56");
        assert_eq!(phone("+46105612000").display(), "010-561 20 00");
        assert_eq!(phone("+358401234567").display(), "+358 401 23 45 67");
        assert_eq!(phone("+4740612345").display(), "+47 406 123 45");
        assert_eq!(phone("+12125550100").display(), "+1 212 555 01 00");
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
            "(070) 174 06 12",
            // Pasted from a list of contacts, in the marks that those put around it.
            "\u{202a}+46 70 174 06 12\u{202c}",
            "\u{2068}070-174 06 12\u{2069}",
        ] {
            assert!(looks_like_phone(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_shown_number_has_every_digit_and_is_taken_for_one(digits in "[1-9][0-9]{7,14}") {
            let phone = phone(&format!("+{digits}"));
            let shown = phone.display();
            let kept: String = shown.chars().filter(char::is_ascii_digit).collect();
            let kept = match phone.as_str().strip_prefix("+46") {
                Some(_) => format!("46{}", kept.strip_prefix('0').unwrap_or(&kept)),
                None => kept,
            };
            prop_assert_eq!(&kept, &digits);
            prop_assert!(looks_like_phone(&shown), "{}", shown);
        }

        #[test]
        fn whatever_is_typed_is_a_number_or_not(text in any::<String>()) {
            let _ = looks_like_phone(&text);
            let _ = Phone::from_e164(&text);
        }
    }
}
