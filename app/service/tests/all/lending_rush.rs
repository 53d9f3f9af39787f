//! The rush before sportlov, on both databases: never two loans of one article,
//! nothing done twice, and what a scan leads to.

use crate::common::{World, each_store, key};
use domain::lending::{Answer, Hand, LendNotice, Permission, Question, Stop, SubmissionKey};
use domain::people::BorrowerId;
use domain::staff::{Role, StaffId};
use domain::stock::ArticleId;
use service::lending::{
    Outcome, Scan, ScanAnswer, ScanError, Scanned, UndoError, UndoRefusal, close_voucher,
    mark_lost, scan, undo,
};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article, article_view};

struct Counter<'a> {
    world: &'a World,
    staff: Staff,
}

impl<'a> Counter<'a> {
    async fn open(world: &'a World) -> Self {
        let root = world
            .with_files(&[ImportKind::Branches, ImportKind::Types])
            .await;
        let staff = world.staff(root, root, Role::Counter);
        Self { world, staff }
    }

    fn as_fitter(&self) -> Staff {
        let (branch, root, zone) = (self.staff.branch(), self.staff.root(), self.staff.zone());
        Staff::for_tests(StaffId(2), "Alex", branch, root, zone, Role::Counter, true)
    }

    async fn article(&self, kind: &str, size: &str) -> ArticleId {
        let form = ArticleForm {
            kind: kind.to_owned(),
            size: size.to_owned(),
            ..ArticleForm::default()
        };
        add_article(&self.world.services, &self.staff, &key(), &form)
            .await
            .expect("added")
            .id
    }

    async fn borrower(&self, name: &str, phone: &str) -> BorrowerId {
        let typed = AddBorrower {
            name: name.to_owned(),
            phone: phone.to_owned(),
            is_group: false,
            contact: String::new(),
            language: String::new(),
        };
        add_borrower(&self.world.services, &self.staff, &key(), &typed)
            .await
            .expect("added")
            .id
    }

    async fn send(&self, staff: &Staff, key: &SubmissionKey, asked: &Scan) -> ScanAnswer {
        scan(&self.world.services, staff, key, asked)
            .await
            .expect("answered")
    }

    async fn scan(&self, hand: Hand, article: ArticleId, answer: Option<Answer>) -> ScanAnswer {
        self.send(&self.staff, &key(), &asked(hand, article, answer))
            .await
    }

    async fn type_in(&self, hand: Hand, text: &str) -> ScanAnswer {
        let mut asked = asked(hand, ArticleId(0), None);
        asked.scanned = Scanned::Text(text.to_owned());
        self.send(&self.staff, &key(), &asked).await
    }

    async fn is_out(&self, article: ArticleId) -> bool {
        article_view(&self.world.services, &self.staff, article)
            .await
            .expect("read")
            .expect("there")
            .loan
            .is_some()
    }

    async fn done(&self, hand: Hand) {
        if let Hand::Voucher(id) = hand {
            close_voucher(&self.world.services, &self.staff, &key(), id)
                .await
                .expect("closed");
        }
    }
}

fn asked(hand: Hand, article: ArticleId, answer: Option<Answer>) -> Scan {
    Scan {
        scanned: Scanned::Article(article),
        hand,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer,
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn thirty_counters_that_scan_one_article_at_once_lend_it_once() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("PULKA", "").await;
        let mut hands = Vec::new();
        for number in 0..30 {
            let phone = format!("070-174 06 {:02}", 10 + number);
            let id = counter.borrower(&format!("Familj {number}"), &phone).await;
            hands.push(Hand::Borrower(id));
        }
        let tasks: Vec<_> = hands
            .into_iter()
            .map(|hand| {
                let (services, staff) = (world.services.clone(), counter.staff.clone());
                tokio::spawn(async move {
                    scan(&services, &staff, &key(), &asked(hand, article, None))
                        .await
                        .expect("answered")
                        .outcome
                })
            })
            .collect();
        let mut lent = 0;
        for task in tasks {
            match task.await.expect("ran") {
                Outcome::Lent { .. } => lent += 1,
                Outcome::Stop { stop, .. } => assert_eq!(stop, Stop::OnLoanToOther),
                other => panic!("{} on {}", name(&other), world.database),
            }
        }
        assert_eq!(lent, 1, "{}", world.database);
    })
    .await;
}

