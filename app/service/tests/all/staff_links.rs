//! Links that set a password: invitations, resets, and one's own change.

use crate::common::{World, each_store};
use domain::branches::BranchId;
use domain::staff::{PasswordError, Role};
use domain::time::Moment;
use service::staff::{
    AcceptLinkError, DEMO_SIGN_INS, DemoSignIn, INVITATION_MILLIS, Invite, InviteError, Invited,
    LinkPurpose, OwnError, RESET_MILLIS, SignIn, SignInError, SignedIn, accept_link,
    add_demo_staff, change_own_details, change_own_password, invite, link_info, me, reissue_link,
    request_reset, session, sign_in,
};
use service::stock::ImportKind;

const KIM: DemoSignIn = DEMO_SIGN_INS[0];
const ROBIN: DemoSignIn = DEMO_SIGN_INS[2];
const GOOD: &str = "sju sparkar på isen";

async fn demo(world: &World) -> BranchId {
    let branch = world.with_files(&[ImportKind::Branches]).await;
    add_demo_staff(&world.services, branch)
        .await
        .expect("the demo's people are added");
    branch
}

async fn try_in(world: &World, email: &str, password: &str) -> Result<SignedIn, SignInError> {
    let typed = SignIn {
        email,
        password,
        device: None,
    };
    sign_in(&world.services, typed).await
}

async fn signed_in(world: &World, who: DemoSignIn) -> SignedIn {
    try_in(world, who.email, who.password)
        .await
        .expect("the password is right")
}

async fn invite_kajsa(world: &World, by: &SignedIn, branch: BranchId) -> Invited {
    let typed = Invite {
        name: "Kajsa",
        email: "kajsa@umea.example",
        language: "sv",
        role: Role::Counter,
        fitter: true,
        branch,
    };
    let administrator = by.staff.administrator().expect("Robin is administrator");
    invite(&world.services, administrator, &typed)
        .await
        .expect("Kajsa is invited")
}

#[tokio::test]
async fn an_invitation_holds_a_week_works_once_and_signs_in() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let kajsa = invite_kajsa(&world, &robin, branch).await;
        let now = world.services.clock().now();
        assert_eq!(kajsa.link.purpose, LinkPurpose::Invitation);
        assert_eq!(kajsa.link.expires, now.plus(INVITATION_MILLIS));
        let services = &world.services;
        let token = &kajsa.link.token;
        let info = link_info(services, token)
            .await
            .expect("the database answers")
            .expect("the link holds");
        assert_eq!(info.name, "Kajsa");

        let weak = accept_link(services, token, "kort", None).await;
        assert!(matches!(
            weak,
            Err(AcceptLinkError::Weak(PasswordError::TooShort))
        ));
        let signed = accept_link(services, token, GOOD, None)
            .await
            .expect("a good password");
        assert_eq!(signed.staff.name(), "Kajsa");
        assert!(signed.staff.is_fitter());
        let again = accept_link(services, token, "åtta sparkar på isen", None).await;
        assert!(matches!(again, Err(AcceptLinkError::Gone)));
        assert!(try_in(&world, "kajsa@umea.example", GOOD).await.is_ok());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_link_used_ten_times_at_once_works_once() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let kajsa = invite_kajsa(&world, &robin, branch).await;
        let tries: Vec<_> = (0..10)
            .map(|number| {
                let (services, token) = (world.services.clone(), kajsa.link.token.clone());
                let password = format!("sju sparkar på isen nr {number}");
                tokio::spawn(async move {
                    accept_link(&services, &token, &password, None)
                        .await
                        .map(|_| password)
                })
            })
            .collect();
        let mut chosen = Vec::new();
        for one in tries {
            match one.await.expect("a try is answered") {
                Ok(password) => chosen.push(password),
                Err(AcceptLinkError::Gone) => {}
                Err(other) => panic!("{}: {other:?}", world.database),
            }
        }
        assert_eq!(chosen.len(), 1, "{}", world.database);
        assert!(
            try_in(&world, "kajsa@umea.example", &chosen[0])
                .await
                .is_ok()
        );
    })
    .await;
}

#[tokio::test]
async fn a_link_too_old_or_replaced_holds_no_more() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        let first = invite_kajsa(&world, &robin, branch).await;
        let administrator = robin.staff.administrator().expect("an administrator");
        let services = &world.services;
        let second = reissue_link(services, administrator, first.id)
            .await
            .expect("another link");
        assert_eq!(second.link.purpose, LinkPurpose::Invitation);
        let old = accept_link(services, &first.link.token, GOOD, None).await;
        assert!(matches!(old, Err(AcceptLinkError::Gone)));
        services.clock().set(second.link.expires);
        let late = accept_link(services, &second.link.token, GOOD, None).await;
        assert!(matches!(late, Err(AcceptLinkError::Gone)));
    })
    .await;
}

