//! What is so, as plainly as it can be said: facts, and the deeds that wrote them.

use super::facts::{Fact, Value, Written};
use super::picture::{Life, LoanPicture, Picture, VisitPicture};
use super::steps::{ARTICLES, BORROWERS};
use chrono::{Datelike, NaiveDate, TimeDelta, Weekday};
use domain::stock::ArticleStatus;
use std::collections::BTreeMap;

/// The branch's rules, as they come.
const LOAN_DAYS: i64 = 14;
pub const LONGEST_DAYS: i64 = 28;
pub const BACKDATE_DAYS: i64 = 7;

/// What one action did.
#[derive(Debug, Clone)]
pub struct Deed {
    pub day: NaiveDate,
    pub stands: bool,
    pub is_undo: bool,
    /// Facts with what was so before and after, first to last.
    pub writes: Vec<(Fact, Written, Value)>,
    /// The articles that it lent.
    pub lent: Vec<usize>,
    /// A loan that must not be back, if this is to be undone.
    pub while_out: Option<usize>,
}

impl Deed {
    pub fn may_be_undone(&self) -> bool {
        self.stands && !self.is_undo
    }
}

/// A loan's particulars that never change.
#[derive(Debug, Clone, Copy)]
pub struct Loan {
    pub article: usize,
    pub visit: usize,
    pub lent_on: NaiveDate,
}

/// The days at the counter.
#[derive(Debug, Clone)]
pub struct Model {
    pub today: NaiveDate,
    pub loans: Vec<Loan>,
    /// The day that each visit's loans are entered with; none: the day itself.
    pub lent_on: Vec<Option<NaiveDate>>,
    /// On which day each visit began.
    pub opened: Vec<NaiveDate>,
    /// From whom each visit takes things back without a stop.
    pub taking_back: Vec<Option<usize>>,
    /// Whom the address of each borrower's page at the counter names.
    pub hands: [Hand; BORROWERS],
    pub deeds: Vec<Deed>,
    pub facts: BTreeMap<Fact, Written>,
}

/// Who is in hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Person(usize),
    Visit(usize),
}

impl Model {
    pub fn new(today: NaiveDate) -> Self {
        Self {
            today,
            loans: Vec::new(),
            lent_on: Vec::new(),
            opened: Vec::new(),
            taking_back: Vec::new(),
            hands: std::array::from_fn(Hand::Person),
            deeds: Vec::new(),
            facts: BTreeMap::new(),
        }
    }

    pub fn written(&self, fact: Fact) -> Written {
        self.facts.get(&fact).copied().unwrap_or(Written {
            value: fact.at_first(),
            by: None,
        })
    }

    pub fn is(&self, fact: Fact) -> Value {
        self.written(fact).value
    }

    pub fn stands(&self, article: usize) -> (ArticleStatus, usize) {
        match self.is(Fact::Stands(article)) {
            Value::Stands(status, repairs) => (status, repairs),
            other => panic!("{other:?}"),
        }
    }

    pub fn day(&self, fact: Fact) -> Option<NaiveDate> {
        match self.is(fact) {
            Value::Day(day) => day,
            other => panic!("{other:?}"),
        }
    }

    pub fn due(&self, loan: usize) -> NaiveDate {
        self.day(Fact::Due(loan)).expect("a loan is due some day")
    }

    fn who(&self, fact: Fact) -> Option<usize> {
        match self.is(fact) {
            Value::Who(who) => who,
            other => panic!("{other:?}"),
        }
    }

    pub fn life(&self, loan: usize) -> Life {
        match self.is(Fact::Life(loan)) {
            Value::Life(life) => life,
            other => panic!("{other:?}"),
        }
    }

    pub fn owner(&self, visit: usize) -> usize {
        self.who(Fact::Owner(visit)).expect("a visit is somebody's")
    }

    /// Who a borrower turned out to be in the end.
    pub fn person(&self, mut who: usize) -> usize {
        while let Some(into) = self.who(Fact::Merged(who)) {
            who = into;
        }
        who
    }

    pub fn is_merged(&self, who: usize) -> bool {
        self.who(Fact::Merged(who)).is_some()
    }

    pub fn is_open(&self, visit: usize) -> bool {
        self.is(Fact::Open(visit)) == Value::Yes(true)
    }

    /// The loan that an article is out on.
    pub fn out(&self, article: usize) -> Option<usize> {
        self.out_where(|loan| loan.article == article)
            .first()
            .copied()
    }

    /// The loans of a visit that are out.
    pub fn out_on(&self, visit: usize) -> Vec<usize> {
        self.out_where(|loan| loan.visit == visit)
    }

    fn out_where(&self, of: impl Fn(&Loan) -> bool) -> Vec<usize> {
        (0..self.loans.len())
            .filter(|at| self.life(*at) == Life::Out && of(&self.loans[*at]))
            .collect()
    }

