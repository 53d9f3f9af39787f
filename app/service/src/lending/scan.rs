//! A scan at the counter: one loan or one return, written before it is answered.

use super::answer::{LendNoticeLine, Outcome, ReturnNoticeLine, ReturnedLine, ScanAnswer};
use super::duties;
use super::effects::Doing;
use super::hand::{Held, held};
use super::instead;
use super::journal::{About, Happened, Journal};
use super::lines::ArticleLine;
use super::submissions::{Earlier, KeyReused, Submission};
use super::understand::{Understood, understand};
use crate::branches;
use crate::staff::Staff;
use crate::store::entities::{laid_aside, voucher};
use crate::store::lending::{self as rows, ScannedArticle};
use crate::store::{WriteTx, is_unique_violation};
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::lending::{
    Answer, ArticleFacts, Hand, HandFacts, LaidAsideReason, LendNotice, LoanId, OpenLoan,
    Permission, ReturnNotice, Situation, Step, SubmissionKey, VoucherId, WearerId, decide,
};
use domain::people::BorrowerId;
use domain::stock::{ArticleId, ArticleStatus};
use sea_orm::{ActiveModelTrait, DbErr, EntityTrait, IntoActiveModel, Set};
use serde::{Deserialize, Serialize};

/// What was scanned, typed or chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scanned {
    /// Text from the field.
    Text(String),
    /// An article chosen from several, or answered about.
    Article(ArticleId),
    /// A borrower chosen from several.
    Borrower(BorrowerId),
}

/// One submission of the counter's field.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Scan {
    /// What.
    pub scanned: Scanned,
    /// Who is in hand.
    pub hand: Hand,
    /// The wearer that things are for now.
    pub wearer: Option<WearerId>,
    /// An article that waits for a borrower.
    pub pending: Option<ArticleId>,
    /// A loan whose article the next one takes the place of.
    pub swap: Option<LoanId>,
    /// The answer to a question about this article.
    pub answer: Option<Answer>,
}

