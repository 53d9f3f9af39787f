//! What families are told, in words: short, kind, and without a child's name.

use crate::args;
use crate::i18n::{I18n, Language};
use chrono::NaiveDate;
use service::messages::{Letter, Named, OpenDay, Part, Words};

/// Writes messages with the program's own texts.
#[derive(Debug, Clone)]
pub struct FluentWords {
    base_url: String,
}

impl FluentWords {
    /// Links begin with this address, such as `https://fritidsbanken.umea.se`.
    pub fn new(base_url: impl Into<String>) -> Self {
        Self {
            base_url: base_url.into(),
        }
    }
}

impl Words for FluentWords {
    fn letter(&self, letter: &Letter) -> String {
        // Who reads a language that there are no texts in gets Swedish.
        let language = Language::parse(&letter.language).unwrap_or_default();
        let i18n = I18n::new(language);
        let hello = i18n.t_plain_with("letter-hello", args!["branch" => letter.branch.clone()]);
        let parts = letter
            .parts
            .iter()
            .map(|part| said(i18n, part, letter.today));
        let base = self.base_url.trim_end_matches('/');
        let link = format!("{base}/{}/m/{}", language.code(), letter.token.as_str());
        let texts: Vec<String> = std::iter::once(hello).chain(parts).collect();
        format!("{} {link}", texts.join(" "))
    }
}

/// One part of a message.
fn said(i18n: I18n, part: &Part, today: NaiveDate) -> String {
    let date = |day: NaiveDate| i18n.date_short(day, today);
    match part {
        Part::Reserved { from, to, things } => {
            let (key, things) = with_things(i18n, "letter-reserved", things);
            let args = args!["things" => things, "from" => date(*from), "to" => date(*to)];
            i18n.t_plain_with(&key, args)
        }
        Part::Ready {
            from,
            kept_until,
            things,
        } => {
            let (key, things) = with_things(i18n, "letter-ready", things);
            let until = match kept_until {
                Some(until) => i18n.date_time(*until, today),
                None => date(*from),
            };
            let args = args!["things" => things, "from" => date(*from), "until" => until];
            i18n.t_plain_with(&key, args)
        }
        Part::Broken { from, things } => {
            let (key, things) = with_things(i18n, "letter-broken", things);
            i18n.t_plain_with(&key, args!["things" => things, "from" => date(*from)])
        }
        Part::Offer {
            thing,
            from,
            to,
            until,
        } => {
            let args = args![
                "thing" => named(i18n, thing),
                "from" => date(*from),
                "to" => date(*to),
                "until" => i18n.date_time(*until, today)
            ];
            i18n.t_plain_with("letter-offer", args)
        }
        Part::Closed {
            day,
            is_return,
            next,
        } => {
            let key = match (is_return, next) {
                (true, Some(_)) => "letter-closed-return",
                (false, Some(_)) => "letter-closed-fetch",
                (_, None) => "letter-closed",
            };
            let next = next.as_ref().map(|next| open_day(i18n, next, today));
            let args = args!["day" => date(*day), "next" => next.unwrap_or_default()];
            i18n.t_plain_with(key, args)
        }
        Part::DueSoon { due, things } => {
            let args = args!["things" => listed(i18n, things), "date" => date(*due)];
            i18n.t_plain_with("letter-due", args)
        }
        Part::Late { due, things, next } => {
            let key = match next {
                Some(_) => "letter-late",
                None => "letter-late-closed",
            };
            let next = next.as_ref().map(|next| open_day(i18n, next, today));
            let things = i18n.capitalised(&listed(i18n, things));
            let args = args![
                "things" => things,
                "date" => date(*due),
                "next" => next.unwrap_or_default()
            ];
            i18n.t_plain_with(key, args)
        }
    }
}

/// The text's key and the things; of what is not to be named another text.
fn with_things(i18n: I18n, key: &str, things: &[Named]) -> (String, String) {
    if things.is_empty() {
        (format!("{key}-plain"), String::new())
    } else {
        (key.to_owned(), listed(i18n, things))
    }
}

/// Things in a sentence; one that is there twice is named twice.
fn listed(i18n: I18n, things: &[Named]) -> String {
    let names: Vec<String> = things.iter().map(|thing| named(i18n, thing)).collect();
    i18n.list(&names)
}

/// A thing with its size, in the middle of a sentence.
fn named(i18n: I18n, thing: &Named) -> String {
    let name = in_a_sentence(&i18n.named(&thing.name_sv, &thing.name_en));
    match &thing.size {
        Some(size) => format!("{name} {size}"),
        None => name,
    }
}

/// "Hockeyskridskor" begins small in a sentence, "SUP-bräda" doesn't.
fn in_a_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_lowercase() => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}

/// "torsdag 12–20".
fn open_day(i18n: I18n, next: &OpenDay, today: NaiveDate) -> String {
    let hours: Vec<String> = next
        .hours
        .iter()
        .map(|(from, to)| i18n.time_span(*from, *to))
        .collect();
    format!("{} {}", i18n.date_short(next.day, today), hours.join(", "))
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2027, 3, day).expect("a day")
    }

    fn skis() -> Named {
        Named {
            name_sv: "Längdskidor".to_owned(),
            name_en: "Cross-country skis".to_owned(),
            size: Some("150".to_owned()),
        }
    }

    #[test]
    fn a_late_reminder_is_kind_and_says_when_it_is_open() {
        let part = Part::Late {
            due: day(5),
            things: vec![skis()],
            next: Some(OpenDay {
                day: day(11),
                hours: vec![(12 * 60, 20 * 60)],
            }),
        };
        let text = said(I18n::new(Language::Swedish), &part, day(8));
        assert!(
            text.starts_with("Längdskidor 150 skulle ha kommit"),
            "{text}"
        );
        assert!(text.contains("tors 11 mars 12–20"), "{text}");
        let english = said(I18n::new(Language::English), &part, day(8));
        assert!(english.contains("ross-country skis 150"), "{english}");
    }

    #[test]
    fn what_is_not_to_be_named_is_not() {
        let part = Part::Ready {
            from: day(8),
            kept_until: None,
            things: Vec::new(),
        };
        for language in Language::ALL {
            let text = said(I18n::new(*language), &part, day(8));
            assert!(!text.contains("{") && !text.contains("letter-"), "{text}");
        }
    }

    #[test]
    fn names_begin_small_in_a_sentence() {
        assert_eq!(in_a_sentence("Hjälm"), "hjälm");
        assert_eq!(in_a_sentence("SUP-bräda"), "SUP-bräda");
        assert_eq!(in_a_sentence(""), "");
    }
}
