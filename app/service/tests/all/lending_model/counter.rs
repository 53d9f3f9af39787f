//! The program, driven by the same steps.

use super::model::{self, Model};
use super::picture::{Picture, Rows, newest_event};
use super::steps::{ARTICLES, BORROWERS, Step};
use crate::common::{World, key};
use chrono::{NaiveDate, TimeDelta};
use domain::lending::{Action, Hand, LoanId, SubmissionKey, VoucherId};
use domain::people::BorrowerId;
use domain::stock::{ArticleId, ArticleStatus};
use service::Services;
use service::lending::{
    Scan, Scanned, UndoError, UndoRefusal, choose_due_date, close_voucher, mark_found, mark_lost,
    part_missing, renew, says_returned, scan, set_lent_on, undo,
};
use service::people::{AddBorrower, add_borrower, merge_borrowers};
use service::staff::Staff;
use service::stock::{ArticleForm, add_article, article_view, change_status};
use std::fmt::Debug;

/// What a button at the counter sends.
#[derive(Debug, Clone)]
enum Request {
    Scan(Scan),
    Close(VoucherId),
    LentOn(Hand, NaiveDate),
    Choose(VoucherId, Option<NaiveDate>),
    Renew(LoanId),
    Lost(LoanId),
    SaysReturned(LoanId),
    Found(ArticleId),
    PartMissing(ArticleId),
    Status(ArticleId, ArticleStatus),
    Merge(BorrowerId, BorrowerId),
    Undo(Action),
}

/// What is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reply {
    /// All of it, in words.
    pub words: String,
    /// Whether something was done.
    pub did: bool,
    /// Why something is not undone.
    pub refusal: Option<UndoRefusal>,
    /// Who is in hand now, where the answer says so.
    pub hand: Option<Hand>,
}

impl Reply {
    fn to<T: Debug, E: Debug>(answer: &Result<T, E>, did: impl Fn(&T) -> bool) -> Self {
        Self {
            words: format!("{answer:?}"),
            did: answer.as_ref().is_ok_and(did),
            refusal: None,
            hand: None,
        }
    }
}

/// The counter, and what was sent from it.
pub struct Counter<'a> {
    world: &'a World,
    staff: Staff,
    rows: Rows,
    /// What did something, with its answer.
    sent: Vec<(SubmissionKey, Request, Reply)>,
}

impl<'a> Counter<'a> {
    pub async fn open(world: &'a World, staff: Staff) -> Self {
        let mut rows = Rows::default();
        for _ in 0..ARTICLES {
            let form = ArticleForm {
                kind: "LIGGU".to_owned(),
                ..ArticleForm::default()
            };
            let added = add_article(&world.services, &staff, &key(), &form).await;
            rows.articles.push(added.expect("added").id);
        }
        for number in 0..BORROWERS {
            let typed = AddBorrower {
                name: format!("Familj {number}"),
                phone: format!("070-174 06 1{number}"),
                is_group: false,
                contact: String::new(),
                language: String::new(),
            };
            let added = add_borrower(&world.services, &staff, &key(), &typed).await;
            rows.borrowers.push(added.expect("added").id);
        }
        rows.since = newest_event(world.services.store().for_migrations()).await;
        Self {
            world,
            staff,
            rows,
            sent: Vec::new(),
        }
    }

    fn services(&self) -> &Services {
        &self.world.services
    }

    /// What the database shows.
    pub async fn picture(&mut self) -> Picture {
        self.rows
            .read(self.world.services.store().for_migrations())
            .await
    }

    /// As it stands in the address.
    pub fn hand(&self, hand: model::Hand) -> Hand {
        match hand {
            model::Hand::Person(who) => Hand::Borrower(self.rows.borrowers[who]),
            model::Hand::Visit(visit) => Hand::Voucher(self.rows.vouchers[visit]),
        }
    }

    /// Carries a step out as somebody does who sees what `before` says; none:
    /// there is nothing that he could press.
    pub async fn carry_out(
        &mut self,
        step: &Step,
        target: Option<usize>,
        before: &Model,
        twice: bool,
    ) -> Option<Reply> {
        let request = self.request(step, target, before)?;
        let key = key();
        let reply = self.send(&key, &request).await;
        if twice {
            let again = self.send(&key, &request).await;
            assert_eq!(again, reply, "sent twice: {request:?}");
        }
        if reply.did {
            self.sent.push((key, request, reply.clone()));
        }
        Some(reply)
    }

    /// Sends something once more that did something, and is told the same.
    pub async fn send_old_again(&self, which: proptest::sample::Index) {
        if !self.sent.is_empty() {
            let (key, request, reply) = which.get(&self.sent);
            let again = self.send(key, request).await;
            assert_eq!(&again, reply, "sent long after: {request:?}");
        }
    }

