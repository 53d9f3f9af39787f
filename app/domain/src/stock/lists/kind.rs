//! Which type a list's word names: one type, or none. A list is no search: what
//! could be two types is asked about, not guessed.

use crate::stock::{ArticleTypeId, TypeWords, fold};

/// What a word of a list names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NamedType {
    /// This type, by one of its words.
    One(ArticleTypeId),
    /// This type, if a slip of the finger is forgiven.
    Guessed(ArticleTypeId),
    /// Several types have the word.
    Several,
    /// None has.
    Unknown,
}

/// From this length one slip is forgiven, from the other two.
const SLIP_FROM: usize = 5;
const TWO_SLIPS_FROM: usize = 10;

/// Reads a type's code, name or synonym, in any letters; one slip or two are forgiven.
pub fn named_type(text: &str, types: &[TypeWords]) -> NamedType {
    let wanted = fold(text);
    if wanted.is_empty() {
        return NamedType::Unknown;
    }
    match those(types, |word| word == wanted).as_slice() {
        [] => {}
        [one] => return NamedType::One(*one),
        _ => return first_words(&wanted, types),
    }
    let length = wanted.chars().count();
    let slips = match length {
        0..SLIP_FROM => return NamedType::Unknown,
        SLIP_FROM..TWO_SLIPS_FROM => 1,
        _ => 2,
    };
    for allowed in 1..=slips {
        match those(types, |word| strsim::osa_distance(word, &wanted) <= allowed).as_slice() {
            [] => {}
            [one] => return NamedType::Guessed(*one),
            _ => return NamedType::Several,
        }
    }
    NamedType::Unknown
}

/// A name goes before a synonym: the first words are the type's code and names.
fn first_words(wanted: &str, types: &[TypeWords]) -> NamedType {
    let named: Vec<ArticleTypeId> = types
        .iter()
        .filter(|kind| kind.words.iter().take(3).any(|word| fold(word) == wanted))
        .map(|kind| kind.id)
        .collect();
    match named.as_slice() {
        [one] => NamedType::One(*one),
        _ => NamedType::Several,
    }
}

fn those(types: &[TypeWords], fits: impl Fn(&str) -> bool) -> Vec<ArticleTypeId> {
    types
        .iter()
        .filter(|kind| kind.words.iter().any(|word| fits(&fold(word))))
        .map(|kind| kind.id)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn types() -> Vec<TypeWords> {
        let kind = |id, words: &[&str]| TypeWords {
            id: ArticleTypeId(id),
            words: words.iter().map(|word| (*word).to_owned()).collect(),
        };
        vec![
            kind(1, &["HCK-KLB", "Hockeyklubba", "Hockey stick", "klubba"]),
            kind(2, &["BND-KLB", "Bandyklubba", "Bandy stick", "klubba"]),
            kind(
                3,
                &["LGD-SKI", "Längdskidor", "Cross-country skis", "turskidor"],
            ),
            kind(
                4,
                &[
                    "LGD-STV",
                    "Längdstavar",
                    "Cross-country poles",
                    "skidstavar",
                ],
            ),
        ]
    }

    #[test]
    fn a_type_goes_by_code_name_and_synonym_in_any_letters() {
        let named = |text| named_type(text, &types());
        assert_eq!(named("HOCKEYKLUBBA  "), NamedType::One(ArticleTypeId(1)));
        assert_eq!(named("lgd-ski"), NamedType::One(ArticleTypeId(3)));
        assert_eq!(named("langdskidor"), NamedType::One(ArticleTypeId(3)));
        assert_eq!(named("Turskidor"), NamedType::One(ArticleTypeId(3)));
        assert_eq!(named("hockeyklubva"), NamedType::Guessed(ArticleTypeId(1)));
        assert_eq!(named("klubba"), NamedType::Several);
        assert_eq!(named("diverse"), NamedType::Unknown);
        assert_eq!(named(" "), NamedType::Unknown);
    }
}
