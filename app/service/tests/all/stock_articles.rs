//! An article's page, and what staff change on it by hand.

use crate::common::{World, at, each_store, key};
use domain::branches::BranchId;
use domain::lending::Hand;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus, SizeReading};
use service::lending::{Outcome, Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{
    ArticleForm, ArticleFormError, BranchProblem, ChoiceProblem, CodesProblem, Happened,
    ImportKind, NumberProblem, StatusError, StatusRefusal, add_article, article_form_choices,
    article_history, article_view, change_article, change_status,
};

async fn counter(world: &World) -> (Staff, BranchId) {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    (world.staff(root, root, Role::Counter), root)
}

fn kick_sled() -> ArticleForm {
    ArticleForm {
        kind: "KALKE".to_owned(),
        shelf: "Förråd 3".to_owned(),
        brand: "Stiga".to_owned(),
        note: "blå".to_owned(),
        ..ArticleForm::default()
    }
}

async fn add(world: &World, staff: &Staff, form: &ArticleForm) -> ArticleId {
    add_article(&world.services, staff, &key(), form)
        .await
        .expect("the article is added")
        .id
}

/// Lends an article to Kajsa.
async fn lend(world: &World, staff: &Staff, article: ArticleId) {
    let kajsa = AddBorrower {
        name: "Kajsa Lind".to_owned(),
        phone: "070-174 06 12".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    let kajsa = add_borrower(&world.services, staff, &key(), &kajsa)
        .await
        .expect("Kajsa is added");
    let one = Scan {
        scanned: Scanned::Article(article),
        hand: Hand::Borrower(kajsa.id),
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    let answer = scan(&world.services, staff, &key(), &one)
        .await
        .expect("an answer");
    assert!(matches!(answer.outcome, Outcome::Lent { .. }), "{answer:?}");
}

#[tokio::test]
async fn an_article_added_by_hand_has_the_next_number_and_the_code_of_its_branch() {
    each_store(|world| async move {
        let (staff, root) = counter(&world).await;
        let same = key();
        let mut first = kick_sled();
        first.number = "4711".to_owned();
        add(&world, &staff, &first).await;
        let added = add_article(&world.services, &staff, &same, &kick_sled())
            .await
            .expect("added");
        assert_eq!(added.number.get(), 4712);
        let again = add_article(&world.services, &staff, &same, &kick_sled()).await;
        assert_eq!(again.expect("the same answer"), added);
        let view = article_view(&world.services, &staff, added.id)
            .await
            .expect("answered")
            .expect("there");
        assert_eq!(view.codes, ["FB004712"]);
        assert_eq!(
            (view.kind.name_sv.as_str(), view.kind.icon),
            ("Kälke", "toboggan")
        );
        assert_eq!(
            (view.shelf.as_str(), view.brand.as_str()),
            ("Förråd 3", "Stiga")
        );
        assert_eq!(view.home.0, root);
        assert_eq!(view.size.reading, SizeReading::NotApplicable);
        assert_eq!(view.status, ArticleStatus::Available);
        assert!(view.loan.is_none());
        assert_eq!(view.history.len(), 1);
        assert_eq!(view.history[0].what, Some(Happened::ArticleAdded));
        let choices = article_form_choices(&world.services, &staff).await;
        let next = choices.expect("answered").next_number;
        assert_eq!(next.map(|number| number.get()), Some(4713));
    })
    .await;
}

#[tokio::test]
async fn a_code_on_another_article_is_refused_and_that_article_named() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        let mut left = kick_sled();
        left.number = "2041".to_owned();
        left.codes = "V-1, H-1".to_owned();
        let id = add(&world, &staff, &left).await;
        let mut other = kick_sled();
        other.codes = "ny-7\nh-1".to_owned();
        let refused = add_article(&world.services, &staff, &key(), &other).await;
        let Err(ArticleFormError::Wrong(problems)) = refused else {
            panic!("{refused:?}");
        };
        let code = "H-1".to_owned();
        let taken = CodesProblem::OnAnother { code, number: 2041 };
        assert_eq!(problems.codes, Some(taken));
        let view = article_view(&world.services, &staff, id).await;
        let view = view.expect("answered").expect("there");
        assert_eq!(view.codes, ["V-1", "H-1"]);
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_wrong_is_said_field_by_field() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        let mut taken = kick_sled();
        taken.number = "7".to_owned();
        add(&world, &staff, &taken).await;
        let refused = add_article(&world.services, &staff, &key(), &taken).await;
        let Err(ArticleFormError::Wrong(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(problems.number, Some(NumberProblem::Taken));
        let nonsense = ArticleForm {
            number: "sju".to_owned(),
            kind: String::new(),
            condition: "sådär".to_owned(),
            home: "Luleå".to_owned(),
            shelf: "x".repeat(101),
            received_on: "i går".to_owned(),
            codes: "x".repeat(65),
            ..ArticleForm::default()
        };
        let refused = add_article(&world.services, &staff, &key(), &nonsense).await;
        let Err(ArticleFormError::Wrong(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(problems.number, Some(NumberProblem::OutOfRange));
        assert_eq!(problems.kind, Some(ChoiceProblem::Missing));
        assert_eq!(problems.condition, Some(ChoiceProblem::Unknown));
        assert_eq!(problems.home, Some(ChoiceProblem::Unknown));
        assert!(problems.shelf.is_some() && problems.received_on.is_some());
        assert!(matches!(problems.codes, Some(CodesProblem::NoCode { .. })));
    })
    .await;
}

#[tokio::test]
async fn a_change_tells_what_stood_there_and_two_who_edit_at_once_see_each_other() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        let form = ArticleForm {
            kind: "LGD-SKI".to_owned(),
            size: "180".to_owned(),
            codes: "FB000900".to_owned(),
            ..ArticleForm::default()
        };
        let id = add(&world, &staff, &form).await;
        world.services.clock().set(at("2026-11-24 09:30"));
        let mended = ArticleForm {
            size: "185 / NNN".to_owned(),
            codes: "FB000900\nFB000901".to_owned(),
            ..form.clone()
        };
        change_article(&world.services, &staff, id, 1, &mended)
            .await
            .expect("changed");
        // A resend does nothing.
        change_article(&world.services, &staff, id, 1, &mended)
            .await
            .expect("stands so already");
        let stale = change_article(&world.services, &staff, id, 1, &form).await;
        assert!(matches!(stale, Err(ArticleFormError::ChangedMeanwhile)));
        let view = article_view(&world.services, &staff, id).await;
        let view = view.expect("answered").expect("there");
        assert_eq!((view.version, view.history.len()), (2, 2));
        let measures = view.size.measures().copied().expect("understood");
        assert_eq!(measures.length_mm.map(i32::from), Some(1_850));
        let newest = &view.history[0];
        assert_eq!(newest.at.to_string(), "2026-11-24 09:30:00");
        let Some(Happened::ArticleChanged { fields }) = &newest.what else {
            panic!("{newest:?}");
        };
        let change = |name: &str, before: &str, after: &str| {
            (name.to_owned(), before.to_owned(), after.to_owned())
        };
        assert_eq!(
            *fields,
            [
                change("size", "180", "185 / NNN"),
                change("codes", "FB000900", "FB000900, FB000901"),
            ]
        );
    })
    .await;
}

#[tokio::test]
async fn an_article_on_loan_is_neither_scrapped_nor_moved_and_its_page_tells_who_has_it() {
    each_store(|world| async move {
        let (staff, root) = counter(&world).await;
        let id = add(&world, &staff, &kick_sled()).await;
        lend(&world, &staff, id).await;
        let scrapped = ArticleStatus::Scrapped;
        let refused = change_status(&world.services, &staff, &key(), id, scrapped).await;
        assert!(matches!(
            refused,
            Err(StatusError::Refused(StatusRefusal::OnLoan))
        ));
        let mut elsewhere = kick_sled();
        elsewhere.branch = "SAV".to_owned();
        let refused = change_article(&world.services, &staff, id, 1, &elsewhere).await;
        let Err(ArticleFormError::Wrong(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(problems.branch, Some(BranchProblem::OnLoan));
        let view = article_view(&world.services, &staff, id).await;
        let view = view.expect("answered").expect("there");
        let loan = view.loan.expect("it is on loan");
        assert_eq!(loan.name, "Kajsa Lind");
        assert_eq!(loan.due_on.to_string(), "2026-12-07");
        assert_eq!(view.times_lent, 1);
        let history = format!("{:?}", view.history);
        assert!(!history.contains("Kajsa"), "{history}");
        // Another tree's staff sees nothing of it.
        let stranger = world.staff(
            BranchId(root.0 + 100),
            BranchId(root.0 + 100),
            Role::Counter,
        );
        let nothing = article_view(&world.services, &stranger, id).await;
        assert!(nothing.expect("answered").is_none());
    })
    .await;
}

#[tokio::test]
async fn only_a_coordinator_lifts_a_quarantine() {
    each_store(|world| async move {
        let (staff, root) = counter(&world).await;
        let id = add(&world, &staff, &kick_sled()).await;
        let set = async |staff: &Staff, status| {
            change_status(&world.services, staff, &key(), id, status).await
        };
        set(&staff, ArticleStatus::Quarantine)
            .await
            .expect("anyone sets aside");
        for status in [ArticleStatus::Available, ArticleStatus::Missing] {
            let refused = set(&staff, status).await;
            assert!(matches!(
                refused,
                Err(StatusError::Refused(StatusRefusal::NeedsCoordinator))
            ));
        }
        let coordinator = world.staff(root, root, Role::Coordinator);
        let done = set(&coordinator, ArticleStatus::Available)
            .await
            .expect("lifted");
        assert!(done.action.is_some());
        let done = set(&staff, ArticleStatus::Available)
            .await
            .expect("stands so");
        assert!(done.action.is_none());
    })
    .await;
}

#[tokio::test]
async fn a_long_history_has_pages_that_share_no_line() {
    each_store(|world| async move {
        let (staff, _) = counter(&world).await;
        let id = add(&world, &staff, &kick_sled()).await;
        for _ in 0..55 {
            for status in [ArticleStatus::Missing, ArticleStatus::Available] {
                change_status(&world.services, &staff, &key(), id, status)
                    .await
                    .expect("changed");
            }
        }
        let page = async |page| {
            let page = article_history(&world.services, &staff, id, page).await;
            page.expect("read").expect("there")
        };
        let (first, second, none) = (page(0).await, page(1).await, page(9).await);
        assert_eq!((first.lines.len(), first.has_more), (100, true));
        // 110 changes, and that it came in.
        assert_eq!((second.lines.len(), second.has_more), (11, false));
        assert!(none.lines.is_empty() && !none.has_more);
        let mut actions: Vec<i64> = first
            .lines
            .iter()
            .chain(&second.lines)
            .map(|line| line.action.0)
            .collect();
        actions.sort_unstable();
        actions.dedup();
        assert_eq!(actions.len(), 111);
    })
    .await;
}
