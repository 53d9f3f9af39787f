//! The waiting list: an honest place, an offer that is kept for its answer, and never one too
//! many.

use crate::booking_reserve::{borrower, counter, day, days, skates, wish};
use crate::common::{World, at, each_store, key};
use crate::messages_letters::{Plain, letters, token};
use domain::booking::Period;
use domain::staff::Role;
use service::booking::{
    Family, OfferAnswer, ReserveError, Wait, WaitError, WaitState, Waits, answer_offer,
    cancel_reservation, keep_promises, leave_wait, reservations_of, reserve, wait_for, waits_of,
};
use service::messages::{Part, answer_offer_by_link, letter_page};
use service::staff::Staff;

async fn family(world: &World, staff: &Staff) -> Family {
    Family::served_by(staff, borrower(world, staff).await)
}

async fn waits(world: &World, staff: &Staff, family: &Family, period: Period) -> Waits {
    let wanted = wish(staff, period, &["34"]);
    let waits = wait_for(&world.services, family, &key(), &wanted).await;
    waits.expect("in the list")
}

async fn only(world: &World, family: &Family) -> Option<Wait> {
    let all = waits_of(&world.services, family).await.expect("read");
    assert!(all.len() < 2, "{all:?}");
    all.into_iter().next()
}

fn place(wait: &Wait) -> u32 {
    match wait.state {
        WaitState::Waiting { place, .. } => place,
        WaitState::Offered { .. } => 0,
    }
}

#[tokio::test]
async fn what_is_let_go_is_offered_in_order_kept_and_taken_or_passed_on() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let services = &world.services;
        let period = days("2026-11-30", "2026-12-02");
        let first = family(&world, &staff).await;
        let wanted = wish(&staff, period, &["34"]);
        let free = wait_for(services, &first, &key(), &wanted).await;
        assert!(matches!(free, Err(WaitError::IsFree)), "{}", world.database);
        let made = reserve(services, &first, &key(), &wanted)
            .await
            .expect("reserved")
            .id;
        let (second, third) = (family(&world, &staff).await, family(&world, &staff).await);
        let sent = key();
        let a = wait_for(services, &second, &sent, &wanted)
            .await
            .expect("waits");
        let again = wait_for(services, &second, &sent, &wanted)
            .await
            .expect("the same");
        let same = wait_for(services, &second, &key(), &wanted)
            .await
            .expect("the same place");
        assert_eq!((a, a), (again, same), "{}", world.database);
        let b = waits(&world, &staff, &third, period).await;
        let seen = [only(&world, &second).await, only(&world, &third).await];
        let places: Vec<u32> = seen.iter().flatten().map(place).collect();
        assert_eq!(places, [1, 2], "{}", world.database);
        assert!(matches!(
            seen[0].as_ref().map(|wait| wait.state),
            Some(WaitState::Waiting { estimate: Some(first), .. }) if first <= day("2026-12-10")
        ));
        let nothing = keep_promises(services).await.expect("kept");
        assert_eq!(nothing.offered, 0, "{}", world.database);
        cancel_reservation(services, &first, made)
            .await
            .expect("let go");
        assert_eq!(keep_promises(services).await.expect("kept").offered, 1);
        assert_eq!(
            keep_promises(services).await.expect("kept").offered,
            0,
            "one is enough"
        );
        // It is kept: nobody else gets it, and the third doesn't answer for the second.
        let refused = reserve(services, &first, &key(), &wanted).await;
        assert!(
            matches!(refused, Err(ReserveError::Lines(_))),
            "{}",
            world.database
        );
        let not_his = answer_offer(services, &third, &key(), a.id, true).await;
        assert!(matches!(not_his, Err(WaitError::NotThere)));
        let early = answer_offer(services, &third, &key(), b.id, true).await;
        assert!(
            matches!(early, Ok(OfferAnswer::Over)),
            "nothing is offered to him"
        );
        let declined = answer_offer(services, &second, &key(), a.id, false).await;
        assert!(matches!(declined, Ok(OfferAnswer::Declined)));
        assert_eq!(keep_promises(services).await.expect("kept").offered, 1);
        // By the link of the message, twice with one key and once more with another.
        let words = Plain::default();
        assert!(letters(&world, &words).await >= 1);
        services.clock().set(at("2026-11-24 08:00"));
        letters(&world, &words).await;
        let link = token(&world, &staff).await;
        let page = letter_page(services, &link).await.expect("read");
        assert_eq!(page.offers.len(), 1, "{}", world.database);
        let sent = key();
        let mut taken = Vec::new();
        for key in [&sent, &sent, &key()] {
            let answer = answer_offer_by_link(services, &link, key, b.id, true).await;
            match answer.expect("answered") {
                OfferAnswer::Taken { reservation } => taken.push(reservation),
                other => panic!("not taken: {other:?}"),
            }
        }
        taken.dedup();
        assert_eq!(taken.len(), 1, "{}", world.database);
        let seen = reservations_of(services, &third).await.expect("read");
        assert_eq!(seen.len(), 1, "{}", world.database);
        assert_eq!(only(&world, &third).await, None);
    })
    .await;
}

