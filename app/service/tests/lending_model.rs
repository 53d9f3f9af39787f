//! Random days at the counter against a simple model: who has what after each step.

mod common;

use common::{World, each_store, key};
use domain::lending::{Action, Answer, Hand};
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::ArticleId;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, TestRunner};
use service::lending::{Scan, Scanned, close_voucher, scan, undo};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article, article_view};

const ARTICLES: usize = 4;
const BORROWERS: usize = 3;

#[derive(Debug, Clone, Copy)]
enum Step {
    /// Scans an article, with a borrower in hand or nobody; answers "take it
    /// back first" where asked to.
    Scan {
        article: usize,
        hand: Option<usize>,
        take_back_first: bool,
    },
    /// Undoes what the last scan did.
    Undo,
    /// Finishes a borrower's voucher.
    Done(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let scan = (
        0..ARTICLES,
        proptest::option::of(0..BORROWERS),
        any::<bool>(),
    )
        .prop_map(|(article, hand, take_back_first)| Step::Scan {
            article,
            hand,
            take_back_first,
        });
    let step =
        prop_oneof![6 => scan, 2 => Just(Step::Undo), 1 => (0..BORROWERS).prop_map(Step::Done)];
    proptest::collection::vec(step, 1..25)
}

/// What is so, as plainly as it can be said.
#[derive(Debug, Clone, Default)]
struct Model {
    /// Who has an article, and on which of his visits he got it.
    out: [Option<(usize, u32)>; ARTICLES],
    /// Each borrower's visit.
    visit: [u32; BORROWERS],
    /// From whom a visit takes things back without a stop.
    taking_back: [Option<usize>; BORROWERS],
    /// How things stood before the last scan that did something.
    before: Option<[Option<(usize, u32)>; ARTICLES]>,
}

impl Model {
    fn scan(&mut self, article: usize, hand: Option<usize>, take_back_first: bool) {
        let mut after = self.out;
        match (self.out[article], hand) {
            (None, None) => return,
            (None, Some(who)) => after[article] = Some((who, self.visit[who])),
            (Some(_), None) => after[article] = None,
            (Some((has, visit)), Some(who)) if has == who => {
                if visit == self.visit[who] {
                    return;
                }
                after[article] = None;
            }
            (Some((has, _)), Some(who)) => {
                if take_back_first {
                    self.taking_back[who] = Some(has);
                } else if self.taking_back[who] != Some(has) {
                    return;
                }
                after[article] = None;
            }
        }
        self.before = Some(self.out);
        self.out = after;
    }

    fn undo(&mut self) {
        if let Some(before) = self.before.take() {
            self.out = before;
        }
    }

    fn done(&mut self, who: usize) {
        self.visit[who] += 1;
        self.taking_back[who] = None;
        // Only the last scan is undone here.
        self.before = None;
    }
}

/// The program, driven by the same steps.
struct Real<'a> {
    world: &'a World,
    staff: Staff,
    articles: Vec<ArticleId>,
    borrowers: Vec<BorrowerId>,
    hands: Vec<Hand>,
    last: Option<Action>,
}

impl<'a> Real<'a> {
    async fn open(world: &'a World, staff: Staff) -> Self {
        let mut articles = Vec::new();
        for _ in 0..ARTICLES {
            let form = ArticleForm {
                kind: "LIGGU".to_owned(),
                ..ArticleForm::default()
            };
            let added = add_article(&world.services, &staff, &key(), &form).await;
            articles.push(added.expect("added").id);
        }
        let mut borrowers = Vec::new();
        for number in 0..BORROWERS {
            let typed = AddBorrower {
                name: format!("Familj {number}"),
                phone: format!("070-174 06 1{number}"),
                is_group: false,
                contact: String::new(),
                language: String::new(),
            };
            let added = add_borrower(&world.services, &staff, &key(), &typed).await;
            borrowers.push(added.expect("added").id);
        }
        let hands = borrowers.iter().map(|id| Hand::Borrower(*id)).collect();
        Self {
            world,
            staff,
            articles,
            borrowers,
            hands,
            last: None,
        }
    }

    async fn scan(&mut self, article: usize, hand: Option<usize>, take_back_first: bool) {
        let asked = Scan {
            scanned: Scanned::Article(self.articles[article]),
            hand: hand.map_or(Hand::Nobody, |who| self.hands[who]),
            wearer: None,
            pending: None,
            swap: None,
            answer: take_back_first.then_some(Answer::TakeBackFirst),
        };
        let answer = scan(&self.world.services, &self.staff, &key(), &asked)
            .await
            .expect("answered");
        if let Some(who) = hand {
            self.hands[who] = answer.hand;
        }
        if answer.action.is_some() {
            self.last = answer.action;
        }
    }

    async fn undo(&mut self) {
        if let Some(action) = self.last.take() {
            undo(&self.world.services, &self.staff, &key(), action)
                .await
                .expect("undone");
        }
    }

    async fn done(&mut self, who: usize) {
        if let Hand::Voucher(id) = self.hands[who] {
            close_voucher(&self.world.services, &self.staff, &key(), id)
                .await
                .expect("closed");
        }
        self.hands[who] = Hand::Borrower(self.borrowers[who]);
        self.last = None;
    }

    async fn who_has(&self) -> Vec<Option<usize>> {
        let mut all = Vec::new();
        for article in &self.articles {
            let view = article_view(&self.world.services, &self.staff, *article)
                .await
                .expect("read")
                .expect("there");
            all.push(
                view.loan
                    .and_then(|loan| self.borrowers.iter().position(|id| *id == loan.borrower)),
            );
        }
        all
    }
}

async fn a_day(world: &World, staff: Staff, steps: &[Step]) {
    let mut real = Real::open(world, staff).await;
    let mut model = Model::default();
    for (at, step) in steps.iter().enumerate() {
        match *step {
            Step::Scan {
                article,
                hand,
                take_back_first,
            } => {
                model.scan(article, hand, take_back_first);
                real.scan(article, hand, take_back_first).await;
            }
            Step::Undo => {
                model.undo();
                real.undo().await;
            }
            Step::Done(who) => {
                model.done(who);
                real.done(who).await;
            }
        }
        let expected: Vec<Option<usize>> = model
            .out
            .iter()
            .map(|out| out.map(|(who, _)| who))
            .collect();
        assert_eq!(
            real.who_has().await,
            expected,
            "{} after step {at} of {steps:?}",
            world.database
        );
    }
}

#[tokio::test]
async fn random_days_leave_the_same_things_with_the_same_people_as_a_simple_model() {
    each_store(|world| async move {
        let root = world
            .with_files(&[ImportKind::Branches, ImportKind::Types])
            .await;
        let staff = world.staff(root, root, Role::Counter);
        let mut runner = TestRunner::new(Config::default());
        for _ in 0..40 {
            let day = steps().new_tree(&mut runner).expect("a day").current();
            a_day(&world, staff.clone(), &day).await;
        }
    })
    .await;
}
