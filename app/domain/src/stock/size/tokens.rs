//! A written size, cut into numbers, words and signs.
//!
//! Knows keyboards and copying machines (full-width digits, long dashes, hard
//! spaces, fractions), and nothing of skis and boots.

use crate::stock::fold;

/// One piece of a written size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    /// A number in hundredths: `26,5` is 2650.
    Number(i32),
    /// Letters, folded.
    Word(String),
    Dash,
    Plus,
    /// Anything that separates: `/ · ; |` and a comma that is no decimal.
    Slash,
    Inch,
    Degree,
    Below,
    Above,
    Question,
    /// What no size contains.
    Odd,
}

/// Longer numbers are no size, and must not overflow.
const MAX_DIGITS: usize = 6;

/// The pieces of `text`, in order; blanks are gone.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().map(plain).collect();
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(&sign) = chars.get(at) {
        if sign.is_ascii_digit() {
            let (token, next) = number(&chars, at);
            tokens.push(token);
            at = next;
        } else if sign.is_alphabetic() {
            let end = end_of(&chars, at, char::is_alphabetic);
            let word: String = chars[at..end].iter().collect();
            tokens.push(Token::Word(fold(&word)));
            at = end;
        } else {
            let pair = sign == '\'' && chars.get(at + 1) == Some(&'\'');
            tokens.extend(if pair {
                Some(Token::Inch)
            } else {
                sign_token(sign)
            });
            at += if pair { 2 } else { 1 };
        }
    }
    tokens
}

/// The everyday form of a character: `５` is `5`, an en dash or a minus sign is `-`.
fn plain(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}' => '-',
        '″' | '”' | '“' | '„' => '"',
        '′' | '’' | '‘' => '\'',
        '≤' => '<',
        '≥' => '>',
        'º' | '˚' => '°',
        _ if c.is_whitespace() => ' ',
        _ => c,
    }
}

fn sign_token(sign: char) -> Option<Token> {
    Some(match sign {
        ' ' | '.' | '(' | ')' | ':' => return None,
        '-' => Token::Dash,
        '+' => Token::Plus,
        '/' | ',' | ';' | '|' | '·' | '\\' | '&' => Token::Slash,
        '"' => Token::Inch,
        '°' | '℃' => Token::Degree,
        '<' => Token::Below,
        '>' => Token::Above,
        '?' => Token::Question,
        _ => Token::Odd,
    })
}

fn end_of(chars: &[char], from: usize, belongs: impl Fn(char) -> bool) -> usize {
    chars[from..]
        .iter()
        .position(|c| !belongs(*c))
        .map_or(chars.len(), |length| from + length)
}

/// The number that begins at `at`, and where the rest begins.
fn number(chars: &[char], at: usize) -> (Token, usize) {
    let digit = |c: char| c.is_ascii_digit();
    let mut end = end_of(chars, at, digit);
    let mut hundredths = if end - at <= MAX_DIGITS {
        whole(&chars[at..end]).map(|number| number * 100)
    } else {
        None
    };
    if matches!(chars.get(end), Some(',' | '.')) && chars.get(end + 1).is_some_and(|c| digit(*c)) {
        let decimals_end = end_of(chars, end + 1, digit);
        let part = decimals(&chars[end + 1..decimals_end]);
        hundredths = hundredths.zip(part).map(|(whole, part)| whole + part);
        end = decimals_end;
    } else if let Some((part, next)) = fraction(chars, end) {
        hundredths = hundredths.map(|whole| whole + part);
        end = next;
    }
    (hundredths.map_or(Token::Odd, Token::Number), end)
}

fn whole(digits: &[char]) -> Option<i32> {
    digits.iter().collect::<String>().parse().ok()
}

/// Two decimals; more only when they are zeros, since no size is finer.
fn decimals(digits: &[char]) -> Option<i32> {
    let (kept, rest) = digits.split_at(digits.len().min(2));
    if rest.iter().any(|digit| *digit != '0') {
        return None;
    }
    let scale = if kept.len() == 1 { 10 } else { 1 };
    Some(whole(kept)? * scale)
}

/// `½`, or ` 2/3` as on football boots, behind a whole number. Thirds become tenths: .3 and .7.
fn fraction(chars: &[char], at: usize) -> Option<(i32, usize)> {
    let start = end_of(chars, at, |c| c == ' ');
    let part = match chars.get(start)? {
        '½' => return Some((50, start + 1)),
        '⅓' => return Some((30, start + 1)),
        '⅔' => return Some((70, start + 1)),
        _ if start == at => return None,
        _ => match chars.get(start..start + 3)? {
            ['1', '/', '2'] => 50,
            ['1', '/', '3'] => 30,
            ['2', '/', '3'] => 70,
            _ => return None,
        },
    };
    let ends = chars
        .get(start + 3)
        .is_none_or(|c| !c.is_ascii_digit() && *c != ',');
    ends.then_some((part, start + 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keyboards_of_all_kinds_write_the_same() {
        let plain = tokens("34-37");
        assert_eq!(
            plain,
            [Token::Number(3400), Token::Dash, Token::Number(3700)]
        );
        for text in [
            "34–37",
            "34 — 37",
            "３４－３７",
            "34\u{a0}-\u{202f}37",
            "34\u{2212}37",
        ] {
            assert_eq!(tokens(text), plain, "{text}");
        }
    }

    #[test]
    fn a_comma_between_digits_is_a_decimal_and_else_a_separator() {
        assert_eq!(tokens("26,5"), [Token::Number(2650)]);
        assert_eq!(tokens("26.50"), [Token::Number(2650)]);
        assert_eq!(
            tokens("26, 312"),
            [Token::Number(2600), Token::Slash, Token::Number(31200)]
        );
        assert_eq!(tokens("38 2/3"), [Token::Number(3870)]);
        assert_eq!(tokens("26½"), [Token::Number(2650)]);
        assert_eq!(tokens("26,555"), [Token::Odd]);
    }

    #[test]
    fn a_number_too_long_to_be_a_size_is_odd() {
        assert_eq!(tokens("99999999999999999999"), [Token::Odd]);
    }
}
