//! Rows that the stock's use cases read and write.

use super::entities::{
    article, article_code, article_type, article_word, branch, duty, event, loan, stock_word,
};
use super::{select, statement};
use sea_orm::{
    ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbBackend, DbErr, EntityTrait,
    FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Set,
};
use std::collections::BTreeSet;

/// Rows of one statement: 46 columns each stay under SQLite's 32,766 values
/// (<https://sqlite.org/limits.html#max_variable_number>).
const CHUNK: usize = 500;

/// Lets one at a time add articles or codes under `root`: the next free number
/// and a code that nobody has still are so when they are written.
///
/// On SQLite the writer is alone anyway. The lock leaves loans alone, whose
/// foreign keys only need the branch to stay.
pub async fn lock_stock(tx: &impl ConnectionTrait, root: i64) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        tx.execute_raw(statement(
            tx,
            "SELECT id FROM branches WHERE id = $1 FOR NO KEY UPDATE",
            [root.into()],
        ))
        .await?;
    }
    Ok(())
}

/// The article types of a tree, in the order in which they came.
pub async fn types_of(
    db: &impl ConnectionTrait,
    root: i64,
) -> Result<Vec<article_type::Model>, DbErr> {
    article_type::Entity::find()
        .filter(article_type::Column::RootId.eq(root))
        .order_by_asc(article_type::Column::Id)
        .all(db)
        .await
}

/// The branches of a tree, in the order in which they came.
pub async fn branches_of(
    db: &impl ConnectionTrait,
    root: i64,
) -> Result<Vec<branch::Model>, DbErr> {
    branch::Entity::find()
        .filter(branch::Column::RootId.eq(root))
        .order_by_asc(branch::Column::Id)
        .all(db)
        .await
}

/// An article of the tree under `root`, locked.
pub async fn lock_article_row(
    tx: &impl ConnectionTrait,
    root: i64,
    id: i64,
) -> Result<Option<article::Model>, DbErr> {
    Ok(article::Entity::find_by_id(id)
        .lock_exclusive()
        .one(tx)
        .await?
        .filter(|row| row.root_id == root))
}

/// The articles with these numbers, locked in order of their ids.
pub async fn lock_articles_numbered(
    tx: &impl ConnectionTrait,
    root: i64,
    numbers: &[i64],
) -> Result<Vec<article::Model>, DbErr> {
    let mut ids = Vec::new();
    for chunk in numbers.chunks(CHUNK) {
        let found: Vec<i64> = article::Entity::find()
            .select_only()
            .column(article::Column::Id)
            .filter(article::Column::RootId.eq(root))
            .filter(article::Column::Number.is_in(chunk.iter().copied()))
            .into_tuple()
            .all(tx)
            .await?;
        ids.extend(found);
    }
    ids.sort_unstable();
    let mut rows = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        rows.extend(
            article::Entity::find()
                .filter(article::Column::Id.is_in(chunk.iter().copied()))
                .order_by_asc(article::Column::Id)
                .lock_exclusive()
                .all(tx)
                .await?,
        );
    }
    Ok(rows)
}

/// The articles with these numbers, as they are seen without a lock.
pub async fn articles_numbered(
    db: &impl ConnectionTrait,
    root: i64,
    numbers: &[i64],
) -> Result<Vec<article::Model>, DbErr> {
    let mut found = Vec::with_capacity(numbers.len());
    for chunk in numbers.chunks(CHUNK) {
        found.extend(
            article::Entity::find()
                .filter(article::Column::RootId.eq(root))
                .filter(article::Column::Number.is_in(chunk.iter().copied()))
                .all(db)
                .await?,
        );
    }
    Ok(found)
}

/// Writes new articles, and returns them with their ids.
pub async fn insert_articles(
    tx: &impl ConnectionTrait,
    rows: Vec<article::ActiveModel>,
) -> Result<Vec<article::Model>, DbErr> {
    let mut written = Vec::with_capacity(rows.len());
    for chunk in chunks(rows) {
        written.extend(
            article::Entity::insert_many(chunk)
                .exec_with_returning(tx)
                .await?,
        );
    }
    Ok(written)
}

/// Locks articles for this transaction, in one order (SQLite's writer is alone anyway).
pub async fn lock_articles(tx: &impl ConnectionTrait, root: i64, ids: &[i64]) -> Result<(), DbErr> {
    if tx.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    for chunk in ids.chunks(CHUNK) {
        article::Entity::find()
            .select_only()
            .column(article::Column::Id)
            .filter(article::Column::RootId.eq(root))
            .filter(article::Column::Id.is_in(chunk.iter().copied()))
            .order_by_asc(article::Column::Id)
            .lock_exclusive()
            .into_tuple::<i64>()
            .all(tx)
            .await?;
    }
    Ok(())
}