#[tokio::test]
async fn an_offer_that_nobody_answers_goes_to_the_next_and_a_place_is_given_up() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let services = &world.services;
        let period = days("2026-11-30", "2026-12-02");
        let first = family(&world, &staff).await;
        let wanted = wish(&staff, period, &["34"]);
        let made = reserve(services, &first, &key(), &wanted)
            .await
            .expect("reserved")
            .id;
        let mut waiting = Vec::new();
        for _ in 0..3 {
            let one = family(&world, &staff).await;
            waiting.push((waits(&world, &staff, &one, period).await, one));
        }
        let (gave_up, who) = (waiting[1].0, waiting[1].1);
        for _ in 0..2 {
            leave_wait(services, &who, gave_up.id).await.expect("left");
        }
        assert_eq!(
            only(&world, &waiting[2].1).await.as_ref().map(place),
            Some(2)
        );
        cancel_reservation(services, &first, made)
            .await
            .expect("let go");
        keep_promises(services).await.expect("kept");
        let words = Plain::default();
        letters(&world, &words).await;
        let kept = only(&world, &waiting[0].1).await.expect("offered");
        let WaitState::Offered { until } = kept.state else {
            panic!("not offered: {kept:?}");
        };
        services
            .clock()
            .set(at(&until.format("%Y-%m-%d %H:%M").to_string()));
        assert_eq!(keep_promises(services).await.expect("kept").offered, 0);
        let later = until + chrono::TimeDelta::minutes(1);
        services
            .clock()
            .set(at(&later.format("%Y-%m-%d %H:%M").to_string()));
        let too_late = answer_offer(services, &waiting[0].1, &key(), waiting[0].0.id, true).await;
        assert!(
            matches!(too_late, Ok(OfferAnswer::Over)),
            "{}",
            world.database
        );
        assert_eq!(keep_promises(services).await.expect("kept").offered, 1);
        let next = only(&world, &waiting[2].1).await.expect("offered");
        assert!(
            matches!(next.state, WaitState::Offered { .. }),
            "{}",
            world.database
        );
    })
    .await;
}

#[tokio::test]
async fn one_that_is_free_is_offered_to_one_however_many_answer_and_reserve_at_once() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let services = &world.services;
        let period = days("2026-11-30", "2026-12-02");
        let first = family(&world, &staff).await;
        let wanted = wish(&staff, period, &["34"]);
        let made = reserve(services, &first, &key(), &wanted)
            .await
            .expect("reserved")
            .id;
        let mut waiting = Vec::new();
        for _ in 0..6 {
            let one = family(&world, &staff).await;
            waiting.push((waits(&world, &staff, &one, period).await, one));
        }
        cancel_reservation(services, &first, made)
            .await
            .expect("let go");
        keep_promises(services).await.expect("kept");
        let mut rush = tokio::task::JoinSet::new();
        for (wait, family) in &waiting {
            let (here, wait, family) = (services.clone(), *wait, *family);
            rush.spawn(async move {
                let answer = answer_offer(&here, &family, &key(), wait.id, true).await;
                matches!(answer, Ok(OfferAnswer::Taken { .. }))
            });
            let services = services.clone();
            let wanted = wanted.clone();
            rush.spawn(async move { reserve(&services, &family, &key(), &wanted).await.is_ok() });
        }
        let got = rush.join_all().await.into_iter().filter(|got| *got).count();
        assert_eq!(got, 1, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn an_offer_is_told_with_its_deadline() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        assert!(staff.role().includes(Role::Coordinator));
        skates(&world, &staff, 1..2, "34").await;
        let services = &world.services;
        let period = days("2026-11-30", "2026-12-02");
        let first = family(&world, &staff).await;
        let wanted = wish(&staff, period, &["34"]);
        let made = reserve(services, &first, &key(), &wanted)
            .await
            .expect("reserved")
            .id;
        let second = family(&world, &staff).await;
        waits(&world, &staff, &second, period).await;
        cancel_reservation(services, &first, made)
            .await
            .expect("let go");
        keep_promises(services).await.expect("kept");
        let words = Plain::default();
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        let told = words.last();
        // The reservation was let go before it was confirmed: only the offer is told.
        let [Part::Offer { from, to, .. }] = &told[..] else {
            panic!("not an offer: {told:?}");
        };
        assert_eq!((*from, *to), (period.from(), period.to()));
    })
    .await;
}
