//! What staff type into the stock search, read into what it means.
//!
//! "skridskor 34", "barn 128 cm", "2041", "förråd 3". It only reads; looking
//! up is the `service` crate's. Whatever is not understood is left over as
//! free words, so that nothing typed is lost.

mod kinds;
mod slips;
mod wish;

use super::{ArticleCode, ArticleNumber, ArticleTypeId, fold};
use kinds::{types_for, types_near};
use slips::slips;
pub use wish::SizeWish;
use wish::{is_age_word, read_wish};

/// The folded or unfolded words by which a type is found: names in both languages, synonyms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TypeWords {
    /// The type.
    pub id: ArticleTypeId,
    /// Its names and synonyms.
    pub words: Vec<String>,
}

/// A search text, understood.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StockQuery {
    /// Articles of any of these types; empty: no type was named.
    pub types: Vec<ArticleTypeId>,
    /// Every one of these sizes; those of unknown size are shown beside.
    pub sizes: Vec<SizeWish>,
    /// An article number, or its last digits; when a size is read too, either may be meant.
    pub number: Option<ArticleNumber>,
    /// An article's code, whole.
    pub code: Option<ArticleCode>,
    /// Shelves, folded: "c9", "forrad 3".
    pub shelves: Vec<String>,
    /// What is left, folded: brands, colours, notes.
    pub words: Vec<String>,
    /// Words that nothing has, and the word that was taken in place of each.
    pub mended: Vec<Mended>,
}

/// A misspelt word, and what it was taken for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mended {
    /// As it was typed, folded.
    pub typed: String,
    /// The word of the stock.
    pub meant: String,
}

/// More than anybody types; the rest is not read.
const MAX_CHARS: usize = 200;
/// As many words.
const MAX_WORDS: usize = 16;

/// Words that make a shelf of the number after them.
const SHELF_WORDS: [&str; 8] = [
    "forrad", "hylla", "rum", "lager", "skap", "vagn", "plats", "fack",
];

/// Colours are for the free text: "röd pulka" is no fishing rod.
const COLOURS: [&str; 12] = [
    "rod", "roda", "bla", "gul", "gula", "gron", "grona", "svart", "svarta", "vit", "vita", "rosa",
];

impl StockQuery {
    /// Reads `text` with the words of the branch's types, misspelt ones too. Never fails.
    pub fn read(text: &str, types: &[TypeWords]) -> Self {
        let mut query = Self::read_as_spelt(text, types);
        let left = query.words.clone();
        query.mend(&left, types, &[]);
        query
    }

