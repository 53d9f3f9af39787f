//! Work that is done, on many things at once: scan them all, and press.

use super::Work;
use crate::Services;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::duties::{answer, finish_service, open_rows};
use crate::lending::{ArticleLine, DutyVerdict};
use crate::staff::Staff;
use crate::stock::{Meant, lock_meant};
use crate::store::lending as rows;
use domain::lending::{Action, SubmissionKey};
use domain::stock::ArticleStatus;
use serde::{Deserialize, Serialize};

/// What became of it all.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkDone {
    /// What can be undone; none where nothing was done.
    pub action: Option<Action>,
    /// Each code with what became of it, in their order.
    pub lines: Vec<WorkLine>,
}

/// What became of one code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkLine {
    /// As it was scanned.
    pub scanned: String,
    /// The article, if there is one.
    pub article: Option<ArticleLine>,
    /// What was done.
    pub outcome: WorkOutcome,
}

/// What was done with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum WorkOutcome {
    /// The work is done; it may be lent, or other work waits.
    Done,
    /// The work is done, and a coordinator looks at it before it is lent.
    ToBeCleared,
    /// It had no such work to be done.
    NothingToDo,
    /// It is on loan.
    OnLoan,
    /// Several articles may be meant.
    Several,
    /// No article has that code or number.
    Unknown,
}

/// Marks work as done on all these things.
///
/// # Errors
/// When the key was used for something else, or the database can't.
pub async fn work_done(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    work: Work,
    codes: &[String],
) -> Result<WorkDone, CommandError> {
    let content = ("work-done", work.as_str(), codes);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    let mut lines = Vec::with_capacity(codes.len());
    for (scanned, meant) in lock_meant(tx, root, codes).await? {
        let (article, outcome) = match meant {
            Meant::Nothing => (None, WorkOutcome::Unknown),
            Meant::Several => (None, WorkOutcome::Several),
            Meant::One(id) => match rows::find_article(tx, root, id).await? {
                None => (None, WorkOutcome::Unknown),
                Some(article) if article.loan_id.is_some() => {
                    (Some(article.line()), WorkOutcome::OnLoan)
                }
                Some(article) => {
                    let mut outcome = WorkOutcome::NothingToDo;
                    for row in open_rows(tx, id).await? {
                        if !work.has(&row.class, &row.kind) {
                            continue;
                        }
                        let Some(now) = rows::find_article(tx, root, id).await? else {
                            continue;
                        };
                        answer(tx, &command.doing(), &now, row, DutyVerdict::Fine).await?;
                        outcome = WorkOutcome::Done;
                    }
                    if work == Work::Unnamed && article.status() == ArticleStatus::InService {
                        finish_service(tx, &command.doing(), &article).await?;
                        outcome = WorkOutcome::Done;
                    }
                    let now = rows::find_article(tx, root, id).await?;
                    let waits = now.is_some_and(|now| now.status() == ArticleStatus::Quarantine);
                    if outcome == WorkOutcome::Done && waits {
                        outcome = WorkOutcome::ToBeCleared;
                    }
                    (Some(article.line()), outcome)
                }
            },
        };
        lines.push(WorkLine {
            scanned,
            article,
            outcome,
        });
    }
    let is_any_done = lines
        .iter()
        .any(|line| matches!(line.outcome, WorkOutcome::Done | WorkOutcome::ToBeCleared));
    let action = is_any_done.then(|| command.journal.action());
    command.finish(WorkDone { action, lines }).await
}
