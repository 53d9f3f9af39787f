//! Work that somebody sees is needed: onto the list, by hand.

use crate::Services;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::duties::place;
use crate::lending::journal::{About, Happened};
use crate::staff::Staff;
use crate::store::lending as rows;
use domain::lending::{Action, DutyClass, SubmissionKey};
use domain::stock::{ArticleId, ArticleStatus, MaintenanceKind};
use serde::{Deserialize, Serialize};

/// Longest note on what is to be done, in characters.
const LONGEST: usize = 200;

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkOpened {
    /// What can be undone.
    pub action: Action,
}

/// Puts work on the list. Care (wax, wash …) may wait while the thing is lent; a repair or
/// an inspection takes it off its shelf.
///
/// # Errors
/// When the article isn't there or is on loan, the key was used, or the database can't.
pub async fn open_work(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
    kind: MaintenanceKind,
    what: &str,
) -> Result<WorkOpened, CommandError> {
    let what: String = what
        .trim()
        .chars()
        .filter(|c| !c.is_control())
        .take(LONGEST)
        .collect();
    let content = ("open-work", article, kind, &what);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let article = rows::lock_article(tx, staff.root().0, article.0)
        .await?
        .filter(|article| article.loan_id.is_none())
        .ok_or(CommandError::NotThere)?;
    let class = if kind.is_care() {
        DutyClass::Care
    } else {
        DutyClass::Repair
    };
    let duty = command
        .doing()
        .open_duty(tx, article.id, None, class, kind.as_str())
        .await?;
    // Quarantine is not lifted by a milder fault.
    if class == DutyClass::Repair && article.status() != ArticleStatus::Quarantine {
        place(tx, &article, ArticleStatus::InService).await?;
    }
    let happened = Happened::WorkOpened {
        duty: duty.id.0,
        kind: kind.as_str().to_owned(),
        what,
        status: article.status.clone(),
    };
    command
        .journal
        .record(tx, About::article(article.id), &happened)
        .await?;
    let action = command.journal.action();
    command.finish(WorkOpened { action }).await
}
