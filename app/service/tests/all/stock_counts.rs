//! What is counted and has no number: gifts as they come in, and balls and ropes.

use crate::common::{self, World, each_store, key};
use domain::people::BorrowerId;
use domain::staff::Role;
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{
    CountedError, CountedForm, GiftError, GiftForm, GiftKind, ImportKind, add_counted,
    change_counted, counted_loans, counted_things, gifts, lend_counted, note_gift, remove_gift,
    return_counted,
};

async fn counter(world: &World) -> Staff {
    let root = world.with_files(&[ImportKind::Branches]).await;
    world.staff(root, root, Role::Counter)
}

async fn borrower(world: &World, staff: &Staff) -> BorrowerId {
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

fn balls(code: &str, pieces: &str) -> CountedForm {
    CountedForm {
        code: code.to_owned(),
        name: "Fotboll".to_owned(),
        shelf: "K2".to_owned(),
        pieces: pieces.to_owned(),
    }
}

#[tokio::test]
async fn gifts_are_summed_by_kind_and_place_and_a_mistake_is_taken_away() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let services = &world.services;
        let gift = |kind: GiftKind, place: &str, pieces: &str, kilograms: &str| GiftForm {
            kind: kind.as_str().to_owned(),
            place: place.to_owned(),
            pieces: pieces.to_owned(),
            kilograms: kilograms.to_owned(),
            day: String::new(),
        };
        let key = key();
        let first = gift(GiftKind::Given, "Gimon\u{e4}s", "12", "34,5");
        for _ in 0..2 {
            note_gift(services, &staff, &key, &first)
                .await
                .expect("noted");
        }
        for more in [
            gift(GiftKind::Given, "Gimon\u{e4}s", "3", ""),
            gift(GiftKind::Given, "", "", "2"),
            gift(GiftKind::Scrapped, "", "4", ""),
            GiftForm {
                day: "2025-12-31".to_owned(),
                ..gift(GiftKind::Given, "", "100", "")
            },
        ] {
            note_gift(services, &staff, &common::key(), &more)
                .await
                .expect("noted");
        }
        let view = gifts(services, &staff, None).await.expect("read");
        let sums: Vec<(GiftKind, &str, i64, i64)> = view
            .sums
            .iter()
            .map(|sum| (sum.kind, sum.place.as_str(), sum.pieces, sum.grams))
            .collect();
        assert_eq!(
            sums,
            [
                (GiftKind::Given, "", 0, 2_000),
                (GiftKind::Given, "Gimon\u{e4}s", 15, 34_500),
                (GiftKind::Scrapped, "", 4, 0),
            ]
        );
        assert_eq!(view.places, ["Gimon\u{e4}s"]);
        let before = gifts(services, &staff, Some(2025)).await.expect("read");
        assert_eq!(before.sums[0].pieces, 100);

        let scrapped = view
            .lines
            .iter()
            .find(|line| line.kind == GiftKind::Scrapped);
        let scrapped = scrapped.expect("there").id;
        for _ in 0..2 {
            remove_gift(services, &staff, scrapped)
                .await
                .expect("removed");
        }
        let view = gifts(services, &staff, None).await.expect("read");
        assert_eq!((view.sums.len(), view.lines.len()), (2, 4));

        let wrong = async |form: GiftForm| {
            note_gift(services, &staff, &common::key(), &form)
                .await
                .expect_err("refused")
        };
        let empty = wrong(gift(GiftKind::Given, "x", "", "")).await;
        assert!(matches!(empty, GiftError::Nothing));
        let pieces = wrong(gift(GiftKind::Given, "", "-1", "")).await;
        assert!(matches!(pieces, GiftError::Pieces));
        let weight = wrong(gift(GiftKind::Given, "", "", "tungt")).await;
        assert!(matches!(weight, GiftError::Kilograms));
        let tomorrow = GiftForm {
            day: "2026-11-24".to_owned(),
            ..gift(GiftKind::Given, "", "1", "")
        };
        assert!(matches!(wrong(tomorrow).await, GiftError::Day));
    })
    .await;
}

#[tokio::test]
async fn balls_are_lent_and_come_back_by_the_piece() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let services = &world.services;
        let key = key();
        for _ in 0..2 {
            add_counted(services, &staff, &key, &balls("boll-5", "10"))
                .await
                .expect("added");
        }
        let taken = add_counted(services, &staff, &common::key(), &balls("BOLL-5", "1")).await;
        assert!(matches!(taken, Err(CountedError::CodeTaken)), "{taken:?}");
        let nameless = CountedForm {
            name: " ".to_owned(),
            ..balls("x", "1")
        };
        let nameless = add_counted(services, &staff, &common::key(), &nameless).await;
        assert!(matches!(nameless, Err(CountedError::Name)));
        let many = add_counted(services, &staff, &common::key(), &balls("y", "-3")).await;
        assert!(matches!(many, Err(CountedError::Pieces)));

        let who = borrower(&world, &staff).await;
        let thing = counted_things(services, &staff).await.expect("read")[0].id;
        let lent = common::key();
        for _ in 0..2 {
            lend_counted(services, &staff, &lent, thing, who, 4)
                .await
                .expect("lent");
        }
        let there = counted_things(services, &staff).await.expect("read");
        assert_eq!((there[0].pieces, there[0].out), (10, 4));
        let none = lend_counted(services, &staff, &common::key(), thing, who, 0).await;
        assert!(matches!(none, Err(CountedError::Pieces)));
        let more = lend_counted(services, &staff, &common::key(), thing, who, 7).await;
        assert!(matches!(more, Err(CountedError::NotSoMany(6))), "{more:?}");
        let fewer = change_counted(services, &staff, &common::key(), thing, "3").await;
        assert!(
            matches!(fewer, Err(CountedError::NotSoMany(4))),
            "{fewer:?}"
        );

        let has = counted_loans(services, &staff, who).await.expect("read");
        let loan = has.expect("there").loans.remove(0);
        // Monday and 14 days on: a Monday on which the branch is open.
        assert_eq!(
            (loan.out, loan.due_on.to_string().as_str()),
            (4, "2026-12-07")
        );
        let back = common::key();
        for _ in 0..2 {
            return_counted(services, &staff, &back, loan.id, 3)
                .await
                .expect("back");
        }
        let too_many = return_counted(services, &staff, &common::key(), loan.id, 2).await;
        assert!(
            matches!(too_many, Err(CountedError::NotSoMany(1))),
            "{too_many:?}"
        );
        return_counted(services, &staff, &common::key(), loan.id, 1)
            .await
            .expect("all back");
        let has = counted_loans(services, &staff, who).await.expect("read");
        assert!(has.expect("there").loans.is_empty());
        change_counted(services, &staff, &common::key(), thing, "3")
            .await
            .expect("counted anew");
    })
    .await;
}

#[tokio::test]
async fn the_last_ball_goes_out_once() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let services = &world.services;
        add_counted(services, &staff, &key(), &balls("boll", "1"))
            .await
            .expect("added");
        let who = borrower(&world, &staff).await;
        let thing = counted_things(services, &staff).await.expect("read")[0].id;
        let keys = (key(), key());
        let both = tokio::join!(
            lend_counted(services, &staff, &keys.0, thing, who, 1),
            lend_counted(services, &staff, &keys.1, thing, who, 1),
        );
        let lent = [both.0.is_ok(), both.1.is_ok()];
        assert_eq!(lent.iter().filter(|lent| **lent).count(), 1, "{lent:?}");
        let there = counted_things(services, &staff).await.expect("read");
        assert_eq!((there[0].pieces, there[0].out), (1, 1));
    })
    .await;
}
