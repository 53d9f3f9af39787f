//! What was reserved goes out: one scan, and all that was set aside with it goes along.

use super::counter::Counter;
use super::situation::set_aside;
use crate::booking;
use crate::lending::answer::Outcome;
use crate::lending::effects::Taken;
use crate::lending::hand::held;
use crate::lending::journal::{About, Happened, Reserved};
use crate::lending::lines::ArticleLine;
use crate::lending::voucher::wearer_named;
use crate::store::entities::voucher;
use crate::store::lending::{self as rows, ScannedArticle};
use domain::branches::{DueBasis, DuePlan};
use domain::lending::{Hand, PromiseAnswer, Step, WearerId, decide};
use domain::people::BorrowerId;
use sea_orm::DbErr;

/// What became of the other things of a reservation.
pub(super) struct Rest {
    /// They went along.
    pub lent: Vec<ArticleLine>,
    /// They have a question first.
    pub remaining: Vec<ArticleLine>,
}

/// A thing that was reserved, and whom it is for.
pub(super) struct OfReservation {
    /// How its line stood.
    pub reserved: Reserved,
    /// The wearer that the family named.
    pub wearer: Option<WearerId>,
}

impl Counter<'_> {
    /// Nobody is in hand, and the thing tells for whom it is.
    pub(super) async fn hand_over(
        &mut self,
        article: ScannedArticle,
        borrower: i64,
    ) -> Result<Outcome, DbErr> {
        let hand = Hand::Borrower(BorrowerId(borrower));
        let Some(held) = held(self.tx.conn(), self.staff, self.doing.now, hand).await? else {
            return Ok(Outcome::ForWhom(article.line()));
        };
        self.held = Some(held);
        Box::pin(self.answer(article)).await
    }

    /// Takes a piece from what was reserved: by the one in hand, whose line it fulfils and who
    /// has it until the day that he reserved it for; or by somebody else, whose line waits for
    /// another one. `due` becomes what was promised or decided.
    pub(super) async fn take_reserved(
        &self,
        voucher: &voucher::Model,
        article: &ScannedArticle,
        due: &mut DuePlan,
    ) -> Result<Option<OfReservation>, DbErr> {
        let tx = self.tx.conn();
        if let Some(PromiseAnswer::Until(day)) = self.scan.promise
            && day < due.due
            && self.doing.may_be_due(voucher, day)
        {
            *due = chosen(day);
        }
        let line = match set_aside(article, self.doing.today()) {
            Some(aside) if aside.borrower.0 == voucher.borrower_id => match article.aside_line {
                Some(line) => booking::line_of(tx, line).await?,
                None => None,
            },
            Some(_) => {
                if let Some(line) = article.aside_line
                    && booking::let_go(tx, line).await?
                {
                    let about = About::article(article.id);
                    let happened = Happened::LetGo { line };
                    self.doing.journal.record(tx, about, &happened).await?;
                }
                None
            }
            None => self.own_line(article).await?,
        };
        let Some(line) = line else {
            return Ok(None);
        };
        // Where staff chose a day for the voucher, that stands.
        if voucher.due_on.is_none() && self.doing.may_be_due(voucher, line.to_day) {
            *due = chosen(line.to_day);
        }
        let Some(reserved) = booking::collect(tx, line.id, article.id, self.doing.now).await?
        else {
            return Ok(None);
        };
        let wearer = match line.wearer.as_str() {
            "" => None,
            name => wearer_named(tx, voucher.id, name).await?,
        };
        Ok(Some(OfReservation { reserved, wearer }))
    }

    /// What was set aside for the same reservation goes along, unless it has a question first.
    pub(super) async fn lend_rest(
        &mut self,
        voucher: &voucher::Model,
        reservation: i64,
    ) -> Result<Rest, DbErr> {
        let mut rest = Rest {
            lent: Vec::new(),
            remaining: Vec::new(),
        };
        let tx = self.tx.conn();
        for id in booking::set_aside_for(tx, reservation).await? {
            let Some(article) = rows::lock_article(tx, voucher.root_id, id).await? else {
                continue;
            };
            let mut situation = self.situation(&article, None).await?;
            // What was answered is about the thing that was scanned.
            situation.answer = None;
            if !matches!(decide(&situation), Step::Lend(_)) {
                rest.remaining.push(article.line());
                continue;
            }
            let mut due = self.doing.due(voucher, &article, self.borrower_kind());
            let of = self.take_reserved(voucher, &article, &mut due).await?;
            let wearer = of.as_ref().and_then(|of| of.wearer);
            let taken = Taken {
                aside: None,
                reserved: of.map(|of| of.reserved),
            };
            let lend = self
                .doing
                .lend(tx, voucher, &article, wearer, due.due, taken);
            lend.await?;
            rest.lent.push(article.line());
        }
        Ok(rest)
    }
}

/// A day that somebody chose.
fn chosen(day: chrono::NaiveDate) -> DuePlan {
    DuePlan {
        due: day,
        asked: day,
        skipped: Vec::new(),
        days: 0,
        basis: DueBasis::Chosen,
    }
}