    /// Reads `text` as it is spelt: a word that is not understood may be a brand or stand in a
    /// note. Where it does not either, [`mend`](Self::mend) finds what was meant.
    pub fn read_as_spelt(text: &str, types: &[TypeWords]) -> Self {
        let text: String = text.chars().take(MAX_CHARS).collect();
        let words = search_words(&text);
        let folded_types = kinds::fold_words(types);
        let mut query = Self::default();
        let mut named: Option<Vec<ArticleTypeId>> = None;
        let mut ages = Vec::new();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            let rest = &words[at..];
            if let Some(shelf) = named_shelf(rest) {
                query.shelves.push(shelf);
                at += 2;
            } else if let Some((wish, length)) = read_wish(rest) {
                if length == 1 && query.number.is_none() {
                    query.number = ArticleNumber::parse(word).ok();
                }
                query.sizes.push(wish);
                at += length;
            } else if is_age_word(word) {
                ages.push(word.as_str());
                at += 1;
            } else {
                query.read_word(word, &folded_types, &mut named);
                at += 1;
            }
        }
        query.types = named.unwrap_or_default();
        query.settle();
        // Beside a measure, "barn" only says what the measure says already.
        if query.sizes.is_empty() {
            query
                .sizes
                .extend(ages.into_iter().filter_map(SizeWish::of_word));
        }
        query
    }

    /// Takes each of the `unknown` words for the type, or the word of the stock, that is a slip
    /// or two away; the nearest wins, a type before a word. What is near to nothing stays.
    pub fn mend(&mut self, unknown: &[String], types: &[TypeWords], vocabulary: &[String]) {
        let folded = kinds::fold_words(types);
        let mut words = Vec::with_capacity(self.words.len());
        for word in std::mem::take(&mut self.words) {
            if !unknown.contains(&word) {
                words.push(word);
                continue;
            }
            let kinds = types_near(&word, &folded);
            let other = word_near(&word, vocabulary);
            match (kinds, other) {
                (Some((away, ids)), other) if other.is_none_or(|(least, _)| away <= least) => {
                    self.types = match std::mem::take(&mut self.types) {
                        none if none.is_empty() => ids,
                        before => narrowed(before, ids),
                    };
                }
                (_, Some((_, meant))) => {
                    words.push(meant.clone());
                    self.mended.push(Mended {
                        typed: word,
                        meant: meant.clone(),
                    });
                }
                (_, None) => words.push(word),
            }
        }
        self.words = words;
        self.settle();
    }

    /// "skridskor 34" asks for a size, not for article 34.
    fn settle(&mut self) {
        if !self.types.is_empty() {
            self.number = self.number.take().filter(|_| self.sizes.is_empty());
        }
    }

    /// Whether nothing was typed that could be looked for.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn read_word(
        &mut self,
        word: &str,
        types: &[(ArticleTypeId, Vec<String>)],
        named: &mut Option<Vec<ArticleTypeId>>,
    ) {
        if let Ok(number) = ArticleNumber::parse(word) {
            self.number = Some(number);
        } else if let Some(code) = code(word) {
            self.code = Some(code);
        } else if is_shelf(word) {
            self.shelves.push(word.to_owned());
        } else if COLOURS.contains(&word) {
            self.words.push(word.to_owned());
        } else {
            let found = types_for(word, types);
            if found.is_empty() {
                self.words
                    .extend(SizeWish::of_word(word).is_none().then(|| word.to_owned()));
                self.sizes.extend(SizeWish::of_word(word));
            } else {
                *named = Some(match named.take() {
                    Some(before) => narrowed(before, found),
                    None => found,
                });
            }
        }
    }
}

/// The nearest word of the stock, and how many slips away; of several the first by letters.
fn word_near<'a>(word: &str, vocabulary: &'a [String]) -> Option<(usize, &'a String)> {
    vocabulary
        .iter()
        .filter_map(|other| Some((slips(word, other)?, other)))
        .min()
}

/// Folded words; a comma parts them unless it is a decimal comma.
fn search_words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| c.is_whitespace() || c == ';')
        .flat_map(|piece| {
            let decimal = piece.starts_with(|c: char| c.is_ascii_digit());
            let pieces: Vec<&str> = if decimal {
                vec![piece.trim_end_matches(',')]
            } else {
                piece.split(',').collect()
            };
            pieces
        })
        .filter(|word| !word.is_empty())
        .take(MAX_WORDS)
        .map(str::to_owned)
        .collect()
}

/// "hockey skridskor" names what is both; "skidor pjäxor" names either.
fn narrowed(before: Vec<ArticleTypeId>, found: Vec<ArticleTypeId>) -> Vec<ArticleTypeId> {
    let both: Vec<_> = before
        .iter()
        .copied()
        .filter(|id| found.contains(id))
        .collect();
    if !both.is_empty() {
        return both;
    }
    let mut either = before;
    either.extend(found);
    either
}

/// "förråd 3": a word for a place, and its number.
fn named_shelf(words: &[String]) -> Option<String> {
    let [word, number, ..] = words else {
        return None;
    };
    let place = SHELF_WORDS.contains(&word.as_str());
    let short = number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let numbered = number.bytes().any(|byte| byte.is_ascii_digit());
    (place && short && numbered).then(|| format!("{word} {number}"))
}

/// `c9`, `f12`: a letter or two and a digit or two.
fn is_shelf(word: &str) -> bool {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_lowercase());
    let letters = word.len() - digits.len();
    (1..=2).contains(&letters)
        && (1..=2).contains(&digits.len())
        && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `fb002041`: letters, then at least three digits.
fn code(word: &str) -> Option<ArticleCode> {
    let digits = word.trim_start_matches(|c: char| c.is_ascii_lowercase() || c == '-');
    let lettered = digits.len() < word.len();
    let numbered = digits.len() >= 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !lettered || !numbered {
        return None;
    }
    ArticleCode::parse(&word.to_ascii_uppercase()).ok()
}

#[cfg(test)]
mod tests;
