//! Stock-taking: scanned by two, over a night, while things are lent and come back.

use crate::common::{World, at, each_store, key};
use domain::branches::BranchId;
use domain::lending::Hand;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus, StocktakeFind};
use service::lending::{Outcome, Scan, Scanned, scan, undo};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{
    ArticleForm, ImportKind, StockFilters, StocktakeError, StocktakeView, add_article,
    change_status, close_stocktake, scan_stocktake, search, start_stocktake, stocktake_view,
    stocktakes,
};

async fn counter(world: &World) -> (Staff, BranchId) {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    (world.staff(root, root, Role::Counter), root)
}

async fn sled(world: &World, staff: &Staff, number: i64, shelf: &str) -> ArticleId {
    let form = ArticleForm {
        number: number.to_string(),
        kind: "KALKE".to_owned(),
        shelf: shelf.to_owned(),
        ..ArticleForm::default()
    };
    add_article(&world.services, staff, &key(), &form)
        .await
        .expect("added")
        .id
}

/// Three on C9, one on C1; the clock moves on, so that they were there before.
async fn shelves(world: &World, staff: &Staff) -> Vec<ArticleId> {
    let mut all = Vec::new();
    for (number, shelf) in [(101, "C9"), (102, "c9"), (103, "C9"), (201, "C1")] {
        all.push(sled(world, staff, number, shelf).await);
    }
    world.services.clock().set(at("2026-11-23 13:00"));
    all
}

async fn begin(world: &World, staff: &Staff, names: &str) -> i64 {
    start_stocktake(&world.services, staff, &key(), names)
        .await
        .expect("begun")
        .id
}

async fn count(
    world: &World,
    staff: &Staff,
    id: i64,
    codes: &[&str],
) -> Vec<Option<StocktakeFind>> {
    let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
    let done = scan_stocktake(&world.services, staff, &key(), id, &codes).await;
    let lines = done.expect("counted").lines;
    lines.into_iter().map(|line| line.find).collect()
}

async fn view(world: &World, staff: &Staff, id: i64) -> StocktakeView {
    stocktake_view(&world.services, staff, id)
        .await
        .expect("answered")
        .expect("there")
}

fn missing(view: &StocktakeView) -> Vec<i64> {
    view.missing
        .iter()
        .map(|item| item.article.number)
        .collect()
}

async fn status(world: &World, staff: &Staff, number: &str) -> ArticleStatus {
    let found = search(&world.services, staff, number, StockFilters::default()).await;
    found.expect("answered").lines[0].status
}

#[tokio::test]
async fn a_shelf_is_scanned_and_what_is_left_is_missing() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        shelves(&world, &staff).await;
        let id = begin(&world, &staff, "C9").await;
        assert_eq!(missing(&view(&world, &staff, id).await), [101, 102, 103]);
        let finds = count(&world, &staff, id, &["101", "201", "nonsense7", "FB000102"]).await;
        assert_eq!(
            finds,
            [
                Some(StocktakeFind::Found),
                Some(StocktakeFind::Misplaced),
                None,
                Some(StocktakeFind::Found)
            ]
        );
        let now = view(&world, &staff, id).await;
        assert_eq!((now.found, missing(&now)), (2, vec![103]));
        assert_eq!(now.odd.len(), 1);
        assert_eq!(now.unknown, ["nonsense7"]);

        // Tomorrow, a colleague goes on: the same scan again counts once.
        world.services.clock().set(at("2026-11-24 12:00"));
        count(&world, &staff, id, &["101", "103"]).await;
        let now = view(&world, &staff, id).await;
        assert_eq!((now.found, now.missing.len()), (3, 0));
    })
    .await;
}

