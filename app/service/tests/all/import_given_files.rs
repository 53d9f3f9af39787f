//! The files that the branch was given with: all of them are in, once.

use crate::common::{World, data, each_store};
use service::stock::{ImportKind, ImportReport, import};

async fn run(world: &World, kind: ImportKind) -> ImportReport {
    import(&world.services, kind, &data(kind.file_name()), None)
        .await
        .expect("the file is read")
}

#[tokio::test]
async fn every_row_of_the_given_files_is_in_and_a_second_import_changes_nothing() {
    each_store(|world| async move {
        let rows = [
            (ImportKind::Branches, 3),
            (ImportKind::Types, 86),
            (ImportKind::SchoolHolidays, 6),
            (ImportKind::Articles, 3_676),
        ];
        for (kind, rows) in rows {
            let report = run(&world, kind).await;
            assert_eq!(report.problems, [], "{kind:?}");
            assert_eq!(report.notices, [], "{kind:?}");
            assert_eq!((report.added, report.rows()), (rows, rows), "{kind:?}");
        }
        for (kind, rows) in rows {
            let report = run(&world, kind).await;
            assert_eq!(
                (report.unchanged, report.rows()),
                (rows, rows),
                "{kind:?} on {}",
                world.database
            );
        }
    })
    .await;
}
