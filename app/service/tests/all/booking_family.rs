//! What a family sees before it is signed in, and what it may keep longer.

use crate::booking_reserve::{borrower, counter, day, days, skates, wish};
use crate::common::{World, at, each_store, key};
use domain::booking::{PeriodRefusal, SizeClass};
use domain::branches::BranchId;
use domain::lending::{Hand, LoanId};
use domain::people::BorrowerId;
use domain::stock::ArticleId;
use service::booking::{
    Asked, Family, LineWhy, OwnRenewal, RenewOwnError, cancel_reservation, gear, look_over,
    renew_own, reserve, reserve_places,
};
use service::lending::{Scan, Scanned, scan};
use service::people::family::family_home;
use service::staff::Staff;

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
    let services = &world.services;
    scan(services, staff, &key(), &lent).await.expect("lent");
    let family = Family::served_by(staff, who);
    let home = family_home(services, &family).await.expect("read");
    home.at_home[0].loan
}

#[tokio::test]
async fn a_basket_is_looked_over_by_anybody_and_proposes_the_soonest_days() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let services = &world.services;
        let places = reserve_places(services).await.expect("read");
        let here = places.iter().find(|place| place.id == staff.branch());
        let soonest = here.and_then(|place| place.soonest).expect("days");
        let wanted = wish(&staff, soonest, &["34", "34", "99"]);
        let over = look_over(services, &wanted).await.expect("read");
        let over = over.expect("a branch");
        assert_eq!(over.days, None, "{}", world.database);
        assert!(over.kept_until.is_some());
        let why: Vec<Option<&LineWhy>> = over.lines.iter().map(|line| line.why.as_ref()).collect();
        assert!(
            matches!(
                why[..],
                [None, Some(LineWhy::NoneFree(_)), Some(LineWhy::NotLent)]
            ),
            "{why:?}"
        );
        // Sunday is closed; the rest is said all the same.
        let sunday = wish(&staff, days("2026-11-29", "2026-11-30"), &["34"]);
        let over = look_over(services, &sunday).await.expect("read");
        let over = over.expect("a branch");
        assert!(matches!(over.days, Some(PeriodRefusal::ClosedFirst { .. })));
        assert!(over.lines[0].why.is_none());
        let nowhere = service::booking::Wish {
            branch: BranchId(999),
            ..sunday
        };
        let over = look_over(services, &nowhere).await.expect("read");
        assert!(over.is_none());
    })
    .await;
}

#[tokio::test]
async fn what_the_catalogue_calls_free_on_some_days_is_what_can_be_reserved() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        // Of five, one is kept for those who walk in.
        skates(&world, &staff, 1..6, "34").await;
        let family = Family::served_by(&staff, borrower(&world, &staff).await);
        let services = &world.services;
        let period = days("2026-11-25", "2026-11-26");
        let free = async || {
            let asked = Asked {
                branch: Some(staff.branch()),
                period: Some(period),
                ..Asked::default()
            };
            let found = gear(services, "SKR-HOC", &asked).await.expect("read");
            let (offer, _) = found.expect("a kind");
            let class = SizeClass::named("34");
            let size = offer.classes.iter().find(|one| one.class == class);
            size.expect("a size").free()
        };
        for left in (1..=4).rev() {
            assert_eq!(free().await, left, "{}", world.database);
            let wanted = wish(&staff, period, &["34"]);
            reserve(services, &family, &key(), &wanted)
                .await
                .expect("reserved");
        }
        assert_eq!(free().await, 0);
        let wanted = wish(&staff, period, &["34"]);
        assert!(reserve(services, &family, &key(), &wanted).await.is_err());
        // Care until Saturday: who asks about Friday alone is told so, too.
        let today = wish(&staff, days("2026-11-23", "2026-11-24"), &["34"]);
        assert!(reserve(services, &family, &key(), &today).await.is_err());
    })
    .await;
}

#[tokio::test]
async fn a_family_keeps_something_longer_unless_somebody_was_promised_it() {
    each_store(async |world: World| {
        let staff = counter(&world).await;
        skates(&world, &staff, 1..2, "34").await;
        let (sanna, omar) = (
            borrower(&world, &staff).await,
            borrower(&world, &staff).await,
        );
        let (sanna, omar) = (
            Family::served_by(&staff, sanna),
            Family::served_by(&staff, omar),
        );
        let services = &world.services;
        let loan = lend(&world, &staff, 1, sanna.borrower()).await;
        let renewed = renew_own(services, &sanna, &key(), loan).await;
        let due = day("2026-12-07");
        assert_eq!(
            renewed.expect("answered"),
            OwnRenewal::NotLater(due),
            "{}",
            world.database
        );
        services.clock().set(at("2026-12-01 12:00"));
        // Due on Monday 7, cared for on Tuesday: promised from Wednesday on.
        let wanted = wish(&staff, days("2026-12-09", "2026-12-12"), &["34"]);
        let promised = reserve(services, &omar, &key(), &wanted).await;
        let promised = promised.expect("reserved");
        let sent = key();
        let refused = renew_own(services, &sanna, &sent, loan).await;
        assert_eq!(refused.expect("answered"), OwnRenewal::Promised(due));
        let cancelled = cancel_reservation(services, &omar, promised.id).await;
        cancelled.expect("let go");
        // The same press again is the same answer, a new one is a new one.
        let again = renew_own(services, &sanna, &sent, loan).await;
        assert_eq!(again.expect("answered"), OwnRenewal::Promised(due));
        let sent = key();
        for _ in 0..2 {
            let renewed = renew_own(services, &sanna, &sent, loan).await;
            match renewed.expect("answered") {
                OwnRenewal::Renewed(plan) => assert_eq!(plan.due, day("2026-12-15")),
                other => panic!("not renewed: {other:?}"),
            }
        }
        let home = family_home(services, &sanna).await.expect("read");
        assert_eq!(home.at_home[0].due_on, day("2026-12-15"));
        // Nobody renews what another has.
        let stranger = renew_own(services, &omar, &key(), loan).await;
        assert!(matches!(stranger, Err(RenewOwnError::NotThere)));
        let reused = renew_own(services, &sanna, &sent, LoanId(999)).await;
        assert!(matches!(reused, Err(RenewOwnError::KeyReused(_))));
    })
    .await;
}
