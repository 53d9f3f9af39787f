//! Signing in: guesses are slowed, sessions end, and nobody learns who works here.

use crate::common::{World, at, each_store};
use domain::branches::BranchId;
use domain::time::Moment;
use service::Services;
use service::staff::{
    DEMO_SIGN_INS, DemoSignIn, DeviceToken, SignIn, SignInError, SignedIn, add_demo_staff,
    change_branch, me, my_branches, session, sign_in, sign_out, sign_out_everywhere,
};
use service::stock::ImportKind;

const KIM: DemoSignIn = DEMO_SIGN_INS[0];

async fn with_staff(world: &World) -> BranchId {
    let branch = world.with_files(&[ImportKind::Branches]).await;
    add_demo_staff(&world.services, branch)
        .await
        .expect("the demo's people are added");
    branch
}

async fn try_in(
    services: &Services,
    email: &str,
    password: &str,
    device: Option<DeviceToken>,
) -> Result<SignedIn, SignInError> {
    let typed = SignIn {
        email,
        password,
        device,
    };
    sign_in(services, typed).await
}

async fn kim_in(world: &World) -> SignedIn {
    try_in(&world.services, KIM.email, KIM.password, None)
        .await
        .expect("Kim knows the password")
}

#[tokio::test]
async fn the_right_password_signs_in_at_the_top_branch() {
    each_store(|world| async move {
        let branch = with_staff(&world).await;
        let kim = try_in(&world.services, " KIM@demo.Example ", KIM.password, None)
            .await
            .expect("capitals and blanks don't matter in an address");
        assert_eq!(kim.staff.name(), "Kim");
        assert_eq!(kim.staff.branch(), branch);
        assert!(kim.staff.administrator().is_err());
        let again = session(&world.services, &kim.session)
            .await
            .expect("the database answers");
        assert_eq!(again.as_ref(), Some(&kim.staff), "{}", world.database);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_fifty_wrong_guesses_at_once_five_are_looked_at() {
    each_store(|world| async move {
        with_staff(&world).await;
        let guesses: Vec<_> = (0..50)
            .map(|guess| {
                let services = world.services.clone();
                tokio::spawn(async move {
                    try_in(&services, KIM.email, &format!("fel lösenord {guess}"), None).await
                })
            })
            .collect();
        let (mut wrong, mut slowed) = (0, 0);
        for guess in guesses {
            match guess.await.expect("a guess is answered") {
                Err(SignInError::Wrong) => wrong += 1,
                Err(SignInError::SlowDown { .. }) => slowed += 1,
                other => panic!("{}: {other:?}", world.database),
            }
        }
        assert_eq!((wrong, slowed), (5, 45), "{}", world.database);
        // The right password waits too, or the answer would tell it.
        let now = world.services.clock().now();
        match try_in(&world.services, KIM.email, KIM.password, None).await {
            Err(SignInError::SlowDown { until }) => assert_eq!(until, now.plus(30_000)),
            other => panic!("{}: {other:?}", world.database),
        }
        world.services.clock().set(now.plus(30_000));
        kim_in(&world).await;
        // And a right one wipes the slate.
        let wrong = try_in(&world.services, KIM.email, "fel lösenord", None).await;
        assert!(matches!(wrong, Err(SignInError::Wrong)));
    })
    .await;
}

#[tokio::test]
async fn an_unknown_address_is_answered_and_slowed_like_a_known_one() {
    each_store(|world| async move {
        with_staff(&world).await;
        for _ in 0..5 {
            let answer = try_in(&world.services, "ingen@demo.example", "något långt", None).await;
            assert!(matches!(answer, Err(SignInError::Wrong)));
        }
        let answer = try_in(&world.services, "ingen@demo.example", "något långt", None).await;
        assert!(matches!(answer, Err(SignInError::SlowDown { .. })));
        // Others aren't held up by it.
        kim_in(&world).await;
    })
    .await;
}

#[tokio::test]
async fn a_session_ends_after_twelve_idle_hours_and_in_any_case_after_a_week() {
    each_store(|world| async move {
        with_staff(&world).await;
        let start = at("2026-11-23 12:00");
        let idle = kim_in(&world).await;
        let used = kim_in(&world).await;
        let is_in = async |one: &SignedIn, hours: i64| {
            world.services.clock().set(start.plus(hours * Moment::HOUR));
            session(&world.services, &one.session)
                .await
                .expect("the database answers")
                .is_some()
        };
        assert!(is_in(&used, 11).await);
        assert!(is_in(&idle, 11).await);
        for hours in (22..7 * 24).step_by(11) {
            assert!(is_in(&used, hours).await, "{hours} on {}", world.database);
        }
        assert!(!is_in(&idle, 11 + 13).await, "{}", world.database);
        assert!(!is_in(&used, 7 * 24).await, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn signing_out_ends_this_session_and_everywhere_ends_all() {
    each_store(|world| async move {
        with_staff(&world).await;
        let here = kim_in(&world).await;
        let there = kim_in(&world).await;
        let third = kim_in(&world).await;
        let known = me(&world.services, &here.staff, Some(&here.session))
            .await
            .expect("the database answers");
        assert_eq!(known.sessions.len(), 3);
        assert_eq!(known.sessions.iter().filter(|one| one.is_this).count(), 1);
        sign_out(&world.services, &here.session).await.expect("out");
        let still = async |one: &SignedIn| {
            session(&world.services, &one.session)
                .await
                .expect("the database answers")
                .is_some()
        };
        assert!(!still(&here).await && still(&there).await && still(&third).await);
        sign_out_everywhere(&world.services, &there.staff)
            .await
            .expect("out");
        assert!(!still(&there).await && !still(&third).await);
    })
    .await;
}

#[tokio::test]
async fn one_machine_holds_one_session_of_each_person() {
    each_store(|world| async move {
        with_staff(&world).await;
        let first = kim_in(&world).await;
        let second = try_in(
            &world.services,
            KIM.email,
            KIM.password,
            Some(first.device.clone()),
        )
        .await
        .expect("Kim signs in again");
        let known = me(&world.services, &second.staff, None)
            .await
            .expect("the database answers");
        assert_eq!(known.sessions.len(), 1);
        let old = session(&world.services, &first.session)
            .await
            .expect("the database answers");
        assert_eq!(old, None);
    })
    .await;
}

#[tokio::test]
async fn a_person_goes_on_at_another_branch_of_the_tree() {
    each_store(|world| async move {
        with_staff(&world).await;
        let kim = kim_in(&world).await;
        let branches = my_branches(&world.services, &kim.staff)
            .await
            .expect("the database answers");
        assert!(branches.len() > 1);
        let to = BranchId(branches[1].id);
        assert!(
            change_branch(&world.services, &kim.staff, &kim.session, to)
                .await
                .expect("the database answers")
        );
        let now = session(&world.services, &kim.session)
            .await
            .expect("the database answers")
            .expect("still signed in");
        assert_eq!(now.branch(), to);
        let nowhere = BranchId(9_999);
        assert!(
            !change_branch(&world.services, &kim.staff, &kim.session, nowhere)
                .await
                .expect("the database answers")
        );
    })
    .await;
}

#[tokio::test]
async fn signing_in_at_a_known_machine_goes_on_at_its_branch() {
    each_store(|world| async move {
        with_staff(&world).await;
        let services = &world.services;
        let kim = kim_in(&world).await;
        let branches = my_branches(services, &kim.staff).await.expect("branches");
        let small = BranchId(branches[1].id);
        change_branch(services, &kim.staff, &kim.session, small)
            .await
            .expect("the database answers");
        let alex = DEMO_SIGN_INS[1];
        let here = try_in(
            services,
            alex.email,
            alex.password,
            Some(kim.device.clone()),
        )
        .await
        .expect("Alex signs in at the machine");
        assert_eq!(here.staff.branch(), small, "{}", world.database);
        let elsewhere = try_in(services, alex.email, alex.password, None)
            .await
            .expect("Alex signs in at another");
        assert_ne!(elsewhere.staff.branch(), small, "{}", world.database);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn many_who_sign_in_at_once_sweep_up_and_nobody_waits_for_ever() {
    each_store(|world| async move {
        with_staff(&world).await;
        let wrong = try_in(&world.services, KIM.email, "fel lösenord", None).await;
        assert!(matches!(wrong, Err(SignInError::Wrong)));
        for one in DEMO_SIGN_INS {
            for _ in 0..3 {
                try_in(&world.services, one.email, one.password, None)
                    .await
                    .expect("the password is right");
            }
        }
        // All of that has ended; now everybody comes at once.
        let later = world.services.clock().now().plus(8 * Moment::DAY);
        world.services.clock().set(later);
        let all: Vec<_> = (0..4)
            .flat_map(|_| DEMO_SIGN_INS)
            .map(|one| {
                let services = world.services.clone();
                tokio::spawn(async move { try_in(&services, one.email, one.password, None).await })
            })
            .collect();
        for one in all {
            let answer = one.await.expect("an answer");
            assert!(answer.is_ok(), "{}: {answer:?}", world.database);
        }
        let kim = kim_in(&world).await;
        let known = me(&world.services, &kim.staff, None)
            .await
            .expect("the database answers");
        assert_eq!(known.sessions.len(), 5, "{}", world.database);
    })
    .await;
}
