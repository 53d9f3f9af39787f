//! Types that a coordinator edits, and what the exceptions do at the counter.

use crate::common::{self, World, each_store, key};
use domain::branches::{
    BorrowerKind, BranchId, PolicyBecause, PolicyFor, PolicyId, PolicyLine, PolicySays,
};
use domain::lending::{Hand, Stop};
use domain::people::BorrowerId;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleTypeId, SizeReading, SizeSystem};
use service::branches::{PolicyError, keep_policy, policies, policy_for, remove_policy};
use service::lending::{Outcome, Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{
    ArticleForm, ImportKind, TypeChangeError, TypeForm, TypeProblem, add_article, add_type,
    article_view, change_type, rename_category, size_change, type_view, types,
};

async fn coordinator(world: &World) -> (Staff, BranchId) {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    (world.staff(root, root, Role::Coordinator), root)
}

async fn article(world: &World, staff: &Staff, number: i64, kind: &str, size: &str) -> ArticleId {
    let form = ArticleForm {
        number: number.to_string(),
        kind: kind.to_owned(),
        size: size.to_owned(),
        ..ArticleForm::default()
    };
    let added = add_article(&world.services, staff, &key(), &form).await;
    added.expect("added").id
}

async fn type_coded(world: &World, staff: &Staff, code: &str) -> ArticleTypeId {
    let all = types(&world.services, staff).await.expect("read");
    all.iter().find(|line| line.code == code).expect("there").id
}

async fn borrower(world: &World, staff: &Staff, name: &str, is_group: bool) -> BorrowerId {
    let typed = AddBorrower {
        name: name.to_owned(),
        phone: "070-174 06 05".to_owned(),
        is_group,
        contact: if is_group {
            "Eva Lind".to_owned()
        } else {
            String::new()
        },
        language: String::new(),
    };
    let added = add_borrower(&world.services, staff, &key(), &typed).await;
    added.expect("added").id
}

async fn lend(world: &World, staff: &Staff, article: ArticleId, to: BorrowerId) -> Outcome {
    let wanted = Scan {
        scanned: Scanned::Article(article),
        hand: Hand::Borrower(to),
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    let answer = scan(&world.services, staff, &key(), &wanted).await;
    answer.expect("scanned").outcome
}

fn line(branch: Option<BranchId>, borrower: Option<BorrowerKind>, what: PolicyFor) -> PolicyLine {
    PolicyLine {
        id: PolicyId(0),
        branch,
        borrower,
        what,
        says: PolicySays::default(),
    }
}

#[tokio::test]
async fn a_type_is_added_changed_and_put_out_of_use() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world).await;
        let owner = staff.coordinator().expect("a coordinator");
        let typed = TypeForm {
            code: "sparkstotting".to_owned(),
            main_category: "Vinter".to_owned(),
            name_sv: "Sparkst\u{f6}tting".to_owned(),
            name_en: "Kick sledge".to_owned(),
            size_system: SizeSystem::None.as_str().to_owned(),
            season: "winter".to_owned(),
            loan_days: "7".to_owned(),
            ..TypeForm::default()
        };
        let key = key();
        let id = add_type(&world.services, owner, &key, &typed)
            .await
            .expect("added");
        // Sent twice, it is there once.
        let again = add_type(&world.services, owner, &key, &typed).await;
        assert_eq!(again.expect("answered"), id);
        let taken = add_type(&world.services, owner, &common::key(), &typed).await;
        let Err(TypeChangeError::Wrong(wrong)) = taken else {
            panic!("the code is taken: {taken:?}");
        };
        assert_eq!(wrong.fields, [("kod", TypeProblem::CodeTaken)]);

        let mine = type_view(&world.services, &staff, id)
            .await
            .expect("read")
            .expect("there");
        let theirs = mine.clone();
        let changed = TypeForm {
            is_retired: true,
            ..mine.form.clone()
        };
        change_type(&world.services, owner, id, mine.version, &changed)
            .await
            .expect("changed");
        // The same again changes nothing; another change upon the old one is told.
        change_type(&world.services, owner, id, mine.version, &changed)
            .await
            .expect("the same");
        let other = TypeForm {
            synonyms: "spark".to_owned(),
            ..theirs.form
        };
        let told = change_type(&world.services, owner, id, theirs.version, &other).await;
        assert!(matches!(told, Err(TypeChangeError::ChangedMeanwhile)));
    })
    .await;
}

