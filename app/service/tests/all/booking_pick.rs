//! Picking what was reserved, handing it over by one scan, and keeping it from others.

use crate::booking_reserve::{borrower, counter, day, days, skates, wish};
use crate::common::{World, at, each_store, key};
use chrono::NaiveDate;
use domain::booking::ReservationState;
use domain::lending::{Hand, PromiseAnswer, Question};
use domain::people::BorrowerId;
use domain::stock::{ArticleId, ArticleStatus};
use service::booking::{
    Family, PickAnswer, PickOutcome, PickState, ReserveError, cancel_reservation,
    change_reservation, keep_promises, kept_pick, pick_list, put_away, put_on_shelf,
    ready_as_it_is, reservations_of, reserve, set_aside,
};
use service::lending::{
    CommandError, Outcome, Scan, ScanAnswer, Scanned, UndoError, UndoRefusal, counter_view, scan,
    undo,
};
use service::staff::Staff;
use service::stock::change_status;

async fn reserved(
    world: &World,
    staff: &Staff,
    who: BorrowerId,
    (from, to): (&str, &str),
    sizes: &[&str],
) -> i64 {
    let family = Family::served_by(staff, who);
    let wanted = wish(staff, days(from, to), sizes);
    let made = reserve(&world.services, &family, &key(), &wanted).await;
    made.expect("reserved").id
}

async fn picked(world: &World, staff: &Staff, number: i64) -> PickAnswer {
    let answer = set_aside(&world.services, staff, &key(), &number.to_string()).await;
    answer.expect("answered")
}

fn asked(hand: Hand, article: i64, promise: Option<PromiseAnswer>) -> Scan {
    Scan {
        scanned: Scanned::Article(ArticleId(article)),
        hand,
        wearer: None,
        pending: None,
        swap: None,
        answer: None,
        promise,
    }
}

async fn scanned(
    world: &World,
    staff: &Staff,
    hand: Hand,
    article: i64,
    promise: Option<PromiseAnswer>,
) -> ScanAnswer {
    let wanted = asked(hand, article, promise);
    let answer = scan(&world.services, staff, &key(), &wanted).await;
    answer.expect("answered")
}

async fn state(world: &World, staff: &Staff, who: BorrowerId) -> ReservationState {
    let family = Family::served_by(staff, who);
    let all = reservations_of(&world.services, &family).await;
    all.expect("read")[0].state
}

fn due(answer: &ScanAnswer) -> Option<NaiveDate> {
    match &answer.outcome {
        Outcome::Lent { due, .. } => Some(due.due),
        _ => None,
    }
}

/// Monday 23 November; the reservation begins on Tuesday and is in today's list.
const SOON: (&str, &str) = ("2026-11-24", "2026-11-26");

