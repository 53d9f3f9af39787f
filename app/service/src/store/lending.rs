//! Rows that lending reads and writes.

use super::entities::{event, loan, voucher};
use super::{select, select_one, statement};
use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbBackend, DbErr, EntityTrait,
    FromQueryResult, Set,
};

/// An article with its type, the loan that it is out on, and what waits for it.
#[derive(Debug, Clone, FromQueryResult)]
pub struct ScannedArticle {
    pub id: i64,
    pub number: i64,
    pub type_id: i64,
    pub type_code: String,
    pub type_icon: String,
    pub main_category: String,
    pub name_sv: String,
    pub name_en: String,
    pub size_system: String,
    pub size_text: String,
    pub brand: String,
    pub shelf: String,
    pub status: String,
    pub branch_id: i64,
    pub home_branch_id: i64,
    pub green_buckle: bool,
    pub guardian_permission: bool,
    pub return_checks: String,
    pub maintenance: String,
    pub fitting: String,
    pub loan_days: Option<i32>,
    pub fit_id: Option<i64>,
    pub fit_sole_mm: Option<i32>,
    pub loan_id: Option<i64>,
    pub loan_voucher_id: Option<i64>,
    pub loan_borrower_id: Option<i64>,
    pub loan_borrower_kind: Option<String>,
    pub loan_lost_at: Option<i64>,
    pub loan_says_returned_at: Option<i64>,
    pub open_checks: bool,
    pub open_care: bool,
    pub open_repairs: bool,
    pub set_id: Option<i64>,
    pub aside_line: Option<i64>,
    pub aside_reservation: Option<i64>,
    pub aside_from: Option<NaiveDate>,
    pub aside_borrower: Option<i64>,
    pub is_promised: bool,
}

// In a file of its own: the benchmark reads the same, bare.
const SCANNED_ARTICLE: &str = include_str!("scanned_article.sql");

/// Locks an article for this transaction (SQLite's writer is alone anyway), and reads it.
pub async fn lock_article(
    tx: &impl ConnectionTrait,
    root: i64,
    article: i64,
) -> Result<Option<ScannedArticle>, DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        // A statement of its own: one that waits for the lock would read the
        // joined rows as they were before.
        tx.execute_raw(statement(
            tx,
            "SELECT id FROM articles WHERE id = $1 FOR UPDATE",
            [article.into()],
        ))
        .await?;
    }
    find_article(tx, root, article).await
}

/// Reads an article of the tree under `root`.
pub async fn find_article(
    db: &impl ConnectionTrait,
    root: i64,
    article: i64,
) -> Result<Option<ScannedArticle>, DbErr> {
    select_one(db, SCANNED_ARTICLE, [article.into(), root.into()]).await
}

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
}

/// Articles that carry a code; more than one where an old label was used twice.
pub async fn articles_with_code(
    db: &impl ConnectionTrait,
    root: i64,
    folded: &str,
) -> Result<Vec<i64>, DbErr> {
    ids(
        db,
        "SELECT article_id AS id FROM article_codes WHERE root_id = $1 AND folded = $2
         ORDER BY article_id LIMIT 20",
        [root.into(), folded.into()],
    )
    .await
}

/// The article with a number.
pub async fn article_with_number(
    db: &impl ConnectionTrait,
    root: i64,
    number: i64,
) -> Result<Option<i64>, DbErr> {
    Ok(ids(
        db,
        "SELECT id FROM articles WHERE root_id = $1 AND number = $2",
        [root.into(), number.into()],
    )
    .await?
    .first()
    .copied())
}

/// Articles whose number ends in `digits`; at most `limit`.
pub async fn articles_ending_in(
    db: &impl ConnectionTrait,
    root: i64,
    digits: &str,
    limit: i64,
) -> Result<Vec<i64>, DbErr> {
    let from: String = digits.chars().rev().collect();
    // ':' comes right after '9': all that begins with the digits lies between.
    let to = format!("{from}:");
    ids(
        db,
        "SELECT id FROM articles
         WHERE root_id = $1 AND number_reversed >= $2 AND number_reversed < $3
           AND status <> 'scrapped'
         ORDER BY number LIMIT $4",
        [root.into(), from.into(), to.into(), limit.into()],
    )
    .await
}

