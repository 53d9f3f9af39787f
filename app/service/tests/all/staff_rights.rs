//! Who may change who works here, and that somebody always may.

use crate::common::{World, each_store};
use domain::branches::BranchId;
use domain::staff::{PasswordError, Role, StaffId};
use service::staff::{
    ChangeRoleError, CreateAdministratorError, DEMO_SIGN_INS, DemoSignIn, Invite, InviteError,
    ListStaffError, ReissueError, SetActiveError, SignIn, SignInError, SignedIn, Standing,
    accept_link, add_demo_staff, change_branch, change_role, create_administrator, invite,
    list_staff, my_branches, readmit_administrator, reissue_link, session, set_active, sign_in,
};
use service::stock::{ImportKind, import};

const KIM: DemoSignIn = DEMO_SIGN_INS[0];
const ALEX: DemoSignIn = DEMO_SIGN_INS[1];
const ROBIN: DemoSignIn = DEMO_SIGN_INS[2];

async fn demo(world: &World) -> BranchId {
    let branch = world.with_files(&[ImportKind::Branches]).await;
    add_demo_staff(&world.services, branch)
        .await
        .expect("the demo's people are added");
    branch
}

async fn try_in(world: &World, who: DemoSignIn) -> Result<SignedIn, SignInError> {
    let typed = SignIn {
        email: who.email,
        password: who.password,
        device: None,
    };
    sign_in(&world.services, typed).await
}

async fn signed_in(world: &World, who: DemoSignIn) -> SignedIn {
    try_in(world, who).await.expect("the password is right")
}

async fn set_role(
    world: &World,
    by: &SignedIn,
    whom: StaffId,
    branch: BranchId,
    role: Option<Role>,
) -> Result<(), ChangeRoleError> {
    let administrator = by.staff.administrator().expect("an administrator");
    change_role(&world.services, administrator, whom, branch, role, false).await
}

/// The demo with Alex as a second administrator.
async fn two_administrators(world: &World) -> (BranchId, SignedIn, SignedIn) {
    let branch = demo(world).await;
    let robin = signed_in(world, ROBIN).await;
    let alex = signed_in(world, ALEX).await.staff.id();
    set_role(world, &robin, alex, branch, Some(Role::Administrator))
        .await
        .expect("Alex becomes administrator");
    (branch, robin, signed_in(world, ALEX).await)
}

