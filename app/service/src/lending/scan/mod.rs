//! A scan at the counter: one loan or one return, written before it is answered.

mod counter;
mod hand_over;
mod lend;
mod permit;
mod situation;
mod take_back;

use self::counter::Counter;
pub use self::permit::{Permitted, tick_permission};
use super::answer::{Outcome, ScanAnswer};
use super::effects::Doing;
use super::hand::{Held, held};
use super::journal::Journal;
use super::submissions::{self, Earlier, KeyReused, Submission};
use super::understand::{Understood, understand};
use crate::branches;
use crate::staff::Staff;
use crate::store::is_unique_violation;
use crate::store::lending as rows;
use crate::{Services, Unavailable};
use domain::lending::{Answer, Hand, LoanId, PromiseAnswer, SubmissionKey, WearerId};
use domain::people::BorrowerId;
use domain::stock::ArticleId;
use sea_orm::DbErr;
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
    /// What was decided where somebody else has reserved it, or one like it.
    pub promise: Option<PromiseAnswer>,
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
        promise: None,
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
                        promise: None,
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
                    && (submissions::is_taken(&error)
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
    // Before the transaction: nobody is kept waiting for what changes once a month.
    let branch = branches::context(services.store.read(), staff.branch(), now).await?;
    let tx = services.store.begin_write().await?;
    let root = staff.root().0;
    // Before anything else: the same submission, sent again meanwhile, waits here.
    let article = rows::lock_article(tx.conn(), root, article.0).await?;
    match submission.earlier(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(ScanFault::Scan(KeyReused.into())),
    }
    let held = held(tx.conn(), staff, now, hand).await?;
    let Some(article) = article else {
        return Ok(ScanAnswer {
            hand,
            pending: None,
            outcome: Outcome::Unknown(String::new()),
            promise: None,
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
        // Further questions come with the same decision again.
        promise: match &outcome {
            Outcome::Ask { .. } | Outcome::Stop { .. } => scan.promise,
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
