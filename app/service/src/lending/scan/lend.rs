//! Lending, with what goes along and what it takes the place of.

use super::counter::Counter;
use crate::branches;
use crate::lending::answer::{LendNoticeLine, Outcome, ReturnedLine};
use crate::lending::effects::Taken;
use crate::lending::journal::{Aside, Happened};
use crate::lending::lines::ArticleLine;
use crate::lending::{aside, instead};
use crate::store::entities::{laid_aside, loan, voucher};
use crate::store::lending::{self as rows, ScannedArticle};
use domain::lending::{Answer, LaidAsideReason, LendNotice, Step, WearerId, decide};
use sea_orm::{DbErr, EntityTrait, ModelTrait};

impl Counter<'_> {
    pub(super) async fn lend(
        &mut self,
        article: ScannedArticle,
        notices: Vec<LendNotice>,
    ) -> Result<Outcome, DbErr> {
        let Some(voucher) = self.voucher().await? else {
            return Ok(Outcome::ForWhom(article.line()));
        };
        let mut due = self.doing.due(&voucher, &article, self.borrower_kind());
        let mut wearer = self.scan.wearer;
        let swapped = match self.swapped_out(&voucher).await? {
            Some((returned, out)) => {
                // The new one is for the same child until the same day; one that
                // is late already begins anew, and so does one that would be out
                // longer than the branch lets it (on a voucher of an earlier day).
                if out.due_on >= self.doing.today() && self.doing.may_be_due(&voucher, out.due_on) {
                    due.due = out.due_on;
                }
                wearer = wearer.or(out.wearer_id.map(WearerId));
                Some(Box::new(returned))
            }
            None => None,
        };
        let aside = self.take_up(&voucher, article.id).await?;
        let meant_for = aside.as_ref().and_then(|aside| aside.wearer);
        wearer = wearer.or(meant_for.map(WearerId));
        let of = self.take_reserved(&voucher, &article, &mut due).await?;
        wearer = wearer.or(of.as_ref().and_then(|of| of.wearer));
        let is_reserved = of.is_some();
        let tx = self.tx.conn();
        let taken = Taken {
            aside,
            reserved: of.map(|of| of.reserved),
        };
        let lend = self
            .doing
            .lend(tx, &voucher, &article, wearer, due.due, taken);
        let loan = lend.await?;
        self.wrote = true;
        if notices.contains(&LendNotice::WithoutBinding) {
            self.record(&article, loan, &voucher, &Happened::BindingOverridden)
                .await?;
        }
        let mut along = match self.scan.answer {
            Some(Answer::Permission(_)) => self.lend_what_waited(&voucher).await?,
            _ => Vec::new(),
        };
        let mut remaining = Vec::new();
        if let Some(reservation) = article.aside_reservation.filter(|_| is_reserved) {
            let rest = self.lend_rest(&voucher, reservation).await?;
            along.extend(rest.lent);
            remaining = rest.remaining;
        }
        Ok(Outcome::Lent {
            notices: self.lend_notices(&article, notices).await?,
            article: article.line(),
            loan,
            due,
            along,
            remaining,
            swapped,
        })
    }

    /// Now that a guardian agrees, what lay aside for that goes along.
    pub(super) async fn lend_what_waited(
        &mut self,
        voucher: &voucher::Model,
    ) -> Result<Vec<ArticleLine>, DbErr> {
        let mut along = Vec::new();
        for row in aside::rows_of(self.tx.conn(), voucher.id).await? {
            if row.reason != LaidAsideReason::Permission.as_str() {
                continue;
            }
            let Some(article) =
                rows::lock_article(self.tx.conn(), voucher.root_id, row.article_id).await?
            else {
                continue;
            };
            let wearer = row.wearer_id.map(WearerId);
            let situation = self.situation(&article, wearer).await?;
            // Anything else that stands in its way is asked when it is scanned.
            if let Step::Lend(_) = decide(&situation) {
                let due = self.doing.due(voucher, &article, self.borrower_kind()).due;
                let aside = self.take_up(voucher, article.id).await?;
                let tx = self.tx.conn();
                let taken = Taken {
                    aside,
                    reserved: None,
                };
                let lend = self.doing.lend(tx, voucher, &article, wearer, due, taken);
                lend.await?;
                along.push(article.line());
            }
        }
        Ok(along)
    }

    pub(super) async fn swapped_out(
        &mut self,
        voucher: &voucher::Model,
    ) -> Result<Option<(ReturnedLine, loan::Model)>, DbErr> {
        let Some(loan) = self.scan.swap else {
            return Ok(None);
        };
        let tx = self.tx.conn();
        let Some(out) = loan::Entity::find_by_id(loan.0)
            .one(tx)
            .await?
            .filter(|row| row.borrower_id == voucher.borrower_id)
        else {
            return Ok(None);
        };
        let Some(old) = rows::lock_article(tx, voucher.root_id, out.article_id)
            .await?
            .filter(|old| old.loan_id == Some(loan.0))
        else {
            return Ok(None);
        };
        let returned = self.take_back(&old, false, Vec::new()).await?;
        Ok(returned.map(|returned| (returned, out)))
    }

    /// It lies aside no longer; how it lay there, so that an undo lays it back.
    pub(super) async fn take_up(
        &self,
        voucher: &voucher::Model,
        article: i64,
    ) -> Result<Option<Aside>, DbErr> {
        if !self.held.as_ref().is_some_and(|held| held.besides.waiting) {
            return Ok(None);
        }
        let found = laid_aside::Entity::find_by_id((voucher.id, article));
        let Some(row) = found.one(self.tx.conn()).await? else {
            return Ok(None);
        };
        let aside = Aside {
            reason: row.reason.clone(),
            wearer: row.wearer_id,
        };
        row.delete(self.tx.conn()).await?;
        Ok(Some(aside))
    }

    pub(super) async fn lend_notices(
        &self,
        article: &ScannedArticle,
        notices: Vec<LendNotice>,
    ) -> Result<Vec<LendNoticeLine>, DbErr> {
        let mut lines = Vec::new();
        for notice in notices {
            let (branch, instead) = match notice {
                LendNotice::WasAt(branch) => {
                    (branches::name(self.tx.conn(), branch).await?, vec![])
                }
                LendNotice::OfferGreenBuckle => (
                    None,
                    instead::green_buckles(self.tx.conn(), self.doing.branch.id, article).await?,
                ),
                LendNotice::RestOfSet => (
                    None,
                    instead::rest_of_set(self.tx.conn(), self.doing.branch.id, article).await?,
                ),
                LendNotice::WasInSeasonStorage
                | LendNotice::WasMissing
                | LendNotice::WithoutBinding => (None, vec![]),
            };
            // "Offered where there is one": nothing to offer, nothing to say.
            let offers = [LendNotice::OfferGreenBuckle, LendNotice::RestOfSet].contains(&notice);
            if offers && instead.is_empty() {
                continue;
            }
            lines.push(LendNoticeLine {
                notice,
                branch,
                instead,
            });
        }
        Ok(lines)
    }
}
