//! A branch's hours, days, rules and particulars, changed by a coordinator.

use crate::common::{World, each_store, key};
use chrono::NaiveDate;
use domain::branches::{
    BranchId, ClosedWhy, ColourError, DayStatus, Holiday, HoursError, LendingRules, OpenWhy,
    SettingsError,
};
use domain::lending::Hand;
use domain::staff::Role;
use service::branches::{
    BranchForm, CalendarError, DayDecision, RulesForm, SettingsChangeError, branch_settings,
    calendar_view, change_rules, change_settings, decide_day, set_weekly_hours,
};
use service::lending::{Outcome, Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{ArticleForm, ImportKind, add_article};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

async fn coordinator(world: &World) -> (Staff, BranchId) {
    let files = [
        ImportKind::Branches,
        ImportKind::Types,
        ImportKind::SchoolHolidays,
    ];
    let root = world.with_files(&files).await;
    (world.staff(root, root, Role::Coordinator), root)
}

/// Lends a sledge today; it is due on Monday 7 December.
async fn lend_a_sledge(world: &World, staff: &Staff) {
    let sledge = ArticleForm {
        kind: "PULKA".to_owned(),
        ..ArticleForm::default()
    };
    let sledge = add_article(&world.services, staff, &key(), &sledge)
        .await
        .expect("added");
    let kajsa = AddBorrower {
        name: "Kajsa Lind".to_owned(),
        phone: "070-174 06 12".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    let kajsa = add_borrower(&world.services, staff, &key(), &kajsa)
        .await
        .expect("added");
    let one = Scan {
        scanned: Scanned::Article(sledge.id),
        hand: Hand::Borrower(kajsa.id),
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: None,
    };
    let answer = scan(&world.services, staff, &key(), &one)
        .await
        .expect("answered");
    assert!(matches!(answer.outcome, Outcome::Lent { .. }), "{answer:?}");
}

async fn status(world: &World, staff: &Staff, root: BranchId, date: &str) -> DayStatus {
    let view = calendar_view(&world.services, staff, root, day(date), day(date))
        .await
        .expect("answered")
        .expect("there");
    view.days[0].status.clone()
}

#[tokio::test]
async fn a_day_is_closed_and_opened_and_the_loans_due_on_it_are_counted() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        lend_a_sledge(&world, &staff).await;
        let may = staff.coordinator().expect("a coordinator");
        let closed = DayDecision::Closed {
            note: "Inventering".to_owned(),
        };
        let due = day("2026-12-07");
        let changed = decide_day(&world.services, may, root, due, &closed)
            .await
            .expect("closed");
        assert_eq!(changed.due_on_closed_days, 1, "{}", world.database);
        let why = ClosedWhy::ByBranch {
            note: Some("Inventering".to_owned()),
        };
        assert_eq!(
            status(&world, &staff, root, "2026-12-07").await,
            DayStatus::Closed(why)
        );
        let open = DayDecision::Open {
            hours: "10-12, 13.30-15".to_owned(),
            note: String::new(),
        };
        let changed = decide_day(&world.services, may, root, due, &open)
            .await
            .expect("open");
        assert_eq!(changed.due_on_closed_days, 0);
        let DayStatus::Open { hours, why } = status(&world, &staff, root, "2026-12-07").await
        else {
            panic!("it is open");
        };
        assert_eq!((hours.len(), why), (2, OpenWhy::Extra { note: None }));
        decide_day(&world.services, may, root, due, &DayDecision::Usual)
            .await
            .expect("as usual");
        let usual = status(&world, &staff, root, "2026-12-07").await;
        assert!(matches!(
            usual,
            DayStatus::Open {
                why: OpenWhy::Weekly,
                ..
            }
        ));
    })
    .await;
}

