//! Labels that came out of the printer: their articles wait no longer.

use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::statement;
use crate::{Services, Unavailable};
use domain::lending::SubmissionKey;
use domain::stock::ArticleId;
use domain::stock::label::{LabelStock, Symbol};
use sea_orm::{ConnectionTrait, DbErr};
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Printed {
    /// How many articles wait no longer.
    pub articles: u64,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum PrintedError {
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for PrintedError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Takes the articles from those that wait for a label, and keeps on what the branch prints.
///
/// # Errors
/// When the key was used for something else, or the database can't.
pub async fn labels_printed(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    articles: &[ArticleId],
    on: (LabelStock, Symbol),
) -> Result<Printed, PrintedError> {
    let (stock, symbol) = (on.0.id, on.1.as_str());
    let content = ("labels-printed", articles, stock, symbol);
    let submission = Submission::new(key, staff.id().0, &content);
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let conn = tx.conn();
    match submission.begin(conn).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let mut done = Printed { articles: 0 };
    for article in articles {
        let gone = conn
            .execute_raw(statement(
                conn,
                "DELETE FROM label_queue WHERE article_id = $1
                 AND article_id IN (SELECT id FROM articles WHERE root_id = $2)",
                [article.0.into(), staff.root().0.into()],
            ))
            .await?;
        done.articles += gone.rows_affected();
    }
    conn.execute_raw(statement(
        conn,
        "UPDATE branches SET label_stock = $1, label_symbol = $2 WHERE id = $3",
        [stock.into(), symbol.into(), staff.branch().0.into()],
    ))
    .await?;
    submission.keep(conn, &done, now).await?;
    tx.commit().await?;
    Ok(done)
}
