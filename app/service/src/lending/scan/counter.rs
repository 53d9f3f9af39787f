//! One scan under way: what is decided, and what is written for it.

use super::Scan;
use crate::lending::answer::Outcome;
use crate::lending::effects::Doing;
use crate::lending::hand::Held;
use crate::lending::journal::{About, Happened};
use crate::lending::{aside, bindings, duties, instead, lost, permission};
use crate::people;
use crate::staff::Staff;
use crate::store::WriteTx;
use crate::store::entities::voucher;
use crate::store::lending::{self as rows, ScannedArticle};
use domain::lending::{Answer, LaidAsideReason, LoanId, Permission, Question, Step, decide};
use domain::people::BorrowerId;
use domain::stock::ArticleStatus;
use sea_orm::DbErr;

/// One scan under way, inside its transaction.
pub(super) struct Counter<'a> {
    pub(super) tx: &'a WriteTx,
    pub(super) staff: &'a Staff,
    pub(super) scan: &'a Scan,
    pub(super) doing: Doing<'a>,
    pub(super) held: Option<Held>,
    pub(super) wrote: bool,
}

impl Counter<'_> {
    pub(super) async fn answer(&mut self, article: ScannedArticle) -> Result<Outcome, DbErr> {
        let article = self.write_down_answer(article).await?;
        let situation = self.situation(&article, self.scan.wearer).await?;
        let line = article.line();
        Ok(match decide(&situation) {
            Step::Lend(notices) => return self.lend(article, notices).await,
            Step::TakeBack {
                from_other,
                notices,
            } => match self.take_back(&article, from_other, notices).await? {
                Some(returned) => Outcome::Returned(returned),
                None => Outcome::ForWhom(line),
            },
            Step::HandOver => match article.aside_borrower {
                Some(borrower) => return self.hand_over(article, borrower).await,
                None => Outcome::ForWhom(line),
            },
            Step::AlreadyLent => Outcome::AlreadyLent(line),
            Step::ForWhom => Outcome::ForWhom(line),
            Step::FoundAgain => {
                lost::find_in_house(self.tx.conn(), &self.doing, &article).await?;
                self.wrote = true;
                Outcome::Found(line)
            }
            Step::LayAside(reason) => self.lay_aside(&article, reason).await?,
            Step::ChecksFailed => {
                let quarantine =
                    duties::fail_open_checks(self.tx.conn(), &self.doing, &article).await?;
                self.wrote = true;
                Outcome::ChecksFailed {
                    article: line,
                    quarantine,
                }
            }
            Step::Ask(question) => Outcome::Ask {
                whose: match (&question, article.aside_borrower) {
                    (Question::Reserved { .. }, Some(borrower)) => {
                        let root = self.doing.branch.root.0;
                        people::line(self.tx.conn(), root, BorrowerId(borrower)).await?
                    }
                    _ => None,
                },
                duties: duties::open_of(self.tx.conn(), article.id).await?,
                article: line,
                question,
            },
            Step::Stop(stop) => Outcome::Stop {
                article: line,
                stop,
            },
        })
    }

    /// What an answer says about the voucher or the article stays true after
    /// this scan: it is written first, so that the next question can follow.
    pub(super) async fn write_down_answer(
        &mut self,
        article: ScannedArticle,
    ) -> Result<ScannedArticle, DbErr> {
        let Some(answer) = self.scan.answer else {
            return Ok(article);
        };
        // Only where the question stands: an answer left over from an earlier
        // page does nothing. Of what is on loan nothing of this is asked.
        let is_asked = self.held.is_some() || answer == Answer::ChecksPassed;
        if !is_asked || article.loan_id.is_some() {
            return Ok(article);
        }
        match answer {
            Answer::Permission(permission) if self.needs_permission(&article) => {
                self.permit(permission).await?;
            }
            Answer::ChecksPassed if article.open_checks => {
                duties::pass_open_checks(self.tx.conn(), &self.doing, &article).await?;
            }
            Answer::CareDone | Answer::CareSkipped if article.open_care => {
                let done = answer == Answer::CareDone;
                duties::answer_open_care(self.tx.conn(), &self.doing, &article, done).await?;
            }
            Answer::ServiceDone if waits_for_service(&article) => {
                duties::finish_service(self.tx.conn(), &self.doing, &article).await?;
            }
            Answer::BindingSetFor(sole) if self.staff.is_fitter() && article.needs_binding() => {
                bindings::confirm(self.tx.conn(), &self.doing, self.staff, &article, sole).await?;
            }
            Answer::Permission(_)
            | Answer::ChecksPassed
            | Answer::CareDone
            | Answer::CareSkipped
            | Answer::ServiceDone
            | Answer::BindingSetFor(_)
            | Answer::TakeBackFirst
            | Answer::LayAside
            | Answer::Swims
            | Answer::WithoutBinding
            | Answer::ChecksFailed => return Ok(article),
        }
        self.wrote = true;
        let again = rows::find_article(self.tx.conn(), self.doing.branch.root.0, article.id);
        Ok(again.await?.unwrap_or(article))
    }

    pub(super) async fn lay_aside(
        &mut self,
        article: &ScannedArticle,
        reason: LaidAsideReason,
    ) -> Result<Outcome, DbErr> {
        if let Some(voucher) = self.voucher().await? {
            aside::put(
                self.tx.conn(),
                voucher.id,
                article.id,
                reason,
                self.scan.wearer,
                self.doing.now,
            )
            .await?;
            self.doing
                .journal
                .record(
                    self.tx.conn(),
                    About::article(article.id),
                    &Happened::LaidAside {
                        reason: reason.as_str().to_owned(),
                    },
                )
                .await?;
            self.wrote = true;
        }
        let instead = match reason {
            LaidAsideReason::Buoyancy => {
                instead::life_jackets(self.tx.conn(), self.doing.branch.id, article).await?
            }
            LaidAsideReason::Permission | LaidAsideReason::Binding => Vec::new(),
        };
        Ok(Outcome::LaidAside {
            article: article.line(),
            reason,
            instead,
        })
    }

    pub(super) async fn permit(&mut self, permission: Permission) -> Result<(), DbErr> {
        if let Some(voucher) = self.voucher().await? {
            let updated =
                permission::tick(self.tx.conn(), &self.doing, voucher, permission).await?;
            self.keep_voucher(updated);
        }
        Ok(())
    }

    /// The open voucher; the first scan opens one.
    pub(super) async fn voucher(&mut self) -> Result<Option<voucher::Model>, DbErr> {
        let Some(held) = &mut self.held else {
            return Ok(None);
        };
        if held.voucher.is_none() {
            let voucher = rows::insert_voucher(
                self.tx.conn(),
                self.doing.branch.root.0,
                self.doing.branch.id.0,
                held.who.id,
                self.doing.now.0,
            )
            .await?;
            self.doing.journal = self.doing.journal.with_voucher(Some(voucher.id));
            held.voucher = Some(voucher);
        }
        Ok(held.voucher.clone())
    }

    pub(super) fn keep_voucher(&mut self, voucher: voucher::Model) {
        if let Some(held) = &mut self.held {
            held.voucher = Some(voucher);
        }
    }

    pub(super) async fn record(
        &self,
        article: &ScannedArticle,
        loan: LoanId,
        voucher: &voucher::Model,
        happened: &Happened,
    ) -> Result<(), DbErr> {
        let about = About::loan(article.id, loan.0, voucher.borrower_id);
        self.doing
            .journal
            .record(self.tx.conn(), about, happened)
            .await
    }
}

/// Whether it is asked if the service is done: never of what is set aside for safety.
fn waits_for_service(article: &ScannedArticle) -> bool {
    match article.status() {
        ArticleStatus::InService => true,
        ArticleStatus::Available | ArticleStatus::SeasonStorage | ArticleStatus::Missing => {
            article.open_repairs
        }
        ArticleStatus::Quarantine | ArticleStatus::Scrapped => false,
    }
}
