//! An undo gives back what stood there before, or says why it can't, on both databases.

use crate::common::{self, World, each_store, key};
use chrono::NaiveDate;
use chrono_tz::Europe::Stockholm;
use domain::lending::{Action, Answer, Hand, LoanId, Permission, VoucherId};
use domain::people::BorrowerId;
use domain::staff::{Role, StaffId};
use domain::stock::{ArticleId, ArticleStatus};
use service::lending::{
    DutyVerdict, LoanLine, Outcome, Scan, Scanned, UndoError, UndoRefusal, answer_duties,
    choose_due_date, close_voucher, mark_found, mark_lost, part_missing, renew, says_returned,
    scan, set_lent_on, tick_permission, undo,
};
use service::people::{
    AddBorrower, ChangeBorrower, add_borrower, borrower_view, change_borrower, merge_borrowers,
};
use service::staff::Staff;
use service::stock::{
    ArticleForm, ArticleView, ImportKind, add_article, article_view, change_status,
};

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
        self.article("PULKA").await
    }

    async fn article(&self, kind: &str) -> ArticleId {
        self.article_of_size(kind, "").await
    }

    async fn article_of_size(&self, kind: &str, size: &str) -> ArticleId {
        let form = ArticleForm {
            kind: kind.to_owned(),
            size: size.to_owned(),
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
            promise: None,
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

    async fn page(&self, article: ArticleId) -> ArticleView {
        let view = article_view(&self.world.services, &self.staff, article).await;
        view.expect("read").expect("there")
    }

    async fn at_home(&self, who: BorrowerId) -> Vec<LoanLine> {
        let view = borrower_view(&self.world.services, &self.staff, who).await;
        view.expect("read").expect("there").at_home
    }

    async fn part_missing(&self, article: ArticleId) -> Action {
        let (services, staff) = (&self.world.services, &self.staff);
        let said = part_missing(services, staff, &key(), article, "snöret").await;
        said.expect("said").action
    }

    async fn merge(&self, from: BorrowerId, into: BorrowerId) -> Action {
        let (services, staff) = (&self.world.services, &self.staff);
        let merged = merge_borrowers(services, staff, &key(), from, into).await;
        merged.expect("merged").action
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
            promise: None,
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

#[tokio::test]
async fn a_return_whose_check_failed_is_not_undone_before_the_check() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let helmet = counter.article("HJ-HCK").await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        counter.lend(hand, helmet).await;
        let (outcome, _, back) = counter.scan(Hand::Nobody, helmet).await;
        let Outcome::Returned(returned) = outcome else {
            panic!("{outcome:?}");
        };
        let failed: Vec<_> = returned
            .duties
            .iter()
            .map(|duty| (duty.id, DutyVerdict::Failed))
            .collect();
        let (services, staff) = (&world.services, &counter.staff);
        let answered = answer_duties(services, staff, &key(), helmet, &failed)
            .await
            .expect("answered");
        // A helmet that took a knock would be lent as a sound one.
        assert_eq!(counter.refusal(back).await, UndoRefusal::ChangedSince);
        assert_eq!(counter.page(helmet).await.status, ArticleStatus::Quarantine);
        counter.undo(answered.action).await.expect("undone");
        counter.undo(back).await.expect("undone");
        assert_eq!(counter.page(helmet).await.status, ArticleStatus::Available);
    })
    .await;
}

#[tokio::test]
async fn of_two_missing_parts_the_later_one_is_undone_first() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.pulk().await;
        let first = counter.part_missing(article).await;
        let second = counter.part_missing(article).await;
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        counter.undo(second).await.expect("undone");
        assert_eq!(counter.page(article).await.status, ArticleStatus::InService);
        counter.undo(first).await.expect("undone");
        assert_eq!(counter.page(article).await.status, ArticleStatus::Available);
    })
    .await;
}

