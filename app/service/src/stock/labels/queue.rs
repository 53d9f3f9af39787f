//! What waits for a label: new articles, until somebody says that theirs is printed.

use crate::store::statement;
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr};

/// Puts an article among those that wait for a label; once, however often it is said.
pub(crate) async fn wait_for_label(
    tx: &impl ConnectionTrait,
    article: i64,
    now: Moment,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "INSERT INTO label_queue (article_id, since) VALUES ($1, $2)
         ON CONFLICT (article_id) DO NOTHING",
        [article.into(), now.0.into()],
    ))
    .await?;
    Ok(())
}
