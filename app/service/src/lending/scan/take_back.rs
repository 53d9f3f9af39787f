//! Taking back.

use super::counter::Counter;
use crate::branches;
use crate::lending::answer::{ReturnNoticeLine, ReturnedLine};
use crate::store::lending::ScannedArticle;
use domain::lending::{Answer, ReturnNotice};
use sea_orm::{ActiveModelTrait, DbErr, IntoActiveModel, Set};

impl Counter<'_> {
    pub(super) async fn take_back(
        &mut self,
        article: &ScannedArticle,
        from_other: bool,
        notices: Vec<ReturnNotice>,
    ) -> Result<Option<ReturnedLine>, DbErr> {
        if from_other && self.scan.answer == Some(Answer::TakeBackFirst) {
            self.go_on_taking_back(article.loan_borrower_id).await?;
        }
        let taken = self
            .doing
            .take_back(self.tx.conn(), article, from_other)
            .await?;
        let Some((loan, duties)) = taken else {
            return Ok(None);
        };
        self.wrote = true;
        let mut lines = Vec::new();
        for notice in notices {
            let branch = match notice {
                ReturnNotice::BelongsTo(branch) => branches::name(self.tx.conn(), branch).await?,
                ReturnNotice::WasLost => None,
            };
            lines.push(ReturnNoticeLine { notice, branch });
        }
        Ok(Some(ReturnedLine {
            article: article.line(),
            loan,
            from_other,
            notices: lines,
            duties,
        }))
    }

    /// Until *klar*, further things of the same other borrower come back without a stop.
    pub(super) async fn go_on_taking_back(&mut self, from: Option<i64>) -> Result<(), DbErr> {
        if let Some(voucher) = self.voucher().await? {
            let mut row = voucher.into_active_model();
            row.taking_back_from = Set(from);
            self.keep_voucher(row.update(self.tx.conn()).await?);
        }
        Ok(())
    }
}