#[tokio::test]
async fn a_reservation_is_picked_by_shelf_is_ready_with_its_last_thing_and_goes_out_by_one_scan() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        skates(&world, &staff, 3..4, "35").await;
        let who = borrower(&world, &staff).await;
        let services = &world.services;
        let id = reserved(&world, &staff, who, SOON, &["34", "34"]).await;
        let list = pick_list(services, &staff).await.expect("read");
        assert_eq!(
            (list.today, list.until),
            (day("2026-11-23"), day("2026-11-24"))
        );
        // Another piece for each line.
        let mut pieces: Vec<i64> = list
            .lines
            .iter()
            .filter_map(|line| line.piece.as_ref().map(|piece| piece.number))
            .collect();
        pieces.sort_unstable();
        assert_eq!(pieces, [1, 2], "{}", world.database);
        let not_wanted = picked(&world, &staff, 3).await;
        assert!(matches!(not_wanted.outcome, PickOutcome::NotWanted(_)));
        let sent = key();
        let first = set_aside(services, &staff, &sent, "1")
            .await
            .expect("answered");
        let PickOutcome::SetAside {
            reservation, left, ..
        } = &first.outcome
        else {
            panic!("not set aside: {first:?}");
        };
        assert_eq!((*reservation, *left), (id, 1), "{}", world.database);
        // A resend does nothing twice, and a reload shows it again.
        let again = set_aside(services, &staff, &sent, "1")
            .await
            .expect("answered");
        assert_eq!(again, first);
        let kept = kept_pick(services, &sent).await.expect("read");
        assert_eq!(kept.as_ref(), Some(&first));
        let twice = picked(&world, &staff, 1).await;
        assert!(matches!(twice.outcome, PickOutcome::Already { .. }));
        assert_eq!(state(&world, &staff, who).await, ReservationState::Booked);
        let last = picked(&world, &staff, 2).await;
        assert!(matches!(
            last.outcome,
            PickOutcome::SetAside { left: 0, .. }
        ));
        assert_eq!(state(&world, &staff, who).await, ReservationState::Ready);
        let list = pick_list(services, &staff).await.expect("read");
        assert_eq!(list.lines.len(), 0);
        assert!(
            list.reservations[0]
                .lines
                .iter()
                .all(|line| matches!(line.state, PickState::SetAside(_)))
        );
        // On the day, with nobody in hand, one scan is enough.
        services.clock().set(at("2026-11-24 12:30"));
        let answer = scanned(&world, &staff, Hand::Nobody, 2, None).await;
        let Outcome::Lent {
            along, remaining, ..
        } = &answer.outcome
        else {
            panic!("not lent: {:?}", answer.outcome);
        };
        assert_eq!((along.len(), remaining.len()), (1, 0), "{}", world.database);
        assert_eq!(due(&answer), Some(day("2026-11-26")), "{}", world.database);
        assert_eq!(
            state(&world, &staff, who).await,
            ReservationState::Collected
        );
        let view = counter_view(services, &staff, answer.hand, &[])
            .await
            .expect("read");
        let hand = view.hand.expect("somebody is in hand");
        assert_eq!((hand.borrower, hand.lent_now.len()), (who, 2));
        assert!(
            hand.lent_now
                .iter()
                .all(|loan| loan.wearer.as_deref() == Some("Alva"))
        );
        // All of it is undone as one, and can be handed over again.
        let action = answer.action.expect("something was done");
        undo(services, &staff, &key(), action)
            .await
            .expect("undone");
        assert_eq!(state(&world, &staff, who).await, ReservationState::Ready);
        let again = scanned(&world, &staff, Hand::Borrower(who), 1, None).await;
        assert!(matches!(&again.outcome, Outcome::Lent { along, .. } if along.len() == 1));
        assert_eq!(
            state(&world, &staff, who).await,
            ReservationState::Collected
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_set_aside_never_goes_to_another_by_mistake() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let who = borrower(&world, &staff).await;
        let other = borrower(&world, &staff).await;
        let services = &world.services;
        let id = reserved(&world, &staff, who, SOON, &["34"]).await;
        picked(&world, &staff, 1).await;
        // Before its day it is asked even with nobody in hand, and says whose it is.
        let early = scanned(&world, &staff, Hand::Nobody, 1, None).await;
        let Outcome::Ask {
            question, whose, ..
        } = &early.outcome
        else {
            panic!("not asked: {:?}", early.outcome);
        };
        let from = day("2026-11-24");
        let reservation = Question::Reserved {
            reservation: id,
            from,
        };
        assert_eq!(*question, reservation, "{}", world.database);
        assert_eq!(whose.as_ref().map(|line| line.id), Some(who));
        let asked = scanned(&world, &staff, Hand::Borrower(other), 1, None).await;
        assert!(
            matches!(&asked.outcome, Outcome::Ask { question, .. } if *question == reservation)
        );
        assert_eq!(asked.action, None);
        // Staff may: then the reservation waits for another one, and that breaks.
        let anyway = Some(PromiseAnswer::LendAnyway);
        let lent = scanned(&world, &staff, Hand::Borrower(other), 1, anyway).await;
        assert!(due(&lent).is_some(), "{:?}", lent.outcome);
        let list = pick_list(services, &staff).await.expect("read");
        assert_eq!(list.reservations[0].lines[0].state, PickState::Waiting);
        // The family was told "ready": its line is not given up by the program.
        assert_eq!(keep_promises(services).await.expect("kept").broken, 0);
    })
    .await;
}

