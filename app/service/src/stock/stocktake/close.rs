//! A stock-taking ends: what was not found is missing, what was missing is found.

use super::{StocktakeError, rows, view};
use crate::Services;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::journal::{About, Happened};
use crate::staff::Staff;
use crate::store::{lending as articles, select, stock};
use domain::lending::{Action, SubmissionKey};
use domain::stock::{ArticleStatus, StocktakeFind};
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StocktakeClosed {
    /// What can be undone of the articles; none where nothing was changed.
    pub action: Option<Action>,
    /// How many are missing now.
    pub missing: usize,
    /// How many that were missing are found.
    pub found: usize,
}

#[derive(Debug, FromQueryResult)]
struct Id {
    article_id: i64,
}

/// Closes it. With `mark_missing`, what was not seen is missing from now on; what was missing
/// and was scanned is available again in any case.
///
/// # Errors
/// When it isn't there or is closed, the key was used for something else, or the database can't.
pub async fn close_stocktake(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
    mark_missing: bool,
) -> Result<StocktakeClosed, StocktakeError> {
    let content = ("stocktake-close", id, mark_missing);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let taking = rows::lock(tx, staff, id)
        .await?
        .ok_or(CommandError::NotThere)?;
    if taking.closed_at.is_some() {
        return Err(StocktakeError::Closed);
    }
    let back: Vec<Id> = select(
        tx,
        "SELECT article_id FROM stocktake_scans WHERE stocktake_id = $1 AND outcome = $2",
        [id.into(), StocktakeFind::WasMissing.as_str().into()],
    )
    .await?;
    let back: Vec<i64> = back.into_iter().map(|row| row.article_id).collect();
    let unseen = || async {
        let found = view::missing(tx, &taking).await?;
        Ok::<Vec<i64>, DbErr>(found.iter().map(|item| item.article.id.0).collect())
    };
    let mut all = unseen().await?;
    all.extend(&back);
    all.sort_unstable();
    stock::lock_articles(tx, staff.root().0, &all).await?;
    // Asked again under the locks: one may have passed the counter while we waited.
    let unseen = unseen().await?;
    let mut done = StocktakeClosed {
        action: None,
        missing: unseen.len(),
        found: 0,
    };
    for article in back {
        done.found += usize::from(
            set(
                &command,
                tx,
                article,
                ArticleStatus::Missing,
                ArticleStatus::Available,
            )
            .await?,
        );
    }
    if mark_missing {
        for article in &unseen {
            let now = articles::find_article(tx, staff.root().0, *article).await?;
            if let Some(now) = now {
                set(&command, tx, *article, now.status(), ArticleStatus::Missing).await?;
            }
        }
    }
    let count = i64::try_from(unseen.len()).unwrap_or(i64::MAX);
    rows::close(tx, staff, id, count, command.now).await?;
    let is_changed = done.found > 0 || (mark_missing && done.missing > 0);
    done.action = is_changed.then(|| command.journal.action());
    Ok(command.finish(done).await?)
}

/// Changes a status that still is `from`; whether it did.
async fn set(
    command: &Command,
    tx: &impl ConnectionTrait,
    id: i64,
    from: ArticleStatus,
    to: ArticleStatus,
) -> Result<bool, DbErr> {
    let Some(article) = articles::find_article(tx, command.branch.root.0, id).await? else {
        return Ok(false);
    };
    if article.status() != from || article.loan_id.is_some() {
        return Ok(false);
    }
    articles::place_article(tx, id, article.branch_id, to.as_str()).await?;
    let happened = Happened::StatusChanged {
        from: from.as_str().to_owned(),
        to: to.as_str().to_owned(),
    };
    command
        .journal
        .record(tx, About::article(id), &happened)
        .await?;
    Ok(true)
}