async fn ids<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [sea_orm::Value; N],
) -> Result<Vec<i64>, DbErr> {
    let rows: Vec<Id> = select(db, sql, values).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// A voucher of the tree under `root`.
pub async fn find_voucher(
    db: &impl ConnectionTrait,
    root: i64,
    id: i64,
) -> Result<Option<voucher::Model>, DbErr> {
    Ok(voucher::Entity::find_by_id(id)
        .one(db)
        .await?
        .filter(|voucher| voucher.root_id == root))
}

/// Opens a voucher.
pub async fn insert_voucher(
    tx: &impl ConnectionTrait,
    root: i64,
    branch: i64,
    borrower: i64,
    at: i64,
) -> Result<voucher::Model, DbErr> {
    voucher::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        branch_id: Set(branch),
        borrower_id: Set(borrower),
        opened_at: Set(at),
        closed_at: Set(None),
        lent_on: Set(None),
        due_on: Set(None),
        permission: Set(None),
        taking_back_from: Set(None),
    }
    .insert(tx)
    .await
}

/// A sole in mm with the wearer it is for.
#[derive(Debug, Clone, Copy, FromQueryResult)]
pub struct Sole {
    pub wearer_id: Option<i64>,
    pub sole_mm: i32,
}

/// Soles of the alpine boots that a borrower has now.
pub async fn boot_soles(db: &impl ConnectionTrait, borrower: i64) -> Result<Vec<Sole>, DbErr> {
    select(
        db,
        "SELECT l.wearer_id, a.sole_mm FROM loans l JOIN articles a ON a.id = l.article_id
         WHERE l.borrower_id = $1 AND l.returned_at IS NULL AND l.undone_at IS NULL
           AND a.sole_mm IS NOT NULL",
        [borrower.into()],
    )
    .await
}

/// Soles that the skis which a borrower has now are set for.
pub async fn binding_soles(db: &impl ConnectionTrait, borrower: i64) -> Result<Vec<Sole>, DbErr> {
    select(
        db,
        "SELECT l.wearer_id, f.sole_mm FROM loans l
         JOIN binding_fits f ON f.article_id = l.article_id AND f.ended_at IS NULL
         WHERE l.borrower_id = $1 AND l.returned_at IS NULL AND l.undone_at IS NULL",
        [borrower.into()],
    )
    .await
}

/// Closes a loan as returned; false when it was closed already.
pub async fn close_loan(
    tx: &impl ConnectionTrait,
    loan: i64,
    branch: i64,
    at: i64,
) -> Result<bool, DbErr> {
    let done = tx
        .execute_raw(statement(
            tx,
            "UPDATE loans SET returned_at = $1, returned_branch_id = $2
             WHERE id = $3 AND returned_at IS NULL AND undone_at IS NULL",
            [at.into(), branch.into(), loan.into()],
        ))
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Sets where an article is and how it stands.
pub async fn place_article(
    tx: &impl ConnectionTrait,
    article: i64,
    branch: i64,
    status: &str,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "UPDATE articles SET branch_id = $1, status = $2, version = version + 1 WHERE id = $3",
        [branch.into(), status.into(), article.into()],
    ))
    .await?;
    Ok(())
}

/// The events of an action, first to last.
pub async fn events_of(db: &impl ConnectionTrait, action: i64) -> Result<Vec<event::Model>, DbErr> {
    use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};
    event::Entity::find()
        .filter(event::Column::Action.eq(action))
        .order_by_asc(event::Column::Id)
        .all(db)
        .await
}

/// Writes a loan.
pub async fn insert_loan(
    tx: &impl ConnectionTrait,
    row: loan::ActiveModel,
) -> Result<loan::Model, DbErr> {
    row.insert(tx).await
}
