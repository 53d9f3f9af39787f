//! Reserving a kind and a size: promises that hold, whoever asks, however many at once.

use crate::common::{World, at, each_store, key};
use chrono::NaiveDate;
use domain::booking::{Period, PeriodRefusal, ReservationState, SizeClass};
use domain::lending::Hand;
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus};
use service::booking::{
    CancelError, Family, Instead, LineWhy, MOST_OPEN, ReserveError, Wish, WishLine,
    cancel_reservation, keep_promises, reservations_of, reserve,
};
use service::lending::{Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article, change_status};

pub async fn counter(world: &World) -> Staff {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    world.staff(root, root, Role::Coordinator)
}

pub async fn skates(world: &World, staff: &Staff, numbers: std::ops::Range<i64>, size: &str) {
    for number in numbers {
        let form = ArticleForm {
            number: number.to_string(),
            kind: "SKR-HOC".to_owned(),
            size: size.to_owned(),
            ..ArticleForm::default()
        };
        let added = add_article(&world.services, staff, &key(), &form).await;
        added.expect("added");
    }
}

pub async fn borrower(world: &World, staff: &Staff) -> BorrowerId {
    let typed = AddBorrower {
        name: "Sanna Lind".to_owned(),
        phone: "070-174 06 05".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    let added = add_borrower(&world.services, staff, &key(), &typed).await;
    added.expect("added").id
}

async fn to_service(world: &World, staff: &Staff, article: i64) {
    let (id, status) = (ArticleId(article), ArticleStatus::InService);
    let changed = change_status(&world.services, staff, &key(), id, status).await;
    changed.expect("on service");
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// The clock stands at Monday 23 November 2026; the branch takes reservations from 14 days
/// before to the same day, and is closed on Sundays.
pub fn days(from: &str, to: &str) -> Period {
    Period::new(day(from), day(to)).expect("a period")
}

pub fn wish(staff: &Staff, period: Period, sizes: &[&str]) -> Wish {
    Wish {
        branch: staff.branch(),
        period,
        lines: sizes
            .iter()
            .map(|size| WishLine {
                kind: "SKR-HOC".to_owned(),
                class: SizeClass::named(*size),
                wearer: "Alva".to_owned(),
            })
            .collect(),
    }
}

fn instead_of(error: ReserveError) -> Instead {
    match error {
        ReserveError::Lines(lines) => match lines.into_iter().next().map(|line| line.why) {
            Some(LineWhy::NoneFree(instead)) => instead,
            other => panic!("not for lack of pieces: {other:?}"),
        },
        other => panic!("not for lack of pieces: {other}"),
    }
}

#[tokio::test]
async fn a_reservation_is_seen_kept_and_let_go_and_a_resend_does_nothing_twice() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let family = Family::served_by(&staff, borrower(&world, &staff).await);
        let services = &world.services;
        let wanted = wish(&staff, days("2026-11-25", "2026-11-28"), &["34"]);
        let sent = key();
        let made = reserve(services, &family, &sent, &wanted).await;
        let made = made.expect("reserved");
        let again = reserve(services, &family, &sent, &wanted).await;
        assert_eq!(again.expect("the same answer"), made, "{}", world.database);
        let other = wish(&staff, days("2026-11-26", "2026-11-28"), &["34"]);
        assert!(matches!(
            reserve(services, &family, &sent, &other).await,
            Err(ReserveError::KeyReused(_))
        ));
        let seen = reservations_of(services, &family).await.expect("read");
        assert_eq!(seen.len(), 1);
        assert_eq!(seen[0].state, ReservationState::Booked);
        assert_eq!(seen[0].lines[0].wearer, "Alva");
        // Nobody else sees it, or lets it go.
        let stranger = Family::served_by(&staff, borrower(&world, &staff).await);
        assert_eq!(
            reservations_of(services, &stranger).await.expect("read"),
            []
        );
        assert!(matches!(
            cancel_reservation(services, &stranger, made.id).await,
            Err(CancelError::NotThere)
        ));
        for _ in 0..2 {
            let cancelled = cancel_reservation(services, &family, made.id).await;
            cancelled.expect("let go");
        }
        let seen = reservations_of(services, &family).await.expect("read");
        assert_eq!(seen[0].state, ReservationState::Cancelled);
    })
    .await;
}

#[tokio::test]
async fn what_is_promised_is_not_promised_again_and_a_no_says_what_there_is_instead() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        skates(&world, &staff, 2..3, "35").await;
        let family = Family::served_by(&staff, borrower(&world, &staff).await);
        let services = &world.services;
        let wanted = wish(&staff, days("2026-11-25", "2026-11-26"), &["34"]);
        let first = reserve(services, &family, &key(), &wanted).await;
        let first = first.expect("reserved");
        let refused = reserve(services, &family, &key(), &wanted).await;
        let instead = instead_of(refused.expect_err("none left"));
        assert_eq!(
            instead.sizes,
            [SizeClass::named("35")],
            "{}",
            world.database
        );
        // Back on Thursday 26, sharpened on Friday, lent again on Saturday 28; the branch is
        // closed on Sunday, so the next two days are Monday and Tuesday.
        assert_eq!(instead.days.map(Period::from), Some(day("2026-11-30")));
        // All or nothing: what is free isn't taken along with what is refused.
        let both = wish(&staff, days("2026-11-25", "2026-11-26"), &["35", "34"]);
        let refused = reserve(services, &family, &key(), &both).await;
        assert!(matches!(refused, Err(ReserveError::Lines(lines)) if lines.len() == 1));
        let twice = wish(&staff, days("2026-11-25", "2026-11-26"), &["35", "35"]);
        let refused = reserve(services, &family, &key(), &twice).await;
        assert!(matches!(refused, Err(ReserveError::Lines(lines)) if lines[0].line == 1));
        // Let go, it is free at once.
        let cancelled = cancel_reservation(services, &family, first.id).await;
        cancelled.expect("let go");
        let second = reserve(services, &family, &key(), &wanted).await;
        second.expect("free again");
    })
    .await;
}

