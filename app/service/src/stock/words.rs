//! The words that an article is found by: of its brand, its note and its shelf.

use crate::store::entities::{article, article_word};
use crate::store::stock as rows;
use domain::stock::fold;
use sea_orm::{ConnectionTrait, DbErr, Set};

/// Longer words are cut; nobody types more.
const LONGEST_WORD: usize = 40;
/// More words of a long note are not looked for.
const MOST_WORDS: usize = 60;

/// The rows for an article.
pub(crate) fn word_rows(article: &article::Model) -> Vec<article_word::ActiveModel> {
    let text = format!("{} {} {}", article.brand, article.shelf, article.note);
    let mut words = words(&text);
    words.truncate(MOST_WORDS);
    words.sort();
    words.dedup();
    words
        .into_iter()
        .map(|word| article_word::ActiveModel {
            article_id: Set(article.id),
            word: Set(word),
            root_id: Set(article.root_id),
        })
        .collect()
}

/// Writes the words of an article in place of those before.
pub(crate) async fn write_words(
    tx: &impl ConnectionTrait,
    article: &article::Model,
) -> Result<(), DbErr> {
    rows::delete_words(tx, article.id).await?;
    rows::insert_words(tx, word_rows(article)).await
}

/// The words of a text, folded, in their order.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| word.chars().take(LONGEST_WORD).collect())
        .collect()
}