#[tokio::test]
async fn a_return_stands_once_the_thing_was_lent_again_though_it_is_back() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.pulk().await;
        let kajsa = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        let other = Hand::Borrower(counter.borrower("Nils Ek", "").await);
        counter.lend(kajsa, article).await;
        let (_, _, back) = counter.scan(Hand::Nobody, article).await;
        counter.lend(other, article).await;
        counter.scan(Hand::Nobody, article).await;
        assert_eq!(counter.refusal(back).await, UndoRefusal::LentSince);
        assert!(counter.page(article).await.loan.is_none());
    })
    .await;
}

#[tokio::test]
async fn a_mark_goes_with_the_press_that_made_it() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.pulk().await;
        let who = counter.borrower("Kajsa Lind", "").await;
        let (loan, _) = counter.lend(Hand::Borrower(who), article).await;
        let (services, staff) = (&world.services, &counter.staff);
        let lost = || async {
            let done = mark_lost(services, staff, &key(), loan).await;
            done.expect("marked").action
        };
        let says = || async {
            let done = says_returned(services, staff, &key(), loan).await;
            done.expect("marked").action
        };
        let (first, second) = (lost().await, lost().await);
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        counter.undo(second).await.expect("undone");
        assert!(counter.at_home(who).await[0].lost, "{}", world.database);
        let found = mark_found(services, staff, &key(), article).await;
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        counter
            .undo(found.expect("found").action)
            .await
            .expect("undone");
        let (once, twice) = (says().await, says().await);
        assert_eq!(counter.refusal(once).await, UndoRefusal::ChangedSince);
        // What came back keeps its marks: they would come again with the loan.
        let (_, _, back) = counter.scan(Hand::Nobody, article).await;
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        assert_eq!(counter.refusal(twice).await, UndoRefusal::ChangedSince);
        for action in [back, twice, once, first] {
            counter.undo(action).await.expect("undone");
        }
        let line = &counter.at_home(who).await[0];
        assert!(!line.lost && !line.says_returned, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_was_lent_on_a_voucher_since_the_merge_goes_with_the_voucher() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let from = counter.borrower("Kajsa Lind", "").await;
        let into = counter.borrower("Kajsa Linde", "").await;
        let (_, voucher) = counter
            .lend(Hand::Borrower(from), counter.pulk().await)
            .await;
        let merged = counter.merge(from, into).await;
        counter
            .lend(Hand::Voucher(voucher), counter.pulk().await)
            .await;
        counter.undo(merged).await.expect("undone");
        assert_eq!(counter.at_home(from).await.len(), 2, "{}", world.database);
        assert_eq!(counter.at_home(into).await.len(), 0, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn of_two_merges_in_a_row_the_later_one_is_undone_first() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let one = counter.borrower("Kajsa Lind", "").await;
        let two = counter.borrower("Kajsa Linde", "").await;
        let three = counter.borrower("Kajsa Lindh", "").await;
        counter
            .lend(Hand::Borrower(one), counter.pulk().await)
            .await;
        let first = counter.merge(one, two).await;
        let second = counter.merge(two, three).await;
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        counter.undo(second).await.expect("undone");
        counter.undo(first).await.expect("undone");
        assert_eq!(counter.at_home(one).await.len(), 1, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn who_was_added_and_merged_away_is_not_taken_away() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let into = counter.borrower("Kajsa Linde", "").await;
        let typed = AddBorrower {
            name: "Kajsa Lind".to_owned(),
            phone: "070-174 06 12".to_owned(),
            is_group: false,
            contact: String::new(),
            language: String::new(),
        };
        let (services, staff) = (&world.services, &counter.staff);
        let added = add_borrower(services, staff, &key(), &typed)
            .await
            .expect("added");
        let merged = counter.merge(added.id, into).await;
        assert_eq!(
            counter.refusal(added.action).await,
            UndoRefusal::ChangedSince
        );
        counter.undo(merged).await.expect("undone");
        counter.undo(added.action).await.expect("undone");
    })
    .await;
}

