//! A family signs in by a code: who holds the telephone, and nobody else.

use crate::common::{World, each_store, key};
use domain::booking::{Period, SizeClass};
use domain::branches::BranchId;
use domain::people::{BorrowerId, BorrowerLanguage};
use domain::staff::Role;
use domain::time::Moment;
use service::booking::{Wish, WishLine, reservations_of, reserve};
use service::lending::undo;
use service::messages::{Channel, outbox_view};
use service::people::family::{
    AnswerError, AskCode, AskError, CodeAsked, Family, FamilyHere, FamilySignedIn, MOST_TRIES,
    NameFamilyError, answer_code, ask_code, family_session, name_family, sign_family_out,
    sign_family_out_everywhere,
};
use service::people::{
    AddBorrower, ChangeBorrower, add_borrower, change_borrower, merge_borrowers,
};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article};

const NUMBER: &str = "070-174 06 05";

async fn staff(world: &World) -> Staff {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    world.staff(root, root, Role::Coordinator)
}

async fn add(world: &World, staff: &Staff, name: &str, contact: &str) -> BorrowerId {
    let typed = AddBorrower {
        name: name.to_owned(),
        phone: NUMBER.to_owned(),
        is_group: !contact.is_empty(),
        contact: contact.to_owned(),
        language: String::new(),
    };
    let added = add_borrower(&world.services, staff, &key(), &typed).await;
    added.expect("added").id
}

async fn ask(
    world: &World,
    root: BranchId,
    phone: &str,
    name: &str,
) -> Result<CodeAsked, AskError> {
    let asked = AskCode {
        root,
        phone,
        first_name: name,
    };
    ask_code(&world.services, asked, |code| {
        format!("Kod {}", code.as_str())
    })
    .await
}

async fn enter(world: &World, root: BranchId, name: &str) -> FamilySignedIn {
    let asked = ask(world, root, NUMBER, name).await.expect("sent");
    let typed = asked.code.as_str();
    let entered = answer_code(&world.services, &asked.token, typed).await;
    entered.expect("let in")
}

async fn here(world: &World, signed_in: &FamilySignedIn) -> Option<FamilyHere> {
    let found = family_session(&world.services, &signed_in.token).await;
    found.expect("answered")
}

async fn who(world: &World, signed_in: &FamilySignedIn) -> Option<BorrowerId> {
    let here = here(world, signed_in).await.expect("signed in");
    here.who.map(|person| person.family.borrower())
}

fn later(world: &World, millis: i64) {
    let clock = world.services.clock();
    clock.set(clock.now().plus(millis));
}

/// Another code than this one.
fn other(code: &str) -> &'static str {
    if code == "123456" { "654321" } else { "123456" }
}

#[tokio::test]
async fn a_code_lets_in_the_one_of_those_on_the_number_whose_first_name_was_given() {
    each_store(|world| async move {
        let staff = staff(&world).await;
        let root = staff.root();
        let sanna = add(&world, &staff, "Sanna Lind", "").await;
        let omar = add(&world, &staff, "Omar Lind", "").await;
        let school = add(&world, &staff, "Ersängsskolan", "Åsa Öberg").await;
        for (name, expected) in [("sanna", sanna), (" OMAR lind ", omar), ("Asa", school)] {
            let signed_in = enter(&world, root, name).await;
            assert!(signed_in.is_known);
            assert_eq!(who(&world, &signed_in).await, Some(expected), "{name}");
            later(&world, 20 * Moment::MINUTE);
        }
        // Somebody else with that telephone sees nobody.
        let signed_in = enter(&world, root, "Per").await;
        assert!(!signed_in.is_known);
        assert_eq!(who(&world, &signed_in).await, None);

        let right = staff.coordinator().expect("a coordinator");
        let sent = outbox_view(&world.services, right).await.expect("answered");
        assert_eq!(sent.len(), 4);
        assert!(sent.iter().all(|line| {
            line.channel == Channel::Sms && line.body.is_none() && line.to == "…06 05"
        }));
    })
    .await;
}

