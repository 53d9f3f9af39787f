//! What families are told: one message a number and day, true when it is sent, with a link that
//! acts for what it was about and nothing else.

use crate::booking_reserve::{borrower, counter, day, days, skates, wish};
use crate::common::{World, at, each_store, key};
use domain::booking::ReservationState;
use domain::lending::{Hand, LoanId};
use domain::people::BorrowerId;
use domain::stock::ArticleId;
use service::booking::{
    CancelError, Family, OwnRenewal, RenewOwnError, reservations_of, reserve, set_aside,
};
use service::lending::{Scan, Scanned, counter_view, scan};
use service::messages::{
    Channel, Letter, LetterError, OutboxLine, OutboxState, Outgoing, Part, Round, SendFailure,
    Sender, Words, Written, cancel_by_link, letter_page, outbox_view, renew_by_link, send_due,
    write_letters, write_reminders,
};
use service::people::family::LetterToken;
use service::staff::Staff;
use std::sync::Mutex;

/// Writes what it is told, and the token last.
#[derive(Default)]
pub struct Plain {
    told: Mutex<Vec<Vec<Part>>>,
}

impl Plain {
    pub fn last(&self) -> Vec<Part> {
        let told = self.told.lock().expect("one at a time");
        told.last().cloned().unwrap_or_default()
    }
}

impl Words for Plain {
    fn letter(&self, letter: &Letter) -> String {
        let mut told = self.told.lock().expect("one at a time");
        told.push(letter.parts.clone());
        format!("{} things {}", letter.parts.len(), letter.token.as_str())
    }
}

/// Takes every message.
struct Takes;

impl Sender for Takes {
    fn channels(&self) -> Vec<Channel> {
        vec![Channel::Sms]
    }

    async fn send(&self, message: &Outgoing) -> Result<(), SendFailure> {
        match message {
            Outgoing::Sms(_) => Ok(()),
            Outgoing::Email(_) => Err(SendFailure::Never("only SMS".to_owned())),
        }
    }
}

pub async fn letters(world: &World, words: &Plain) -> usize {
    let written = write_letters(&world.services, words).await;
    written.expect("written").letters
}

async fn outbox(world: &World, staff: &Staff) -> Vec<OutboxLine> {
    let coordinator = staff.coordinator().expect("a coordinator");
    outbox_view(&world.services, coordinator)
        .await
        .expect("read")
}

/// The link of the newest message that waits.
pub async fn token(world: &World, staff: &Staff) -> LetterToken {
    let lines = outbox(world, staff).await;
    let body = lines[0].body.clone().expect("staff may read it");
    let text = body.rsplit(' ').next().expect("a token");
    LetterToken::parse(text).expect("a token")
}

async fn lend(world: &World, staff: &Staff, article: i64, who: BorrowerId) -> LoanId {
    let lent = Scan {
        scanned: Scanned::Article(ArticleId(article)),
        hand: Hand::Borrower(who),
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    let answer = scan(&world.services, staff, &key(), &lent)
        .await
        .expect("lent");
    let view = counter_view(&world.services, staff, answer.hand, &[]).await;
    view.expect("read").hand.expect("in hand").lent_now[0].loan
}

async fn take_back(world: &World, staff: &Staff, article: i64) {
    let back = Scan {
        scanned: Scanned::Article(ArticleId(article)),
        hand: Hand::Nobody,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    scan(&world.services, staff, &key(), &back)
        .await
        .expect("taken back");
}

#[tokio::test]
async fn a_reservation_is_confirmed_and_its_link_acts_for_it_and_for_nothing_else() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let who = borrower(&world, &staff).await;
        let family = Family::served_by(&staff, who);
        let services = &world.services;
        let wanted = wish(&staff, days("2026-11-25", "2026-11-28"), &["34"]);
        let made = reserve(services, &family, &key(), &wanted)
            .await
            .expect("reserved")
            .id;
        let words = Plain::default();
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        assert_eq!(letters(&world, &words).await, 0, "told once");
        assert!(matches!(&words.last()[..], [Part::Reserved { things, .. }] if things.len() == 1));
        let link = token(&world, &staff).await;
        // A second one on the same day waits for the morning, so the link knows one.
        let other = wish(&staff, days("2026-11-30", "2026-12-01"), &["34"]);
        let other = reserve(services, &family, &key(), &other)
            .await
            .expect("reserved")
            .id;
        assert_eq!(letters(&world, &words).await, 0, "{}", world.database);
        let page = letter_page(services, &link).await.expect("read");
        let ids: Vec<i64> = page.reservations.iter().map(|one| one.id).collect();
        assert_eq!(ids, [made], "{}", world.database);
        assert!(matches!(
            cancel_by_link(services, &link, other).await,
            Err(CancelError::NotThere)
        ));
        for _ in 0..2 {
            cancel_by_link(services, &link, made).await.expect("let go");
        }
        let seen = reservations_of(services, &family).await.expect("read");
        let states: Vec<ReservationState> = seen.iter().map(|one| one.state).collect();
        assert_eq!(
            states,
            [ReservationState::Cancelled, ReservationState::Booked]
        );
        services.clock().set(at("2026-11-24 08:00"));
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        // A link that is too old, or none, opens nothing.
        services.clock().set(at("2026-12-24 09:00"));
        for link in [
            link,
            LetterToken::parse("aaaaaaaaaaaaaaaaaaaaaa").expect("a token"),
        ] {
            let page = letter_page(services, &link).await;
            assert!(
                matches!(page, Err(LetterError::NotThere)),
                "{}",
                world.database
            );
        }
    })
    .await;
}

