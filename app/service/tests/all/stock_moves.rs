//! Things move: by scanning, by season; and back again.

use crate::common::{World, each_store, key};
use domain::branches::BranchId;
use domain::staff::Role;
use domain::stock::{ArticleStatus, Season};
use service::lending::undo;
use service::staff::Staff;
use service::stock::{
    Destination, ImportKind, MoveError, MoveOutcome, Moved, StatusFilter, StockFilters, Storage,
    change_status, move_articles, move_season, search, season_view, shelf_counts,
};

async fn stocked(world: &World) -> (Staff, BranchId) {
    let root = world.with_files(&ImportKind::ALL).await;
    (world.staff(root, root, Role::Counter), root)
}

async fn moved(world: &World, staff: &Staff, to: &Destination, codes: &[&str]) -> Moved {
    let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
    move_articles(&world.services, staff, &key(), to, &codes)
        .await
        .expect("moved")
}

fn to_shelf(shelf: &str) -> Destination {
    Destination {
        shelf: shelf.to_owned(),
        ..Destination::default()
    }
}

async fn shelf_of(world: &World, staff: &Staff, number: &str) -> String {
    let found = search(&world.services, staff, number, StockFilters::default()).await;
    found.expect("answered").lines[0].article.shelf.clone()
}

#[tokio::test]
async fn a_batch_moves_and_each_code_is_answered() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let before = shelf_of(&world, &staff, "4071").await;
        let codes = ["FB004071", "4176", "FB999999", "2746"];
        let done = moved(&world, &staff, &to_shelf("X7"), &codes).await;
        let outcomes: Vec<&MoveOutcome> = done.lines.iter().map(|line| &line.outcome).collect();
        assert_eq!(*outcomes[0], MoveOutcome::Moved(before.clone()));
        assert!(matches!(outcomes[1], MoveOutcome::Moved(_)));
        assert_eq!(*outcomes[2], MoveOutcome::Unknown);
        assert_eq!(*outcomes[3], MoveOutcome::Scrapped);
        assert_eq!(shelf_of(&world, &staff, "4071").await, "X7");
        // It is found by its new shelf at once.
        let found = search(&world.services, &staff, "x7", StockFilters::default()).await;
        assert_eq!(found.expect("answered").lines.len(), 2);
        let shelves = shelf_counts(&world.services, &staff)
            .await
            .expect("answered");
        assert!(
            shelves
                .iter()
                .any(|one| one.shelf == "X7" && one.count == 2)
        );
        let again = moved(&world, &staff, &to_shelf("X7"), &["4071"]).await;
        assert_eq!(again.lines[0].outcome, MoveOutcome::WasThere);
        assert_eq!(again.action, None);
        undo(&world.services, &staff, &key(), done.action.expect("moved"))
            .await
            .expect("undone");
        assert_eq!(shelf_of(&world, &staff, "4071").await, before);
    })
    .await;
}

#[tokio::test]
async fn the_same_move_sent_twice_is_one_and_nowhere_is_refused() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let (again, codes) = (key(), ["4071".to_owned()]);
        let to = to_shelf("X7");
        let first = move_articles(&world.services, &staff, &again, &to, &codes).await;
        let second = move_articles(&world.services, &staff, &again, &to, &codes).await;
        assert_eq!(first.expect("moved"), second.expect("moved"));
        let nowhere = Destination::default();
        let refused = move_articles(&world.services, &staff, &key(), &nowhere, &codes).await;
        assert!(matches!(refused, Err(MoveError::Nowhere)));
        let elsewhere = Destination {
            branch: Some(BranchId(9_999)),
            ..Destination::default()
        };
        let refused = move_articles(&world.services, &staff, &key(), &elsewhere, &codes).await;
        assert!(matches!(refused, Err(MoveError::NoSuchBranch)));
    })
    .await;
}

#[tokio::test]
async fn a_missing_thing_that_is_scanned_is_found_and_quarantine_stays() {
    each_store(|world| async move {
        let (staff, root) = stocked(&world).await;
        let found = search(&world.services, &staff, "4071", StockFilters::default()).await;
        let id = found.expect("answered").lines[0].article.id;
        change_status(&world.services, &staff, &key(), id, ArticleStatus::Missing)
            .await
            .expect("missing");
        let done = moved(&world, &staff, &to_shelf("X7"), &["4071"]).await;
        assert_eq!(done.lines[0].outcome, MoveOutcome::Found);
        change_status(
            &world.services,
            &staff,
            &key(),
            id,
            ArticleStatus::Quarantine,
        )
        .await
        .expect("set aside");
        let away = Destination {
            branch: Some(root),
            shelf: "Förråd 9".to_owned(),
            storage: Storage::PutAway,
            for_good: true,
        };
        moved(&world, &staff, &away, &["4071"]).await;
        let found = search(&world.services, &staff, "4071", StockFilters::default()).await;
        let line = found.expect("answered").lines.remove(0);
        assert_eq!(line.status, ArticleStatus::Quarantine);
        assert_eq!(line.article.shelf, "Förråd 9");
    })
    .await;
}

#[tokio::test]
async fn two_who_move_the_same_shelf_at_once_both_get_through() {
    each_store(|world| async move {
        let (staff, _) = stocked(&world).await;
        let codes: Vec<String> = (4060..4110).map(|number| number.to_string()).collect();
        let backwards: Vec<String> = codes.iter().rev().cloned().collect();
        let (first, second) = (to_shelf("X7"), to_shelf("X8"));
        let (one, other) = (key(), key());
        let both = tokio::join!(
            move_articles(&world.services, &staff, &one, &first, &codes),
            move_articles(&world.services, &staff, &other, &second, &backwards),
        );
        both.0.expect("moved");
        both.1.expect("moved");
        let shelves = shelf_counts(&world.services, &staff)
            .await
            .expect("answered");
        let on = |name: &str| {
            shelves
                .iter()
                .find(|one| one.shelf == name)
                .map(|one| one.count)
        };
        assert!(
            on("X7").is_some() != on("X8").is_some(),
            "all of it on one of them"
        );
    })
    .await;
}

#[tokio::test]
async fn the_season_turns_as_the_preview_says_and_back() {
    each_store(|world| async move {
        let (staff, root) = stocked(&world).await;
        let view = || season_view(&world.services, &staff, Season::Winter, true);
        let stored = || async {
            let filters = StockFilters {
                branch: Some(root),
                status: StatusFilter::Is(ArticleStatus::SeasonStorage),
                ..StockFilters::default()
            };
            let found = search(&world.services, &staff, "pulka", filters).await;
            found.expect("answered").lines.len()
        };
        let before = view().await.expect("answered");
        assert!(before.going() > 100);
        let stored_before = stored().await;
        let again = key();
        let done = move_season(&world.services, &staff, &again, Season::Winter, true)
            .await
            .expect("turned");
        assert_eq!(i64::try_from(done.count).ok(), Some(before.going()));
        let twice = move_season(&world.services, &staff, &again, Season::Winter, true).await;
        assert_eq!(twice.expect("answered"), done);
        assert_eq!(view().await.expect("answered").going(), 0);
        assert!(stored().await > stored_before);
        undo(
            &world.services,
            &staff,
            &key(),
            done.action.expect("turned"),
        )
        .await
        .expect("undone");
        assert_eq!(view().await.expect("answered").going(), before.going());
        assert_eq!(stored().await, stored_before);
    })
    .await;
}