/// Writes codes.
pub async fn insert_codes(
    tx: &impl ConnectionTrait,
    rows: Vec<article_code::ActiveModel>,
) -> Result<(), DbErr> {
    for chunk in chunks(rows) {
        article_code::Entity::insert_many(chunk)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Writes the words that articles are found by, and those that are new into the list of all.
pub async fn insert_words(
    tx: &impl ConnectionTrait,
    rows: Vec<article_word::ActiveModel>,
) -> Result<(), DbErr> {
    let all: BTreeSet<(i64, String)> = rows
        .iter()
        .map(|row| (*row.root_id.as_ref(), row.word.as_ref().clone()))
        .collect();
    let all = all
        .into_iter()
        .map(|(root, word)| stock_word::ActiveModel {
            id: NotSet,
            root_id: Set(root),
            word: Set(word),
        })
        .collect();
    for chunk in chunks(all) {
        stock_word::Entity::insert_many(chunk)
            .on_conflict_do_nothing_on([stock_word::Column::RootId, stock_word::Column::Word])
            .exec_without_returning(tx)
            .await?;
    }
    for chunk in chunks(rows) {
        article_word::Entity::insert_many(chunk)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// Takes away the words that an article is found by.
pub async fn delete_words(tx: &impl ConnectionTrait, article: i64) -> Result<(), DbErr> {
    article_word::Entity::delete_many()
        .filter(article_word::Column::ArticleId.eq(article))
        .exec(tx)
        .await?;
    Ok(())
}

/// Writes rows of the history.
pub async fn insert_events(
    tx: &impl ConnectionTrait,
    rows: Vec<event::ActiveModel>,
) -> Result<(), DbErr> {
    for chunk in chunks(rows) {
        event::Entity::insert_many(chunk)
            .exec_without_returning(tx)
            .await?;
    }
    Ok(())
}

/// The codes of an article, in the order in which they came.
pub async fn codes_of(
    db: &impl ConnectionTrait,
    article: i64,
) -> Result<Vec<article_code::Model>, DbErr> {
    article_code::Entity::find()
        .filter(article_code::Column::ArticleId.eq(article))
        .order_by_asc(article_code::Column::Id)
        .all(db)
        .await
}

/// A code with the article that it is on.
#[derive(Debug, Clone, FromQueryResult)]
pub struct CodeOn {
    pub folded: String,
    pub article_id: i64,
    pub number: i64,
}

/// Which of these folded codes are on an article already.
pub async fn codes_taken(
    db: &impl ConnectionTrait,
    root: i64,
    folded: &[String],
) -> Result<Vec<CodeOn>, DbErr> {
    let mut taken = Vec::new();
    for chunk in folded.chunks(CHUNK) {
        let places: Vec<String> = (0..chunk.len()).map(|at| format!("${}", at + 2)).collect();
        let sql = format!(
            "SELECT c.folded, c.article_id, a.number FROM article_codes c
             JOIN articles a ON a.id = c.article_id
             WHERE c.root_id = $1 AND c.folded IN ({}) ORDER BY c.article_id",
            places.join(", ")
        );
        let mut values: Vec<sea_orm::Value> = vec![root.into()];
        values.extend(chunk.iter().map(|code| code.clone().into()));
        taken.extend(select::<CodeOn>(db, &sql, values).await?);
    }
    Ok(taken)
}

/// Which of these articles are on loan.
pub async fn on_loan(db: &impl ConnectionTrait, articles: &[i64]) -> Result<Vec<i64>, DbErr> {
    let mut found = Vec::new();
    for chunk in articles.chunks(CHUNK) {
        let ids: Vec<i64> = loan::Entity::find()
            .select_only()
            .column(loan::Column::ArticleId)
            .filter(loan::Column::ArticleId.is_in(chunk.iter().copied()))
            .filter(loan::Column::ReturnedAt.is_null())
            .filter(loan::Column::UndoneAt.is_null())
            .into_tuple()
            .all(db)
            .await?;
        found.extend(ids);
    }
    Ok(found)
}

/// For which of these articles a check, care or repair waits.
pub async fn waiting(db: &impl ConnectionTrait, articles: &[i64]) -> Result<Vec<i64>, DbErr> {
    let mut found = Vec::new();
    for chunk in articles.chunks(CHUNK) {
        let ids: Vec<i64> = duty::Entity::find()
            .select_only()
            .column(duty::Column::ArticleId)
            .filter(duty::Column::ArticleId.is_in(chunk.iter().copied()))
            .filter(duty::Column::State.eq("open"))
            .into_tuple()
            .all(db)
            .await?;
        found.extend(ids);
    }
    Ok(found)
}

/// The highest article number of a tree; 0 where there is none.
pub async fn highest_number(db: &impl ConnectionTrait, root: i64) -> Result<i64, DbErr> {
    let highest: Option<i64> = article::Entity::find()
        .select_only()
        .column(article::Column::Number)
        .filter(article::Column::RootId.eq(root))
        .order_by_desc(article::Column::Number)
        .limit(1)
        .into_tuple()
        .one(db)
        .await?;
    Ok(highest.unwrap_or_default())
}

fn chunks<T>(rows: Vec<T>) -> impl Iterator<Item = Vec<T>> {
    let mut rows = rows.into_iter();
    std::iter::from_fn(move || {
        let chunk: Vec<T> = rows.by_ref().take(CHUNK).collect();
        (!chunk.is_empty()).then_some(chunk)
    })
}