/// Why a scan has no answer.
#[derive(Debug, thiserror::Error)]
pub enum ScanError {
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ScanError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Answers a scan. The same key with the same content gets the same answer.
///
/// # Errors
/// When the key was used for something else, or the database can't; nothing was changed then.
pub async fn scan(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    scan: &Scan,
) -> Result<ScanAnswer, ScanError> {
    let submission = Submission::new(key, staff.id().0, scan);
    let db = services.store.read();
    let root = staff.root().0;
    let understood = match &scan.scanned {
        Scanned::Article(id) => Understood::Articles(vec![*id]),
        Scanned::Borrower(id) => crate::people::line(db, root, *id)
            .await?
            .map_or(Understood::Nothing, |line| {
                Understood::Borrowers(vec![line])
            }),
        Scanned::Text(text) => understand(db, root, text).await?,
    };
    let stay = |outcome| ScanAnswer {
        hand: scan.hand,
        pending: scan.pending,
        outcome,
        action: None,
    };
    match understood {
        Understood::Articles(ids) => match ids.as_slice() {
            [one] => about_article(services, staff, &submission, scan, *one, scan.hand).await,
            several => {
                let mut lines = Vec::new();
                for id in several {
                    if let Some(article) = rows::find_article(db, root, id.0).await? {
                        lines.push(article.line());
                    }
                }
                Ok(stay(Outcome::WhichArticle(lines)))
            }
        },
        Understood::Borrowers(found) => match found.as_slice() {
            [one] => {
                let hand = Hand::Borrower(one.id);
                match scan.pending {
                    // What waited for somebody is lent to him at once.
                    Some(article) => {
                        about_article(services, staff, &submission, scan, article, hand).await
                    }
                    None => Ok(ScanAnswer {
                        hand,
                        pending: None,
                        outcome: Outcome::InHand,
                        action: None,
                    }),
                }
            }
            _ => Ok(stay(Outcome::WhichBorrower(found))),
        },
        Understood::NewNumber(number) => Ok(stay(Outcome::NewNumber(number))),
        Understood::Nothing => Ok(stay(Outcome::Unknown(match &scan.scanned {
            Scanned::Text(text) => text.trim().to_owned(),
            Scanned::Article(_) | Scanned::Borrower(_) => String::new(),
        }))),
    }
}

/// Two counters may race for one article on PostgreSQL, or one submission
/// arrive twice at once: the one that the database refuses looks again.
const ATTEMPTS: u8 = 3;

async fn about_article(
    services: &Services,
    staff: &Staff,
    submission: &Submission,
    scan: &Scan,
    article: ArticleId,
    hand: Hand,
) -> Result<ScanAnswer, ScanError> {
    let mut attempt = 1;
    loop {
        match try_article(services, staff, submission, scan, article, hand).await {
            Err(ScanFault::Db(error))
                if attempt < ATTEMPTS
                    && (super::submissions::is_taken(&error)
                        || is_unique_violation(
                            &error,
                            "loans_one_open_per_article",
                            "loans.article_id",
                        )) =>
            {
                attempt += 1;
            }
            Err(ScanFault::Db(error)) => return Err(error.into()),
            Err(ScanFault::Scan(error)) => return Err(error),
            Ok(answer) => return Ok(answer),
        }
    }
}

/// Keeps the database's own word until it is known whether to look again.
enum ScanFault {
    Db(DbErr),
    Scan(ScanError),
}

impl From<DbErr> for ScanFault {
    fn from(error: DbErr) -> Self {
        Self::Db(error)
    }
}

impl From<Unavailable> for ScanFault {
    fn from(error: Unavailable) -> Self {
        Self::Scan(error.into())
    }
}

async fn try_article(
    services: &Services,
    staff: &Staff,
    submission: &Submission,
    scan: &Scan,
    article: ArticleId,
    hand: Hand,
) -> Result<ScanAnswer, ScanFault> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let root = staff.root().0;
    // Before anything else: the same submission, sent again meanwhile, waits here.
    let article = rows::lock_article(tx.conn(), root, article.0).await?;
    match submission.earlier(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(ScanFault::Scan(KeyReused.into())),
    }
    let branch = branches::context(tx.conn(), staff.branch(), now).await?;
    let held = held(tx.conn(), root, hand).await?;
    let Some(article) = article else {
        return Ok(ScanAnswer {
            hand,
            pending: None,
            outcome: Outcome::Unknown(String::new()),
            action: None,
        });
    };
    let voucher = held.as_ref().and_then(|held| held.voucher.as_ref());
    let journal = Journal::new(staff, services.chance.action(), now)
        .with_voucher(voucher.map(|voucher| voucher.id));
    let mut counter = Counter {
        tx: &tx,
        staff,
        scan,
        doing: Doing {
            branch: &branch,
            now,
            journal,
        },
        held,
        wrote: false,
    };
    let outcome = counter.answer(article).await?;
    let wrote = counter.wrote;
    let answer = ScanAnswer {
        hand: counter.held.as_ref().map_or(Hand::Nobody, Held::hand),
        pending: match &outcome {
            Outcome::ForWhom(line) => Some(line.id),
            _ => None,
        },
        outcome,
        action: wrote.then(|| journal.action()),
    };
    // What changed nothing may be looked at anew; what did is answered once.
    if wrote {
        submission.keep(tx.conn(), &answer, now).await?;
        tx.commit().await?;
    }
    Ok(answer)
}

/// One scan under way, inside its transaction.
struct Counter<'a> {
    tx: &'a WriteTx,
    staff: &'a Staff,
    scan: &'a Scan,
    doing: Doing<'a>,
    held: Option<Held>,
    wrote: bool,
}