async fn administrators(world: &World) -> usize {
    let mut found = 0;
    for who in [ALEX, ROBIN] {
        if let Ok(one) = try_in(world, who).await {
            found += usize::from(one.staff.administrator().is_ok());
        }
    }
    found
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_who_demote_each_other_at_once_leave_one() {
    each_store(|world| async move {
        let (branch, robin, alex) = two_administrators(&world).await;
        for _ in 0..10 {
            let demote = |by: &SignedIn, whom: &SignedIn| {
                let services = world.services.clone();
                let (by, whom) = (by.staff.clone(), whom.staff.id());
                tokio::spawn(async move {
                    let administrator = by.administrator().expect("an administrator");
                    let role = Some(Role::Counter);
                    change_role(&services, administrator, whom, branch, role, false).await
                })
            };
            let (first, second) = (demote(&robin, &alex), demote(&alex, &robin));
            let answers = [
                first.await.expect("an answer"),
                second.await.expect("an answer"),
            ];
            let done = answers.iter().filter(|answer| answer.is_ok()).count();
            assert_eq!(done, 1, "{}: {answers:?}", world.database);
            assert_eq!(administrators(&world).await, 1, "{}", world.database);
            let (by, whom) = if answers[0].is_ok() {
                (&robin, &alex)
            } else {
                (&alex, &robin)
            };
            let role = Some(Role::Administrator);
            set_role(&world, by, whom.staff.id(), branch, role)
                .await
                .expect("and back again");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_administrators_who_switch_each_other_off_at_once_leave_one() {
    each_store(|world| async move {
        let (_, robin, alex) = two_administrators(&world).await;
        let switch_off = |by: &SignedIn, whom: &SignedIn| {
            let services = world.services.clone();
            let (by, whom) = (by.staff.clone(), whom.staff.id());
            tokio::spawn(async move {
                let administrator = by.administrator().expect("an administrator");
                set_active(&services, administrator, whom, false).await
            })
        };
        let (first, second) = (switch_off(&robin, &alex), switch_off(&alex, &robin));
        let answers = [
            first.await.expect("an answer"),
            second.await.expect("an answer"),
        ];
        let done = answers.iter().filter(|answer| answer.is_ok()).count();
        assert_eq!(done, 1, "{}: {answers:?}", world.database);
        assert_eq!(administrators(&world).await, 1, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let me = robin.staff.id();
        let demoted = set_role(&world, &robin, me, branch, Some(Role::Coordinator)).await;
        assert!(matches!(demoted, Err(ChangeRoleError::LastAdministrator)));
        let gone = set_role(&world, &robin, me, branch, None).await;
        assert!(matches!(gone, Err(ChangeRoleError::LastRole)));
        let administrator = robin.staff.administrator().expect("an administrator");
        let off = set_active(&world.services, administrator, me, false).await;
        assert!(matches!(off, Err(SetActiveError::Oneself)));
        // Somebody invited who hasn't chosen a password is no way back in.
        let typed = Invite {
            name: "Kajsa",
            email: "kajsa@umea.example",
            language: "sv",
            role: Role::Administrator,
            fitter: false,
            branch,
        };
        invite(&world.services, administrator, &typed)
            .await
            .expect("Kajsa is invited");
        let demoted = set_role(&world, &robin, me, branch, Some(Role::Counter)).await;
        assert!(matches!(demoted, Err(ChangeRoleError::LastAdministrator)));
    })
    .await;
}

#[tokio::test]
async fn somebody_switched_off_is_out_at_once_and_comes_back_as_before() {
    each_store(|world| async move {
        demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let kim = signed_in(&world, KIM).await;
        let administrator = robin.staff.administrator().expect("an administrator");
        let services = &world.services;
        set_active(services, administrator, kim.staff.id(), false)
            .await
            .expect("Kim is switched off");
        let still = session(services, &kim.session).await.expect("an answer");
        assert_eq!(still, None);
        assert!(matches!(try_in(&world, KIM).await, Err(SignInError::Wrong)));
        let link = reissue_link(services, administrator, kim.staff.id()).await;
        assert!(matches!(link, Err(ReissueError::NotThere)));
        set_active(services, administrator, kim.staff.id(), true)
            .await
            .expect("Kim is back");
        assert_eq!(signed_in(&world, KIM).await.staff.role(), Role::Counter);
    })
    .await;
}

#[tokio::test]
async fn an_administrator_of_a_small_branch_decides_there_only() {
    each_store(|world| async move {
        let root = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let services = &world.services;
        let branches = my_branches(services, &robin.staff).await.expect("branches");
        let small = BranchId(branches[1].id);
        let code = "HOR";
        let created = create_administrator(
            services,
            "liten@umea.example",
            "Lo",
            Some("nio små stavar"),
            code,
        )
        .await;
        let known = match created {
            Err(CreateAdministratorError::NoSuchBranch { known }) => known,
            other => panic!("{other:?}"),
        };
        let created = create_administrator(
            services,
            "liten@umea.example",
            "Lo",
            Some("nio små stavar"),
            &known[1],
        )
        .await
        .expect("Lo is administrator of the small branch");
        assert_eq!(created.link, None);
        let lo = sign_in(
            services,
            SignIn {
                email: "liten@umea.example",
                password: "nio små stavar",
                device: None,
            },
        )
        .await
        .expect("Lo signs in");
        assert_eq!(lo.staff.branch(), small);
        let administrator = lo.staff.administrator().expect("an administrator");

        let list = list_staff(services, administrator).await.expect("a list");
        let names: Vec<_> = list.people.iter().map(|one| one.name.as_str()).collect();
        assert_eq!((names, list.branches.len()), (vec!["Lo"], 1));
        let kim = signed_in(&world, KIM).await.staff.id();
        let up = set_role(&world, &lo, kim, root, Some(Role::Administrator)).await;
        assert!(matches!(up, Err(ChangeRoleError::Forbidden(_))));
        let stranger = set_role(&world, &lo, kim, small, Some(Role::Administrator)).await;
        assert!(matches!(stranger, Err(ChangeRoleError::NotThere)));

        // Kim works at both: Lo may change what Kim does here, not take the account.
        set_role(&world, &robin, kim, small, Some(Role::Coordinator))
            .await
            .expect("Kim works at the small branch too");
        let link = reissue_link(services, administrator, kim).await;
        assert!(matches!(link, Err(ReissueError::Forbidden(_))));
        let off = set_active(services, administrator, kim, false).await;
        assert!(matches!(off, Err(SetActiveError::Forbidden(_))));
        let typed = Invite {
            name: "Kajsa",
            email: "kajsa@umea.example",
            language: "sv",
            role: Role::Counter,
            fitter: false,
            branch: root,
        };
        let beyond = invite(services, administrator, &typed).await;
        assert!(matches!(beyond, Err(InviteError::Forbidden(_))));
        set_role(&world, &lo, kim, small, None)
            .await
            .expect("Kim no longer works at the small branch");
    })
    .await;
}

#[tokio::test]
async fn a_right_that_was_taken_away_meanwhile_is_worth_nothing() {
    each_store(|world| async move {
        let (branch, robin, alex) = two_administrators(&world).await;
        set_role(&world, &robin, alex.staff.id(), branch, Some(Role::Counter))
            .await
            .expect("Alex is at the counter again");
        let stale = alex.staff.administrator().expect("as it was");
        let list = list_staff(&world.services, stale).await;
        assert!(matches!(list, Err(ListStaffError::Forbidden(_))));
        let off = set_active(&world.services, stale, robin.staff.id(), false).await;
        assert!(matches!(off, Err(SetActiveError::Forbidden(_))));
    })
    .await;
}

#[tokio::test]
async fn the_list_tells_who_is_invited_who_is_off_and_what_each_may() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let kim = signed_in(&world, KIM).await.staff.id();
        let administrator = robin.staff.administrator().expect("an administrator");
        let services = &world.services;
        let typed = Invite {
            name: "Åsa",
            email: "asa@umea.example",
            language: "sv",
            role: Role::Coordinator,
            fitter: true,
            branch,
        };
        let invited = invite(services, administrator, &typed)
            .await
            .expect("Åsa is invited");
        set_active(services, administrator, kim, false)
            .await
            .expect("Kim is switched off");
        let list = list_staff(services, administrator).await.expect("a list");
        let told: Vec<_> = list
            .people
            .iter()
            .map(|one| (one.name.as_str(), one.standing))
            .collect();
        let until = Some(invited.link.expires);
        assert_eq!(
            told,
            [
                ("Alex", Standing::Active),
                ("Robin", Standing::Active),
                ("Åsa", Standing::Invited(until)),
                ("Kim", Standing::Off),
            ],
            "{}",
            world.database
        );
        let asa = &list.people[2];
        assert_eq!(asa.roles.len(), 1);
        assert_eq!(
            (asa.roles[0].role, asa.roles[0].fitter),
            (Role::Coordinator, true)
        );
        assert_eq!(list.branches.len(), 3);
        assert!(list.people[1].last_seen.is_some() && list.people[3].last_seen.is_none());
    })
    .await;
}

#[tokio::test]
async fn the_command_line_makes_the_first_administrator_and_lets_a_lost_one_back_in() {
    each_store(|world| async move {
        world.with_files(&[ImportKind::Branches]).await;
        let services = &world.services;
        let create = |name, password, code| {
            create_administrator(services, "chef@umea.example", name, password, code)
        };
        let known = match create("Maja", None, "?").await {
            Err(CreateAdministratorError::NoSuchBranch { known }) => known,
            other => panic!("{other:?}"),
        };
        assert!(matches!(
            create("Maja", Some("kort"), &known[0]).await,
            Err(CreateAdministratorError::Weak(PasswordError::TooShort))
        ));
        assert!(matches!(
            create(" ", None, &known[0]).await,
            Err(CreateAdministratorError::Wrong(_))
        ));
        let in_small_letters = known[0].to_lowercase();
        let first = create("Maja", None, &in_small_letters)
            .await
            .expect("Maja is made");
        assert!(!first.was_there);
        let link = first.link.expect("a link to choose a password");
        let maja = accept_link(services, &link.token, "sju sparkar på isen", None)
            .await
            .expect("Maja chooses a password");
        assert!(maja.staff.administrator().is_ok());

        // Nobody's account is taken over by a slip of the hand.
        assert!(matches!(
            create("Någon annan", Some("åtta sparkar på isen"), &known[0]).await,
            Err(CreateAdministratorError::AlreadyThere)
        ));
        let still = session(services, &maja.session).await.expect("an answer");
        assert!(still.is_some(), "{}", world.database);

        let nobody = readmit_administrator(services, "ingen@umea.example", None, &known[0]).await;
        assert!(matches!(nobody, Err(CreateAdministratorError::NotThere)));
        let new_password = Some("åtta sparkar på isen");
        let again = readmit_administrator(services, "Chef@umea.example", new_password, &known[0])
            .await
            .expect("Maja is let in again");
        assert!(again.was_there && again.id == first.id && again.name == "Maja");
        let out = session(services, &maja.session).await.expect("an answer");
        assert_eq!(out, None);
    })
    .await;
}

#[tokio::test]
async fn who_is_let_back_in_waits_for_nobody_s_guesses() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let administrator = robin.staff.administrator().expect("an administrator");
        let services = &world.services;
        let kim = signed_in(&world, KIM).await.staff.id();
        set_active(services, administrator, kim, false)
            .await
            .expect("Kim is switched off");
        let wrong = DemoSignIn {
            password: "fel lösenord",
            ..KIM
        };
        for _ in 0..5 {
            assert!(try_in(&world, wrong).await.is_err());
        }
        let top = "UME";
        readmit_administrator(services, KIM.email, Some(KIM.password), top)
            .await
            .expect("Kim is let in");
        let kim = signed_in(&world, KIM).await;
        assert!(kim.staff.administrator().is_ok() && kim.staff.branch() == branch);
    })
    .await;
}