#[tokio::test]
async fn two_of_one_first_name_tell_their_whole_name_and_a_new_one_is_taken_in_once() {
    each_store(|world| async move {
        let staff = staff(&world).await;
        let root = staff.root();
        add(&world, &staff, "Sanna Lind", "").await;
        let second = add(&world, &staff, "Sanna Berg", "").await;
        let services = &world.services;
        let signed_in = enter(&world, root, "Sanna").await;
        assert_eq!(who(&world, &signed_in).await, None);
        let named = |typed: &'static str| {
            name_family(services, &signed_in.token, typed, BorrowerLanguage::English)
        };
        assert!(matches!(named(" ").await, Err(NameFamilyError::Name(_))));
        let family = named("sanna  BERG").await.expect("found");
        assert_eq!(family.borrower(), second);

        let signed_in = enter(&world, root, "Yusuf").await;
        let token = &signed_in.token;
        let first = name_family(services, token, "Yusuf Ali", BorrowerLanguage::English).await;
        let again = name_family(services, token, "Yusuf Ali", BorrowerLanguage::English).await;
        let (first, again) = (first.expect("taken in"), again.expect("the same"));
        assert_eq!(first, again);
        let person = here(&world, &signed_in).await.and_then(|here| here.who);
        let person = person.expect("known now");
        assert_eq!(person.name, "Yusuf Ali");
        assert_eq!(person.language, BorrowerLanguage::English);

        // Two of one whole name: staff part them.
        add(&world, &staff, "Sanna Lind", "").await;
        let signed_in = enter(&world, root, "Sanna").await;
        let both = name_family(
            services,
            &signed_in.token,
            "Sanna Lind",
            BorrowerLanguage::Swedish,
        );
        assert!(matches!(both.await, Err(NameFamilyError::Several)));
    })
    .await;
}

#[tokio::test]
async fn a_code_is_tried_five_times_holds_ten_minutes_and_works_once() {
    each_store(|world| async move {
        let root = staff(&world).await.root();
        let services = &world.services;
        let asked = ask(&world, root, NUMBER, "Sanna").await.expect("sent");
        let right = asked.code.as_str();
        // Twenty wrong ones at once: five are looked at.
        let tries = (0..20).map(|_| answer_code(services, &asked.token, other(right)));
        let answers = futures::future::join_all(tries).await;
        let wrong =
            |answer: &&Result<_, AnswerError>| matches!(answer, Err(AnswerError::Wrong { .. }));
        // The fifth says that it was the last.
        let looked_at = answers.iter().filter(wrong).count();
        assert_eq!(looked_at, usize::try_from(MOST_TRIES).expect("few") - 1);
        let after = answer_code(services, &asked.token, right).await;
        assert!(matches!(after, Err(AnswerError::Over)));

        let asked = ask(&world, root, NUMBER, "Sanna").await.expect("sent");
        let spaced = asked.code.as_str().split_at(3);
        let spaced = format!(" {} {} ", spaced.0, spaced.1);
        answer_code(services, &asked.token, &spaced)
            .await
            .expect("let in");
        let twice = answer_code(services, &asked.token, &spaced).await;
        assert!(matches!(twice, Err(AnswerError::Over)));

        let asked = ask(&world, root, NUMBER, "Sanna").await.expect("sent");
        later(&world, 10 * Moment::MINUTE);
        let late = answer_code(services, &asked.token, asked.code.as_str()).await;
        assert!(matches!(late, Err(AnswerError::Over)));
    })
    .await;
}

#[tokio::test]
async fn a_number_is_not_flooded_by_any_number_of_people_at_once() {
    each_store(|world| async move {
        let root = staff(&world).await.root();
        let all = (0..12).map(|_| ask(&world, root, NUMBER, "Sanna"));
        let answers = futures::future::join_all(all).await;
        let sent = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(sent, 3, "{}", world.database);
        // Another number is not held up.
        ask(&world, root, "070-174 06 06", "Omar")
            .await
            .expect("sent");
        let now = world.services.clock().now();
        match ask(&world, root, NUMBER, "Sanna").await {
            Err(AskError::Wait(until)) => assert_eq!(until, now.plus(15 * Moment::MINUTE)),
            other => panic!("{other:?}"),
        }
        let mut day = 3;
        for _ in 0..20 {
            later(&world, 15 * Moment::MINUTE);
            day += usize::from(ask(&world, root, NUMBER, "Sanna").await.is_ok());
        }
        assert_eq!(day, 8);
        let wrong = ask(&world, root, "070", "").await;
        assert!(matches!(
            wrong,
            Err(AskError::Wrong {
                phone: Some(_),
                name: Some(_)
            })
        ));
    })
    .await;
}