fn name(outcome: &Outcome) -> String {
    format!("{outcome:?}").chars().take(60).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_submission_that_arrives_twenty_times_at_once_is_done_once() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("PULKA", "").await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let key = key();
        let tasks: Vec<_> = (0..20)
            .map(|_| {
                let (services, staff, key) =
                    (world.services.clone(), counter.staff.clone(), key.clone());
                tokio::spawn(async move {
                    scan(&services, &staff, &key, &asked(hand, article, None)).await
                })
            })
            .collect();
        let mut answers = Vec::new();
        for task in tasks {
            answers.push(task.await.expect("ran").expect("answered"));
        }
        assert!(matches!(answers[0].outcome, Outcome::Lent { .. }));
        assert!(
            answers.windows(2).all(|pair| pair[0] == pair[1]),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_command_that_arrives_twenty_times_at_once_gets_one_answer() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("PULKA", "").await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let Outcome::Lent { loan, .. } = counter.scan(hand, article, None).await.outcome else {
            panic!("not lent");
        };
        let key = key();
        let tasks: Vec<_> = (0..20)
            .map(|_| {
                let (services, staff, key) =
                    (world.services.clone(), counter.staff.clone(), key.clone());
                tokio::spawn(async move { mark_lost(&services, &staff, &key, loan).await })
            })
            .collect();
        let mut answers = Vec::new();
        for task in tasks {
            answers.push(task.await.expect("ran").expect("answered"));
        }
        assert!(
            answers.windows(2).all(|pair| pair[0] == pair[1]),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn the_same_key_with_other_content_is_refused() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let (one, other) = (
            counter.article("PULKA", "").await,
            counter.article("KUBB", "").await,
        );
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let key = key();
        counter
            .send(&counter.staff, &key, &asked(hand, one, None))
            .await;
        let refused = scan(
            &world.services,
            &counter.staff,
            &key,
            &asked(hand, other, None),
        )
        .await;
        assert!(
            matches!(refused, Err(ScanError::KeyReused(_))),
            "{}",
            world.database
        );
        assert!(!counter.is_out(other).await);
    })
    .await;
}

#[tokio::test]
async fn a_thing_goes_out_is_already_lent_and_comes_back_from_anyone() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("LIGGU", "").await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let lent = counter.scan(hand, article, None).await;
        assert!(matches!(lent.hand, Hand::Voucher(_)));
        let again = counter.scan(lent.hand, article, None).await;
        assert!(matches!(again.outcome, Outcome::AlreadyLent(_)));
        counter.done(lent.hand).await;
        let back = counter.scan(Hand::Nobody, article, None).await;
        assert!(matches!(back.outcome, Outcome::Returned(_)));
        assert!(!counter.is_out(article).await);
    })
    .await;
}

#[tokio::test]
async fn things_of_the_same_other_borrower_come_back_without_a_stop_until_done() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let things = [
            counter.article("LIGGU", "").await,
            counter.article("KUBB", "").await,
        ];
        let omar = counter.borrower("Omar Haddad", "070-174 06 13").await;
        let mut hand = Hand::Borrower(omar);
        for thing in things {
            hand = counter.scan(hand, thing, None).await.hand;
        }
        counter.done(hand).await;
        let kajsa = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let stopped = counter.scan(kajsa, things[0], None).await;
        assert!(matches!(
            stopped.outcome,
            Outcome::Stop {
                stop: Stop::OnLoanToOther,
                ..
            }
        ));
        let first = counter
            .scan(kajsa, things[0], Some(Answer::TakeBackFirst))
            .await;
        assert!(matches!(first.outcome, Outcome::Returned(_)));
        let second = counter.scan(first.hand, things[1], None).await;
        assert!(
            matches!(second.outcome, Outcome::Returned(_)),
            "{}",
            world.database
        );
        assert_eq!(second.hand, first.hand);
    })
    .await;
}