#[tokio::test]
async fn reminders_come_once_by_day_and_never_for_what_came_back() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..4, "34").await;
        let who = borrower(&world, &staff).await;
        let services = &world.services;
        let words = Plain::default();
        let mut loans = Vec::new();
        for article in 1..4 {
            loans.push(lend(&world, &staff, article, who).await);
        }
        write_reminders(services).await.expect("written");
        assert_eq!(letters(&world, &words).await, 0, "nothing is due");
        // Due on Monday 7 December; at night nobody is woken.
        services.clock().set(at("2026-12-06 06:00"));
        for _ in 0..2 {
            write_reminders(services).await.expect("written");
        }
        assert_eq!(letters(&world, &words).await, 0, "{}", world.database);
        take_back(&world, &staff, 1).await;
        services.clock().set(at("2026-12-06 08:01"));
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        let told = words.last();
        let [Part::DueSoon { due, things }] = &told[..] else {
            panic!("not about what is due: {told:?}");
        };
        assert_eq!((*due, things.len()), (day("2026-12-07"), 2));
        // The link keeps one of them longer, and nothing that isn't in the message.
        let link = token(&world, &staff).await;
        let renewed = renew_by_link(services, &link, &key(), loans[1]).await;
        assert!(matches!(renewed, Ok(OwnRenewal::Renewed(_))), "{renewed:?}");
        let not_told = renew_by_link(services, &link, &key(), loans[0]).await;
        assert!(matches!(not_told, Err(RenewOwnError::NotThere)));
        // The gateway was away; now one is back and one is kept longer: nothing to remind of.
        take_back(&world, &staff, 3).await;
        let sent = send_due(services, &Takes).await.expect("tried");
        let settled = Round {
            given_up: 1,
            ..Round::default()
        };
        assert_eq!(sent, settled, "{}", world.database);
        services.clock().set(at("2026-12-08 09:00"));
        write_reminders(services).await.expect("written");
        assert_eq!(letters(&world, &words).await, 0, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_late_is_told_kindly_once_and_a_closed_day_in_time() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let who = borrower(&world, &staff).await;
        let services = &world.services;
        let words = Plain::default();
        lend(&world, &staff, 1, who).await;
        services.clock().set(at("2026-12-09 09:00"));
        write_reminders(services).await.expect("written");
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        let told = words.last();
        assert!(
            matches!(&told[..], [Part::Late { next: Some(_), .. }]),
            "{told:?}"
        );
        let sent = send_due(services, &Takes).await.expect("sent");
        assert_eq!(sent.sent, 1, "{}", world.database);
        let lines = outbox(&world, &staff).await;
        assert!(matches!(lines[0].state, OutboxState::Sent { .. }));
        assert!(
            !lines[0]
                .body
                .as_deref()
                .unwrap_or_default()
                .contains("things")
        );
        // After a month nobody writes about it any more.
        services.clock().set(at("2027-01-09 09:00"));
        write_reminders(services).await.expect("written");
        let nothing = write_letters(services, &words).await.expect("written");
        assert_eq!(nothing, Written::default(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn ready_is_told_and_a_landline_gets_no_sms() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let who = borrower(&world, &staff).await;
        let family = Family::served_by(&staff, who);
        let services = &world.services;
        let words = Plain::default();
        let wanted = wish(&staff, days("2026-11-24", "2026-11-26"), &["34"]);
        reserve(services, &family, &key(), &wanted)
            .await
            .expect("reserved");
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        set_aside(services, &staff, &key(), "1")
            .await
            .expect("picked");
        // Fetched tomorrow: the second message of the day can wait until then.
        assert_eq!(letters(&world, &words).await, 0, "{}", world.database);
        services.clock().set(at("2026-11-24 08:00"));
        assert_eq!(letters(&world, &words).await, 1, "{}", world.database);
        let told = words.last();
        assert!(
            matches!(
                &told[..],
                [Part::Ready {
                    kept_until: Some(_),
                    ..
                }]
            ),
            "{told:?}"
        );
        // Written to today already, but tomorrow would be too late.
        let again = wish(&staff, days("2026-11-24", "2026-11-26"), &["34"]);
        let refused = reserve(services, &family, &key(), &again).await;
        assert!(refused.is_err(), "it is set aside");
    })
    .await;
}
