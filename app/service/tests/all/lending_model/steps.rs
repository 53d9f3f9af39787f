//! What may happen at a counter, and days made of it by chance.

use domain::lending::Answer;
use domain::stock::ArticleStatus;
use proptest::prelude::*;
use proptest::sample::Index;

/// Few, so that much happens to each.
pub const ARTICLES: usize = 3;
pub const BORROWERS: usize = 3;

/// Articles and borrowers by their place in the day's lists.
#[derive(Debug, Clone, Copy)]
pub enum Step {
    /// Scans an article, with a borrower in hand or nobody. With `swap` it
    /// takes the place of another article, if it is lent to him.
    Scan {
        article: usize,
        hand: Option<usize>,
        answer: Option<Answer>,
        swap: Option<usize>,
    },
    /// Another size, for whoever has the old one.
    Swap { old: usize, new: usize },
    /// Finishes a borrower's voucher.
    Klar(usize),
    /// Enters a voucher's loans with the date of an earlier day.
    LentOn { who: usize, days_ago: i64 },
    /// Chooses the due date of a voucher, so many days from today; none: the plan's.
    Choose { who: usize, days: Option<i64> },
    /// Renews the loan of an article.
    Renew(usize),
    /// Marks it as lost.
    Lost(usize),
    /// The borrower says that it is returned.
    SaysReturned(usize),
    /// An article that was lost or missing is found.
    Found(usize),
    /// A part of the article did not come back.
    PartMissing(usize),
    /// Sets how the article stands, by hand.
    Status(usize, ArticleStatus),
    /// Two borrowers turn out to be one.
    Merge { from: usize, into: usize },
    /// Undoes what was done last but so many.
    UndoLast { but: usize },
    /// Undoes anything that was done, also of an earlier day, or once more.
    UndoAny(Index),
    /// Sends anything once more that did something, long after.
    SendOldAgain(Index),
    /// The next morning.
    NextDay,
}

/// A step, and whether it is sent twice: a double press, or an answer that got lost.
pub type Sent = (Step, bool);

/// The steps of a few days.
pub fn steps() -> impl Strategy<Value = Vec<Sent>> {
    let twice = prop_oneof![5 => Just(false), 1 => Just(true)];
    proptest::collection::vec((step(), twice), 1..60)
}

fn step() -> impl Strategy<Value = Step> {
    let who = || 0..BORROWERS;
    prop_oneof![
        14 => scan(),
        4 => (article(), 0..ARTICLES).prop_map(|(old, new)| Step::Swap { old, new }),
        3 => who().prop_map(Step::Klar),
        2 => (who(), 0..10_i64).prop_map(|(who, days_ago)| Step::LentOn { who, days_ago }),
        4 => (who(), proptest::option::weighted(0.85, -3..32_i64))
            .prop_map(|(who, days)| Step::Choose { who, days }),
        3 => article().prop_map(Step::Renew),
        3 => article().prop_map(Step::Lost),
        2 => article().prop_map(Step::SaysReturned),
        2 => article().prop_map(Step::Found),
        3 => article().prop_map(Step::PartMissing),
        2 => (article(), status()).prop_map(|(article, status)| Step::Status(article, status)),
        3 => (who(), who()).prop_map(|(from, into)| Step::Merge { from, into }),
        8 => (0..5_usize).prop_map(|but| Step::UndoLast { but }),
        4 => any::<Index>().prop_map(Step::UndoAny),
        1 => any::<Index>().prop_map(Step::SendOldAgain),
        1 => Just(Step::NextDay),
    ]
}

/// The first one most of all.
fn article() -> impl Strategy<Value = usize> {
    prop_oneof![1 => Just(0), 1 => 0..ARTICLES]
}

fn scan() -> impl Strategy<Value = Step> {
    let answer = prop_oneof![
        3 => Just(None),
        2 => Just(Some(Answer::TakeBackFirst)),
        2 => Just(Some(Answer::ServiceDone)),
    ];
    (
        article(),
        proptest::option::weighted(0.75, 0..BORROWERS),
        answer,
        proptest::option::weighted(0.1, article()),
    )
        .prop_map(|(article, hand, answer, swap)| Step::Scan {
            article,
            hand,
            answer,
            swap,
        })
}

/// Quarantine is rare: at a counter nobody lifts it.
fn status() -> impl Strategy<Value = ArticleStatus> {
    prop_oneof![
        4 => Just(ArticleStatus::Available),
        3 => Just(ArticleStatus::Missing),
        2 => Just(ArticleStatus::InService),
        1 => Just(ArticleStatus::Quarantine),
    ]
}
