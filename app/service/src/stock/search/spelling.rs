//! Words that nothing in the stock has: what was meant by them.

use super::condition::Values;
use super::sets::has_word;
use crate::stock::words::words;
use crate::store::select;
use domain::stock::{StockQuery, TypeWords};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

#[derive(Debug, FromQueryResult)]
struct WordRow {
    word: String,
}

/// Reads a query; a word that neither a type nor an article has is taken for the nearest one.
pub(super) async fn read(
    db: &impl ConnectionTrait,
    root: i64,
    text: &str,
    types: &[TypeWords],
) -> Result<StockQuery, DbErr> {
    let mut query = StockQuery::read_as_spelt(text, types);
    if query.words.is_empty() {
        return Ok(query);
    }
    let unknown = unknown(db, root, &query.words).await?;
    if !unknown.is_empty() {
        let others = beginning_like(db, root, &unknown).await?;
        query.mend(&unknown, types, &others);
    }
    Ok(query)
}

/// Those of the words that no article has, in one question.
async fn unknown(
    db: &impl ConnectionTrait,
    root: i64,
    typed: &[String],
) -> Result<Vec<String>, DbErr> {
    let backend = db.get_database_backend();
    let mut values = Values::default();
    let mut asked = Vec::new();
    for word in typed {
        // "fjäll-räven" is looked for piece by piece.
        for piece in words(word) {
            let has = has_word(backend, &piece, root, &mut values);
            let (root, word) = (values.bind(root), values.bind(word.as_str()));
            asked.push(format!(
                "SELECT CAST({word} AS TEXT) AS word WHERE NOT EXISTS (
                   SELECT 1 FROM article_words w WHERE w.root_id = {root} AND {has})"
            ));
        }
    }
    if asked.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<WordRow> = select(db, &asked.join(" UNION "), values.into_inner()).await?;
    Ok(rows.into_iter().map(|row| row.word).collect())
}

/// The words of the stock that begin with the same letter as one of these, by letters.
async fn beginning_like(
    db: &impl ConnectionTrait,
    root: i64,
    typed: &[String],
) -> Result<Vec<String>, DbErr> {
    let mut values = Values::default();
    let mut ranges = Vec::new();
    for first in typed.iter().filter_map(|word| word.chars().next()) {
        let to = format!("{first}\u{10ffff}");
        let (from, to) = (values.bind(first.to_string()), values.bind(to));
        ranges.push(format!("v.word >= {from} AND v.word < {to}"));
    }
    let root = values.bind(root);
    let sql = format!(
        "SELECT v.word FROM stock_words v WHERE v.root_id = {root} AND (({}))
         AND EXISTS (SELECT 1 FROM article_words w WHERE w.root_id = {root} AND w.word = v.word)
         ORDER BY v.word",
        ranges.join(") OR (")
    );
    let rows: Vec<WordRow> = select(db, &sql, values.into_inner()).await?;
    Ok(rows.into_iter().map(|row| row.word).collect())
}
