//! What keeps the stock whole: quarantine and checks, parts, sets, and what is missing.

use crate::common::{self, World, each_store, key};
use domain::lending::{Hand, LendNotice};
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus};
use sea_orm::ConnectionTrait;
use service::lending::{Outcome, Scan, ScanAnswer, Scanned, mark_lost, scan, undo};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{
    ArticleForm, CheckedOutcome, Destination, ImportKind, MoveOutcome, PartError, SetError,
    TypeForm, add_article, article_view, change_status, change_type, fits_with, make_set,
    mark_checked, missing_articles, move_articles, parts_of, pick_part, safety_view, set_of, sets,
    spare_parts, split_set, type_view, types, use_part,
};

async fn coordinator(world: &World) -> Staff {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    world.staff(root, root, Role::Coordinator)
}

fn form(number: i64, kind: &str, size: &str) -> ArticleForm {
    ArticleForm {
        number: number.to_string(),
        kind: kind.to_owned(),
        size: size.to_owned(),
        ..ArticleForm::default()
    }
}

async fn article(world: &World, staff: &Staff, form: &ArticleForm) -> ArticleId {
    let added = add_article(&world.services, staff, &key(), form).await;
    added.expect("added").id
}

async fn status(world: &World, staff: &Staff, id: ArticleId, status: ArticleStatus) {
    change_status(&world.services, staff, &key(), id, status)
        .await
        .expect("changed");
}

async fn status_of(world: &World, staff: &Staff, id: ArticleId) -> ArticleStatus {
    let view = article_view(&world.services, staff, id).await;
    view.expect("read").expect("there").status
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
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

async fn scanned(world: &World, staff: &Staff, article: ArticleId, hand: Hand) -> ScanAnswer {
    let wanted = Scan {
        scanned: Scanned::Article(article),
        hand,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    let answer = scan(&world.services, staff, &key(), &wanted).await;
    answer.expect("scanned")
}

#[tokio::test]
async fn an_unmarked_helmet_waits_in_quarantine_for_a_coordinator() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let unmarked = |number, kind: &str, size: &str| ArticleForm {
            unmarked: true,
            ..form(number, kind, size)
        };
        let helmet = article(&world, &staff, &unmarked(1, "HJ-SKI", "51-55")).await;
        // A sledge has no marking to lack.
        let sledge = article(&world, &staff, &unmarked(2, "KALKE", "")).await;
        assert_eq!(
            status_of(&world, &staff, helmet).await,
            ArticleStatus::Quarantine
        );
        assert_eq!(
            status_of(&world, &staff, sledge).await,
            ArticleStatus::Available
        );

        let view = safety_view(&world.services, &staff).await.expect("read");
        assert_eq!(view.quarantined.len(), 1);
        assert_eq!(view.quarantined[0].article.id, helmet);
        assert_eq!(view.quarantined[0].since, view.today);

        status(&world, &staff, helmet, ArticleStatus::Available).await;
        let view = safety_view(&world.services, &staff).await.expect("read");
        assert!(view.quarantined.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_check_is_due_after_its_months_noted_once_and_taken_back() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        let since = |number, day: &str| ArticleForm {
            received_on: day.to_owned(),
            ..form(number, "HJ-SKI", "51-55")
        };
        let old = article(&world, &staff, &since(1, "2025-06-01")).await;
        let soon = article(&world, &staff, &since(2, "2025-12-10")).await;
        article(&world, &staff, &since(3, "2026-10-01")).await;
        let view = safety_view(services, &staff).await.expect("read");
        assert!(!view.has_checks, "no type is checked yet");

        let all = types(services, &staff).await.expect("read");
        let kind = all.iter().find(|line| line.code == "HJ-SKI");
        let kind = kind.expect("there").id;
        let there = type_view(services, &staff, kind).await;
        let there = there.expect("read").expect("there");
        let yearly = TypeForm {
            check_months: "12".to_owned(),
            ..there.form.clone()
        };
        let owner = staff.coordinator().expect("a coordinator");
        change_type(services, owner, kind, there.version, &yearly)
            .await
            .expect("changed");

        let due = async || {
            let view = safety_view(services, &staff).await.expect("read");
            let due = view.checks.iter().map(|check| check.article.id);
            due.collect::<Vec<_>>()
        };
        // What is overdue stands first; what is due within a month is there; the rest is not.
        assert_eq!(due().await, [old, soon]);

        let scans = codes(&["1", "FB000001", "999"]);
        let key = key();
        let done = mark_checked(services, &staff, &key, &scans)
            .await
            .expect("noted");
        let outcomes: Vec<CheckedOutcome> = done.lines.iter().map(|line| line.outcome).collect();
        assert_eq!(
            outcomes,
            [
                CheckedOutcome::Done,
                CheckedOutcome::Already,
                CheckedOutcome::Unknown
            ]
        );
        assert_eq!(due().await, [soon]);
        // Sent again it says the same, and a second check of the day changes nothing.
        let again = mark_checked(services, &staff, &key, &scans).await;
        assert_eq!(again.expect("answered"), done);
        let twice = mark_checked(services, &staff, &common::key(), &codes(&["1"])).await;
        assert_eq!(twice.expect("answered").action, None);

        let action = done.action.expect("to be undone");
        undo(services, &staff, &common::key(), action)
            .await
            .expect("undone");
        assert_eq!(due().await, [old, soon]);
    })
    .await;
}