#[tokio::test]
async fn days_and_numbers_that_the_branch_does_not_give_are_refused_with_what_it_does() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..20, "34").await;
        let family = Family::served_by(&staff, borrower(&world, &staff).await);
        let services = &world.services;
        let asked = async |period: Period, sizes: &[&str]| {
            let wanted = wish(&staff, period, sizes);
            reserve(services, &family, &key(), &wanted).await
        };
        let opens = day("2026-11-24");
        assert!(matches!(
            asked(days("2026-12-08", "2026-12-09"), &["34"]).await,
            Err(ReserveError::Days(PeriodRefusal::TooFar { opens: day })) if day == opens
        ));
        let monday = Some(day("2026-11-30"));
        assert!(matches!(
            asked(days("2026-11-27", "2026-11-29"), &["34"]).await,
            Err(ReserveError::Days(PeriodRefusal::ClosedLast { next })) if next == monday
        ));
        let soon = days("2026-11-25", "2026-11-26");
        assert!(matches!(asked(soon, &[]).await, Err(ReserveError::Nothing)));
        assert!(matches!(
            asked(soon, &["34"; 25]).await,
            Err(ReserveError::TooMany)
        ));
        assert!(matches!(
            asked(soon, &["99"]).await,
            Err(ReserveError::Lines(lines)) if lines[0].why == LineWhy::NotLent
        ));
        for _ in 0..MOST_OPEN {
            asked(soon, &["34"]).await.expect("one");
        }
        assert!(matches!(
            asked(soon, &["34"]).await,
            Err(ReserveError::TooManyOpen)
        ));
    })
    .await;
}

#[tokio::test]
async fn of_sixty_who_want_the_last_ones_at_once_not_one_too_many_gets_them() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        // Five, of which one is kept for those who walk in.
        skates(&world, &staff, 1..6, "34").await;
        let wanted = wish(&staff, days("2026-11-25", "2026-11-28"), &["34"]);
        let mut asking = tokio::task::JoinSet::new();
        for _ in 0..60 {
            let family = Family::served_by(&staff, borrower(&world, &staff).await);
            let (services, wanted) = (world.services.clone(), wanted.clone());
            asking.spawn(async move { reserve(&services, &family, &key(), &wanted).await });
        }
        let answers = asking.join_all().await;
        let placed = answers.iter().filter(|answer| answer.is_ok()).count();
        let refused = answers
            .iter()
            .filter(|answer| matches!(answer, Err(ReserveError::Lines(_))))
            .count();
        assert_eq!((placed, refused), (4, 56), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_out_or_on_service_is_not_promised() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let who = borrower(&world, &staff).await;
        let family = Family::served_by(&staff, who);
        let services = &world.services;
        let lent = Scan {
            scanned: Scanned::Article(ArticleId(1)),
            hand: Hand::Borrower(who),
            wearer: None,
            pending: None,
            swap: None,
            promise: None,
            answer: None,
        };
        scan(services, &staff, &key(), &lent).await.expect("lent");
        to_service(&world, &staff, 2).await;
        let wanted = wish(&staff, days("2026-11-25", "2026-11-26"), &["34"]);
        let refused = reserve(services, &family, &key(), &wanted).await;
        let instead = instead_of(refused.expect_err("one is out, one on service"));
        // Due on 7 December and lent again two open days later: too far ahead to say now.
        assert_eq!(instead.days, None, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_is_not_collected_is_free_again_and_a_promise_that_breaks_is_said() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..3, "34").await;
        let family = Family::served_by(&staff, borrower(&world, &staff).await);
        let services = &world.services;
        let soon = wish(&staff, days("2026-11-24", "2026-11-25"), &["34"]);
        let soon = reserve(services, &family, &key(), &soon).await;
        let soon = soon.expect("reserved").id;
        let later = wish(&staff, days("2026-11-30", "2026-12-01"), &["34", "34"]);
        let later = reserve(services, &family, &key(), &later).await;
        let later = later.expect("reserved").id;
        let kept = keep_promises(services).await.expect("kept");
        assert_eq!((kept.lapsed, kept.broken), (0, 0), "{}", world.database);
        // One of the two is taken for service: the newest line gives way, the others stay.
        to_service(&world, &staff, 1).await;
        let changed = keep_promises(services).await.expect("kept");
        assert_eq!(
            (changed.lapsed, changed.broken),
            (0, 1),
            "{}",
            world.database
        );
        let again = keep_promises(services).await.expect("kept");
        assert_eq!(again.broken, 0, "{}", world.database);
        let seen = reservations_of(services, &family).await.expect("read");
        let broken: Vec<(i64, usize)> = seen
            .iter()
            .map(|one| {
                (
                    one.id,
                    one.lines.iter().filter(|line| line.is_broken).count(),
                )
            })
            .collect();
        assert_eq!(broken, [(soon, 0), (later, 1)], "{}", world.database);
        // Opened at 12 on Tuesday 24, kept for 24 hours and then to the end of that day.
        services.clock().set(at("2026-11-25 17:59"));
        assert_eq!(keep_promises(services).await.expect("kept").lapsed, 0);
        services.clock().set(at("2026-11-25 18:01"));
        assert_eq!(keep_promises(services).await.expect("kept").lapsed, 1);
        let seen = reservations_of(services, &family).await.expect("read");
        assert_eq!(
            seen[0].state,
            ReservationState::Lapsed,
            "{}",
            world.database
        );
    })
    .await;
}
