//! What a decision about an article rests on.

use super::counter::Counter;
use crate::store::lending::ScannedArticle;
use domain::branches::{BorrowerKind, BranchId};
use domain::lending::{ArticleFacts, HandFacts, LoanId, OpenLoan, Situation, VoucherId, WearerId};
use domain::people::BorrowerId;
use sea_orm::DbErr;

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
        let checks = article.return_checks();
        let is_helmet = checks.contains(&domain::stock::ReturnCheck::Knock);
        Ok(Situation {
            article: ArticleFacts {
                status: article.status(),
                branch: BranchId(article.branch_id),
                home: BranchId(article.home_branch_id),
                is_lent: self.doing.branch.is_lent(article, self.borrower_kind()).is,
                needs_permission: self.needs_permission(article),
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
            answer: self.scan.answer,
        })
    }
}