#[tokio::test]
async fn a_walk_in_loan_that_touches_a_promise_is_asked_about_with_its_shorter_day() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let who = borrower(&world, &staff).await;
        let other = borrower(&world, &staff).await;
        let later = ("2026-11-30", "2026-12-01");
        reserved(&world, &staff, who, later, &["34"]).await;
        // Two are there and one is promised: the first may go as usual.
        let first = scanned(&world, &staff, Hand::Borrower(other), 1, None).await;
        let hand = first.hand;
        assert_eq!(due(&first), Some(day("2026-12-07")), "{}", world.database);
        let second = scanned(&world, &staff, hand, 2, None).await;
        let Outcome::Ask {
            question: Question::Promised { until },
            ..
        } = &second.outcome
        else {
            panic!("not asked: {:?}", second.outcome);
        };
        let until = until.expect("a shorter day");
        assert!(
            until < day("2026-11-30") && until >= day("2026-11-26"),
            "{until}"
        );
        let shorter = Some(PromiseAnswer::Until(until));
        let lent = scanned(&world, &staff, hand, 2, shorter).await;
        assert_eq!(due(&lent), Some(until), "{}", world.database);
        assert_eq!(
            keep_promises(&world.services).await.expect("kept").broken,
            0
        );
        // The one who has reserved it isn't asked about his own promise.
        let action = lent.action.expect("lent");
        undo(&world.services, &staff, &key(), action)
            .await
            .expect("undone");
        world.services.clock().set(at("2026-11-30 12:30"));
        let his = scanned(&world, &staff, Hand::Borrower(who), 2, None).await;
        assert_eq!(due(&his), Some(day("2026-12-01")), "{:?}", his.outcome);
        assert_eq!(
            state(&world, &staff, who).await,
            ReservationState::Collected
        );
    })
    .await;
}

#[tokio::test]
async fn a_pick_is_undone_put_away_or_lost_and_a_part_may_be_ready() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..4, "34").await;
        let who = borrower(&world, &staff).await;
        let services = &world.services;
        let id = reserved(&world, &staff, who, SOON, &["34", "34"]).await;
        let nothing_yet = ready_as_it_is(services, &staff, &key(), id).await;
        assert!(matches!(nothing_yet, Err(CommandError::NotThere)));
        let first = picked(&world, &staff, 1).await;
        let action = first.action.expect("picked");
        undo(services, &staff, &key(), action)
            .await
            .expect("undone");
        let waiting = || async {
            let list = pick_list(services, &staff).await.expect("read");
            list.lines.len()
        };
        assert_eq!(waiting().await, 2, "{}", world.database);
        picked(&world, &staff, 1).await;
        let list = pick_list(services, &staff).await.expect("read");
        let line = list.reservations[0].lines[0].id;
        for _ in 0..2 {
            put_away(services, &staff, &key(), line)
                .await
                .expect("put away");
        }
        assert_eq!(waiting().await, 2, "{}", world.database);
        // What breaks while it lies on the shelf is not handed over.
        picked(&world, &staff, 2).await;
        let (article, service) = (ArticleId(2), ArticleStatus::InService);
        let changed = change_status(services, &staff, &key(), article, service).await;
        changed.expect("on service");
        keep_promises(services).await.expect("kept");
        assert_eq!(waiting().await, 2, "{}", world.database);
        let out = picked(&world, &staff, 2).await;
        assert!(matches!(out.outcome, PickOutcome::NotLendable(_)));
        let told = picked(&world, &staff, 3).await;
        let sent = key();
        for _ in 0..2 {
            let ready = ready_as_it_is(services, &staff, &sent, id).await;
            ready.expect("ready with what there is");
        }
        assert_eq!(state(&world, &staff, who).await, ReservationState::Ready);
        // The family was told: that is not undone by a key.
        let action = told.action.expect("picked");
        let refused = undo(services, &staff, &key(), action).await;
        assert!(matches!(
            refused,
            Err(UndoError::Refused(UndoRefusal::ChangedSince))
        ));
    })
    .await;
}

