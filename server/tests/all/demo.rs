//! The demo: made once, finished where it broke off, left for an empty branch.

use crate::common::World;
use crate::common::postgres::Empty;
use sea_orm::{ConnectionTrait, Statement};
use server::demo;
use service::Services;
use service::branches::{LeaveDemoError, NewBranch, leave_demo, public_branches};
use service::lending::{DayList, day_view};
use service::staff::{DEMO_SIGN_INS, SignIn, create_administrator, sign_in};
use service::stock::{ImportKind, import};

/// On each database, empty.
async fn each(test: impl AsyncFn(Services)) {
    let world = World::new(&[]);
    let services = world.services().await;
    test(services.clone()).await;
    services.store().clone().close().await;
    if let Some(database) = Empty::new().await {
        let mut settings = world.settings.clone();
        settings.database_url = database.url.clone();
        let services = server::serve::open(&settings).await.expect("it opens");
        test(services.clone()).await;
        services.store().clone().close().await;
        database.remove().await;
    }
}

/// All tables that hold something, with how many rows.
async fn rows(services: &Services) -> Vec<(String, i64)> {
    let db = services.store().for_migrations();
    let tables = if services.store().is_sqlite() {
        // Not what the trigram index keeps for itself: its settings are never gone.
        "SELECT name FROM pragma_table_list
         WHERE type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name"
    } else {
        "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
    };
    let query = async |sql: String| {
        db.query_all_raw(Statement::from_string(db.get_database_backend(), sql))
            .await
            .expect("the table is read")
    };
    let mut counted = Vec::new();
    for row in query(tables.to_owned()).await {
        let table: String = row.try_get_by_index(0).expect("a name");
        let count = query(format!("SELECT COUNT(*) FROM \"{table}\"")).await;
        let count: i64 = count[0].try_get_by_index(0).expect("a number");
        if count > 0 {
            counted.push((table, count));
        }
    }
    counted
}

fn count(rows: &[(String, i64)], table: &str) -> i64 {
    rows.iter()
        .find(|(name, _)| name == table)
        .map_or(0, |(_, count)| *count)
}

#[tokio::test]
async fn the_demo_has_stock_families_and_something_late() {
    each(async |services| {
        let sign_ins = demo::make(&services).await.expect("made").expect("a demo");
        assert_eq!(sign_ins, DEMO_SIGN_INS);
        let rows = rows(&services).await;
        assert!(count(&rows, "articles") > 3_600, "{rows:?}");
        assert_eq!(count(&rows, "borrowers"), 9);
        assert!(count(&rows, "loans") >= 9, "{rows:?}");
        let typed = SignIn {
            email: sign_ins[0].email,
            password: sign_ins[0].password,
            device: None,
        };
        let kim = sign_in(&services, typed).await.expect("Kim signs in");
        let day = day_view(&services, &kim.staff, DayList::Late, 1);
        let day = day.await.expect("the day");
        assert!(day.lines.len() >= 2, "{:?}", day.lines);
    })
    .await;
}

#[tokio::test]
async fn to_make_it_again_changes_nothing() {
    each(async |services| {
        demo::make(&services).await.expect("made");
        let before = rows(&services).await;
        let again = demo::make(&services).await.expect("made").expect("a demo");
        assert_eq!(again, DEMO_SIGN_INS);
        assert_eq!(rows(&services).await, before);
    })
    .await;
}

#[tokio::test]
async fn a_demo_that_broke_off_is_finished_by_the_next_start() {
    each(async |services| {
        let file = include_bytes!("../../../data/filialer.csv");
        import(&services, ImportKind::Branches, file, None)
            .await
            .expect("the branches are in");
        let top = public_branches(&services).await.expect("read")[0].id;
        service::branches::mark_as_demo(&services, top)
            .await
            .expect("marked");
        demo::make(&services).await.expect("made").expect("a demo");
        assert_eq!(count(&rows(&services).await, "borrowers"), 9);
    })
    .await;
}

#[tokio::test]
async fn a_real_branch_never_becomes_a_demo_and_is_never_emptied() {
    each(async |services| {
        let file = include_bytes!("../../../data/filialer.csv");
        import(&services, ImportKind::Branches, file, None)
            .await
            .expect("the branches are in");
        let before = rows(&services).await;
        assert_eq!(demo::make(&services).await.expect("asked"), None);
        let left = leave_demo(&services, &skelleftea()).await;
        assert!(matches!(left, Err(LeaveDemoError::NoDemo)));
        assert_eq!(rows(&services).await, before);
    })
    .await;
}

#[tokio::test]
async fn leaving_the_demo_leaves_one_empty_branch_and_nothing_of_the_demo() {
    each(async |services| {
        demo::make(&services).await.expect("made");
        leave_demo(&services, &skelleftea()).await.expect("left");
        let rows = rows(&services).await;
        let left: Vec<_> = rows.iter().map(|(table, _)| table.as_str()).collect();
        assert_eq!(left, ["branches", "opening_hours", "seaql_migrations"]);
        let branches = public_branches(&services).await.expect("read");
        assert_eq!(branches.len(), 1);
        assert_eq!(branches[0].name, "Fritidsbanken Skellefteå");
        assert!(!branches[0].is_demo);
        create_administrator(&services, "eva@example.se", "Eva Lind", None, "SKE")
            .await
            .expect("an administrator")
            .link
            .expect("a link");
    })
    .await;
}

#[test]
fn what_will_not_do_is_found_before_anything_is_taken_away() {
    let code = NewBranch {
        code: "the one in Skellefteå".to_owned(),
        ..skelleftea()
    };
    assert!(matches!(code.check(), Err(LeaveDemoError::Code(_))));
    let hours = NewBranch {
        hours: "mon at noon".to_owned(),
        ..skelleftea()
    };
    assert!(matches!(hours.check(), Err(LeaveDemoError::Hours(_))));
    skelleftea().check().expect("it will do");
}

fn skelleftea() -> NewBranch {
    NewBranch {
        code: "SKE".to_owned(),
        name: "Fritidsbanken Skellefteå".to_owned(),
        place: "Kanalgatan, Skellefteå".to_owned(),
        hours: "mån 12-18;tor 12-20".to_owned(),
    }
}
