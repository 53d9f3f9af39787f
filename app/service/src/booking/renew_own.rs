//! A family keeps something longer, unless somebody else was promised it.

use super::Family;
use super::pieces::{Pieces, pieces};
use super::reserve::lock_supply;
use crate::branches::{self, BranchContext};
use crate::lending::journal::{About, Happened, Journal};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::store::entities::{article_type, loan};
use crate::store::lending::{ScannedArticle, lock_article};
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::booking::{Period, SizeClass, back_on};
use domain::branches::{BorrowerKind, BranchId, DuePlan, RenewRefusal, plan_renewal};
use domain::lending::{LoanId, SubmissionKey};
use domain::stock::{Size, SizeSystem};
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel, Set};
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
            if takes_a_promise(tx.conn(), &branch, &article, due_on, plan.due, today).await? {
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

/// Whether more promises can't be kept when this piece comes back on `later` and not on `due`.
async fn takes_a_promise(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    article: &ScannedArticle,
    due: NaiveDate,
    later: NaiveDate,
    today: NaiveDate,
) -> Result<bool, DbErr> {
    let kind = article_type::Entity::find_by_id(article.type_id)
        .one(db)
        .await?
        .ok_or_else(|| DbErr::RecordNotFound(format!("article type {}", article.type_id)))?;
    let system = SizeSystem::parse(&article.size_system).unwrap_or(SizeSystem::None);
    let class = SizeClass::of(&Size::parse(system, &article.size_text));
    let needs_care = !kind.maintenance.is_empty();
    let found = pieces(db, std::slice::from_ref(branch), &[&kind], today).await?;
    let before = found
        .get(&article.type_id)
        .and_then(|classes| classes.get(&class))
        .and_then(|pieces: &Pieces| pieces.at.get(&branch.id));
    let Some(before) = before else {
        return Ok(false);
    };
    let last = before.promised.iter().map(|one| one.period.to()).max();
    let Some(period) = last.and_then(|last| Period::new(today, last).ok()) else {
        return Ok(false);
    };
    let mut after = before.clone();
    let returns = back_on(&branch.calendar, due, needs_care);
    // One that is late is counted on by nobody.
    if let Some(at) = after.back.iter().position(|day| Some(*day) == returns) {
        after.back.remove(at);
        after
            .back
            .extend(back_on(&branch.calendar, later, needs_care));
    }
    let lacking = |supply: &domain::booking::Supply| -> u32 {
        supply.broken(period).iter().map(|(_, lacks)| lacks).sum()
    };
    Ok(lacking(&after) > lacking(before))
}