#[tokio::test]
async fn a_part_goes_from_the_scrap_into_one_repair() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        let donor = article(&world, &staff, &form(1, "KALKE", "")).await;
        let one = article(&world, &staff, &form(2, "KALKE", "")).await;
        let two = article(&world, &staff, &form(3, "KALKE", "")).await;
        let early = pick_part(services, &staff, &key(), donor, "rem", "").await;
        assert!(matches!(early, Err(PartError::NotScrapped)), "{early:?}");
        status(&world, &staff, donor, ArticleStatus::Scrapped).await;
        let empty = pick_part(services, &staff, &key(), donor, " ", "").await;
        assert!(matches!(empty, Err(PartError::Nothing)), "{empty:?}");
        let long = "x".repeat(2_000);
        let long = pick_part(services, &staff, &key(), donor, &long, "").await;
        assert!(matches!(long, Err(PartError::TooLong)), "{long:?}");

        let key = key();
        for _ in 0..2 {
            pick_part(services, &staff, &key, donor, "rem", "L\u{e5}da 2")
                .await
                .expect("picked");
        }
        let parts = spare_parts(services, &staff).await.expect("read");
        assert_eq!(parts.len(), 1, "sent twice, picked once");
        assert_eq!((parts[0].from, parts[0].used), ((Some(donor), 1), None));

        // Two colleagues reach for it at once: one has it.
        let (own, other) = (common::key(), common::key());
        let both = tokio::join!(
            use_part(services, &staff, &own, parts[0].id, one),
            use_part(services, &staff, &other, parts[0].id, two),
        );
        let both = [both.0, both.1];
        let won = both.iter().filter(|done| done.is_ok()).count();
        let lost = |done: &&Result<(), PartError>| matches!(done, Err(PartError::Used));
        assert_eq!((won, both.iter().filter(lost).count()), (1, 1), "{both:?}");
        let of = parts_of(services, &staff, donor).await.expect("read");
        let (into, _, on) = of[0].used.expect("used");
        let into = into.expect("there");
        assert!(into == one || into == two);
        assert_eq!(on.to_string(), "2026-11-23");
        let of = parts_of(services, &staff, into).await.expect("read");
        assert_eq!(of[0].from, (Some(donor), 1), "the link is kept");
        let nowhere = use_part(services, &staff, &common::key(), of[0].id, ArticleId(999)).await;
        assert!(matches!(nowhere, Err(PartError::Command(_))), "{nowhere:?}");
    })
    .await;
}

