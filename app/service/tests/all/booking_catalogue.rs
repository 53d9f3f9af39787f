//! What anybody sees of the stock: kinds, sizes, and what is free when.

use crate::common::{World, each_store, key};
use chrono::NaiveDate;
use domain::booking::Period;
use domain::branches::{PolicyFor, PolicyId, PolicyLine, PolicySays};
use domain::lending::Hand;
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus, Season};
use service::booking::{Asked, KindOffer, catalogue, find_gear, gear};
use service::branches::{keep_policy, public_branches};
use service::lending::{Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article, change_status};

async fn counter(world: &World) -> Staff {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    world.staff(root, root, Role::Coordinator)
}

async fn add(world: &World, staff: &Staff, number: i64, kind: &str, size: &str) -> ArticleId {
    let form = ArticleForm {
        number: number.to_string(),
        kind: kind.to_owned(),
        size: size.to_owned(),
        ..ArticleForm::default()
    };
    let added = add_article(&world.services, staff, &key(), &form).await;
    added.expect("added").id
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

async fn lend(world: &World, staff: &Staff, article: ArticleId, to: BorrowerId) {
    let wanted = Scan {
        scanned: Scanned::Article(article),
        hand: Hand::Borrower(to),
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    scan(&world.services, staff, &key(), &wanted)
        .await
        .expect("lent");
}

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn between(from: &str, to: &str) -> Asked {
    Asked {
        period: Some(Period::new(day(from), day(to)).expect("a period")),
        ..Asked::default()
    }
}

async fn skates(world: &World, asked: &Asked) -> KindOffer {
    let found = gear(&world.services, "skr-hoc", asked).await;
    found.expect("read").expect("there").0
}

/// Each size with how many are free, of how many.
fn free(offer: &KindOffer) -> Vec<(&str, u32, u32)> {
    let classes = offer.classes.iter();
    classes
        .map(|class| {
            (
                class.class.name(),
                class.places[0].free.pieces,
                class.places[0].free.of,
            )
        })
        .collect()
}

#[tokio::test]
async fn sizes_are_counted_however_they_were_written_and_what_is_out_is_not_free() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let first = add(&world, &staff, 1, "SKR-HOC", "34").await;
        add(&world, &staff, 2, "SKR-HOC", "EU 34").await;
        add(&world, &staff, 3, "SKR-HOC", "32-35").await;
        add(&world, &staff, 4, "SKR-HOC", "ok\u{e4}nd").await;
        let service = add(&world, &staff, 5, "SKR-HOC", "36").await;
        let gone = add(&world, &staff, 6, "SKR-HOC", "36").await;
        change_status(
            &world.services,
            &staff,
            &key(),
            service,
            ArticleStatus::InService,
        )
        .await
        .expect("changed");
        change_status(
            &world.services,
            &staff,
            &key(),
            gone,
            ArticleStatus::Scrapped,
        )
        .await
        .expect("changed");
        let now = skates(&world, &Asked::default()).await;
        assert_eq!(
            free(&now),
            [
                ("32\u{2013}35", 1, 1),
                ("34", 2, 2),
                ("36", 0, 1),
                ("", 1, 1)
            ]
        );

        // Monday the 23rd, for 14 days: back on Monday the 7th, and lent again on the next open
        // day but one, since skates are cared for in between.
        let who = borrower(&world, &staff).await;
        lend(&world, &staff, first, who).await;
        let next_week = skates(&world, &between("2026-11-30", "2026-12-04")).await;
        assert_eq!(free(&next_week)[1], ("34", 1, 2));
        let later = skates(&world, &between("2026-12-10", "2026-12-12")).await;
        assert_eq!(free(&later)[1], ("34", 2, 2));
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_free_the_nearest_days_are_told() {
    each_store(async |world| {
        let staff = counter(&world).await;
        let only = add(&world, &staff, 1, "SKR-HOC", "34").await;
        let who = borrower(&world, &staff).await;
        lend(&world, &staff, only, who).await;
        let offer = skates(&world, &between("2026-11-24", "2026-11-26")).await;
        let place = &offer.classes[0].places[0];
        assert_eq!(place.free.pieces, 0);
        let next = place.next.expect("it comes back");
        assert_eq!((next.from(), next.days()), (day("2026-12-09"), 3));
    })
    .await;
}

#[tokio::test]
async fn a_search_finds_every_size_that_covers_what_was_asked_for() {
    each_store(async |world| {
        let staff = counter(&world).await;
        for (number, size) in [(1, "34"), (2, "32-35"), (3, "36"), (4, "ok\u{e4}nd")] {
            add(&world, &staff, number, "SKR-HOC", size).await;
        }
        add(&world, &staff, 5, "KALKE", "").await;
        let find = async |text: &str| {
            let asked = Asked {
                text: text.to_owned(),
                ..Asked::default()
            };
            let found = find_gear(&world.services, &asked).await;
            found.expect("read").expect("a branch")
        };
        let found = find("skridskor 34").await;
        let sizes: Vec<&str> = found.kinds[0]
            .classes
            .iter()
            .map(|one| one.class.name())
            .collect();
        // What nobody has measured still shows, last.
        assert_eq!(sizes, ["32\u{2013}35", "34", ""]);
        // A size alone finds what has it, and nothing that nobody has measured.
        let found = find("34").await;
        let sizes: Vec<&str> = found.kinds[0]
            .classes
            .iter()
            .map(|one| one.class.name())
            .collect();
        assert_eq!((found.kinds.len(), sizes), (1, vec!["32\u{2013}35", "34"]));
        assert!(find("xylofon").await.kinds.is_empty());
        let none = gear(&world.services, "XYZ", &Asked::default()).await;
        assert!(none.expect("read").is_none());
    })
    .await;
}

#[tokio::test]
async fn what_a_branch_does_not_lend_is_not_offered_there() {
    each_store(async |world| {
        let staff = counter(&world).await;
        add(&world, &staff, 1, "SKR-HOC", "34").await;
        add(&world, &staff, 2, "JACKA", "128").await;
        let all = catalogue(&world.services, Season::Winter)
            .await
            .expect("read");
        assert_eq!((all.pieces, all.categories.len()), (2, 2));
        assert!(all.in_season.iter().any(|kind| kind.code == "SKR-HOC"));
        let clothes = all
            .categories
            .iter()
            .flat_map(|one| &one.kinds)
            .find(|kind| kind.code == "JACKA");
        let clothes = clothes.expect("there");
        let line = PolicyLine {
            id: PolicyId(0),
            branch: None,
            borrower: None,
            what: PolicyFor::Type(clothes.id),
            says: PolicySays {
                is_lent: Some(false),
                ..PolicySays::default()
            },
        };
        let owner = staff.coordinator().expect("a coordinator");
        keep_policy(&world.services, owner, &line)
            .await
            .expect("kept");
        let all = catalogue(&world.services, Season::Winter)
            .await
            .expect("read");
        assert_eq!((all.pieces, all.categories.len()), (1, 1));

        // Asked for at a branch that has none, there is none.
        let branches = public_branches(&world.services).await.expect("read");
        let other = branches
            .iter()
            .find(|one| one.id != staff.branch())
            .expect("another");
        let there = Asked {
            branch: Some(other.id),
            ..Asked::default()
        };
        let none = skates(&world, &there).await;
        assert!(none.classes.is_empty());
    })
    .await;
}
