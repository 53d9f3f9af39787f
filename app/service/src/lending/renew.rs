//! A later due date for loans that are out. Being late blocks nobody.

use super::command::{Begun, Command, CommandError};
use super::journal::{About, Happened};
use super::lost::open_loan;
use super::submissions::KeyReused;
use crate::staff::Staff;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::{BorrowerKind, DuePlan, RenewRefusal, plan_renewal};
use domain::lending::{Action, LoanId, SubmissionKey};
use sea_orm::{ActiveModelTrait, DbErr, IntoActiveModel, Set};
use serde::{Deserialize, Serialize};

/// What was renewed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Renewed {
    /// Loans with their new due dates.
    pub renewed: Vec<(LoanId, DuePlan)>,
    /// Loans that stay as they were: their due date is as late as it gets.
    pub unchanged: Vec<(LoanId, NaiveDate, RenewRefusal)>,
    /// What can be undone, if anything was renewed.
    pub action: Option<Action>,
}

/// Why nothing was renewed.
#[derive(Debug, thiserror::Error)]
pub enum RenewError {
    /// None of the loans is open here.
    #[error("none of the loans is open")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<CommandError> for RenewError {
    fn from(error: CommandError) -> Self {
        match error {
            CommandError::NotThere => Self::NotThere,
            CommandError::KeyReused(error) => Self::KeyReused(error),
            CommandError::Unavailable(error) => Self::Unavailable(error),
        }
    }
}

impl From<DbErr> for RenewError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Renews loans, each by its own type's days, counted from today.
///
/// # Errors
/// When none is open, the key was used, or the database can't.
pub async fn renew(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    loans: &[LoanId],
) -> Result<Renewed, RenewError> {
    let command = match Command::begin(services, staff, key, &("renew", loans)).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let today = staff.today(command.now);
    let mut answer = Renewed {
        renewed: Vec::new(),
        unchanged: Vec::new(),
        action: None,
    };
    let mut ordered = loans.to_vec();
    ordered.sort_unstable();
    for id in ordered {
        let (row, article) = match open_loan(tx, staff, id).await {
            Ok(found) => found,
            // Returned in the meantime: nothing to renew.
            Err(CommandError::NotThere) => continue,
            Err(error) => return Err(error.into()),
        };
        let kind = article.loan_borrower_kind.as_deref();
        let kind = kind.and_then(BorrowerKind::from_code);
        let days = command.branch.loan_days(&article, kind).is;
        match plan_renewal(row.due_on, today, days, &command.branch.calendar) {
            Err(refusal) => answer.unchanged.push((id, row.due_on, refusal)),
            Ok(plan) => {
                let about = About::loan(article.id, row.id, row.borrower_id);
                let happened = Happened::Renewed {
                    from: row.due_on,
                    to: plan.due,
                };
                let renewals = row.renewals;
                let mut active = row.into_active_model();
                active.due_on = Set(plan.due);
                active.renewals = Set(renewals + 1);
                active.update(tx).await?;
                command.journal.record(tx, about, &happened).await?;
                answer.renewed.push((id, plan));
            }
        }
    }
    if answer.renewed.is_empty() && answer.unchanged.is_empty() {
        return Err(RenewError::NotThere);
    }
    answer.action = (!answer.renewed.is_empty()).then(|| command.journal.action());
    Ok(command.finish(answer).await?)
}