#[tokio::test]
async fn a_set_is_made_once_and_split_and_its_things_are_free_again() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        let skis = article(&world, &staff, &form(1, "ALP-SKI", "120")).await;
        let boots = article(&world, &staff, &form(2, "ALP-PJX", "22,0 / 265 mm")).await;
        let gone = article(&world, &staff, &form(3, "ALP-STV", "85")).await;
        status(&world, &staff, gone, ArticleStatus::Scrapped).await;
        let make = async |wanted: &[&str]| {
            make_set(services, &staff, &key(), "Alpint 120", &codes(wanted)).await
        };
        assert!(matches!(make(&["1"]).await, Err(SetError::HowMany)));
        assert!(matches!(make(&["1", "1"]).await, Err(SetError::HowMany)));
        let unknown = make(&["1", "zzz"]).await;
        assert!(matches!(unknown, Err(SetError::Unknown(codes)) if codes == ["zzz"]));
        let scrapped = make(&["1", "3"]).await;
        assert!(matches!(scrapped, Err(SetError::Scrapped(those)) if those == [3]));

        let key = key();
        let wanted = codes(&["1", "2"]);
        let made = make_set(services, &staff, &key, "Alpint 120", &wanted).await;
        let made = made.expect("made");
        let again = make_set(services, &staff, &key, "Alpint 120", &wanted).await;
        assert_eq!(again.expect("answered"), made);
        let all = sets(services, &staff).await.expect("read");
        assert_eq!((all.len(), all[0].name.as_str()), (1, "Alpint 120"));
        let of = set_of(services, &staff, boots).await.expect("read");
        let of = of.expect("in a set");
        let members: Vec<ArticleId> = of.members.iter().map(|one| one.0.id).collect();
        assert_eq!(members, [skis, boots]);
        // At the counter the rest is offered, as long as it lies in the house.
        let who = borrower(&world, &staff).await;
        let lent = scanned(&world, &staff, boots, Hand::Borrower(who)).await;
        let Outcome::Lent { notices, .. } = lent.outcome else {
            panic!("lent: {lent:?}");
        };
        assert_eq!(notices[0].notice, LendNotice::RestOfSet);
        assert_eq!(notices[0].instead[0].id, skis);
        scanned(&world, &staff, boots, Hand::Nobody).await;
        let taken = make(&["2", "1"]).await;
        assert!(matches!(taken, Err(SetError::Taken(those)) if those == [1, 2]));

        for _ in 0..2 {
            split_set(services, &staff, &common::key(), made.id)
                .await
                .expect("split");
        }
        assert!(sets(services, &staff).await.expect("read").is_empty());
        make(&["2", "1"]).await.expect("free again");
    })
    .await;
}

#[tokio::test]
async fn two_sets_of_the_same_thing_at_once_are_one() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        for number in 1..=3 {
            article(&world, &staff, &form(number, "KALKE", "")).await;
        }
        let (one, two) = (codes(&["1", "2"]), codes(&["3", "2"]));
        let keys = (key(), key());
        let both = tokio::join!(
            make_set(services, &staff, &keys.0, "", &one),
            make_set(services, &staff, &keys.1, "", &two),
        );
        let made = [both.0.is_ok(), both.1.is_ok()];
        assert_eq!(made.iter().filter(|made| **made).count(), 1, "{made:?}");
        assert_eq!(sets(services, &staff).await.expect("read").len(), 1);
    })
    .await;
}

#[tokio::test]
async fn the_next_size_is_offered_of_what_is_in_the_house() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        let size = async |number, size: &str| {
            article(&world, &staff, &form(number, "SKR-HOC", size)).await
        };
        let own = size(1, "34").await;
        size(2, "34").await;
        let away = size(3, "35").await;
        let next = size(4, "36").await;
        size(5, "38").await;
        size(6, "ok\u{e4}nd").await;
        status(&world, &staff, away, ArticleStatus::InService).await;
        let fitting = fits_with(services, &staff, own).await.expect("read");
        let larger: Vec<ArticleId> = fitting.larger.iter().map(|one| one.id).collect();
        assert_eq!(larger, [next]);
        assert!(fitting.by_sole.is_empty());
    })
    .await;
}