/// Three floors: a region, a town in it, a bus of the town; and a town beside.
const THREE_FLOORS: &str = "filialkod;namn;överordnad;plats;öppettider;reservation_dagar_före\n\
    REG;Regionen;;Torget;mån 12-18;\n\
    STA;Staden;REG;Hallen;mån 12-18;\n\
    BUS;Bussen;STA;Vägen;mån 12-18;\n\
    BYN;Byn;REG;Skolan;mån 12-18;\n";

#[tokio::test]
async fn a_role_holds_at_every_floor_below_and_never_beside_or_above() {
    each_store(|world| async move {
        let services = &world.services;
        let report = import(
            services,
            ImportKind::Branches,
            THREE_FLOORS.as_bytes(),
            None,
        )
        .await
        .expect("the file is read");
        assert_eq!(report.problems, [], "{}", world.database);
        create_administrator(
            services,
            "lo@umea.example",
            "Lo",
            Some("nio små stavar"),
            "STA",
        )
        .await
        .expect("Lo is administrator of the town");
        let typed = SignIn {
            email: "lo@umea.example",
            password: "nio små stavar",
            device: None,
        };
        let lo = sign_in(services, typed).await.expect("Lo signs in");
        let mine = my_branches(services, &lo.staff).await.expect("branches");
        let names: Vec<_> = mine.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Staden", "Bussen"], "{}", world.database);
        let bus = BranchId(mine[1].id);
        assert!(
            change_branch(services, &lo.staff, &lo.session, bus)
                .await
                .expect("an answer")
        );
        let on_the_bus = session(services, &lo.session)
            .await
            .expect("an answer")
            .expect("still signed in");
        let administrator = on_the_bus.administrator().expect("also on the bus");
        let list = list_staff(services, administrator).await.expect("a list");
        assert_eq!(list.branches.len(), 2, "{}", world.database);

        // A lesser role given at the bus itself takes nothing away.
        let kept = change_role(
            services,
            administrator,
            lo.staff.id(),
            bus,
            Some(Role::Counter),
            true,
        )
        .await;
        assert!(kept.is_ok(), "{}: {kept:?}", world.database);
        let again = session(services, &lo.session)
            .await
            .expect("an answer")
            .expect("still signed in");
        assert_eq!(
            (again.role(), again.is_fitter()),
            (Role::Administrator, true)
        );
        for beyond in list_all(&world).await {
            let allowed = mine.iter().any(|one| one.id == beyond.0);
            let went = change_branch(services, &lo.staff, &lo.session, beyond)
                .await
                .expect("an answer");
            assert_eq!(went, allowed, "{}", world.database);
        }
    })
    .await;
}

async fn list_all(world: &World) -> Vec<BranchId> {
    service::branches::public_branches(&world.services)
        .await
        .expect("the branches are read")
        .into_iter()
        .map(|one| one.id)
        .collect()
}
