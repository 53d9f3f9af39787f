//! A family keeps something longer, unless somebody else was promised it.

use super::Family;
use super::pieces::{Supplied, supply_of};
use super::reserve::lock_supply;
use crate::branches;
use crate::lending::journal::{About, Happened, Journal};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::store::entities::loan;
use crate::store::lending::lock_article;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::booking::renewal_touches;
use domain::branches::{BorrowerKind, BranchId, DuePlan, RenewRefusal, plan_renewal};
use domain::lending::{LoanId, SubmissionKey};
use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, IntoActiveModel, Set};
use serde::{Deserialize, Serialize};

/// What became of a wish to keep something longer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum OwnRenewal {
    /// It may stay.
    Renewed(DuePlan),
    /// It is due as late already as it would be.
    NotLater(NaiveDate),
    /// Somebody has reserved it; it is due as before.
    Promised(NaiveDate),
}

/// Why nothing was looked at.
#[derive(Debug, thiserror::Error)]
pub enum RenewOwnError {
    /// The family has no such loan at home.
    #[error("the family has no such loan")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for RenewOwnError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Renews one of a family's loans by its type's days, counted from today; never where that
/// would take from somebody what he was promised.
///
/// # Errors
/// When it isn't the family's, was returned, the key was used, or the database can't.
pub async fn renew_own(
    services: &Services,
    family: &Family,
    key: &SubmissionKey,
    loan: LoanId,
) -> Result<OwnRenewal, RenewOwnError> {
    let content = ("renew-own", family, loan);
    let submission = Submission::new(key, family.borrower().0, &content);
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let root = family.root().0;
    let row = loan::Entity::find_by_id(loan.0)
        .one(tx.conn())
        .await?
        .filter(|row| row.root_id == root && row.borrower_id == family.borrower().0)
        .ok_or(RenewOwnError::NotThere)?;
    let article = lock_article(tx.conn(), root, row.article_id)
        .await?
        .filter(|article| article.loan_id == Some(loan.0))
        .ok_or(RenewOwnError::NotThere)?;
    let branch = branches::context(tx.conn(), BranchId(article.branch_id), now).await?;
    let today = now.local_date(branch.zone);
    let kind = article.loan_borrower_kind.as_deref();
    let kind = kind.and_then(BorrowerKind::from_code);
    let days = branch.loan_days(&article, kind).is;
    let due_on = row.due_on;
    let answer = match plan_renewal(due_on, today, days, &branch.calendar) {
        Err(RenewRefusal::NotLater) => OwnRenewal::NotLater(due_on),
        Ok(plan) => {
            lock_supply(tx.conn(), branch.id, &[article.type_id]).await?;
            let supply = supply_of(tx.conn(), &branch, &article, today).await?;
            let takes = supply.is_some_and(|Supplied { supply, needs_care }| {
                renewal_touches(
                    &supply,
                    &branch.calendar,
                    today,
                    due_on,
                    plan.due,
                    needs_care,
                )
            });
            if takes {
                OwnRenewal::Promised(due_on)
            } else {
                let about = About::loan(article.id, row.id, row.borrower_id);
                let renewals = row.renewals;
                let mut row = row.into_active_model();
                row.due_on = Set(plan.due);
                row.renewals = Set(renewals + 1);
                row.update(tx.conn()).await?;
                let happened = Happened::Renewed {
                    from: due_on,
                    to: plan.due,
                };
                Journal::of_family(branch.id, family.root(), services.chance.action(), now)
                    .record(tx.conn(), about, &happened)
                    .await?;
                OwnRenewal::Renewed(plan)
            }
        }
    };
    submission.keep(tx.conn(), &answer, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(answer)
}
