//! A list that is older than what happened since undoes none of it.

use crate::common::{each_store, key};
use domain::lending::Hand;
use domain::staff::Role;
use domain::stock::ArticleStatus;
use service::lending::{Outcome, Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::stock::{
    ArticleForm, Happened, ImportKind, Notice, StockFilters, article_view, change_article,
    change_status, import, search,
};

const HEADER: &str = "artikelnr;streckkod;typkod;artikel;storlek;skick;filial;plats;status;märke;anteckning;inkommen";

#[tokio::test]
async fn a_loan_and_a_quarantine_outlast_an_old_list() {
    each_store(|world| async move {
        let root = world
            .with_files(&[ImportKind::Branches, ImportKind::Types])
            .await;
        let staff = world.staff(root, root, Role::Counter);
        let file = |status: &str, shelf: &str| {
            format!(
                "{HEADER}\n1;FB1;KALKE;;;bra;UME;{shelf};{status};;;\n2;FB2;PULKA;;;bra;UME;{shelf};{status};;;\n"
            )
        };
        let run = async |bytes: String| {
            import(&world.services, ImportKind::Articles, bytes.as_bytes(), None)
                .await
                .expect("read")
        };
        run(file("tillgänglig", "C1")).await;
        let find = async |number: &str| {
            let page = search(&world.services, &staff, number, StockFilters::default()).await;
            page.expect("answered").lines[0].article.id
        };
        let (sled, sledge) = (find("1").await, find("2").await);
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
        let one = Scan {
            scanned: Scanned::Article(sled),
            hand: Hand::Borrower(kajsa.id),
            wearer: None,
            pending: None,
            swap: None,
            promise: None,
            answer: None,
        };
        let lent = scan(&world.services, &staff, &key(), &one).await;
        let lent = lent.expect("answered").outcome;
        assert!(matches!(lent, Outcome::Lent { .. }), "{lent:?}");
        let aside = ArticleStatus::Quarantine;
        change_status(&world.services, &staff, &key(), sledge, aside)
            .await
            .expect("set aside");

        let report = run(file("saknas", "C2")).await;
        assert_eq!((report.changed, report.refused), (2, 0));
        let kept: Vec<&Notice> = report.notices.iter().map(|line| &line.notice).collect();
        assert!(
            matches!(
                kept.as_slice(),
                [Notice::StatusKept { .. }, Notice::StatusKept { .. }]
            ),
            "{kept:?}"
        );
        let view = article_view(&world.services, &staff, sled).await;
        let view = view.expect("answered").expect("there");
        assert!(view.loan.is_some());
        assert_eq!(view.shelf, "C2");
        let newest = &view.history[0];
        assert_eq!(newest.staff, None);
        let change = ("shelf".to_owned(), "C1".to_owned(), "C2".to_owned());
        let told = Happened::ArticleChanged {
            fields: vec![change],
        };
        assert_eq!(newest.what, Some(told));
        let view = article_view(&world.services, &staff, sledge).await;
        assert_eq!(view.expect("answered").expect("there").status, aside);
        // And once more: nothing happens, and no version moves.
        let report = run(file("saknas", "C2")).await;
        assert_eq!(report.unchanged, 2, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn what_staff_wrote_by_hand_outlasts_the_list_that_it_came_with() {
    each_store(|world| async move {
        let root = world
            .with_files(&[ImportKind::Branches, ImportKind::Types])
            .await;
        let staff = world.staff(root, root, Role::Counter);
        let file = |brand: &str, shelf: &str| {
            format!("{HEADER}\n1;FB1;KALKE;;;bra;UME;{shelf};tillgänglig;{brand};;\n")
        };
        let run = async |bytes: String| {
            import(
                &world.services,
                ImportKind::Articles,
                bytes.as_bytes(),
                None,
            )
            .await
            .expect("read")
        };
        run(file("Rossignol", "A9")).await;
        let page = search(&world.services, &staff, "1", StockFilters::default()).await;
        let id = page.expect("answered").lines[0].article.id;
        let view = article_view(&world.services, &staff, id).await;
        let view = view.expect("answered").expect("there");
        let form = ArticleForm {
            number: "1".to_owned(),
            codes: "FB1".to_owned(),
            kind: "KALKE".to_owned(),
            condition: "good".to_owned(),
            shelf: "A9".to_owned(),
            brand: "Atomic".to_owned(),
            note: "en skruv är bytt".to_owned(),
            ..ArticleForm::default()
        };
        change_article(&world.services, &staff, id, view.version, &form)
            .await
            .expect("changed");
        // The same list once more changes nothing, and says what stays and why.
        let report = run(file("Rossignol", "A9")).await;
        assert_eq!(
            (report.unchanged, report.changed),
            (1, 0),
            "{}",
            world.database
        );
        let kept: Vec<(usize, &str)> = report
            .notices
            .iter()
            .filter(|line| matches!(line.notice, Notice::KeptByHand { .. }))
            .map(|line| (line.line, line.column.as_str()))
            .collect();
        assert_eq!(
            kept,
            [(2, "märke"), (2, "anteckning")],
            "{}",
            world.database
        );
        // A newer list still moves what nobody touched.
        let report = run(file("Rossignol", "B2")).await;
        assert_eq!(report.changed, 1, "{}", world.database);
        let view = article_view(&world.services, &staff, id).await;
        let view = view.expect("answered").expect("there");
        let stands = (view.brand.as_str(), view.note.as_str(), view.shelf.as_str());
        assert_eq!(
            stands,
            ("Atomic", "en skruv är bytt", "B2"),
            "{}",
            world.database
        );
    })
    .await;
}
