//! A quick change of person on a shared machine.

use crate::common::{World, each_store};
use domain::branches::BranchId;
use domain::staff::PasswordError;
use domain::time::Moment;
use service::staff::{
    ChangePersonError, DEMO_SIGN_INS, DemoSignIn, DeviceToken, OwnError, SignIn, SignedIn,
    add_demo_staff, change_branch, change_person, my_branches, people_on_device, remove_pin,
    session, set_pin, sign_in, sign_out, sign_out_everywhere,
};
use service::stock::ImportKind;

const KIM: DemoSignIn = DEMO_SIGN_INS[0];
const ALEX: DemoSignIn = DEMO_SIGN_INS[1];

async fn signed_in(world: &World, who: DemoSignIn, device: Option<DeviceToken>) -> SignedIn {
    let typed = SignIn {
        email: who.email,
        password: who.password,
        device,
    };
    sign_in(&world.services, typed)
        .await
        .expect("the password is right")
}

/// Kim, then Alex, signed in at the same machine.
async fn shared_machine(world: &World) -> (SignedIn, SignedIn) {
    let branch = world.with_files(&[ImportKind::Branches]).await;
    add_demo_staff(&world.services, branch)
        .await
        .expect("the demo's people are added");
    let kim = signed_in(world, KIM, None).await;
    let later = world.services.clock().now().plus(Moment::MINUTE);
    world.services.clock().set(later);
    let alex = signed_in(world, ALEX, Some(kim.device.clone())).await;
    (kim, alex)
}

async fn names(world: &World, device: &DeviceToken) -> Vec<String> {
    people_on_device(&world.services, device)
        .await
        .expect("the database answers")
        .into_iter()
        .map(|one| one.name)
        .collect()
}

#[tokio::test]
async fn those_who_gave_their_password_here_change_places_by_pin() {
    each_store(|world| async move {
        let (kim, alex) = shared_machine(&world).await;
        assert_eq!(names(&world, &kim.device).await, ["Alex", "Kim"]);
        let again = change_person(&world.services, &alex.device, kim.staff.id(), KIM.pin)
            .await
            .expect("Kim knows the PIN");
        assert_eq!(again.staff.name(), "Kim");
        // The week since the password isn't made longer by a PIN.
        assert_eq!(again.expires, kim.expires);
        let alex_still = session(&world.services, &alex.session)
            .await
            .expect("the database answers");
        assert!(alex_still.is_some());
    })
    .await;
}

#[tokio::test]
async fn a_pin_is_worth_nothing_at_another_machine_or_after_signing_out() {
    each_store(|world| async move {
        let (kim, alex) = shared_machine(&world).await;
        let elsewhere = DeviceToken::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("a token");
        let services = &world.services;
        let refused = change_person(services, &elsewhere, kim.staff.id(), KIM.pin).await;
        assert!(matches!(refused, Err(ChangePersonError::NeedsPassword)));
        assert_eq!(names(&world, &elsewhere).await, [""; 0]);

        sign_out(services, &kim.session).await.expect("out");
        assert_eq!(names(&world, &alex.device).await, ["Alex"]);
        let refused = change_person(services, &alex.device, kim.staff.id(), KIM.pin).await;
        assert!(matches!(refused, Err(ChangePersonError::NeedsPassword)));

        sign_out_everywhere(services, &alex.staff)
            .await
            .expect("out");
        assert_eq!(names(&world, &alex.device).await, [""; 0]);
    })
    .await;
}

#[tokio::test]
async fn the_next_morning_a_pin_is_enough_and_after_a_week_it_is_not() {
    each_store(|world| async move {
        let (kim, _) = shared_machine(&world).await;
        let start = world.services.clock().now();
        let services = &world.services;
        services.clock().set(start.plus(20 * Moment::HOUR));
        let morning = change_person(services, &kim.device, kim.staff.id(), KIM.pin).await;
        assert!(morning.is_ok(), "{}: {morning:?}", world.database);
        services.clock().set(start.plus(7 * Moment::DAY));
        let refused = change_person(services, &kim.device, kim.staff.id(), KIM.pin).await;
        assert!(matches!(refused, Err(ChangePersonError::NeedsPassword)));
    })
    .await;
}

#[tokio::test]
async fn the_machine_stays_at_its_branch() {
    each_store(|world| async move {
        let (kim, alex) = shared_machine(&world).await;
        let branches = my_branches(&world.services, &alex.staff)
            .await
            .expect("the database answers");
        let small = BranchId(branches[1].id);
        change_branch(&world.services, &alex.staff, &alex.session, small)
            .await
            .expect("the database answers");
        let again = change_person(&world.services, &alex.device, kim.staff.id(), KIM.pin)
            .await
            .expect("Kim knows the PIN");
        assert_eq!(again.staff.branch(), small, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn wrong_pins_are_slowed_and_after_ten_in_a_day_only_the_password_helps() {
    each_store(|world| async move {
        let (kim, _) = shared_machine(&world).await;
        let services = &world.services;
        let guess = |pin: &'static str| change_person(services, &kim.device, kim.staff.id(), pin);
        for _ in 0..5 {
            assert!(matches!(guess("9053").await, Err(ChangePersonError::Wrong)));
        }
        for _ in 5..10 {
            match guess(KIM.pin).await {
                Err(ChangePersonError::SlowDown { until }) => services.clock().set(until),
                other => panic!("{}: {other:?}", world.database),
            }
            assert!(matches!(guess("9053").await, Err(ChangePersonError::Wrong)));
        }
        let later = services.clock().now().plus(2 * Moment::HOUR);
        services.clock().set(later);
        assert!(matches!(
            guess(KIM.pin).await,
            Err(ChangePersonError::PinRests)
        ));
        signed_in(&world, KIM, Some(kim.device.clone())).await;
        assert!(guess(KIM.pin).await.is_ok(), "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn a_pin_is_set_with_the_password_and_may_be_taken_away() {
    each_store(|world| async move {
        let (kim, _) = shared_machine(&world).await;
        let services = &world.services;
        let weak = set_pin(services, &kim.staff, KIM.password, "1234").await;
        assert!(matches!(
            weak,
            Err(OwnError::Weak(PasswordError::TooCommon))
        ));
        let other = set_pin(services, &kim.staff, "fel lösenord", "7402").await;
        assert!(matches!(other, Err(OwnError::WrongPassword)));
        set_pin(services, &kim.staff, KIM.password, "7402")
            .await
            .expect("a good PIN");
        let old = change_person(services, &kim.device, kim.staff.id(), KIM.pin).await;
        assert!(matches!(old, Err(ChangePersonError::Wrong)));
        let new = change_person(services, &kim.device, kim.staff.id(), "7402").await;
        assert!(new.is_ok());
        remove_pin(services, &kim.staff).await.expect("taken away");
        let none = change_person(services, &kim.device, kim.staff.id(), "7402").await;
        assert!(matches!(none, Err(ChangePersonError::NeedsPassword)));
        let here = people_on_device(services, &kim.device)
            .await
            .expect("the database answers");
        assert!(here.iter().any(|one| one.name == "Kim" && !one.has_pin));
    })
    .await;
}