#[tokio::test]
async fn another_measure_reads_the_sizes_anew_and_tells_first_what_is_lost() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world).await;
        let owner = staff.coordinator().expect("a coordinator");
        let skates = article(&world, &staff, 11, "SKR-HOC", "34").await;
        article(&world, &staff, 12, "SKR-HOC", "30-33").await;
        let id = type_coded(&world, &staff, "SKR-HOC").await;
        let change = size_change(&world.services, &staff, id, SizeSystem::Alpha)
            .await
            .expect("read");
        assert_eq!((change.articles, change.lost), (2, 2));
        assert_eq!(change.examples, ["30-33", "34"]);
        let view = type_view(&world.services, &staff, id)
            .await
            .expect("read")
            .expect("there");
        let other = TypeForm {
            size_system: "alfa".to_owned(),
            ..view.form.clone()
        };
        change_type(&world.services, owner, id, view.version, &other)
            .await
            .expect("changed");
        let read = async || {
            let view = article_view(&world.services, &staff, skates).await;
            view.expect("asked").expect("there").size
        };
        assert_eq!(read().await.reading, SizeReading::Unreadable);
        // What is written stays, so that the old way gives the old size back.
        change_type(&world.services, owner, id, view.version + 1, &view.form)
            .await
            .expect("back");
        assert_eq!(read().await.label().as_deref(), Some("34"));
    })
    .await;
}

#[tokio::test]
async fn exceptions_rule_at_the_counter_and_say_why() {
    each_store(async |world| {
        let (staff, root) = coordinator(&world).await;
        let owner = staff.coordinator().expect("a coordinator");
        let sled = article(&world, &staff, 21, "KALKE", "").await;
        let other = article(&world, &staff, 22, "KALKE", "").await;
        let third = article(&world, &staff, 23, "KALKE", "").await;
        let kind = type_coded(&world, &staff, "KALKE").await;
        let school = borrower(&world, &staff, "Ersboda skola", true).await;
        let sanna = borrower(&world, &staff, "Sanna Lind", false).await;

        let mut groups = line(None, Some(BorrowerKind::Group), PolicyFor::All);
        groups.says.loan_days = Some(2);
        let id = keep_policy(&world.services, owner, &groups)
            .await
            .expect("kept");
        let twice = keep_policy(&world.services, owner, &groups).await;
        assert!(matches!(twice, Err(PolicyError::Taken)), "{twice:?}");

        let view = policies(&world.services, &staff).await.expect("read");
        let rulings = policy_for(
            &world.services,
            &view,
            kind,
            root,
            Some(BorrowerKind::Group),
        );
        let rulings = rulings.await.expect("read").expect("there");
        assert_eq!(rulings.loan_days.is, 2);
        assert_eq!(rulings.loan_days.because, PolicyBecause::Line(id));

        // Monday 23 November: two days on is a Wednesday, fourteen a Monday.
        let lent = lend(&world, &staff, sled, school).await;
        let Outcome::Lent { due, .. } = lent else {
            panic!("{lent:?}")
        };
        assert_eq!(due.due.to_string(), "2026-11-25");
        let lent = lend(&world, &staff, other, sanna).await;
        let Outcome::Lent { due, .. } = lent else {
            panic!("{lent:?}")
        };
        assert_eq!(due.due.to_string(), "2026-12-07");

        let mut never = line(Some(root), None, PolicyFor::Type(kind));
        never.says.is_lent = Some(false);
        let never = keep_policy(&world.services, owner, &never)
            .await
            .expect("kept");
        let stopped = lend(&world, &staff, third, sanna).await;
        assert!(
            matches!(
                stopped,
                Outcome::Stop {
                    stop: Stop::NotLent,
                    ..
                }
            ),
            "{stopped:?}"
        );
        remove_policy(&world.services, owner, never)
            .await
            .expect("gone");
        remove_policy(&world.services, owner, never)
            .await
            .expect("as good");
        let lent = lend(&world, &staff, third, sanna).await;
        assert!(matches!(lent, Outcome::Lent { .. }), "{lent:?}");
    })
    .await;
}