#[tokio::test]
async fn what_passes_the_counter_meanwhile_is_not_missing() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        let all = shelves(&world, &staff).await;
        let id = begin(&world, &staff, "C9").await;
        let kajsa = AddBorrower {
            name: "Kajsa Lind".to_owned(),
            phone: "070-174 06 12".to_owned(),
            is_group: false,
            contact: String::new(),
            language: String::new(),
        };
        let kajsa = add_borrower(&world.services, &staff, &key(), &kajsa)
            .await
            .expect("added");
        let mut hand = Hand::Borrower(kajsa.id);
        for (step, article) in [all[0], all[1], all[1]].into_iter().enumerate() {
            let one = Scan {
                scanned: Scanned::Article(article),
                hand: if step == 2 { Hand::Nobody } else { hand },
                wearer: None,
                pending: None,
                swap: None,
                promise: None,
                answer: None,
            };
            let answer = scan(&world.services, &staff, &key(), &one)
                .await
                .expect("answered");
            if step < 2 {
                hand = answer.hand;
                assert!(
                    matches!(answer.outcome, Outcome::Lent { .. }),
                    "{:?}",
                    answer.outcome
                );
            }
        }
        // 101 is out, 102 went out and came back: only 103 was not seen.
        assert_eq!(missing(&view(&world, &staff, id).await), [103]);
        // Who scans 101 on the shelf has found one that nobody took back.
        let finds = count(&world, &staff, id, &["101"]).await;
        assert_eq!(finds, [Some(StocktakeFind::OnLoan)]);
    })
    .await;
}

#[tokio::test]
async fn closing_marks_what_is_missing_only_when_asked_and_finds_what_was() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        let all = shelves(&world, &staff).await;
        change_status(
            &world.services,
            &staff,
            &key(),
            all[0],
            ArticleStatus::Missing,
        )
        .await
        .expect("missing");
        world.services.clock().set(at("2026-11-23 14:00"));
        let id = begin(&world, &staff, "C9").await;
        let finds = count(&world, &staff, id, &["101", "102"]).await;
        assert_eq!(
            finds,
            [Some(StocktakeFind::WasMissing), Some(StocktakeFind::Found)]
        );
        let again = key();
        let done = close_stocktake(&world.services, &staff, &again, id, true)
            .await
            .expect("closed");
        assert_eq!((done.missing, done.found), (1, 1));
        let twice = close_stocktake(&world.services, &staff, &again, id, true).await;
        assert_eq!(twice.expect("answered"), done);
        assert_eq!(
            status(&world, &staff, "101").await,
            ArticleStatus::Available
        );
        assert_eq!(status(&world, &staff, "103").await, ArticleStatus::Missing);
        let late = scan_stocktake(&world.services, &staff, &key(), id, &["103".to_owned()]).await;
        assert!(matches!(late, Err(StocktakeError::Closed)));
        let list = stocktakes(&world.services, &staff).await.expect("answered");
        assert_eq!((list.len(), list[0].missing), (1, Some(1)));

        undo(
            &world.services,
            &staff,
            &key(),
            done.action.expect("changed"),
        )
        .await
        .expect("undone");
        assert_eq!(status(&world, &staff, "101").await, ArticleStatus::Missing);
        assert_eq!(
            status(&world, &staff, "103").await,
            ArticleStatus::Available
        );

        let other = begin(&world, &staff, "").await;
        let done = close_stocktake(&world.services, &staff, &key(), other, false)
            .await
            .expect("closed");
        assert_eq!(done.action, None);
        assert_eq!(
            status(&world, &staff, "201").await,
            ArticleStatus::Available
        );
    })
    .await;
}

#[tokio::test]
async fn two_at_once_count_each_thing_once() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        shelves(&world, &staff).await;
        let id = begin(&world, &staff, "C9").await;
        let codes = ["101", "102", "103"];
        let mut backwards = codes;
        backwards.reverse();
        let all = tokio::join!(
            count(&world, &staff, id, &codes),
            count(&world, &staff, id, &backwards),
            count(&world, &staff, id, &codes),
            count(&world, &staff, id, &backwards),
        );
        for finds in [all.0, all.1, all.2, all.3] {
            assert_eq!(finds, [Some(StocktakeFind::Found); 3]);
        }
        let now = view(&world, &staff, id).await;
        assert_eq!((now.found, now.missing.len()), (3, 0));
    })
    .await;
}
