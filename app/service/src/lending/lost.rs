//! Lost, found again, and "says it is returned". A lost loan stays open.

use super::command::{Begun, Command, CommandError, Done};
use super::effects::Doing;
use super::journal::{About, Happened};
use crate::Services;
use crate::staff::Staff;
use crate::store::entities::loan;
use crate::store::lending::{self as rows, ScannedArticle};
use domain::lending::{LoanId, SubmissionKey};
use domain::stock::{ArticleId, ArticleStatus};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Set};

/// Marks an open loan as lost. It stays open, and nobody owes anything.
///
/// # Errors
/// When the loan isn't open, the key was used, or the database can't.
pub async fn mark_lost(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    loan: LoanId,
) -> Result<Done, CommandError> {
    let command = match Command::begin(services, staff, key, &("lost", loan)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let (row, article) = open_loan(tx, staff, loan).await?;
    let about = About::loan(article.id, row.id, row.borrower_id);
    let happened = Happened::Lost {
        status: article.status.clone(),
        lost_at: row.lost_at,
    };
    let mut active = row.into_active_model();
    active.lost_at = Set(Some(command.now.0));
    active.update(tx).await?;
    command.journal.record(tx, about, &happened).await?;
    command.done().await
}

/// Notes that the borrower says that it is returned: look for it in the house.
///
/// # Errors
/// When the loan isn't open, the key was used, or the database can't.
pub async fn says_returned(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    loan: LoanId,
) -> Result<Done, CommandError> {
    let command = match Command::begin(services, staff, key, &("says-returned", loan)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let (row, article) = open_loan(tx, staff, loan).await?;
    let about = About::loan(article.id, row.id, row.borrower_id);
    let happened = Happened::SaysReturned {
        before: row.says_returned_at,
    };
    let mut active = row.into_active_model();
    active.says_returned_at = Set(Some(command.now.0));
    active.update(tx).await?;
    command.journal.record(tx, about, &happened).await?;
    command.done().await
}

/// A missing article was found in the house; or a lost loan's article turned
/// up at the borrower's, and the loan goes on.
///
/// # Errors
/// When the article isn't there, the key was used, or the database can't.
pub async fn mark_found(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
) -> Result<Done, CommandError> {
    let command = match Command::begin(services, staff, key, &("found", article)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let article = rows::lock_article(tx, staff.root().0, article.0)
        .await?
        .ok_or(CommandError::NotThere)?;
    match article.loan_id {
        // Only what is missing can be found: this lifts no quarantine.
        None if article.status() == ArticleStatus::Missing => {
            find_in_house(tx, &command.doing(), &article).await?;
        }
        None => return Err(CommandError::NotThere),
        Some(id) => {
            let row = loan::Entity::find_by_id(id)
                .one(tx)
                .await?
                .ok_or(CommandError::NotThere)?;
            let about = About::loan(article.id, id, row.borrower_id);
            let happened = Happened::Found {
                status: article.status.clone(),
                lost_at: row.lost_at,
            };
            let mut active = row.into_active_model();
            active.lost_at = Set(None);
            active.update(tx).await?;
            command.journal.record(tx, about, &happened).await?;
        }
    }
    command.done().await
}

/// A missing article stands in the house again; where a repair waits, on the service list.
pub(super) async fn find_in_house(
    tx: &impl ConnectionTrait,
    doing: &Doing<'_>,
    article: &ScannedArticle,
) -> Result<(), DbErr> {
    let status = if article.open_repairs {
        ArticleStatus::InService
    } else {
        ArticleStatus::Available
    };
    rows::place_article(tx, article.id, doing.branch.id.0, status.as_str()).await?;
    doing
        .journal
        .record(
            tx,
            About::article(article.id),
            &Happened::Found {
                status: article.status.clone(),
                lost_at: None,
            },
        )
        .await
}

/// An open loan of the staff's tree with its article, locked.
pub(super) async fn open_loan(
    tx: &impl ConnectionTrait,
    staff: &Staff,
    loan: LoanId,
) -> Result<(loan::Model, ScannedArticle), CommandError> {
    let row = loan::Entity::find_by_id(loan.0)
        .one(tx)
        .await?
        .filter(|row| row.root_id == staff.root().0)
        .ok_or(CommandError::NotThere)?;
    let article = rows::lock_article(tx, staff.root().0, row.article_id)
        .await?
        .filter(|article| article.loan_id == Some(loan.0))
        .ok_or(CommandError::NotThere)?;
    Ok((row, article))
}
