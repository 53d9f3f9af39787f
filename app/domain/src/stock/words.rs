//! Comma lists of fixed words, as a cell of an import file holds them.

use thiserror::Error;

/// A word that is not one of those that the column knows.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown word {0:?}")]
pub struct UnknownWord(pub String);

/// Reads `a, b,c` with `read`; no text is an empty list, the first unknown word is the error.
pub(super) fn read_list<T: PartialEq>(
    text: &str,
    read: impl Fn(&str) -> Option<T>,
) -> Result<Vec<T>, UnknownWord> {
    let mut list = Vec::new();
    for word in text
        .split(',')
        .map(str::trim)
        .filter(|word| !word.is_empty())
    {
        let value = read(word).ok_or_else(|| UnknownWord(word.to_owned()))?;
        if !list.contains(&value) {
            list.push(value);
        }
    }
    Ok(list)
}
