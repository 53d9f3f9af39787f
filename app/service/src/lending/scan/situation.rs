//! What a decision about an article rests on.

use super::counter::Counter;
use crate::booking::{OpenLine, Supplied, own_line, supply_of};
use crate::lending::hand::Held;
use crate::store::lending::ScannedArticle;
use chrono::NaiveDate;
use domain::booking::{SizeClass, touch};
use domain::branches::{BorrowerKind, BranchId};
use domain::lending::{
    ArticleFacts, HandFacts, LoanId, OpenLoan, PromiseFacts, SetAside, Situation, VoucherId,
    WearerId,
};
use domain::people::BorrowerId;
use domain::stock::ArticleStatus;
use sea_orm::DbErr;

/// What an article was set aside for.
pub(super) fn set_aside(article: &ScannedArticle, today: NaiveDate) -> Option<SetAside> {
    let from = article.aside_from?;
    Some(SetAside {
        reservation: article.aside_reservation?,
        borrower: BorrowerId(article.aside_borrower?),
        from,
        has_come: from <= today,
    })
}

impl Counter<'_> {
    /// What kind of borrower is in hand.
    pub(super) fn borrower_kind(&self) -> Option<BorrowerKind> {
        let held = self.held.as_ref()?;
        BorrowerKind::from_code(&held.who.kind)
    }

    /// Whether a child needs a guardian's permission for it here.
    pub(super) fn needs_permission(&self, article: &ScannedArticle) -> bool {
        let branch = self.doing.branch;
        branch.guardian_permission(article, self.borrower_kind()).is
    }

    pub(super) async fn situation(
        &self,
        article: &ScannedArticle,
        wearer: Option<WearerId>,
    ) -> Result<Situation, DbErr> {
        let size = article.size();
        let measures = size.measures();
        let boot_sole = measures
            .and_then(|measures| measures.sole_mm)
            .map(|sole| sole.0);
        let with_soles = article.needs_binding() || boot_sole.is_some();
        let hand: Option<HandFacts> = match &self.held {
            None => None,
            Some(held) => Some(held.facts(self.tx.conn(), wearer, with_soles).await?),
        };
        let promise = self.promise(article).await?;
        let checks = article.return_checks();
        let is_helmet = checks.contains(&domain::stock::ReturnCheck::Knock);
        Ok(Situation {
            article: ArticleFacts {
                status: article.status(),
                branch: BranchId(article.branch_id),
                home: BranchId(article.home_branch_id),
                is_lent: self.doing.branch.is_lent(article, self.borrower_kind()).is,
                // A guardian has reserved it: that is his permission.
                needs_permission: !is_his(&promise, self.held.as_ref())
                    && self.needs_permission(article),
                needs_binding: article.needs_binding(),
                binding_set_for: article
                    .fit_sole_mm
                    .and_then(|sole| u16::try_from(sole).ok()),
                boot_sole,
                buoyancy: domain::stock::buoyancy_question(&checks, measures),
                small_helmet_without_buckle: is_helmet
                    && !article.green_buckle
                    && measures.is_some_and(domain::stock::is_small_child_helmet_size),
                open_checks: article.open_checks,
                open_care: article.open_care,
                open_repairs: article.open_repairs,
                is_of_a_set: article.set_id.is_some(),
            },
            open_loan: article
                .loan_id
                .zip(article.loan_voucher_id)
                .zip(article.loan_borrower_id)
                .map(|((loan, voucher), borrower)| OpenLoan {
                    loan: LoanId(loan),
                    voucher: VoucherId(voucher),
                    borrower: BorrowerId(borrower),
                    lost: article.loan_lost_at.is_some(),
                }),
            hand,
            here: self.doing.branch.id,
            fitter: self.staff.is_fitter(),
            promise,
            answer: self.scan.answer,
            promise_answer: self.scan.promise,
        })
    }

    /// What it has to do with what families were promised.
    async fn promise(&self, article: &ScannedArticle) -> Result<PromiseFacts, DbErr> {
        if article.loan_id.is_some() {
            return Ok(PromiseFacts::None);
        }
        let today = self.doing.today();
        if let Some(aside) = set_aside(article, today) {
            return Ok(PromiseFacts::SetAside(aside));
        }
        // Of what stands at another branch nothing is promised here.
        let here = self.doing.branch;
        let (Some(held), true) = (&self.held, article.branch_id == here.id.0) else {
            return Ok(PromiseFacts::None);
        };
        if !article.is_promised {
            return Ok(PromiseFacts::None);
        }
        if self.own_line(article).await?.is_some() {
            return Ok(PromiseFacts::Own);
        }
        // What isn't counted as here takes nothing from anybody.
        let is_counted = article.status() == ArticleStatus::Available
            && !article.open_checks
            && !article.open_repairs;
        if !is_counted {
            return Ok(PromiseFacts::None);
        }
        let due = match &held.voucher {
            Some(voucher) => self.doing.due(voucher, article, self.borrower_kind()).due,
            None => self.doing.due_today(article, self.borrower_kind()).due,
        };
        let supplied = supply_of(self.tx.conn(), here, article, today).await?;
        Ok(
            supplied.map_or(PromiseFacts::None, |Supplied { supply, needs_care }| {
                touch(&supply, &here.calendar, today, due, needs_care)
            }),
        )
    }

    /// What the one in hand has reserved of its kind and size, if nothing is set aside for it.
    pub(super) async fn own_line(
        &self,
        article: &ScannedArticle,
    ) -> Result<Option<OpenLine>, DbErr> {
        let Some(held) = self.held.as_ref().filter(|_| article.is_promised) else {
            return Ok(None);
        };
        let class = SizeClass::of(&article.size());
        own_line(
            self.tx.conn(),
            self.doing.branch.id.0,
            held.who.id,
            article.type_id,
            &class,
            self.doing.today(),
        )
        .await
    }
}

/// Whether the one in hand has reserved it.
fn is_his(promise: &PromiseFacts, held: Option<&Held>) -> bool {
    match promise {
        PromiseFacts::Own => true,
        PromiseFacts::SetAside(aside) => held.is_some_and(|held| held.who.id == aside.borrower.0),
        PromiseFacts::None | PromiseFacts::Touched { .. } => false,
    }
}
