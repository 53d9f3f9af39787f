//! An undo gives back what stood there before, or says why it can't, on both databases.

mod common;

use chrono::NaiveDate;
use common::{World, each_store, key};
use domain::lending::{Action, Hand, LoanId, VoucherId};
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::ArticleId;
use service::lending::{
    Outcome, Scan, Scanned, UndoError, UndoRefusal, choose_due_date, part_missing, renew, scan,
    undo,
};
use service::people::{
    AddBorrower, ChangeBorrower, add_borrower, borrower_view, change_borrower, merge_borrowers,
};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article};

/// A branch with somebody at its counter.
struct Counter<'a> {
    world: &'a World,
    staff: Staff,
}

impl<'a> Counter<'a> {
    async fn open(world: &'a World) -> Self {
        let kinds = [ImportKind::Branches, ImportKind::Types];
        let root = world.with_files(&kinds).await;
        let staff = world.staff(root, root, Role::Counter);
        Self { world, staff }
    }

    async fn pulk(&self) -> ArticleId {
        let form = ArticleForm {
            kind: "PULKA".to_owned(),
            ..ArticleForm::default()
        };
        let added = add_article(&self.world.services, &self.staff, &key(), &form).await;
        added.expect("added").id
    }

    async fn borrower(&self, name: &str, note: &str) -> BorrowerId {
        let typed = AddBorrower {
            name: name.to_owned(),
            phone: "070-174 06 12".to_owned(),
            is_group: false,
            contact: String::new(),
            language: String::new(),
        };
        let added = add_borrower(&self.world.services, &self.staff, &key(), &typed).await;
        let id = added.expect("added").id;
        self.note_down(id, note).await;
        id
    }

    async fn note_down(&self, id: BorrowerId, note: &str) {
        let (services, staff) = (&self.world.services, &self.staff);
        let view = borrower_view(services, staff, id).await.expect("read");
        let view = view.expect("there");
        let typed = ChangeBorrower {
            version: view.version,
            name: view.name,
            phone: "070-174 06 12".to_owned(),
            contact: String::new(),
            language: view.language,
            note: note.to_owned(),
        };
        change_borrower(services, staff, id, &typed)
            .await
            .expect("changed");
    }

    async fn note_of(&self, id: BorrowerId) -> String {
        let view = borrower_view(&self.world.services, &self.staff, id).await;
        view.expect("read").expect("there").note
    }

    async fn scan(&self, hand: Hand, article: ArticleId) -> (Outcome, Hand, Action) {
        let asked = Scan {
            scanned: Scanned::Article(article),
            hand,
            wearer: None,
            pending: None,
            swap: None,
            answer: None,
        };
        let answer = scan(&self.world.services, &self.staff, &key(), &asked).await;
        let answer = answer.expect("answered");
        (
            answer.outcome,
            answer.hand,
            answer.action.expect("written down"),
        )
    }

    async fn lend(&self, hand: Hand, article: ArticleId) -> (LoanId, VoucherId) {
        match self.scan(hand, article).await {
            (Outcome::Lent { loan, .. }, Hand::Voucher(voucher), _) => (loan, voucher),
            other => panic!("{other:?}"),
        }
    }

    async fn undo(&self, action: Action) -> Result<(), UndoError> {
        undo(&self.world.services, &self.staff, &key(), action)
            .await
            .map(|_| ())
    }

    async fn refusal(&self, action: Action) -> UndoRefusal {
        match self.undo(action).await {
            Err(UndoError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn two_who_were_merged_are_two_again_each_with_his_own_note() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        for (gone, stays) in [
            ("ringer först", ""),
            ("ringer först", "stora hunden"),
            ("lika", "lika"),
            ("", "x"),
        ] {
            let from = counter.borrower("Kajsa Lind", gone).await;
            let into = counter.borrower("Kajsa Linde", stays).await;
            let (services, staff) = (&world.services, &counter.staff);
            let merged = merge_borrowers(services, staff, &key(), from, into)
                .await
                .expect("merged");
            assert!(counter.note_of(into).await.contains(gone));
            counter.undo(merged.action).await.expect("undone");
            assert_eq!(counter.note_of(into).await, stays, "{}", world.database);
            assert_eq!(counter.note_of(from).await, gone, "{}", world.database);
        }
    })
    .await;
}

#[tokio::test]
async fn what_somebody_wrote_since_the_merge_stays() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let from = counter.borrower("Kajsa Lind", "ringer först").await;
        let into = counter.borrower("Kajsa Linde", "stora hunden").await;
        let merged = merge_borrowers(&world.services, &counter.staff, &key(), from, into)
            .await
            .expect("merged");
        counter.note_down(into, "ringer först, har hund").await;
        counter.undo(merged.action).await.expect("undone");
        assert_eq!(counter.note_of(into).await, "ringer först, har hund");
    })
    .await;
}

#[tokio::test]
async fn a_chosen_day_that_was_moved_since_is_not_given_back() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        let (loan, voucher) = counter.lend(hand, counter.pulk().await).await;
        let day = NaiveDate::from_ymd_opt(2026, 11, 30);
        let (services, staff) = (&world.services, &counter.staff);
        let chosen = choose_due_date(services, staff, &key(), Hand::Voucher(voucher), day)
            .await
            .expect("done")
            .expect("a day that will do");
        let renewed = renew(services, staff, &key(), &[loan])
            .await
            .expect("renewed");
        assert_eq!(
            counter.refusal(chosen.action).await,
            UndoRefusal::ChangedSince
        );
        let renewal = renewed.action.expect("written down");
        counter.undo(renewal).await.expect("undone");
        counter.undo(chosen.action).await.expect("undone");
    })
    .await;
}

#[tokio::test]
async fn what_was_said_of_a_return_stands_once_the_thing_is_out_again() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.pulk().await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        counter.lend(hand, article).await;
        counter.scan(Hand::Nobody, article).await;
        let (services, staff) = (&world.services, &counter.staff);
        let said = part_missing(services, staff, &key(), article, "snöret")
            .await
            .expect("said");
        // It lay in the sledge's bag: it goes out again.
        let asked = Scan {
            scanned: Scanned::Article(article),
            hand,
            wearer: None,
            pending: None,
            swap: None,
            answer: Some(domain::lending::Answer::ServiceDone),
        };
        let answer = scan(services, staff, &key(), &asked).await.expect("asked");
        assert!(
            matches!(answer.outcome, Outcome::Lent { .. }),
            "{:?}",
            answer.outcome
        );
        assert_eq!(counter.refusal(said.action).await, UndoRefusal::LentSince);
    })
    .await;
}