#[tokio::test]
async fn boots_and_skis_find_each_other_by_the_sole_of_the_last_setting() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        let skis = article(&world, &staff, &form(1, "ALP-SKI", "120")).await;
        let others = article(&world, &staff, &form(2, "ALP-SKI", "120")).await;
        let boots = article(&world, &staff, &form(3, "ALP-PJX", "22,0 / 265 mm")).await;
        let longer = article(&world, &staff, &form(4, "ALP-PJX", "22,5 / 268 mm")).await;
        article(&world, &staff, &form(5, "ALP-PJX", "29,0 / 338 mm")).await;
        // A setting ends with its loan; the screws stay where they were.
        let set = |article: ArticleId, sole: i32, ended: &str| {
            format!(
                "INSERT INTO binding_fits (article_id, sole_mm, confirmed_at, confirmed_by, ended_at)
                 VALUES ({}, {sole}, 1, 1, {ended})",
                article.0
            )
        };
        let db = services.store().for_migrations();
        for row in [set(skis, 338, "2"), set(skis, 266, "3"), set(others, 265, "2"), set(others, 338, "NULL")] {
            db.execute_unprepared(&row).await.expect("written");
        }
        let fitting = async |id| {
            let found = fits_with(services, &staff, id).await.expect("read");
            found.by_sole.iter().map(|one| one.id).collect::<Vec<_>>()
        };
        assert_eq!(fitting(boots).await, [skis]);
        assert_eq!(fitting(skis).await, [boots, longer]);
    })
    .await;
}

#[tokio::test]
async fn what_turns_up_is_scanned_and_stands_here_again() {
    each_store(async |world| {
        let staff = coordinator(&world).await;
        let services = &world.services;
        let missing = article(&world, &staff, &form(1, "KALKE", "")).await;
        let lost = article(&world, &staff, &form(2, "KALKE", "")).await;
        status(&world, &staff, missing, ArticleStatus::Missing).await;
        let who = borrower(&world, &staff).await;
        scanned(&world, &staff, lost, Hand::Borrower(who)).await;
        let view = article_view(services, &staff, lost).await;
        let loan = view.expect("read").expect("there").loan.expect("on loan");
        mark_lost(services, &staff, &key(), loan.id)
            .await
            .expect("marked");

        let view = missing_articles(services, &staff).await.expect("read");
        assert_eq!(view.in_house.len(), 1);
        assert_eq!(view.in_house[0].article.id, missing);
        assert_eq!(view.on_loan.len(), 1);
        assert_eq!(view.on_loan[0].article.id, lost);
        assert_eq!(view.on_loan[0].since, view.today);

        let here = Destination {
            branch: Some(staff.branch()),
            ..Destination::default()
        };
        let found = move_articles(services, &staff, &key(), &here, &codes(&["1", "2"])).await;
        let found = found.expect("scanned");
        let outcomes: Vec<&MoveOutcome> = found.lines.iter().map(|line| &line.outcome).collect();
        // What is out on loan comes back at the counter.
        assert_eq!(outcomes, [&MoveOutcome::Found, &MoveOutcome::OnLoan]);
        let view = missing_articles(services, &staff).await.expect("read");
        assert!(view.in_house.is_empty());
        scanned(&world, &staff, lost, Hand::Nobody).await;
        let view = missing_articles(services, &staff).await.expect("read");
        assert!(view.on_loan.is_empty());

        let action = found.action.expect("to be undone");
        undo(services, &staff, &key(), action)
            .await
            .expect("undone");
        assert_eq!(
            status_of(&world, &staff, missing).await,
            ArticleStatus::Missing
        );
    })
    .await;
}