    /// Who has each article.
    pub fn who_has(&self) -> Vec<Option<usize>> {
        (0..ARTICLES)
            .map(|article| self.out(article))
            .map(|loan| loan.map(|loan| self.owner(self.loans[loan].visit)))
            .collect()
    }

    /// The loan that an article is out on, or its last one: that stands on a page
    /// that was opened before.
    pub fn shown(&self, article: usize) -> Option<usize> {
        self.out(article)
            .or_else(|| self.loans.iter().rposition(|loan| loan.article == article))
    }

    /// Something is done: what is written from now on is this deed's.
    pub fn begin(&mut self) {
        self.deeds.push(Deed {
            day: self.today,
            stands: true,
            is_undo: false,
            writes: Vec::new(),
            lent: Vec::new(),
            while_out: None,
        });
    }

    pub fn write(&mut self, fact: Fact, value: Value) {
        let before = self.written(fact);
        let by = self.deeds.len().checked_sub(1);
        self.facts.insert(fact, Written { value, by });
        if let Some(deed) = self.deeds.last_mut() {
            deed.writes.push((fact, before, value));
        }
    }

    /// The deed is undone only while the loan isn't back.
    pub fn while_out(&mut self, loan: usize) {
        if let Some(deed) = self.deeds.last_mut() {
            deed.while_out = Some(loan);
        }
    }

    /// A visit begins, with nothing on it. That is no deed: nobody sees it.
    pub fn open_visit(&mut self, who: usize) -> usize {
        let visit = self.lent_on.len();
        self.lent_on.push(None);
        self.opened.push(self.today);
        self.taking_back.push(None);
        let value = Value::Who(Some(who));
        self.facts
            .insert(Fact::Owner(visit), Written { value, by: None });
        visit
    }

    pub fn lend(&mut self, article: usize, visit: usize, lent_on: NaiveDate, due: NaiveDate) {
        let loan = self.loans.len();
        self.loans.push(Loan {
            article,
            visit,
            lent_on,
        });
        let value = Value::Day(Some(due));
        self.facts
            .insert(Fact::Due(loan), Written { value, by: None });
        // It is written whole: whoever has it, has it with all its parts.
        self.write(
            Fact::Stands(article),
            Value::Stands(ArticleStatus::Available, 0),
        );
        self.write(Fact::Life(loan), Value::Life(Life::Out));
        if let Some(deed) = self.deeds.last_mut() {
            deed.lent.push(article);
        }
    }

    pub fn take_back(&mut self, loan: usize) {
        let article = self.loans[loan].article;
        // What a return leaves is the return's, also where it stands as before.
        let stands = self.is(Fact::Stands(article));
        self.write(Fact::Stands(article), stands);
        self.write(Fact::Life(loan), Value::Life(Life::Back));
    }

    /// The day on which a loan of `lent_on` is due where nobody chose one.
    pub fn planned(lent_on: NaiveDate) -> NaiveDate {
        open_day(lent_on + TimeDelta::days(LOAN_DAYS))
    }

    /// The day that a chosen one comes to; none where it won't do.
    pub fn chosen(lent_on: NaiveDate, day: NaiveDate) -> Option<NaiveDate> {
        let latest = lent_on + TimeDelta::days(LONGEST_DAYS);
        if day < lent_on || day > latest {
            return None;
        }
        let moved = open_day(day);
        if moved <= latest {
            return Some(moved);
        }
        // The limit holds: the day before the closed one.
        day.pred_opt().filter(|before| *before >= lent_on)
    }

    /// All that can be seen, to lay beside what the database shows.
    pub fn picture(&self) -> Picture {
        Picture {
            articles: (0..ARTICLES).map(|article| self.stands(article)).collect(),
            visits: (0..self.lent_on.len())
                .map(|visit| VisitPicture {
                    who: self.owner(visit),
                    is_open: self.is_open(visit),
                    lent_on: self.lent_on[visit],
                    chosen: self.day(Fact::Chosen(visit)),
                })
                .collect(),
            loans: (0..self.loans.len()).map(|at| self.loan(at)).collect(),
            deeds: self.deeds.iter().map(|deed| deed.stands).collect(),
        }
    }

    fn loan(&self, at: usize) -> LoanPicture {
        let loan = self.loans[at];
        LoanPicture {
            article: loan.article,
            visit: loan.visit,
            who: self.owner(loan.visit),
            lent_on: loan.lent_on,
            due: self.due(at),
            life: self.life(at),
            lost: self.is(Fact::Lost(at)) == Value::Yes(true),
            says_returned: self.is(Fact::Says(at)) == Value::Yes(true),
        }
    }
}

/// The branch rests on Sundays; no holiday falls into these weeks.
fn open_day(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sun => day + TimeDelta::days(1),
        _ => day,
    }
}