#[tokio::test]
async fn what_waits_for_a_borrower_is_lent_when_he_is_found() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("LIGGU", "").await;
        counter.borrower("Kajsa Lind", "070-174 06 12").await;
        let waits = counter.scan(Hand::Nobody, article, None).await;
        assert_eq!(waits.pending, Some(article));
        let mut who = asked(Hand::Nobody, article, None);
        who.scanned = Scanned::Text("+46 70 174 06 12".to_owned());
        who.pending = waits.pending;
        let lent = counter.send(&counter.staff, &key(), &who).await;
        assert!(
            matches!(lent.outcome, Outcome::Lent { .. }),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn a_scan_is_understood_in_its_order_and_several_hits_are_shown() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("LIGGU", "").await;
        let view = article_view(&world.services, &counter.staff, article)
            .await
            .expect("read")
            .expect("there");
        let code = view.codes.first().expect("a code").to_lowercase();
        for text in [code, view.number.to_string()] {
            let found = counter.type_in(Hand::Nobody, &text).await;
            assert!(matches!(found.outcome, Outcome::ForWhom(_)), "{text}");
        }
        counter.borrower("Leila Haddad", "070-174 06 13").await;
        counter.borrower("Omar Haddad", "070-174 06 13").await;
        let shared = counter.type_in(Hand::Nobody, "0701740613").await;
        assert!(matches!(shared.outcome, Outcome::WhichBorrower(two) if two.len() == 2));
        let named = counter.type_in(Hand::Nobody, "leila had").await;
        assert!(matches!(named.outcome, Outcome::InHand));
        let unknown = counter.type_in(Hand::Nobody, "FB990017").await;
        assert!(matches!(unknown.outcome, Outcome::Unknown(_)));
        let new = counter.type_in(Hand::Nobody, "070-174 06 99").await;
        assert!(
            matches!(new.outcome, Outcome::NewNumber(_)),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn a_guardians_yes_is_ticked_once_and_what_lay_aside_goes_along() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let (one, other) = (
            counter.article("CYKEL", "20\"").await,
            counter.article("CYKEL", "24\"").await,
        );
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let question = counter.scan(hand, one, None).await;
        assert!(matches!(
            question.outcome,
            Outcome::Ask {
                question: Question::Permission,
                ..
            }
        ));
        let aside = counter.scan(hand, one, Some(Answer::LayAside)).await;
        assert!(matches!(aside.outcome, Outcome::LaidAside { .. }));
        let yes = Answer::Permission(Permission::Phone);
        let lent = counter.scan(aside.hand, other, Some(yes)).await;
        let Outcome::Lent { along, .. } = lent.outcome else {
            panic!("lent on {}", world.database)
        };
        assert_eq!(along.len(), 1);
        assert!(counter.is_out(one).await && counter.is_out(other).await);
    })
    .await;
}

#[tokio::test]
async fn a_binding_is_confirmed_by_a_fitter_ends_at_return_and_another_boot_stops() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let alex = counter.as_fitter();
        let skis = counter.article("ALP-SKI", "150").await;
        let boot = counter.article("ALP-PJX", "26,5 / 315 mm").await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let adult = Answer::Permission(Permission::Adult);
        let asks = counter.scan(hand, skis, Some(adult)).await;
        assert!(matches!(
            asks.outcome,
            Outcome::Ask {
                question: Question::BindingNeedsFitter,
                ..
            }
        ));
        let set = asked(asks.hand, skis, Some(Answer::BindingSetFor(307)));
        let lent = counter.send(&alex, &key(), &set).await;
        assert!(matches!(lent.outcome, Outcome::Lent { .. }));
        let other_boot = counter.scan(lent.hand, boot, None).await;
        assert!(matches!(
            other_boot.outcome,
            Outcome::Stop {
                stop: Stop::OtherBoot { set_for: 307, .. },
                ..
            }
        ));
        counter.done(lent.hand).await;
        counter.scan(Hand::Nobody, skis, None).await;
        let view = article_view(&world.services, &counter.staff, skis)
            .await
            .expect("read")
            .expect("there");
        assert!(view.fit.is_none(), "{}", world.database);
        let without = asked(hand, skis, Some(Answer::ChecksPassed));
        counter.send(&alex, &key(), &without).await;
        let without = asked(hand, skis, Some(Answer::CareSkipped));
        counter.send(&alex, &key(), &without).await;
        let answered = counter
            .send(&alex, &key(), &asked(hand, skis, Some(adult)))
            .await;
        let over = asked(answered.hand, skis, Some(Answer::WithoutBinding));
        let Outcome::Lent { notices, .. } = counter.send(&alex, &key(), &over).await.outcome else {
            panic!("lent on {}", world.database)
        };
        assert!(
            notices
                .iter()
                .any(|line| line.notice == LendNotice::WithoutBinding)
        );
    })
    .await;
}

#[tokio::test]
async fn a_return_is_undone_unless_the_thing_was_lent_since() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.article("LIGGU", "").await;
        let kajsa = Hand::Borrower(counter.borrower("Kajsa Lind", "070-174 06 12").await);
        let omar = Hand::Borrower(counter.borrower("Omar Haddad", "070-174 06 13").await);
        let lent = counter.scan(kajsa, article, None).await;
        counter.done(lent.hand).await;
        let back = counter.scan(Hand::Nobody, article, None).await;
        let returned = back.action.expect("done");
        undo(&world.services, &counter.staff, &key(), returned)
            .await
            .expect("undone");
        assert!(counter.is_out(article).await);
        let back = counter.scan(Hand::Nobody, article, None).await;
        counter.scan(omar, article, None).await;
        let refused = undo(
            &world.services,
            &counter.staff,
            &key(),
            back.action.expect("done"),
        )
        .await;
        assert!(
            matches!(refused, Err(UndoError::Refused(UndoRefusal::LentSince))),
            "{}",
            world.database
        );
    })
    .await;
}