    fn request(&self, step: &Step, target: Option<usize>, before: &Model) -> Option<Request> {
        let articles = &self.rows.articles;
        let shown = |article| before.shown(article).map(|loan| self.rows.loans[loan]);
        let voucher = |who: usize| match self.hand(before.hands[who]) {
            Hand::Voucher(id) => Some(id),
            Hand::Nobody | Hand::Borrower(_) => None,
        };
        Some(match *step {
            Step::Scan {
                article,
                hand,
                answer,
                swap,
            } => Request::Scan(Scan {
                scanned: Scanned::Article(articles[article]),
                hand: hand.map_or(Hand::Nobody, |who| self.hand(before.hands[who])),
                wearer: None,
                pending: None,
                swap: swap.and_then(shown),
                answer,
                promise: None,
            }),
            Step::Klar(who) => Request::Close(voucher(who)?),
            Step::LentOn { who, days_ago } => Request::LentOn(
                self.hand(before.hands[who]),
                before.today - TimeDelta::days(days_ago),
            ),
            Step::Choose { who, days } => Request::Choose(
                voucher(who)?,
                days.map(|days| before.today + TimeDelta::days(days)),
            ),
            Step::Renew(article) => Request::Renew(shown(article)?),
            Step::Lost(article) => Request::Lost(shown(article)?),
            Step::SaysReturned(article) => Request::SaysReturned(shown(article)?),
            Step::Found(article) => Request::Found(articles[article]),
            Step::PartMissing(article) => Request::PartMissing(articles[article]),
            Step::Status(article, status) => Request::Status(articles[article], status),
            Step::Merge { from, into } => {
                Request::Merge(self.rows.borrowers[from], self.rows.borrowers[into])
            }
            Step::UndoLast { .. } | Step::UndoAny(_) => Request::Undo(self.rows.actions[target?]),
            Step::SendOldAgain(_) | Step::NextDay | Step::Swap { .. } => return None,
        })
    }

    async fn send(&self, key: &SubmissionKey, request: &Request) -> Reply {
        let (services, staff) = (self.services(), &self.staff);
        match request {
            Request::Scan(asked) => {
                let answer = scan(services, staff, key, asked).await;
                let hand = answer.as_ref().ok().map(|answer| answer.hand);
                let reply = Reply::to(&answer, |answer| answer.action.is_some());
                Reply { hand, ..reply }
            }
            Request::Close(id) => {
                Reply::to(&close_voucher(services, staff, key, *id).await, |_| true)
            }
            Request::LentOn(hand, day) => {
                let answer = set_lent_on(services, staff, key, *hand, *day).await;
                let hand = answer.as_ref().ok().copied().flatten().map(Hand::Voucher);
                Reply {
                    hand,
                    ..Reply::to(&answer, |_| false)
                }
            }
            Request::Choose(id, day) => Reply::to(
                &choose_due_date(services, staff, key, Hand::Voucher(*id), *day).await,
                Result::is_ok,
            ),
            Request::Renew(loan) => {
                Reply::to(&renew(services, staff, key, &[*loan]).await, |renewed| {
                    renewed.action.is_some()
                })
            }
            Request::Lost(loan) => {
                Reply::to(&mark_lost(services, staff, key, *loan).await, |_| true)
            }
            Request::SaysReturned(loan) => {
                Reply::to(&says_returned(services, staff, key, *loan).await, |_| true)
            }
            Request::Found(article) => {
                Reply::to(&mark_found(services, staff, key, *article).await, |_| true)
            }
            Request::PartMissing(article) => Reply::to(
                &part_missing(services, staff, key, *article, "snöret").await,
                |_| true,
            ),
            Request::Status(article, status) => Reply::to(
                &change_status(services, staff, key, *article, *status).await,
                |done| done.action.is_some(),
            ),
            Request::Merge(from, into) => Reply::to(
                &merge_borrowers(services, staff, key, *from, *into).await,
                |_| true,
            ),
            Request::Undo(action) => {
                let answer = undo(services, staff, key, *action).await;
                let refusal = match &answer {
                    Ok(_) => None,
                    Err(UndoError::Refused(refusal)) => Some(*refusal),
                    Err(error) => panic!("{error:?}"),
                };
                let reply = Reply::to(&answer, |_| true);
                Reply { refusal, ..reply }
            }
        }
    }

    /// Who has what, as an article's page tells it.
    pub async fn who_has(&self) -> Vec<Option<usize>> {
        let mut all = Vec::new();
        for article in &self.rows.articles {
            let view = article_view(self.services(), &self.staff, *article).await;
            let view = view.expect("read").expect("there");
            all.push(view.loan.and_then(|loan| {
                let borrowers = &self.rows.borrowers;
                borrowers.iter().position(|id| *id == loan.borrower)
            }));
        }
        all
    }
}
