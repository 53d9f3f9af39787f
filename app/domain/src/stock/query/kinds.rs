//! Which types a word names.

use super::{ArticleTypeId, TypeWords};
use crate::stock::fold;

/// Shorter words only match at the beginning of a name.
const INSIDE_FROM: usize = 3;
/// From this length one slip of the finger is forgiven.
const SLIP_FROM: usize = 5;
/// What is left of a Swedish word without its ending must still say something.
const STEM_FROM: usize = 4;

/// The types' words, folded once for a whole query.
pub(super) fn fold_words(types: &[TypeWords]) -> Vec<(ArticleTypeId, Vec<String>)> {
    types
        .iter()
        .map(|kind| (kind.id, kind.words.iter().map(|word| fold(word)).collect()))
        .collect()
}

/// The types that a folded word names: by a name that has it, else without its
/// ending ("hjälmar", "klubbor"), else with one slip.
pub(super) fn types_for(word: &str, types: &[(ArticleTypeId, Vec<String>)]) -> Vec<ArticleTypeId> {
    let length = word.chars().count();
    if length < 2 {
        return Vec::new();
    }
    let found = having(word, types);
    if !found.is_empty() {
        return found;
    }
    if let Some(stem) = stem(word) {
        let found = having(stem, types);
        if !found.is_empty() {
            return found;
        }
    }
    if length < SLIP_FROM {
        return Vec::new();
    }
    let word: Vec<char> = word.chars().collect();
    matching(types, |name| {
        name.split(' ')
            .any(|piece| is_one_slip_from(&word, &piece.chars().collect::<Vec<_>>()))
    })
}

/// The types with a name that has `part`: those with the whole word first, then
/// those with a word that begins so, then those with it inside.
fn having(part: &str, types: &[(ArticleTypeId, Vec<String>)]) -> Vec<ArticleTypeId> {
    let long = part.chars().count() >= INSIDE_FROM;
    let mut found = matching(types, |name| name.split(' ').any(|piece| piece == part));
    let beginning = matching(types, |name| {
        name.split(' ').any(|piece| piece.starts_with(part))
    });
    let inside = matching(types, |name| long && name.contains(part));
    for id in beginning.into_iter().chain(inside) {
        if !found.contains(&id) {
            found.push(id);
        }
    }
    found
}

fn matching(
    types: &[(ArticleTypeId, Vec<String>)],
    fits: impl Fn(&str) -> bool,
) -> Vec<ArticleTypeId> {
    types
        .iter()
        .filter(|(_, names)| names.iter().any(|name| fits(name)))
        .map(|(id, _)| *id)
        .collect()
}

/// Without a Swedish plural or definite ending, when enough is left.
fn stem(word: &str) -> Option<&str> {
    [
        "orna", "arna", "erna", "or", "ar", "er", "en", "et", "an", "na", "n", "s", "a",
    ]
    .into_iter()
    .filter_map(|ending| word.strip_suffix(ending))
    .find(|stem| stem.chars().count() >= STEM_FROM)
}

/// One letter wrong, missing, too many, or two swapped; the first letter counts as typed.
///
/// The name may go on: "skrisko" finds "skridskor".
fn is_one_slip_from(word: &[char], name: &[char]) -> bool {
    if word.first() != name.first() {
        return false;
    }
    let same = word.iter().zip(name).take_while(|(a, b)| a == b).count();
    let (word, name) = (&word[same..], &name[same..]);
    match (word, name) {
        ([], _) => true,
        ([_], []) => true,
        (_, []) => false,
        ([a, b, word @ ..], [c, d, name @ ..]) if a == d && b == c && name.starts_with(word) => {
            true
        }
        ([_, wrong @ ..], [_, right @ ..]) => {
            right.starts_with(wrong) || name.starts_with(wrong) || right.starts_with(word)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slip(word: &str, name: &str) -> bool {
        let letters = |text: &str| text.chars().collect::<Vec<_>>();
        is_one_slip_from(&letters(word), &letters(name))
    }

    #[test]
    fn one_slip_of_the_finger_is_forgiven_and_two_are_not() {
        assert!(slip("skrisko", "skridskor"));
        assert!(slip("skirdskor", "skridskor"));
        assert!(slip("skriddskor", "skridskor"));
        assert!(slip("skrudskor", "skridskor"));
        assert!(slip("hockeyy", "hockey"));
        assert!(!slip("skrusdkor", "skridskor"));
        assert!(!slip("bkridskor", "skridskor"));
    }
}
