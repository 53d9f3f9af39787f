//! Names that the stock keeps in Swedish and English, in the reader's language.

use super::bundle::texts;
use super::isolate::isolated;
use super::language::Language;
use super::text::I18n;

impl I18n {
    /// The name of a kind: as the stock has it in Swedish or English; in another language by our
    /// own word for it, and in English where we have none.
    pub fn named(self, sv: &str, en: &str) -> String {
        match self.language() {
            Language::Swedish | Language::EasySwedish => sv.to_owned(),
            Language::English => en.to_owned(),
            Language::Finnish | Language::Arabic => self.word("kind", en),
        }
    }

    /// The name of a main category, which the stock keeps in Swedish.
    pub fn category(self, sv: &str) -> String {
        match self.language() {
            Language::Swedish | Language::EasySwedish => sv.to_owned(),
            Language::English | Language::Finnish | Language::Arabic => self.word("category", sv),
        }
    }

    /// A text that stands apart from the direction of what is around it: a size, hours, a number
    /// with its unit.
    pub fn apart(self, text: &str) -> String {
        isolated(text, self.language().direction()).into_owned()
    }

    /// A kind with its size: "Längdskidor 150 cm".
    pub fn with_size(self, name: &str, size: &str) -> String {
        if size.is_empty() {
            return name.to_owned();
        }
        format!("{name} {}", self.apart(size))
    }

    fn word(self, what: &str, name: &str) -> String {
        let key = format!("{what}-{}", slug(name));
        if texts(self.language()).plain.has_message(&key) {
            self.t(&key)
        } else {
            name.to_owned()
        }
    }
}

/// A name as a key: "Tent, 3–4 persons" is `tent-3-4-persons`, "Kläder" is `klader`.
fn slug(name: &str) -> String {
    let letters: String = name
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' | 'ä' => 'a',
            'ö' => 'o',
            letter if letter.is_ascii_alphanumeric() => letter,
            _ => ' ',
        })
        .collect();
    letters.split_whitespace().collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_named_in_the_readers_language_or_in_english() {
        let named = |language| I18n::new(language).named("Pulka", "Sledge");
        assert_eq!(named(Language::EasySwedish), "Pulka");
        assert_eq!(named(Language::Finnish), "Pulkka");
        assert_eq!(named(Language::Arabic), "زحافة");
        let own = I18n::new(Language::Finnish).named("Eget namn", "Own name");
        assert_eq!(own, "Own name");
        assert_eq!(I18n::new(Language::English).category("Kläder"), "Clothes");
        assert_eq!(I18n::new(Language::Swedish).category("Kläder"), "Kläder");
        assert_eq!(slug("Tent, 3–4 persons"), "tent-3-4-persons");
        let sized = |language| I18n::new(language).with_size("A", "125 cm");
        assert_eq!(sized(Language::Swedish), "A 125 cm");
        assert_eq!(sized(Language::Arabic), "A \u{2068}125 cm\u{2069}");
        let bare = I18n::new(Language::Arabic).with_size("A", "");
        assert_eq!(bare, "A");
    }
}