impl Counter<'_> {
    async fn answer(&mut self, article: ScannedArticle) -> Result<Outcome, DbErr> {
        let article = self.write_down_answer(article).await?;
        let situation = self.situation(&article).await?;
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
            Step::AlreadyLent => Outcome::AlreadyLent(line),
            Step::ForWhom => Outcome::ForWhom(line),
            Step::FoundAgain => {
                super::lost::find_in_house(self.tx.conn(), &self.doing, &article).await?;
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
    async fn write_down_answer(
        &mut self,
        article: ScannedArticle,
    ) -> Result<ScannedArticle, DbErr> {
        let Some(answer) = self.scan.answer else {
            return Ok(article);
        };
        // Only where the question stands: an answer left over from an earlier
        // page does nothing.
        if self.held.is_none() {
            return Ok(article);
        }
        match answer {
            Answer::Permission(permission) if article.guardian_permission => {
                self.permit(permission).await?;
            }
            Answer::ChecksPassed if article.open_checks => {
                duties::pass_open_checks(self.tx.conn(), &self.doing, &article).await?;
            }
            Answer::CareDone | Answer::CareSkipped if article.open_care => {
                let done = answer == Answer::CareDone;
                duties::answer_open_care(self.tx.conn(), &self.doing, &article, done).await?;
            }
            Answer::ServiceDone => {
                duties::finish_service(self.tx.conn(), &self.doing, &article).await?;
            }
            Answer::BindingSetFor(sole) if self.staff.is_fitter() && article.needs_binding() => {
                super::bindings::confirm(self.tx.conn(), &self.doing, self.staff, &article, sole)
                    .await?;
            }
            Answer::Permission(_)
            | Answer::ChecksPassed
            | Answer::CareDone
            | Answer::CareSkipped
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

    async fn situation(&self, article: &ScannedArticle) -> Result<Situation, DbErr> {
        let size = article.size();
        let measures = size.measures();
        let boot_sole = measures
            .and_then(|measures| measures.sole_mm)
            .map(|sole| sole.0);
        let with_soles = article.needs_binding() || boot_sole.is_some();
        let hand: Option<HandFacts> = match &self.held {
            None => None,
            Some(held) => Some(
                held.facts(self.tx.conn(), self.scan.wearer, with_soles)
                    .await?,
            ),
        };
        let checks = article.return_checks();
        let is_helmet = checks.contains(&domain::stock::ReturnCheck::Knock);
        Ok(Situation {
            article: ArticleFacts {
                status: article.status(),
                branch: BranchId(article.branch_id),
                home: BranchId(article.home_branch_id),
                needs_permission: article.guardian_permission,
                needs_binding: article.needs_binding(),
                binding_set_for: article
                    .fit_sole_mm
                    .and_then(|sole| u16::try_from(sole).ok()),
                boot_sole,
                only_for_swimmers: domain::stock::buoyancy_question(&checks, measures).is_some(),
                small_helmet_without_buckle: is_helmet
                    && !article.green_buckle
                    && measures.is_some_and(domain::stock::is_small_child_helmet_size),
                open_checks: article.open_checks,
                open_care: article.open_care,
                open_repairs: article.open_repairs,
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

    async fn lend(
        &mut self,
        article: ScannedArticle,
        notices: Vec<LendNotice>,
    ) -> Result<Outcome, DbErr> {
        let Some(voucher) = self.voucher().await? else {
            return Ok(Outcome::ForWhom(article.line()));
        };
        let (swapped, due) = match self.swapped_out(&voucher).await? {
            Some((returned, due_on)) => {
                let mut due = self.doing.due(&voucher, &article);
                due.due = due_on;
                (Some(Box::new(returned)), due)
            }
            None => (None, self.doing.due(&voucher, &article)),
        };
        let loan = self
            .doing
            .lend(
                self.tx.conn(),
                &voucher,
                &article,
                self.scan.wearer,
                due.due,
            )
            .await?;
        self.wrote = true;
        if notices.contains(&LendNotice::WithoutBinding) {
            self.record(&article, loan, &voucher, &Happened::BindingOverridden)
                .await?;
        }
        self.no_longer_aside(&voucher, article.id).await?;
        let along = match self.scan.answer {
            Some(Answer::Permission(_)) => self.lend_what_waited(&voucher).await?,
            _ => Vec::new(),
        };
        Ok(Outcome::Lent {
            notices: self.lend_notices(&article, notices).await?,
            article: article.line(),
            loan,
            due,
            along,
            swapped,
        })
    }

    /// Now that a guardian agrees, what lay aside for that goes along.
    async fn lend_what_waited(
        &mut self,
        voucher: &voucher::Model,
    ) -> Result<Vec<ArticleLine>, DbErr> {
        let mut along = Vec::new();
        for row in super::aside::rows_of(self.tx.conn(), voucher.id).await? {
            if row.reason != LaidAsideReason::Permission.as_str() {
                continue;
            }
            let Some(article) =
                rows::lock_article(self.tx.conn(), voucher.root_id, row.article_id).await?
            else {
                continue;
            };
            let situation = self.situation(&article).await?;
            // Anything else that stands in its way is asked when it is scanned.
            if let Step::Lend(_) = decide(&situation) {
                let due = self.doing.due(voucher, &article);
                self.doing
                    .lend(self.tx.conn(), voucher, &article, None, due.due)
                    .await?;
                self.no_longer_aside(voucher, article.id).await?;
                along.push(article.line());
            }
        }
        Ok(along)
    }

    async fn take_back(
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
    async fn go_on_taking_back(&mut self, from: Option<i64>) -> Result<(), DbErr> {
        if let Some(voucher) = self.voucher().await? {
            let mut row = voucher.into_active_model();
            row.taking_back_from = Set(from);
            self.keep_voucher(row.update(self.tx.conn()).await?);
        }
        Ok(())
    }

    async fn swapped_out(
        &mut self,
        voucher: &voucher::Model,
    ) -> Result<Option<(ReturnedLine, chrono::NaiveDate)>, DbErr> {
        let Some(loan) = self.scan.swap else {
            return Ok(None);
        };
        let tx = self.tx.conn();
        let Some(out) = crate::store::entities::loan::Entity::find_by_id(loan.0)
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
        Ok(returned.map(|returned| (returned, out.due_on)))
    }

    async fn lay_aside(
        &mut self,
        article: &ScannedArticle,
        reason: LaidAsideReason,
    ) -> Result<Outcome, DbErr> {
        if let Some(voucher) = self.voucher().await? {
            super::aside::put(
                self.tx.conn(),
                voucher.id,
                article.id,
                reason,
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

    async fn permit(&mut self, permission: Permission) -> Result<(), DbErr> {
        if let Some(voucher) = self.voucher().await? {
            let updated =
                super::permission::tick(self.tx.conn(), &self.doing, voucher, permission).await?;
            self.keep_voucher(updated);
        }
        Ok(())
    }

    /// The open voucher; the first scan opens one.
    async fn voucher(&mut self) -> Result<Option<voucher::Model>, DbErr> {
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

    fn keep_voucher(&mut self, voucher: voucher::Model) {
        if let Some(held) = &mut self.held {
            held.voucher = Some(voucher);
        }
    }

    async fn no_longer_aside(&self, voucher: &voucher::Model, article: i64) -> Result<(), DbErr> {
        if !self.held.as_ref().is_some_and(|held| held.besides.waiting) {
            return Ok(());
        }
        laid_aside::Entity::delete_by_id((voucher.id, article))
            .exec(self.tx.conn())
            .await?;
        Ok(())
    }

    async fn record(
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

    async fn lend_notices(
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
                LendNotice::WasInSeasonStorage
                | LendNotice::WasMissing
                | LendNotice::WithoutBinding => (None, vec![]),
            };
            // "Offered where there is one": nothing to offer, nothing to say.
            if notice == LendNotice::OfferGreenBuckle && instead.is_empty() {
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

/// The answer kept under a key, for a plain page that shows it after a redirect.
///
/// # Errors
/// When the database can't.
pub async fn kept_answer(
    services: &Services,
    key: &SubmissionKey,
) -> Result<Option<ScanAnswer>, Unavailable> {
    Ok(super::submissions::answer_under(services.store.read(), key).await?)
}

/// An article in a line and how it stands now, for an answer about it.
///
/// # Errors
/// When the database can't.
pub async fn article_line(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
) -> Result<Option<(ArticleLine, ArticleStatus)>, Unavailable> {
    let db = services.store.read();
    Ok(rows::find_article(db, staff.root().0, article.0)
        .await?
        .map(|article| (article.line(), article.status())))
}
