//! What the counter is told; kept under the submission's key, so that a resend
//! is told the same. It names no person.

use super::lines::{ArticleLine, DutyLine};
use crate::people::BorrowerLine;
use domain::branches::DuePlan;
use domain::lending::{
    Action, Hand, LaidAsideReason, LendNotice, LoanId, PromiseAnswer, Question, ReturnNotice, Stop,
};
use domain::stock::ArticleId;
use serde::{Deserialize, Serialize};

/// The answer to a scan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ScanAnswer {
    /// Who is in hand now.
    pub hand: Hand,
    /// An article that waits for a borrower.
    pub pending: Option<ArticleId>,
    /// What happened, or what stands in the way.
    pub outcome: Outcome,
    /// What was decided about a promise, to go along with the answer to the question.
    #[serde(default)]
    pub promise: Option<PromiseAnswer>,
    /// What can be undone, if anything was done.
    pub action: Option<Action>,
}

/// What happened, or what stands in the way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    /// Lent.
    Lent {
        /// What.
        article: ArticleLine,
        /// The loan.
        loan: LoanId,
        /// Until when, and why.
        due: DuePlan,
        /// What to say besides.
        notices: Vec<LendNoticeLine>,
        /// What went along: it had been laid aside until a guardian agreed, or is of the
        /// same reservation.
        along: Vec<ArticleLine>,
        /// What is of the same reservation, and has a question first.
        #[serde(default)]
        remaining: Vec<ArticleLine>,
        /// What was taken back in its place.
        swapped: Option<Box<ReturnedLine>>,
    },
    /// Taken back.
    Returned(ReturnedLine),
    /// It stands on the voucher already.
    AlreadyLent(ArticleLine),
    /// In the house: for whom?
    ForWhom(ArticleLine),
    /// It was missing, and is here again.
    Found(ArticleLine),
    /// Laid aside.
    LaidAside {
        /// What.
        article: ArticleLine,
        /// Why.
        reason: LaidAsideReason,
        /// What would do instead.
        instead: Vec<ArticleLine>,
    },
    /// A check found something.
    ChecksFailed {
        /// What.
        article: ArticleLine,
        /// Whether it went into quarantine; else onto the service list.
        quarantine: bool,
    },
    /// A question before it is lent.
    Ask {
        /// What.
        article: ArticleLine,
        /// The question.
        question: Question,
        /// The checks or care that the question is about.
        duties: Vec<DutyLine>,
        /// Who has reserved it; never stored.
        #[serde(skip)]
        whose: Option<BorrowerLine>,
    },
    /// Stop.
    Stop {
        /// What.
        article: ArticleLine,
        /// Why.
        stop: Stop,
    },
    /// A borrower was taken in hand.
    InHand,
    /// Several articles: which? One more than [`super::MOST_HITS`] where there are more.
    WhichArticle(Vec<ArticleLine>),
    /// Several borrowers: who? As many at most. Names are read anew when it is shown.
    WhichBorrower(Vec<BorrowerLine>),
    /// A telephone number that nobody has yet.
    NewNumber(String),
    /// Nothing was found.
    Unknown(String),
}

/// What came back.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReturnedLine {
    /// What.
    pub article: ArticleLine,
    /// Its loan.
    pub loan: LoanId,
    /// Whether another borrower was in hand.
    pub from_other: bool,
    /// What to say besides.
    pub notices: Vec<ReturnNoticeLine>,
    /// What is to be looked at and done.
    pub duties: Vec<DutyLine>,
}

/// A notice at lending, with the names that it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct LendNoticeLine {
    /// The notice.
    pub notice: LendNotice,
    /// The branch that it names.
    pub branch: Option<String>,
    /// Articles that would do.
    pub instead: Vec<ArticleLine>,
}

/// A notice at return, with the name that it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ReturnNoticeLine {
    /// The notice.
    pub notice: ReturnNotice,
    /// The branch that it names.
    pub branch: Option<String>,
}
