//! An article's status, changed by hand: put away, set aside, scrapped.

use crate::lending::journal::{About, Happened, Journal};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::lending::{self as rows, ScannedArticle};
use crate::{Services, Unavailable};
use domain::lending::{Action, SubmissionKey};
use domain::stock::{ArticleId, ArticleStatus};
use sea_orm::DbErr;
use serde::{Deserialize, Serialize};

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatusDone {
    /// What can be undone; none where it stood so already.
    pub action: Option<Action>,
}

/// Why a status stays as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum StatusRefusal {
    /// It is on loan: take it back first, or mark the loan as lost.
    #[error("the article is on loan")]
    OnLoan,
    /// Out of quarantine, or back from the scrap, lets a coordinator only.
    #[error("only a coordinator lifts a quarantine or brings back what was scrapped")]
    NeedsCoordinator,
    /// A repair waits: finish the service instead.
    #[error("a repair waits for the article")]
    RepairWaits,
}

/// Why a status was not changed.
#[derive(Debug, thiserror::Error)]
pub enum StatusError {
    /// It may not be.
    #[error(transparent)]
    Refused(#[from] StatusRefusal),
    /// There is no such article here.
    #[error("there is no such article")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for StatusError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Changes how an article stands.
///
/// # Errors
/// A refusal with its reason; when it isn't there, the key was used, or the database can't.
pub async fn change_status(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: ArticleId,
    status: ArticleStatus,
) -> Result<StatusDone, StatusError> {
    let submission = Submission::new(key, staff.id().0, &("status", id, status));
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let article = rows::lock_article(tx.conn(), staff.root().0, id.0)
        .await?
        .ok_or(StatusError::NotThere)?;
    let from = article.status();
    let mut done = StatusDone { action: None };
    if from != status {
        may_change(&article, from, status, staff)?;
        rows::place_article(tx.conn(), article.id, article.branch_id, status.as_str()).await?;
        let journal = Journal::new(staff, services.chance.action(), now);
        let happened = Happened::StatusChanged {
            from: article.status.clone(),
            to: status.as_str().to_owned(),
        };
        journal
            .record(tx.conn(), About::article(article.id), &happened)
            .await?;
        done.action = Some(journal.action());
    }
    submission.keep(tx.conn(), &done, now).await?;
    tx.commit().await?;
    Ok(done)
}

fn may_change(
    article: &ScannedArticle,
    from: ArticleStatus,
    to: ArticleStatus,
    staff: &Staff,
) -> Result<(), StatusRefusal> {
    if article.loan_id.is_some() {
        return Err(StatusRefusal::OnLoan);
    }
    // What was set aside for somebody's safety comes back by a second pair of
    // eyes, and not by way of the scrap either.
    let lifts = match from {
        ArticleStatus::Quarantine => to != ArticleStatus::Scrapped,
        ArticleStatus::Scrapped => true,
        ArticleStatus::Available
        | ArticleStatus::SeasonStorage
        | ArticleStatus::InService
        | ArticleStatus::Missing => false,
    };
    if lifts && staff.coordinator().is_err() {
        return Err(StatusRefusal::NeedsCoordinator);
    }
    if to.is_ready() && article.open_repairs {
        return Err(StatusRefusal::RepairWaits);
    }
    Ok(())
}