#[tokio::test]
async fn an_address_is_invited_once() {
    each_store(|world| async move {
        let branch = demo(&world).await;
        let robin = signed_in(&world, ROBIN).await;
        invite_kajsa(&world, &robin, branch).await;
        let typed = Invite {
            name: "Kajsa igen",
            email: "KAJSA@umea.example",
            language: "sv",
            role: Role::Counter,
            fitter: false,
            branch,
        };
        let administrator = robin.staff.administrator().expect("an administrator");
        let again = invite(&world.services, administrator, &typed).await;
        assert!(matches!(again, Err(InviteError::EmailTaken)));
        let empty = Invite {
            name: " ",
            email: "kajsa",
            ..typed
        };
        let wrong = invite(&world.services, administrator, &empty).await;
        assert!(matches!(
            wrong,
            Err(InviteError::Wrong(problems)) if problems.name.is_some() && problems.email.is_some()
        ));
    })
    .await;
}

#[tokio::test]
async fn a_forgotten_password_is_reset_by_mail_and_ends_all_sessions() {
    each_store(|world| async move {
        demo(&world).await;
        let kim = signed_in(&world, KIM).await;
        let services = &world.services;
        let nobody = request_reset(services, "ingen@demo.example")
            .await
            .expect("the database answers");
        assert_eq!(nobody, None);
        let mail = request_reset(services, "Kim@Demo.example")
            .await
            .expect("the database answers")
            .expect("Kim gets a mail");
        assert_eq!(
            (mail.email.as_str(), mail.name.as_str()),
            (KIM.email, "Kim")
        );
        let now = services.clock().now();
        assert_eq!(mail.link.expires, now.plus(RESET_MILLIS));
        // Asking changes nothing for who is signed in.
        let still = session(services, &kim.session).await.expect("an answer");
        assert!(still.is_some());
        accept_link(services, &mail.link.token, GOOD, None)
            .await
            .expect("a good password");
        let still = session(services, &kim.session).await.expect("an answer");
        assert_eq!(still, None);
        let old = try_in(&world, KIM.email, KIM.password).await;
        assert!(matches!(old, Err(SignInError::Wrong)));
        assert!(try_in(&world, KIM.email, GOOD).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn a_box_is_not_filled_with_mails() {
    each_store(|world| async move {
        demo(&world).await;
        let mut sent = 0;
        for _ in 0..20 {
            let mail = request_reset(&world.services, KIM.email)
                .await
                .expect("the database answers");
            sent += usize::from(mail.is_some());
        }
        assert_eq!(sent, 5, "{}", world.database);
        // Nor does it slow Kim's own sign-in.
        signed_in(&world, KIM).await;
    })
    .await;
}

#[tokio::test]
async fn one_s_own_password_needs_the_present_one_and_ends_the_other_sessions() {
    each_store(|world| async move {
        demo(&world).await;
        let here = signed_in(&world, KIM).await;
        let there = signed_in(&world, KIM).await;
        let services = &world.services;
        let change =
            |present, new| change_own_password(services, &here.staff, &here.session, present, new);
        assert!(matches!(
            change("fel lösenord", GOOD).await,
            Err(OwnError::WrongPassword)
        ));
        assert!(matches!(
            change(KIM.password, "fritidsbanken1").await,
            Err(OwnError::Weak(PasswordError::TooCommon))
        ));
        change(KIM.password, GOOD).await.expect("a good password");
        assert!(
            session(services, &here.session)
                .await
                .expect("yes")
                .is_some()
        );
        assert!(
            session(services, &there.session)
                .await
                .expect("yes")
                .is_none()
        );
        assert!(try_in(&world, KIM.email, GOOD).await.is_ok());
    })
    .await;
}

#[tokio::test]
async fn guesses_at_one_s_own_password_are_slowed_as_at_the_door() {
    each_store(|world| async move {
        demo(&world).await;
        let kim = signed_in(&world, KIM).await;
        for _ in 0..5 {
            let wrong = change_own_password(
                &world.services,
                &kim.staff,
                &kim.session,
                "fel lösenord",
                GOOD,
            )
            .await;
            assert!(matches!(wrong, Err(OwnError::WrongPassword)));
        }
        let slowed = try_in(&world, KIM.email, KIM.password).await;
        assert!(matches!(slowed, Err(SignInError::SlowDown { .. })));
    })
    .await;
}

#[tokio::test]
async fn one_changes_one_s_name_and_language() {
    each_store(|world| async move {
        demo(&world).await;
        let kim = signed_in(&world, KIM).await;
        let services = &world.services;
        let empty = change_own_details(services, &kim.staff, " \u{202e}", "en").await;
        assert!(matches!(empty, Err(OwnError::Name(_))));
        change_own_details(services, &kim.staff, "Kim Ål 🎿", "en")
            .await
            .expect("a name");
        let known = me(services, &kim.staff, None).await.expect("an answer");
        assert_eq!(
            (known.name.as_str(), known.language.as_str()),
            ("Kim Ål 🎿", "en")
        );
        let later = services.clock().now().plus(Moment::MINUTE);
        services.clock().set(later);
    })
    .await;
}
