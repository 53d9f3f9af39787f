//! Work on the service list: opened by hand, done by scanning, undone.

use crate::common::{World, each_store, key};
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus, MaintenanceKind};
use service::lending::{Work, WorkCount, WorkOutcome, open_work, undo, work_done, work_view};
use service::staff::Staff;
use service::stock::{ImportKind, StockFilters, StockLine, search};

async fn stocked(world: &World) -> Staff {
    let root = world.with_files(&ImportKind::ALL).await;
    world.staff(root, root, Role::Counter)
}

async fn line(world: &World, staff: &Staff, number: &str) -> StockLine {
    let found = search(&world.services, staff, number, StockFilters::default()).await;
    found.expect("answered").lines.remove(0)
}

async fn open(world: &World, staff: &Staff, article: ArticleId, kind: MaintenanceKind) {
    open_work(
        &world.services,
        staff,
        &key(),
        article,
        kind,
        "remmen har gått av",
    )
    .await
    .expect("opened");
}

async fn done(
    world: &World,
    staff: &Staff,
    work: Work,
    codes: &[&str],
) -> service::lending::WorkDone {
    let codes: Vec<String> = codes.iter().map(|code| (*code).to_owned()).collect();
    work_done(&world.services, staff, &key(), work, &codes)
        .await
        .expect("answered")
}

#[tokio::test]
async fn work_is_opened_listed_done_by_scanning_and_undone() {
    each_store(|world| async move {
        let staff = stocked(&world).await;
        let repair = Work::Kind(MaintenanceKind::Repair);
        for number in ["4071", "4176"] {
            let id = line(&world, &staff, number).await.article.id;
            open(&world, &staff, id, MaintenanceKind::Repair).await;
        }
        let view = work_view(&world.services, &staff, Some(repair), 1)
            .await
            .expect("answered");
        assert_eq!(view.items.len(), 2);
        assert_eq!(view.items[0].what, "remmen har gått av");
        assert_eq!(
            line(&world, &staff, "4071").await.status,
            ArticleStatus::InService
        );

        let answer = done(
            &world,
            &staff,
            repair,
            &["FB004071", "4176", "2304", "FB999999"],
        )
        .await;
        let outcomes: Vec<WorkOutcome> = answer.lines.iter().map(|line| line.outcome).collect();
        assert_eq!(
            outcomes,
            [
                WorkOutcome::Done,
                WorkOutcome::Done,
                WorkOutcome::NothingToDo,
                WorkOutcome::Unknown
            ]
        );
        assert_eq!(
            line(&world, &staff, "4071").await.status,
            ArticleStatus::Available
        );
        let view = work_view(&world.services, &staff, Some(repair), 1)
            .await
            .expect("answered");
        assert!(view.items.is_empty());

        undo(
            &world.services,
            &staff,
            &key(),
            answer.action.expect("done"),
        )
        .await
        .expect("undone");
        assert_eq!(
            line(&world, &staff, "4071").await.status,
            ArticleStatus::InService
        );
        let view = work_view(&world.services, &staff, Some(repair), 1)
            .await
            .expect("answered");
        assert_eq!(view.items.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_mended_helmet_is_looked_at_before_it_is_lent() {
    each_store(|world| async move {
        let staff = stocked(&world).await;
        // 2969 is a ski helmet.
        let id = line(&world, &staff, "2969").await.article.id;
        open(&world, &staff, id, MaintenanceKind::Repair).await;
        let answer = done(
            &world,
            &staff,
            Work::Kind(MaintenanceKind::Repair),
            &["2969"],
        )
        .await;
        assert_eq!(answer.lines[0].outcome, WorkOutcome::ToBeCleared);
        assert_eq!(
            line(&world, &staff, "2969").await.status,
            ArticleStatus::Quarantine
        );
    })
    .await;
}

#[tokio::test]
async fn care_waits_on_the_shelf_and_a_resend_does_nothing_twice() {
    each_store(|world| async move {
        let staff = stocked(&world).await;
        let id = line(&world, &staff, "2304").await.article.id;
        let before = line(&world, &staff, "2304").await.status;
        let again = key();
        for _ in 0..2 {
            let kind = MaintenanceKind::Sharpen;
            open_work(&world.services, &staff, &again, id, kind, "")
                .await
                .expect("opened");
        }
        let sharpen = Work::Kind(MaintenanceKind::Sharpen);
        let view = work_view(&world.services, &staff, Some(sharpen), 1)
            .await
            .expect("answered");
        assert_eq!(view.items.len(), 1);
        assert_eq!(line(&world, &staff, "2304").await.status, before);
        assert!(Work::all().all(|work| Work::parse(work.as_str()) == Some(work)));
    })
    .await;
}

#[tokio::test]
async fn what_an_old_list_has_on_service_stands_there_and_is_done_by_scanning() {
    each_store(|world| async move {
        let staff = stocked(&world).await;
        let view = |work, page| {
            let (services, staff) = (world.services.clone(), staff.clone());
            async move {
                let view = work_view(&services, &staff, work, page).await;
                view.expect("answered")
            }
        };
        let counted = view(None, 1).await.counts;
        let [WorkCount { work, count }] = counted[..] else {
            panic!("one kind of work: {counted:?}");
        };
        assert_eq!(work, Work::Unnamed);
        assert!(count > 100, "{count}");
        let first = view(Some(work), 1).await;
        assert_eq!((first.items.len(), first.pages), (100, count.div_ceil(100)));
        let item = &first.items[0];
        assert_eq!((item.status, item.since), (ArticleStatus::InService, None));

        let number = item.article.number.to_string();
        let answer = done(&world, &staff, work, &[number.as_str(), "2304"]).await;
        let outcomes: Vec<WorkOutcome> = answer.lines.iter().map(|line| line.outcome).collect();
        assert_eq!(outcomes[1], WorkOutcome::NothingToDo);
        assert!(matches!(
            outcomes[0],
            WorkOutcome::Done | WorkOutcome::ToBeCleared
        ));
        assert_eq!(view(None, 1).await.counts[0].count, count - 1);
        let action = answer.action.expect("done");
        let undone = undo(&world.services, &staff, &key(), action).await;
        undone.expect("undone");
        assert_eq!(view(None, 1).await.counts[0].count, count);
    })
    .await;
}