#[tokio::test]
async fn a_week_without_mondays_tells_of_the_loans_that_are_due_on_one() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        lend_a_sledge(&world, &staff).await;
        let may = staff.coordinator().expect("a coordinator");
        let changed = set_weekly_hours(&world.services, may, root, "tis 12-18\nons 12-18\r\n")
            .await
            .expect("changed");
        assert_eq!(changed.due_on_closed_days, 1);
        let refused = set_weekly_hours(&world.services, may, root, "tis 18-12").await;
        assert!(matches!(
            refused,
            Err(CalendarError::Hours(HoursError::Backwards(_)))
        ));
        let view = calendar_view(
            &world.services,
            &staff,
            root,
            day("2026-12-21"),
            day("2027-01-10"),
        )
        .await
        .expect("answered")
        .expect("there");
        assert_eq!(view.weekly.to_string(), "tis 12–18;ons 12–18");
        assert_eq!(view.days.len(), 21);
        let eve = &view.days[3];
        assert_eq!(
            (eve.holiday, eve.week.week),
            (Some(Holiday::ChristmasEve), 52)
        );
        assert_eq!(
            eve.status,
            DayStatus::Closed(ClosedWhy::Holiday(Holiday::ChristmasEve))
        );
        assert_eq!(eve.school_holiday.as_deref(), Some("jullov"));
        assert_eq!(view.school_holidays.len(), 1);
        assert_eq!(view.days[10].week.week, 53);
        let due = calendar_view(
            &world.services,
            &staff,
            root,
            day("2026-12-07"),
            day("2026-12-07"),
        );
        let due = due.await.expect("answered").expect("there");
        assert_eq!(due.days[0].due, 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_decided_wrong_is_refused_with_its_reason() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        let may = staff.coordinator().expect("a coordinator");
        let date = day("2026-12-07");
        let decide = async |date, decision: DayDecision| {
            decide_day(&world.services, may, root, date, &decision).await
        };
        let open = |hours: &str| DayDecision::Open {
            hours: hours.to_owned(),
            note: String::new(),
        };
        assert!(matches!(
            decide(date, open("")).await,
            Err(CalendarError::NoHours)
        ));
        assert!(matches!(
            decide(date, open("sju")).await,
            Err(CalendarError::Hours(HoursError::NoSpan(_)))
        ));
        let note = "x".repeat(101);
        assert!(matches!(
            decide(date, DayDecision::Closed { note }).await,
            Err(CalendarError::NoteTooLong(_))
        ));
        assert!(matches!(
            decide(NaiveDate::MAX, DayDecision::Usual).await,
            Err(CalendarError::DayOutOfRange)
        ));
        let elsewhere = BranchId(root.0 + 100);
        let refused = decide_day(&world.services, may, elsewhere, date, &DayDecision::Usual);
        assert!(matches!(refused.await, Err(CalendarError::NotThere)));
        let counter = world.staff(root, root, Role::Counter);
        assert!(counter.coordinator().is_err());
    })
    .await;
}

#[tokio::test]
async fn particulars_and_rules_are_changed_within_their_ranges() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        let may = staff.coordinator().expect("a coordinator");
        let form = BranchForm {
            name: "Fritidsbanken i Umeå".to_owned(),
            place: "Nolia".to_owned(),
            phone: "070-174 06 20".to_owned(),
            email: "umea@fritidsbanken.example".to_owned(),
            accent_colour: "#1D6B4F".to_owned(),
        };
        change_settings(&world.services, may, root, &form)
            .await
            .expect("changed");
        let settings = branch_settings(&world.services, &staff, root)
            .await
            .expect("answered")
            .expect("there");
        assert_eq!(settings.particulars.name, form.name);
        assert_eq!(settings.particulars.phone, "070-174 06 20");
        assert_eq!(settings.particulars.accent_colour, "#1d6b4f");
        let wrong = BranchForm {
            name: " ".to_owned(),
            phone: "070".to_owned(),
            email: "umea".to_owned(),
            accent_colour: "#ffee00".to_owned(),
            ..BranchForm::default()
        };
        let refused = change_settings(&world.services, may, root, &wrong).await;
        let Err(SettingsChangeError::Wrong(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(problems.accent_colour, Some(ColourError::TooLight));
        assert!(problems.name.is_some() && problems.phone.is_some());
        assert!(problems.email.is_some() && problems.place.is_none());
        let rules = LendingRules {
            loan_days: 7,
            longest_loan_days: 21,
            ..LendingRules::default()
        };
        change_rules(&world.services, may, root, &RulesForm::from(&rules))
            .await
            .expect("changed");
        let settings = branch_settings(&world.services, &staff, root).await;
        assert_eq!(settings.expect("answered").expect("there").rules, rules);
        let short = LendingRules {
            longest_loan_days: 3,
            ..rules
        };
        let refused = change_rules(&world.services, may, root, &RulesForm::from(&short)).await;
        let Err(SettingsChangeError::Rules(problems)) = refused else {
            panic!("{refused:?}");
        };
        assert_eq!(problems.days, [SettingsError::LongestLoanDays]);
        assert_eq!(problems.code_pattern, None);
    })
    .await;
}
