//! Which types a word names.

use super::slips::slips;
use super::{ArticleTypeId, TypeWords};
use crate::stock::fold;

/// Shorter words only match at the beginning of a name.
const INSIDE_FROM: usize = 3;
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
/// ending ("hjälmar", "klubbor").
pub(super) fn types_for(word: &str, types: &[(ArticleTypeId, Vec<String>)]) -> Vec<ArticleTypeId> {
    if word.chars().count() < 2 {
        return Vec::new();
    }
    let found = having(word, types);
    if !found.is_empty() {
        return found;
    }
    stems(word)
        .map(|stem| {
            matching(types, |name| {
                name.split(' ').any(|piece| has_stem(piece, stem))
            })
        })
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// The types with a name that is nearest to a misspelt word, and how many slips away; those
/// with a name as long as the word first ("skirdskor": skridskor before skidskor).
pub(super) fn types_near(
    word: &str,
    types: &[(ArticleTypeId, Vec<String>)],
) -> Option<(usize, Vec<ArticleTypeId>)> {
    let length = word.chars().count();
    let mut near: Vec<(usize, usize, ArticleTypeId)> = types
        .iter()
        .filter_map(|(id, names)| {
            let pieces = names.iter().flat_map(|name| name.split(' '));
            pieces
                .filter_map(|piece| {
                    let away = slips(word, piece)?;
                    Some((away, piece.chars().count().abs_diff(length)))
                })
                .min()
                .map(|(away, longer)| (away, longer, *id))
        })
        .collect();
    near.sort_by_key(|(away, longer, _)| (*away, *longer));
    let least = near.first()?.0;
    let nearest = near.into_iter().take_while(|(away, ..)| *away == least);
    Some((least, nearest.map(|(_, _, id)| id).collect()))
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

/// Swedish endings of plural and definite forms, the longest first.
const ENDINGS: [&str; 14] = [
    "orna", "arna", "erna", "or", "ar", "er", "en", "et", "an", "na", "n", "s", "a", "e",
];

/// A word without each ending that it has, when enough is left.
fn stems(word: &str) -> impl Iterator<Item = &str> {
    ENDINGS
        .into_iter()
        .filter_map(move |ending| word.strip_suffix(ending))
        .filter(|stem| stem.chars().count() >= STEM_FROM)
}

/// Whether a word of a name is, or ends in, another form of the same word: "klubbor" and
/// "hockeyklubba" are, "fisher" and "fishing" are not.
fn has_stem(piece: &str, stem: &str) -> bool {
    piece.ends_with(stem) || stems(piece).any(|other| other.ends_with(stem))
}
