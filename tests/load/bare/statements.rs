//! The statements, once for both drivers: sqlx's types differ, the text doesn't.

use service::Chance;

/// What stands in every row.
#[derive(Debug)]
pub struct Same {
    /// The branch.
    pub branch: i64,
    /// Its top branch.
    pub root: i64,
    /// Who.
    pub staff: i64,
    /// When.
    pub now: i64,
    /// The day.
    pub today: chrono::NaiveDate,
    /// The answer of a loan, as the use case keeps it.
    pub lent: String,
    /// The answer of a return.
    pub returned: String,
}

const ARTICLE: &str = include_str!("../../../app/service/src/store/scanned_article.sql");
const EVENT: &str = "INSERT INTO events (action, at, root_id, branch_id, staff_id, kind, article_id, loan_id,
    voucher_id, borrower_id, data) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING *";
const LENT: &str = r#"{"event":"lent","status":"available","branch":1}"#;
const RETURNED: &str = r#"{"event":"returned","status":"available","branch":1,"lost_at":null,"says_returned_at":null,"fit":null,"from_other":false}"#;
/// As long as the hash of a submission.
const CONTENT: &str = "0000000000000000000000000000000000000000000000000000000000000000";

macro_rules! bare {
    ($name:ident, $pool:ty, $begin:literal, $lock:expr) => {
        /// The statements on this driver.
        pub mod $name {
            use super::*;
            use crate::Outcome;
            use crate::use_case::Basket;
            use sqlx::{Row, query};

            /// Lends a basket and takes it back.
            pub async fn lend_and_take_back(read: &$pool, write: &$pool, same: &Same, basket: &Basket) -> Outcome {
                let mut voucher = None;
                let mut loans = Vec::new();
                for article in &basket.articles {
                    find(read, same, &article.code).await?;
                    let mut tx = write.acquire().await?;
                    let key = before(&mut tx, same).await?;
                    if let Some(voucher) = voucher {
                        query("SELECT * FROM vouchers WHERE id = $1").bind::<i64>(voucher).fetch_all(&mut *tx).await?;
                    }
                    query("SELECT * FROM borrowers WHERE id = $1").bind(basket.borrower).fetch_all(&mut *tx).await?;
                    lock(&mut tx, same, article.id).await?;
                    let on: i64 = match voucher {
                        Some(voucher) => voucher,
                        None => query("INSERT INTO vouchers (root_id, branch_id, borrower_id, opened_at) VALUES ($1, $2, $3, $4) RETURNING *")
                            .bind(same.root).bind(same.branch).bind(basket.borrower).bind(same.now)
                            .fetch_one(&mut *tx).await?.try_get("id")?,
                    };
                    voucher = Some(on);
                    let loan: i64 = query("INSERT INTO loans (root_id, branch_id, voucher_id, borrower_id, article_id, lent_at, lent_on, due_on, renewals)
                        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0) RETURNING *")
                        .bind(same.root).bind(same.branch).bind(on).bind(basket.borrower).bind(article.id)
                        .bind(same.now).bind(same.today).bind(same.today)
                        .fetch_one(&mut *tx).await?.try_get("id")?;
                    event(&mut tx, same, "lent", LENT, article.id, loan, Some(on), basket.borrower).await?;
                    query("DELETE FROM laid_aside WHERE voucher_id = $1 AND article_id = $2")
                        .bind(on).bind(article.id).execute(&mut *tx).await?;
                    keep(&mut tx, same, key, &same.lent).await?;
                    loans.push(loan);
                }
                for (article, loan) in basket.articles.iter().zip(loans) {
                    find(read, same, &article.code).await?;
                    let mut tx = write.acquire().await?;
                    let key = before(&mut tx, same).await?;
                    lock(&mut tx, same, article.id).await?;
                    query("UPDATE loans SET returned_at = $1, returned_branch_id = $2 WHERE id = $3 AND returned_at IS NULL AND undone_at IS NULL")
                        .bind(same.now).bind(same.branch).bind(loan).execute(&mut *tx).await?;
                    event(&mut tx, same, "returned", RETURNED, article.id, loan, None, basket.borrower).await?;
                    keep(&mut tx, same, key, &same.returned).await?;
                }
                Ok(())
            }

            type Connection = <$pool as BareConnection>::Connection;

            async fn find(read: &$pool, same: &Same, code: &str) -> Outcome {
                query("SELECT article_id AS id FROM article_codes WHERE root_id = $1 AND folded = $2 ORDER BY article_id LIMIT 20")
                    .bind(same.root).bind(code).fetch_all(read).await?;
                Ok(())
            }

            async fn before(tx: &mut Connection, same: &Same) -> Outcome<String> {
                query($begin).execute(&mut *tx).await?;
                let key = Chance.token();
                query("SELECT * FROM submissions WHERE key = $1").bind(&key).fetch_all(&mut *tx).await?;
                query("SELECT * FROM branches WHERE id = $1").bind(same.branch).fetch_all(&mut *tx).await?;
                query("SELECT * FROM opening_hours WHERE branch_id = $1 ORDER BY opens").bind(same.branch).fetch_all(&mut *tx).await?;
                query("SELECT * FROM calendar_days WHERE branch_id = $1 AND day BETWEEN $2 AND $3")
                    .bind(same.branch).bind(same.today - chrono::TimeDelta::days(60)).bind(same.today + chrono::TimeDelta::days(500))
                    .fetch_all(&mut *tx).await?;
                Ok(key)
            }

            async fn lock(tx: &mut Connection, same: &Same, article: i64) -> Outcome {
                if let Some(lock) = $lock {
                    query(lock).bind(article).execute(&mut *tx).await?;
                }
                query(ARTICLE).bind(article).bind(same.root).fetch_all(&mut *tx).await?;
                Ok(())
            }

            #[expect(clippy::too_many_arguments, reason = "a row has so many columns")]
            async fn event(tx: &mut Connection, same: &Same, kind: &str, data: &str, article: i64, loan: i64, voucher: Option<i64>, borrower: i64) -> Outcome {
                query(EVENT).bind(Chance.action()).bind(same.now).bind(same.root).bind(same.branch).bind(same.staff)
                    .bind(kind).bind(article).bind(loan).bind(voucher).bind(borrower).bind(data)
                    .fetch_all(&mut *tx).await?;
                Ok(())
            }

            async fn keep(tx: &mut Connection, same: &Same, key: String, answer: &str) -> Outcome {
                query("INSERT INTO submissions (key, content, answer, at) VALUES ($1, $2, $3, $4)")
                    .bind(key).bind(CONTENT).bind(answer).bind(same.now).execute(&mut *tx).await?;
                query("COMMIT").execute(&mut *tx).await?;
                Ok(())
            }
        }
    };
}

/// The connection of a pool.
trait BareConnection {
    type Connection;
}
impl BareConnection for sqlx::SqlitePool {
    type Connection = sqlx::SqliteConnection;
}
impl BareConnection for sqlx::PgPool {
    type Connection = sqlx::PgConnection;
}

bare!(
    sqlite,
    sqlx::SqlitePool,
    "BEGIN IMMEDIATE",
    None::<&'static str>
);
bare!(
    postgres,
    sqlx::PgPool,
    "BEGIN",
    Some("SELECT id FROM articles WHERE id = $1 FOR UPDATE")
);
