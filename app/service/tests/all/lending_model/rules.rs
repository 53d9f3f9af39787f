//! What each step does, if it may: the rules of the counter, told of the model.

use super::facts::{Fact, Value};
use super::model::{BACKDATE_DAYS, Hand, Model};
use super::steps::Step;
use chrono::TimeDelta;
use domain::lending::Answer;
use domain::stock::ArticleStatus;

impl Model {
    /// A step as the counter sends it: a swap is a scan for whoever has the old thing.
    pub fn at_the_counter(&self, step: Step) -> Step {
        match step {
            Step::Swap { old, new } => Step::Scan {
                article: new,
                hand: self.out(old).map(|loan| self.owner(self.loans[loan].visit)),
                answer: None,
                swap: Some(old),
            },
            other => other,
        }
    }

    /// Who is in hand, and the visit that goes on.
    fn held(&self, hand: Hand) -> (usize, Option<usize>) {
        match hand {
            Hand::Visit(visit) if self.is_open(visit) => (self.owner(visit), Some(visit)),
            Hand::Visit(visit) => self.going_on(self.owner(visit)),
            Hand::Person(who) => self.going_on(self.person(who)),
        }
    }

    /// A visit of today that is still open goes on, however its borrower comes into the hand.
    fn going_on(&self, who: usize) -> (usize, Option<usize>) {
        let visit = (0..self.opened.len()).rev().find(|visit| {
            self.opened[*visit] == self.today && self.is_open(*visit) && self.owner(*visit) == who
        });
        (who, visit)
    }

    fn visit_in(&mut self, hand: usize) -> usize {
        match self.held(self.hands[hand]) {
            (_, Some(visit)) => {
                self.hands[hand] = Hand::Visit(visit);
                visit
            }
            (who, None) => {
                let visit = self.open_visit(who);
                self.hands[hand] = Hand::Visit(visit);
                visit
            }
        }
    }

    pub fn scan(
        &mut self,
        article: usize,
        hand: Option<usize>,
        answer: Option<Answer>,
        swap: Option<usize>,
    ) {
        let Some(hand) = hand else {
            match self.out(article) {
                Some(loan) => {
                    self.begin();
                    self.take_back(loan);
                }
                None => self.come_upon(article),
            }
            return;
        };
        let (who, visit) = self.held(self.hands[hand]);
        self.hands[hand] = visit.map_or(Hand::Person(who), Hand::Visit);
        match self.out(article) {
            None => self.scan_to_lend(article, hand, answer, swap),
            Some(loan) if Some(self.loans[loan].visit) == visit => {}
            Some(loan) => {
                let has = self.owner(self.loans[loan].visit);
                let agreed = visit.is_some_and(|visit| self.taking_back[visit] == Some(has));
                if has != who && answer == Some(Answer::TakeBackFirst) {
                    let visit = self.visit_in(hand);
                    self.taking_back[visit] = Some(has);
                } else if has != who && !agreed {
                    return;
                }
                self.begin();
                self.take_back(loan);
            }
        }
    }

    fn scan_to_lend(
        &mut self,
        article: usize,
        hand: usize,
        answer: Option<Answer>,
        swap: Option<usize>,
    ) {
        let (status, repairs) = self.stands(article);
        let waits = status == ArticleStatus::InService || repairs > 0;
        if status == ArticleStatus::Quarantine || waits && answer != Some(Answer::ServiceDone) {
            return;
        }
        let visit = self.visit_in(hand);
        let lent_on = self.lent_on[visit].unwrap_or(self.today);
        let mut due = self
            .day(Fact::Chosen(visit))
            .and_then(|chosen| Self::chosen(lent_on, chosen))
            .unwrap_or(Self::planned(lent_on));
        self.begin();
        let swapped = swap
            .and_then(|other| self.out(other))
            .filter(|loan| self.owner(self.loans[*loan].visit) == self.owner(visit));
        if let Some(old) = swapped {
            // For the same child until the same day, where that is ahead and
            // the branch's limit allows it.
            let same = self.due(old);
            if same >= self.today && Self::chosen(lent_on, same).is_some() {
                due = same;
            }
            self.take_back(old);
        }
        self.lend(article, visit, lent_on, due);
    }

    /// Something that is in the house is scanned while nobody is in hand.
    fn come_upon(&mut self, article: usize) {
        let (status, repairs) = self.stands(article);
        if status == ArticleStatus::Missing {
            let status = if repairs > 0 {
                ArticleStatus::InService
            } else {
                ArticleStatus::Available
            };
            self.begin();
            self.write(Fact::Stands(article), Value::Stands(status, repairs));
        }
    }

