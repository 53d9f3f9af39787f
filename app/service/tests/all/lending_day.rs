//! The day's lists and its log, on both databases.

use crate::common::{self, World, each_store, key};
use domain::lending::{Action, DutyClass, EventKind, Hand};
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus};
use service::lending::{
    DayList, DayView, DutyVerdict, LogState, Outcome, Scan, ScanAnswer, Scanned, answer_duties,
    day_log, day_view, finish_service_of, kept_renewal, renew, scan, undo,
};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article};

async fn open(world: &World) -> Staff {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    world.staff(root, root, Role::Counter)
}

async fn article(world: &World, staff: &Staff, kind: &str, shelf: &str) -> ArticleId {
    let form = ArticleForm {
        kind: kind.to_owned(),
        shelf: shelf.to_owned(),
        ..ArticleForm::default()
    };
    add_article(&world.services, staff, &key(), &form)
        .await
        .expect("added")
        .id
}

async fn kajsa(world: &World, staff: &Staff) -> BorrowerId {
    let typed = AddBorrower {
        name: "Kajsa Lind".to_owned(),
        phone: "070-174 06 12".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    add_borrower(&world.services, staff, &key(), &typed)
        .await
        .expect("added")
        .id
}

async fn scanned(world: &World, staff: &Staff, hand: Hand, article: ArticleId) -> ScanAnswer {
    let scanned = Scan {
        scanned: Scanned::Article(article),
        hand,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    scan(&world.services, staff, &key(), &scanned)
        .await
        .expect("answered")
}

async fn day(world: &World, staff: &Staff, list: DayList) -> DayView {
    let day = day_view(&world.services, staff, list, 1).await;
    day.expect("read")
}

#[tokio::test]
async fn a_long_list_has_pages_in_the_order_in_which_one_walks() {
    each_store(|world| async move {
        let staff = open(&world).await;
        let kajsa = kajsa(&world, &staff).await;
        let mut hand = Hand::Borrower(kajsa);
        for at in (1..=103).rev() {
            let sledge = article(&world, &staff, "PULKA", &format!("C {at}")).await;
            hand = scanned(&world, &staff, hand, sledge).await.hand;
        }
        let page = async |page| {
            let read = day_view(&world.services, &staff, DayList::PickedUp, page).await;
            read.expect("read")
        };
        let (first, second) = (page(1).await, page(2).await);
        assert_eq!((first.page, first.pages), (1, 2), "{}", world.database);
        let shelves: Vec<_> = first
            .lines
            .iter()
            .chain(&second.lines)
            .map(|line| line.article.shelf.clone())
            .collect();
        let walked: Vec<_> = (1..=103).map(|at| format!("C {at}")).collect();
        assert_eq!(shelves, walked, "{}", world.database);
        // A page that isn't there is the last one.
        assert_eq!(page(9).await.page, 2);
        assert_eq!(page(0).await.page, 1);
    })
    .await;
}

#[tokio::test]
async fn what_was_picked_up_stands_by_shelf_with_who_has_it() {
    each_store(|world| async move {
        let staff = open(&world).await;
        let kajsa = kajsa(&world, &staff).await;
        let sledge = article(&world, &staff, "PULKA", "C 2").await;
        let helmet = article(&world, &staff, "HJ-HCK", "A 1").await;
        let first = scanned(&world, &staff, Hand::Borrower(kajsa), sledge).await;
        scanned(&world, &staff, first.hand, helmet).await;
        let picked_up = day(&world, &staff, DayList::PickedUp).await;
        let shelves: Vec<_> = picked_up
            .lines
            .iter()
            .map(|line| line.article.shelf.as_str())
            .collect();
        assert_eq!(shelves, ["A 1", "C 2"], "{}", world.database);
        let line = &picked_up.lines[0];
        assert_eq!(line.borrower, Some((kajsa, "Kajsa Lind".to_owned())));
        assert_eq!((picked_up.tally.lent, picked_up.tally.returned), (2, 0));
        for empty in [DayList::Due, DayList::Late, DayList::Service] {
            assert_eq!(picked_up.count(empty), 0, "{empty:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_helmet_waits_for_its_check_and_one_that_took_a_knock_is_set_aside() {
    each_store(|world| async move {
        let staff = open(&world).await;
        let kajsa = kajsa(&world, &staff).await;
        let helmet = article(&world, &staff, "HJ-HCK", "A 1").await;
        scanned(&world, &staff, Hand::Borrower(kajsa), helmet).await;
        scanned(&world, &staff, Hand::Nobody, helmet).await;
        let service = day(&world, &staff, DayList::Service).await;
        assert_eq!(service.count(DayList::Service), 1, "{}", world.database);
        let [line] = &service.lines[..] else {
            panic!("one waits on {}: {:?}", world.database, service.lines);
        };
        assert_eq!(line.status, ArticleStatus::Available);
        let knock = line
            .duties
            .iter()
            .find(|duty| duty.class == DutyClass::Safety)
            .expect("a safety check");
        assert_eq!(knock.kind, "knock");
        let failed = [(knock.id, DutyVerdict::Failed)];
        answer_duties(&world.services, &staff, &key(), helmet, &failed)
            .await
            .expect("answered");
        let service = day(&world, &staff, DayList::Service).await;
        assert_eq!(service.lines[0].status, ArticleStatus::Quarantine);
        // To finish the work doesn't lift the quarantine.
        finish_service_of(&world.services, &staff, &key(), helmet)
            .await
            .expect("answered");
        let service = day(&world, &staff, DayList::Service).await;
        assert_eq!(service.lines[0].status, ArticleStatus::Quarantine);
    })
    .await;
}

#[tokio::test]
async fn the_log_tells_each_action_newest_first_and_what_an_undo_undid() {
    each_store(|world| async move {
        let staff = open(&world).await;
        let kajsa = kajsa(&world, &staff).await;
        let sledge = article(&world, &staff, "PULKA", "C 2").await;
        let lent = scanned(&world, &staff, Hand::Borrower(kajsa), sledge).await;
        let action = lent.action.expect("it was lent");
        undo(&world.services, &staff, &key(), action)
            .await
            .expect("undone");
        let log = day_log(&world.services, &staff).await.expect("read");
        let [undone, lent, added, new] = &log.lines[..] else {
            panic!("four actions on {}: {:?}", world.database, log.lines);
        };
        assert_eq!(undone.kinds, [EventKind::Undone]);
        assert_eq!(undone.undid, [EventKind::Lent]);
        assert_eq!(undone.state, LogState::ByHand);
        assert_eq!((lent.action, lent.state), (action, LogState::Undone));
        assert_eq!(lent.borrower, Some((kajsa, "Kajsa Lind".to_owned())));
        assert_eq!(lent.articles[0].id, sledge);
        assert_eq!(added.kinds, [EventKind::ArticleAdded]);
        assert_eq!(added.state, LogState::Stands);
        assert_eq!(new.kinds, [EventKind::BorrowerAdded]);
        assert!(new.articles.is_empty() && !log.has_more);
        assert_eq!(new.at.to_string(), "2026-11-23 12:00:00");
    })
    .await;
}

#[tokio::test]
async fn the_answer_of_a_renewal_is_kept_under_its_key() {
    each_store(|world| async move {
        let staff = open(&world).await;
        let kajsa = kajsa(&world, &staff).await;
        let mut hand = Hand::Borrower(kajsa);
        let mut loans = Vec::new();
        for _ in 0..3 {
            let sledge = article(&world, &staff, "PULKA", "C 2").await;
            let answer = scanned(&world, &staff, hand, sledge).await;
            hand = answer.hand;
            let Outcome::Lent { loan, .. } = answer.outcome else {
                panic!("{answer:?}");
            };
            loans.push(loan);
        }
        let key = key();
        let renewed = renew(&world.services, &staff, &key, &loans)
            .await
            .expect("answered");
        // Lent today: a renewal today makes nothing later, and writes nothing.
        assert_eq!(renewed.unchanged.len(), 3);
        assert_eq!(renewed.action, None::<Action>);
        let kept = kept_renewal(&world.services, &key).await.expect("read");
        assert_eq!(kept, Some(renewed));
        let other = common::key();
        assert_eq!(kept_renewal(&world.services, &other).await.ok(), Some(None));
    })
    .await;
}