#[tokio::test]
async fn a_family_stays_signed_in_until_it_goes_or_the_number_is_another() {
    each_store(|world| async move {
        let staff = staff(&world).await;
        let (services, root) = (&world.services, staff.root());
        let sanna = add(&world, &staff, "Sanna Lind", "").await;
        let (phone, tablet) = (
            enter(&world, root, "Sanna").await,
            enter(&world, root, "Sanna").await,
        );
        later(&world, 59 * Moment::DAY);
        assert!(here(&world, &phone).await.is_some());
        later(&world, 2 * Moment::DAY);
        assert!(here(&world, &phone).await.is_some(), "used in between");
        assert!(here(&world, &tablet).await.is_none());

        sign_family_out(services, &phone.token).await.expect("out");
        assert!(here(&world, &phone).await.is_none());

        let (one, two) = (
            enter(&world, root, "Sanna").await,
            enter(&world, root, "Sanna").await,
        );
        let family = here(&world, &one).await.and_then(|here| here.who);
        let family = family.expect("Sanna").family;
        let out = sign_family_out_everywhere(services, &family).await;
        out.expect("out");
        assert!(here(&world, &one).await.is_none() && here(&world, &two).await.is_none());

        later(&world, Moment::DAY);
        let old = enter(&world, root, "Sanna").await;
        let moved = ChangeBorrower {
            name: "Sanna Lind".to_owned(),
            phone: "070-174 06 06".to_owned(),
            contact: String::new(),
            language: String::new(),
            note: String::new(),
            version: 1,
        };
        let changed = change_borrower(services, &staff, sanna, &moved).await;
        changed.expect("changed");
        assert_eq!(who(&world, &old).await, None, "the number is another's now");
    })
    .await;
}

#[tokio::test]
async fn two_who_are_one_keep_what_both_reserved_and_are_parted_with_it() {
    each_store(|world| async move {
        let staff = staff(&world).await;
        let (services, root) = (&world.services, staff.root());
        let form = ArticleForm {
            number: "1".to_owned(),
            kind: "SKR-HOC".to_owned(),
            size: "34".to_owned(),
            ..ArticleForm::default()
        };
        let added = add_article(services, &staff, &key(), &form).await;
        added.expect("added");
        let gone = add(&world, &staff, "Sanna Lind", "").await;
        let stays = add(&world, &staff, "Susanna Lind", "").await;
        let signed_in = enter(&world, root, "Sanna").await;
        let day = |text: &str| text.parse().expect("a day");
        let wish = Wish {
            branch: root,
            period: Period::new(day("2026-11-24"), day("2026-11-25")).expect("a period"),
            lines: vec![WishLine {
                kind: "SKR-HOC".to_owned(),
                class: SizeClass::named("34"),
                wearer: String::new(),
            }],
        };
        let of = |id| Family::served_by(&staff, id);
        let reserved = reserve(services, &of(gone), &key(), &wish).await;
        reserved.expect("reserved");
        let merged = merge_borrowers(services, &staff, &key(), gone, stays).await;
        let merged = merged.expect("merged");
        let count = async |id| {
            reservations_of(services, &of(id))
                .await
                .expect("read")
                .len()
        };
        assert_eq!((count(gone).await, count(stays).await), (0, 1));
        assert!(here(&world, &signed_in).await.is_none(), "signs in anew");
        let undone = undo(services, &staff, &key(), merged.action).await;
        undone.expect("parted");
        assert_eq!((count(gone).await, count(stays).await), (1, 0));
    })
    .await;
}
