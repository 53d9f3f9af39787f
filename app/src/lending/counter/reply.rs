//! What the counter answers: closed, so that each has its words.

use super::state::CounterState;
use domain::branches::{DuePlan, DueRefusal};
use domain::lending::SubmissionKey;
use domain::people::NameError;
use domain::stock::{ArticleId, ArticleStatus};
use service::lending::{ArticleLine, Outcome, Renewed, ScanAnswer, UndoRefusal, Undone};
use service::people::{AddBorrower, AddProblems};

/// An answer, and the state that the counter is in then.
#[derive(Debug)]
pub struct Replied {
    /// The state.
    pub state: CounterState,
    /// The answer.
    pub reply: Reply,
    /// Under which key the answer is kept, if it is: a plain page can show it
    /// after a redirect.
    pub kept: Option<SubmissionKey>,
}

/// An answer.
#[derive(Debug)]
pub enum Reply {
    /// Nothing was asked.
    Quiet,
    /// To a scan.
    Scan(ScanAnswer),
    /// Something was undone.
    Undone(Undone),
    /// Or couldn't be.
    NotUndone(UndoRefusal),
    /// The voucher is finished.
    Closed {
        /// Its number, to print it.
        voucher: Option<i64>,
        /// What was scanned and not lent.
        left: Vec<ArticleLine>,
    },
    /// A guardian's permission is ticked; what waited for it is lent.
    Permitted(Vec<ArticleLine>),
    /// Another due date is chosen, or none any more.
    DueChosen(Option<DuePlan>),
    /// The chosen day, as typed, won't do.
    DueRefused(DueRefusal, String),
    /// What was typed into the field with this id is no date.
    NoDate(&'static str, String),
    /// The day of a forgotten loan is set.
    LentOn,
    /// That day, as typed, is too far back, or still to come.
    LentOnRefused(String),
    /// A wearer was added or chosen.
    Wearer,
    /// What was typed is no first name.
    WearerRefused(NameError, String),
    /// What was typed is no boot's sole; the question stands.
    WrongSole(ArticleLine, String),
    /// A thing that was not lent is off the counter.
    PutAway(Option<ArticleLine>),
    /// Checks and care are answered; how the article stands now says where it goes.
    Duties(Option<(ArticleLine, ArticleStatus)>),
    /// A part is missing.
    PartMissing(Option<ArticleLine>),
    /// Loans were renewed, or not.
    Renewed(Renewed),
    /// A loan is marked as lost.
    Lost,
    /// The borrower says that it is returned.
    SaysReturned,
    /// It was found.
    Found,
    /// A new borrower's form, as typed, with what is wrong.
    NewBorrower(AddBorrower, AddProblems),
    /// A borrower was added.
    Added,
    /// The next thing takes the place of the one chosen.
    Swapping,
    /// What it was about isn't there any more.
    NotThere,
}

impl Reply {
    /// Whether it asks for whom this article is.
    pub fn asks_for_whom(&self, article: ArticleId) -> bool {
        matches!(self, Self::Scan(ScanAnswer { outcome: Outcome::ForWhom(line), .. }) if line.id == article)
    }

    /// Whether a form has a fault that is shown beside a field.
    pub fn has_faults(&self) -> bool {
        match self {
            Self::NewBorrower(_, problems) => *problems != AddProblems::default(),
            Self::DueRefused(..)
            | Self::NoDate(..)
            | Self::LentOnRefused(_)
            | Self::WearerRefused(..)
            | Self::WrongSole(..)
            | Self::NotUndone(_) => true,
            Self::Quiet
            | Self::Scan(_)
            | Self::Undone(_)
            | Self::Closed { .. }
            | Self::Permitted(_)
            | Self::DueChosen(_)
            | Self::LentOn
            | Self::Wearer
            | Self::PutAway(_)
            | Self::Duties(_)
            | Self::PartMissing(_)
            | Self::Renewed(_)
            | Self::Lost
            | Self::SaysReturned
            | Self::Found
            | Self::Added
            | Self::Swapping
            | Self::NotThere => false,
        }
    }
}
