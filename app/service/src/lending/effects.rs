//! Lending and taking back, inside a transaction that somebody else commits.

use super::journal::{About, Aside, Before, BeforeReturn, Happened, Journal, Reserved};
use super::lines::DutyLine;
use crate::branches::BranchContext;
use crate::store::entities::{duty, loan, voucher};
use crate::store::lending::{self as rows, ScannedArticle};
use crate::store::statement;
use chrono::NaiveDate;
use domain::branches::{BorrowerKind, DuePlan, choose_due, plan_due};
use domain::lending::{DutyClass, DutyId, DutyState, LoanId, WearerId};
use domain::stock::ArticleStatus;
use domain::time::Moment;
use sea_orm::{ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, Set};

/// Where a piece is taken from when it is lent.
#[derive(Debug, Default)]
pub struct Taken {
    /// From beside the voucher.
    pub aside: Option<Aside>,
    /// From what was reserved.
    pub reserved: Option<Reserved>,
}

/// Where and when something happens, and the rows that tell of it.
#[derive(Debug)]
pub struct Doing<'a> {
    /// The branch where staff stand.
    pub branch: &'a BranchContext,
    /// When.
    pub now: Moment,
    /// The rows.
    pub journal: Journal,
}

impl Doing<'_> {
    /// The branch's today.
    pub fn today(&self) -> NaiveDate {
        now_on(self.branch, self.now)
    }

    /// When a thing that goes out on `voucher` is due, and why.
    pub fn due(
        &self,
        voucher: &voucher::Model,
        article: &ScannedArticle,
        borrower: Option<BorrowerKind>,
    ) -> DuePlan {
        let lent_on = voucher.lent_on.unwrap_or_else(|| self.today());
        let rules = &self.branch.rules;
        let days = self.branch.loan_days(article, borrower).is;
        let planned = plan_due(lent_on, days, &self.branch.calendar);
        match voucher.due_on {
            None => planned,
            // What was lawful when it was chosen; else the plan.
            Some(chosen) => choose_due(
                lent_on,
                chosen,
                rules.longest_loan_days,
                &self.branch.calendar,
            )
            .unwrap_or(planned),
        }
    }

    /// When a thing that goes out today, on no voucher yet, is due.
    pub fn due_today(&self, article: &ScannedArticle, borrower: Option<BorrowerKind>) -> DuePlan {
        let days = self.branch.loan_days(article, borrower).is;
        plan_due(self.today(), days, &self.branch.calendar)
    }

    /// Whether staff might choose `day` for what goes out on `voucher`.
    pub fn may_be_due(&self, voucher: &voucher::Model, day: NaiveDate) -> bool {
        let lent_on = voucher.lent_on.unwrap_or_else(|| self.today());
        let limit = self.branch.rules.longest_loan_days;
        choose_due(lent_on, day, limit, &self.branch.calendar).is_ok()
    }

    /// Lends `article` on `voucher`. The caller holds the article's lock and has decided.
    pub async fn lend(
        &self,
        tx: &impl ConnectionTrait,
        voucher: &voucher::Model,
        article: &ScannedArticle,
        wearer: Option<WearerId>,
        due_on: NaiveDate,
        taken: Taken,
    ) -> Result<LoanId, DbErr> {
        let lent_on = voucher.lent_on.unwrap_or_else(|| self.today());
        let row = rows::insert_loan(
            tx,
            loan::ActiveModel {
                id: NotSet,
                root_id: Set(self.branch.root.0),
                branch_id: Set(self.branch.id.0),
                voucher_id: Set(voucher.id),
                borrower_id: Set(voucher.borrower_id),
                article_id: Set(article.id),
                wearer_id: Set(wearer.map(|wearer| wearer.0)),
                lent_at: Set(self.moment_on(lent_on).0),
                lent_on: Set(lent_on),
                due_on: Set(due_on),
                renewals: Set(0),
                returned_at: Set(None),
                returned_branch_id: Set(None),
                undone_at: Set(None),
                lost_at: Set(None),
                says_returned_at: Set(None),
            },
        )
        .await?;
        if article.status() != ArticleStatus::Available || article.branch_id != self.branch.id.0 {
            rows::place_article(
                tx,
                article.id,
                self.branch.id.0,
                ArticleStatus::Available.as_str(),
            )
            .await?;
        }
        self.journal
            .record(
                tx,
                About::loan(article.id, row.id, voucher.borrower_id),
                &Happened::Lent(Before {
                    status: article.status.clone(),
                    branch: article.branch_id,
                    aside: taken.aside,
                    reserved: taken.reserved,
                }),
            )
            .await?;
        Ok(LoanId(row.id))
    }

    /// Takes `article` back from the loan that it is out on. None when somebody
    /// else just did.
    pub async fn take_back(
        &self,
        tx: &impl ConnectionTrait,
        article: &ScannedArticle,
        from_other: bool,
    ) -> Result<Option<(LoanId, Vec<DutyLine>)>, DbErr> {
        let (Some(loan), Some(borrower)) = (article.loan_id, article.loan_borrower_id) else {
            return Ok(None);
        };
        if !rows::close_loan(tx, loan, self.branch.id.0, self.now.0).await? {
            return Ok(None);
        }
        let status = match article.status() {
            // Missing things that come back are simply here again.
            ArticleStatus::Missing | ArticleStatus::Available => ArticleStatus::Available,
            other => other,
        };
        if status.as_str() != article.status || article.branch_id != self.branch.id.0 {
            rows::place_article(tx, article.id, self.branch.id.0, status.as_str()).await?;
        }
        if let Some(fit) = article.fit_id {
            // A confirmed binding ends when the ski comes back.
            tx.execute_raw(statement(
                tx,
                "UPDATE binding_fits SET ended_at = $1 WHERE id = $2",
                [self.now.0.into(), fit.into()],
            ))
            .await?;
        }
        let duties = self.open_duties(tx, article, loan).await?;
        self.journal
            .record(
                tx,
                About::loan(article.id, loan, borrower),
                &Happened::Returned(BeforeReturn {
                    status: article.status.clone(),
                    branch: article.branch_id,
                    lost_at: article.loan_lost_at,
                    says_returned_at: article.loan_says_returned_at,
                    fit: article.fit_id,
                    from_other,
                }),
            )
            .await?;
        Ok(Some((LoanId(loan), duties)))
    }

    async fn open_duties(
        &self,
        tx: &impl ConnectionTrait,
        article: &ScannedArticle,
        loan: i64,
    ) -> Result<Vec<DutyLine>, DbErr> {
        let checks = article.return_checks().into_iter().map(|check| {
            let class = if check.is_safety() {
                DutyClass::Safety
            } else {
                DutyClass::Check
            };
            (class, check.as_str())
        });
        let care = article
            .maintenance()
            .into_iter()
            .map(|kind| (DutyClass::Care, kind.as_str()));
        let mut lines = Vec::new();
        for (class, kind) in checks.chain(care) {
            lines.push(
                self.open_duty(tx, article.id, Some(loan), class, kind)
                    .await?,
            );
        }
        Ok(lines)
    }

    /// Opens one duty.
    pub async fn open_duty(
        &self,
        tx: &impl ConnectionTrait,
        article: i64,
        loan: Option<i64>,
        class: DutyClass,
        kind: &str,
    ) -> Result<DutyLine, DbErr> {
        let row = duty::ActiveModel {
            id: NotSet,
            root_id: Set(self.branch.root.0),
            branch_id: Set(self.branch.id.0),
            article_id: Set(article),
            loan_id: Set(loan),
            class: Set(class.as_str().to_owned()),
            kind: Set(kind.to_owned()),
            opened_at: Set(self.now.0),
            state: Set(DutyState::Open.as_str().to_owned()),
            closed_at: Set(None),
        }
        .insert(tx)
        .await?;
        Ok(DutyLine {
            id: DutyId(row.id),
            class,
            kind: kind.to_owned(),
        })
    }

    /// Now, or noon of an earlier day on which a loan was forgotten.
    fn moment_on(&self, day: NaiveDate) -> Moment {
        if day == self.today() {
            self.now
        } else {
            Moment::from_local(
                day.and_time(chrono::NaiveTime::MIN) + chrono::TimeDelta::hours(12),
                self.branch.zone,
            )
        }
    }
}

/// The day that `now` is at a branch.
pub fn now_on(branch: &BranchContext, now: Moment) -> NaiveDate {
    now.local_date(branch.zone)
}