#[tokio::test]
async fn a_line_that_says_nothing_or_belongs_elsewhere_is_refused() {
    each_store(async |world| {
        let (staff, root) = coordinator(&world).await;
        let owner = staff.coordinator().expect("a coordinator");
        let kind = type_coded(&world, &staff, "KALKE").await;
        let keep = async |line: &PolicyLine| keep_policy(&world.services, owner, line).await;
        let days = |mut line: PolicyLine, days: u16| {
            line.says.loan_days = Some(days);
            line
        };
        let silent = line(Some(root), None, PolicyFor::Type(kind));
        assert!(matches!(keep(&silent).await, Err(PolicyError::Silent)));
        let long = days(silent.clone(), 366);
        assert!(matches!(keep(&long).await, Err(PolicyError::LoanDays)));
        let of_type = days(line(None, None, PolicyFor::Type(kind)), 3);
        assert!(matches!(keep(&of_type).await, Err(PolicyError::OfType)));
        let of_branch = days(line(Some(root), None, PolicyFor::All), 3);
        assert!(matches!(keep(&of_branch).await, Err(PolicyError::OfBranch)));
        let nowhere = days(line(Some(BranchId(999)), None, PolicyFor::Type(kind)), 3);
        assert!(matches!(keep(&nowhere).await, Err(PolicyError::NotThere)));
        let nothing = days(
            line(Some(root), None, PolicyFor::Category("Rymden".to_owned())),
            3,
        );
        assert!(matches!(keep(&nothing).await, Err(PolicyError::NotThere)));
    })
    .await;
}

#[tokio::test]
async fn a_category_is_renamed_with_what_differs_for_it_and_two_become_one() {
    each_store(async |world| {
        let (staff, _) = coordinator(&world).await;
        let services = &world.services;
        let owner = staff.coordinator().expect("a coordinator");
        let ruled = |category: &str| PolicyLine {
            says: PolicySays {
                loan_days: Some(7),
                ..PolicySays::default()
            },
            ..line(None, None, PolicyFor::Category(category.to_owned()))
        };
        let all = types(services, &staff).await.expect("read");
        let (from, other) = (all[0].main_category.clone(), {
            let other = all
                .iter()
                .find(|line| line.main_category != all[0].main_category);
            other.expect("another").main_category.clone()
        });
        keep_policy(services, owner, &ruled(&from))
            .await
            .expect("kept");
        rename_category(services, owner, &from, "Sn\u{f6} och is")
            .await
            .expect("renamed");
        // Sent twice, nothing has the old name any more.
        rename_category(services, owner, &from, "Sn\u{f6} och is")
            .await
            .expect("the same");
        let now = types(services, &staff).await.expect("read");
        assert!(now.iter().all(|line| line.main_category != from));
        let kept = policies(services, &staff).await.expect("read");
        let kept: Vec<PolicyFor> = kept
            .policies
            .lines()
            .iter()
            .map(|line| line.what.clone())
            .collect();
        assert_eq!(kept, [PolicyFor::Category("Sn\u{f6} och is".to_owned())]);

        let empty = rename_category(services, owner, &other, "  ").await;
        assert!(matches!(empty, Err(TypeChangeError::Wrong(_))), "{empty:?}");
        keep_policy(services, owner, &ruled(&other))
            .await
            .expect("kept");
        let both = rename_category(services, owner, &other, "Sn\u{f6} och is").await;
        let Err(TypeChangeError::Wrong(wrong)) = both else {
            panic!("both have rules: {both:?}");
        };
        assert_eq!(wrong.fields, [("nytt-namn", TypeProblem::BothRuled)]);
        let now = types(services, &staff).await.expect("read");
        assert!(
            now.iter().any(|line| line.main_category == other),
            "nothing was done"
        );
    })
    .await;
}