#[tokio::test]
async fn a_permission_that_was_ticked_anew_is_not_given_back() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        let (_, voucher) = counter.lend(hand, counter.pulk().await).await;
        let (services, staff) = (&world.services, &counter.staff);
        let tick = |given| async move {
            let done = tick_permission(services, staff, &key(), voucher, given).await;
            done.expect("ticked").action
        };
        let first = tick(Permission::Phone).await;
        let second = tick(Permission::Note).await;
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        counter.undo(second).await.expect("undone");
        counter.undo(first).await.expect("undone");
    })
    .await;
}

#[tokio::test]
async fn a_binding_that_was_set_anew_is_not_set_back() {
    each_store(|world| async move {
        let mut counter = Counter::open(&world).await;
        let branch = counter.staff.branch();
        counter.staff = Staff::for_tests(
            StaffId(1),
            "Alex",
            branch,
            branch,
            Stockholm,
            Role::Counter,
            true,
        );
        let boot = counter.article_of_size("ALP-PJX", "26,5 / 315 mm").await;
        let skis = counter.article_of_size("ALP-SKI", "150").await;
        let hand = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        let (_, voucher) = counter.lend(hand, boot).await;
        let (world, counter) = (&world, &counter);
        let set_for = |sole| async move {
            let asked = Scan {
                scanned: Scanned::Article(skis),
                hand: Hand::Voucher(voucher),
                wearer: None,
                pending: None,
                swap: None,
                promise: None,
                answer: Some(Answer::BindingSetFor(sole)),
            };
            let answer = scan(&world.services, &counter.staff, &key(), &asked).await;
            answer.expect("answered").action.expect("written down")
        };
        let (first, second) = (set_for(307).await, set_for(315).await);
        assert_eq!(counter.refusal(first).await, UndoRefusal::ChangedSince);
        counter.undo(second).await.expect("undone");
        let fit = counter.page(skis).await.fit.expect("set");
        assert_eq!(fit.sole_mm, 307, "{}", world.database);
        counter.undo(first).await.expect("undone");
        assert!(counter.page(skis).await.fit.is_none(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_missing_part_lifts_no_quarantine_and_what_lacks_one_is_found_unready() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let (services, staff) = (&world.services, &counter.staff);
        for (set, stays) in [
            (ArticleStatus::Quarantine, ArticleStatus::Quarantine),
            (ArticleStatus::Missing, ArticleStatus::InService),
        ] {
            let article = counter.pulk().await;
            // The form of the return lay open in another tab.
            let in_service = set == ArticleStatus::Missing;
            if in_service {
                counter.part_missing(article).await;
            }
            change_status(services, staff, &key(), article, set)
                .await
                .expect("set");
            if in_service {
                counter.scan(Hand::Nobody, article).await;
            } else {
                counter.part_missing(article).await;
            }
            assert_eq!(counter.page(article).await.status, stays, "{set:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_answer_about_service_does_nothing_to_what_another_has() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let article = counter.pulk().await;
        let kajsa = Hand::Borrower(counter.borrower("Kajsa Lind", "").await);
        let other = Hand::Borrower(counter.borrower("Nils Ek", "").await);
        counter.lend(kajsa, article).await;
        counter.part_missing(article).await;
        let asked = Scan {
            scanned: Scanned::Article(article),
            hand: other,
            wearer: None,
            pending: None,
            swap: None,
            promise: None,
            answer: Some(Answer::ServiceDone),
        };
        let answer = scan(&world.services, &counter.staff, &key(), &asked)
            .await
            .expect("answered");
        assert!(matches!(answer.outcome, Outcome::Stop { .. }));
        assert_eq!(answer.action, None, "{}", world.database);
        assert_eq!(counter.page(article).await.status, ArticleStatus::InService);
    })
    .await;
}

#[tokio::test]
async fn no_way_leads_past_the_longest_loan() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let (services, staff) = (&world.services, &counter.staff);
        let who = counter.borrower("Kajsa Lind", "").await;
        let (small, large) = (counter.pulk().await, counter.pulk().await);
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).expect("a day");
        let (loan, voucher) = counter.lend(Hand::Borrower(who), small).await;
        let last = day(23) + chrono::TimeDelta::days(28);
        choose_due_date(services, staff, &key(), Hand::Voucher(voucher), Some(last))
            .await
            .expect("done")
            .expect("a day that will do");
        // The voucher lies open over night: its things were lent yesterday.
        services.clock().set(common::at("2026-11-24 12:00"));
        let later = last.succ_opt();
        let chosen = choose_due_date(services, staff, &key(), Hand::Voucher(voucher), later).await;
        assert!(chosen.expect("done").is_err(), "{}", world.database);
        services.clock().set(common::at("2026-11-23 12:00"));
        close_voucher(services, staff, &key(), voucher)
            .await
            .expect("closed");
        // Another size, on a voucher of a week ago.
        let earlier = set_lent_on(services, staff, &key(), Hand::Borrower(who), day(16))
            .await
            .expect("done")
            .expect("a day that will do");
        let asked = Scan {
            scanned: Scanned::Article(large),
            hand: Hand::Voucher(earlier),
            wearer: None,
            pending: None,
            swap: Some(loan),
            answer: None,
            promise: None,
        };
        scan(services, staff, &key(), &asked).await.expect("lent");
        let line = &counter.at_home(who).await[0];
        assert_eq!(line.article.id, large);
        assert_eq!(line.due_on, day(30), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_voucher_of_today_goes_on_however_its_borrower_is_taken_in_hand() {
    each_store(|world| async move {
        let counter = Counter::open(&world).await;
        let who = counter.borrower("Kajsa Lind", "").await;
        let (sledge, other) = (counter.pulk().await, counter.pulk().await);
        let services = &world.services;
        let asked = |hand, article| Scan {
            scanned: Scanned::Article(article),
            hand,
            wearer: None,
            pending: None,
            swap: None,
            promise: None,
            answer: None,
        };
        let lend = async |hand, article| {
            let asked = asked(hand, article);
            scan(services, &counter.staff, &key(), &asked)
                .await
                .expect("answered")
        };
        let lent = lend(Hand::Borrower(who), sledge).await;
        assert!(matches!(lent.outcome, Outcome::Lent { .. }));
        // By his name again, and not by the address: still the same visit.
        let again = lend(Hand::Borrower(who), sledge).await;
        assert!(
            matches!(again.outcome, Outcome::AlreadyLent(_)),
            "{:?}",
            again.outcome
        );
        let more = lend(Hand::Borrower(who), other).await;
        assert_eq!(more.hand, lent.hand, "{}", world.database);
        let Hand::Voucher(voucher) = lent.hand else {
            panic!("no voucher: {:?}", lent.hand);
        };
        let closed = close_voucher(services, &counter.staff, &key(), voucher).await;
        let closed = closed.expect("closed");
        // Undone, it is the voucher in hand again.
        let undone = undo(services, &counter.staff, &key(), closed.action).await;
        assert_eq!(
            undone.expect("undone").reopened,
            Some(voucher),
            "{}",
            world.database
        );
        let again = lend(Hand::Borrower(who), sledge).await;
        assert!(
            matches!(again.outcome, Outcome::AlreadyLent(_)),
            "{:?}",
            again.outcome
        );
        close_voucher(services, &counter.staff, &key(), voucher)
            .await
            .expect("closed");
        let back = lend(Hand::Borrower(who), sledge).await;
        assert!(
            matches!(back.outcome, Outcome::Returned(_)),
            "{:?}",
            back.outcome
        );
        // Yesterday's, forgotten open, is not gone on with: what comes back comes back.
        let lent = lend(Hand::Borrower(who), sledge).await;
        assert!(matches!(lent.outcome, Outcome::Lent { .. }));
        services.clock().set(common::at("2026-11-24 12:00"));
        let back = lend(Hand::Borrower(who), sledge).await;
        assert!(
            matches!(back.outcome, Outcome::Returned(_)),
            "{:?}",
            back.outcome
        );
    })
    .await;
}