#[tokio::test]
async fn one_piece_is_set_aside_for_one_by_however_many_pick() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let who = borrower(&world, &staff).await;
        reserved(&world, &staff, who, SOON, &["34", "34"]).await;
        let mut picking = tokio::task::JoinSet::new();
        for at in 0..12 {
            let (services, staff) = (world.services.clone(), staff.clone());
            picking.spawn(async move {
                let number = (at % 2 + 1).to_string();
                set_aside(&services, &staff, &key(), &number).await
            });
        }
        let answers = picking.join_all().await;
        let set = answers
            .iter()
            .filter(|answer| {
                matches!(
                    answer,
                    Ok(PickAnswer {
                        outcome: PickOutcome::SetAside { .. },
                        ..
                    })
                )
            })
            .count();
        assert!(answers.iter().all(Result::is_ok), "{answers:?}");
        assert_eq!(set, 2, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_was_fetched_for_nobody_goes_back_to_its_shelf() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let who = borrower(&world, &staff).await;
        let services = &world.services;
        let id = reserved(&world, &staff, who, SOON, &["34", "34"]).await;
        picked(&world, &staff, 1).await;
        picked(&world, &staff, 2).await;
        let family = Family::served_by(&staff, who);
        cancel_reservation(services, &family, id)
            .await
            .expect("let go");
        let left = || async {
            let list = pick_list(services, &staff).await.expect("read");
            let left: Vec<i64> = list.left_over.iter().map(|line| line.number).collect();
            left
        };
        assert_eq!(left().await, [1, 2], "{}", world.database);
        for _ in 0..2 {
            let done = put_on_shelf(services, &staff, &key(), ArticleId(1)).await;
            done.expect("on its shelf");
        }
        assert_eq!(left().await, [2], "{}", world.database);
        // A scan says the same.
        let scanned = picked(&world, &staff, 2).await;
        assert!(matches!(scanned.outcome, PickOutcome::NotWanted(_)));
        assert_eq!(left().await, Vec::<i64>::new(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_reservation_is_changed_as_a_whole_or_stays_as_it_was() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        skates(&world, &staff, 2..3, "35").await;
        let who = borrower(&world, &staff).await;
        let family = Family::served_by(&staff, who);
        let services = &world.services;
        let id = reserved(&world, &staff, who, SOON, &["34"]).await;
        // One day longer: only possible since the old one gives way.
        let longer = wish(&staff, days("2026-11-24", "2026-11-27"), &["34", "35"]);
        let sent = key();
        let made = change_reservation(services, &family, &sent, id, &longer).await;
        let made = made.expect("changed");
        let again = change_reservation(services, &family, &sent, id, &longer).await;
        assert_eq!(again.expect("the same answer"), made, "{}", world.database);
        let open = || async {
            let all = reservations_of(services, &family).await.expect("read");
            let open = all.into_iter().filter(|one| one.state.is_open());
            open.map(|one| (one.id, one.lines.len()))
                .collect::<Vec<_>>()
        };
        assert_eq!(open().await, [(made.id, 2)], "{}", world.database);
        // What can't be had leaves it as it was.
        let too_much = wish(&staff, days("2026-11-24", "2026-11-27"), &["34", "34"]);
        let refused = change_reservation(services, &family, &key(), made.id, &too_much).await;
        assert!(
            matches!(refused, Err(ReserveError::Lines(_))),
            "{}",
            world.database
        );
        assert_eq!(open().await, [(made.id, 2)], "{}", world.database);
        // Another family's, or one that is over, is not there.
        let stranger = Family::served_by(&staff, borrower(&world, &staff).await);
        for (family, id) in [(stranger, made.id), (family, id)] {
            let refused = change_reservation(services, &family, &key(), id, &longer).await;
            assert!(
                matches!(refused, Err(ReserveError::NotThere)),
                "{}",
                world.database
            );
        }
    })
    .await;
}