    pub fn klar(&mut self, hand: usize) {
        if let (_, Some(visit)) = self.held(self.hands[hand])
            && self.hands[hand] == Hand::Visit(visit)
        {
            self.begin();
            self.write(Fact::Open(visit), Value::Yes(false));
            self.taking_back[visit] = None;
        }
        self.hands[hand] = Hand::Person(hand);
    }

    pub fn lent_on(&mut self, hand: usize, days_ago: i64) {
        if days_ago > BACKDATE_DAYS {
            return;
        }
        let visit = self.visit_in(hand);
        // The day of what is out already is not changed any more.
        if self.out_on(visit).is_empty() {
            let day = self.today - TimeDelta::days(days_ago);
            self.lent_on[visit] = (days_ago > 0).then_some(day);
        }
    }

    pub fn choose(&mut self, hand: usize, days: Option<i64>) {
        // Another page may have closed it: then it stands on another one.
        let Hand::Visit(_) = self.hands[hand] else {
            return;
        };
        let (_, open) = self.held(self.hands[hand]);
        let Some(days) = days else {
            let visit = self.visit_in(hand);
            self.begin();
            self.write(Fact::Chosen(visit), Value::Day(None));
            return;
        };
        let out = open.map_or(Vec::new(), |visit| self.out_on(visit));
        let lent_on: Vec<_> = out
            .iter()
            .map(|loan| self.loans[*loan].lent_on)
            .chain([open
                .and_then(|visit| self.lent_on[visit])
                .unwrap_or(self.today)])
            .collect();
        let day = self.today + TimeDelta::days(days);
        // The day must do for all that stands on the voucher.
        let first = lent_on.iter().min().expect("the visit's own day");
        if lent_on.iter().any(|lent_on| day < *lent_on) {
            return;
        }
        let Some(day) = Self::chosen(*first, day) else {
            return;
        };
        let visit = self.visit_in(hand);
        self.begin();
        for loan in out {
            self.write(Fact::Due(loan), Value::Day(Some(day)));
        }
        self.write(Fact::Chosen(visit), Value::Day(Some(day)));
    }

    pub fn renew(&mut self, article: usize) {
        let later = Self::planned(self.today);
        if let Some(loan) = self.out(article)
            && later > self.due(loan)
        {
            self.mark(loan, Fact::Due(loan), Value::Day(Some(later)));
        }
    }

    pub fn lost(&mut self, article: usize) {
        if let Some(loan) = self.out(article) {
            self.mark(loan, Fact::Lost(loan), Value::Yes(true));
        }
    }

    pub fn says_returned(&mut self, article: usize) {
        if let Some(loan) = self.out(article) {
            self.mark(loan, Fact::Says(loan), Value::Yes(true));
        }
    }

    pub fn found(&mut self, article: usize) {
        match self.out(article) {
            Some(loan) => self.mark(loan, Fact::Lost(loan), Value::Yes(false)),
            None => self.come_upon(article),
        }
    }

    fn mark(&mut self, loan: usize, fact: Fact, value: Value) {
        self.begin();
        self.write(fact, value);
        self.while_out(loan);
    }

    pub fn part_missing(&mut self, article: usize) {
        let (status, repairs) = self.stands(article);
        // A missing strap is no reason to lift a quarantine.
        let status = match status {
            ArticleStatus::Quarantine => status,
            _ => ArticleStatus::InService,
        };
        self.begin();
        self.write(Fact::Stands(article), Value::Stands(status, repairs + 1));
    }

    pub fn status(&mut self, article: usize, to: ArticleStatus) {
        let (from, repairs) = self.stands(article);
        let may = self.out(article).is_none()
            && from != ArticleStatus::Quarantine
            && !(to.is_ready() && repairs > 0);
        if may && from != to {
            self.begin();
            self.write(Fact::Stands(article), Value::Stands(to, repairs));
        }
    }

    pub fn merge(&mut self, from: usize, into: usize) {
        if from == into || self.is_merged(from) || self.is_merged(into) {
            return;
        }
        self.begin();
        for visit in 0..self.lent_on.len() {
            if self.owner(visit) == from {
                self.write(Fact::Owner(visit), Value::Who(Some(into)));
            }
        }
        self.write(Fact::Merged(from), Value::Who(Some(into)));
        // Whoever he is merged into must not become a third one meanwhile.
        self.write(Fact::Merged(into), Value::Who(None));
    }
}
