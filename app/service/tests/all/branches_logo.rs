//! A branch's logo, set and taken away by a coordinator, and seen by all.

use crate::common::{World, each_store};
use domain::branches::BranchId;
use domain::staff::Role;
use service::ContentHash;
use service::branches::{
    BranchForm, LogoError, LogoProblem, branch_settings, change_settings, logo, remove_logo,
    set_logo,
};
use service::staff::{DEMO_SIGN_INS, SignIn, Staff, add_demo_staff, session, sign_in};
use service::stock::ImportKind;

/// A PNG of one pixel.
const DOT: &[u8] = include_bytes!("dot.png");

async fn coordinator(world: &World) -> (Staff, BranchId) {
    let root = world.with_files(&[ImportKind::Branches]).await;
    (world.staff(root, root, Role::Coordinator), root)
}

async fn name_of_logo(world: &World, staff: &Staff, id: BranchId) -> Option<ContentHash> {
    branch_settings(&world.services, staff, id)
        .await
        .expect("answered")
        .expect("there")
        .logo
}

#[tokio::test]
async fn a_logo_is_kept_as_a_picture_of_ours_replaced_and_taken_away() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        let may = staff.coordinator().expect("a coordinator");
        assert_eq!(name_of_logo(&world, &staff, root).await, None);
        for _ in 0..2 {
            let name = set_logo(&world.services, may, root, DOT.to_vec())
                .await
                .expect("set");
            let kept = logo(&world.services, &name)
                .await
                .expect("answered")
                .expect("there");
            assert!(kept.starts_with(b"\x89PNG\r\n\x1a\n"), "{}", world.database);
            assert_eq!(ContentHash::of(&kept), name);
            assert_eq!(name_of_logo(&world, &staff, root).await, Some(name));
        }
        let name = name_of_logo(&world, &staff, root).await.expect("there");
        for _ in 0..2 {
            remove_logo(&world.services, may, root)
                .await
                .expect("taken away, and once more");
        }
        assert_eq!(name_of_logo(&world, &staff, root).await, None);
        assert_eq!(logo(&world.services, &name).await.expect("answered"), None);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_picture_leaves_the_logo_as_it_was_and_other_trees_are_out_of_reach() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        let may = staff.coordinator().expect("a coordinator");
        let name = set_logo(&world.services, may, root, DOT.to_vec())
            .await
            .expect("set");
        let refused = set_logo(&world.services, may, root, b"<svg/>".to_vec()).await;
        assert!(matches!(
            refused,
            Err(LogoError::Wrong(LogoProblem::NoPicture))
        ));
        assert_eq!(name_of_logo(&world, &staff, root).await, Some(name));
        let elsewhere = world.staff(BranchId(99), BranchId(99), Role::Administrator);
        let may_not = elsewhere.coordinator().expect("a coordinator elsewhere");
        let foreign = set_logo(&world.services, may_not, root, DOT.to_vec()).await;
        assert!(matches!(foreign, Err(LogoError::NotThere)));
        let foreign = remove_logo(&world.services, may_not, root).await;
        assert!(matches!(foreign, Err(LogoError::NotThere)));
    })
    .await;
}

#[tokio::test]
async fn whoever_signs_in_brings_the_look_of_the_branch() {
    each_store(|world| async move {
        let (staff, root) = coordinator(&world).await;
        add_demo_staff(&world.services, root).await.expect("staff");
        let may = staff.coordinator().expect("a coordinator");
        let form = BranchForm {
            name: "Fritidsbanken".to_owned(),
            accent_colour: "#7a1f5c".to_owned(),
            ..BranchForm::default()
        };
        change_settings(&world.services, may, root, &form)
            .await
            .expect("changed");
        let name = set_logo(&world.services, may, root, DOT.to_vec())
            .await
            .expect("set");
        let kim = &DEMO_SIGN_INS[0];
        let typed = SignIn {
            email: kim.email,
            password: kim.password,
            device: None,
        };
        let signed_in = sign_in(&world.services, typed).await.expect("signed in");
        let here = session(&world.services, &signed_in.session)
            .await
            .expect("answered")
            .expect("signed in");
        let accent = here.look().accent.map(|colour| colour.to_string());
        assert_eq!(accent.as_deref(), Some("#7a1f5c"));
        assert_eq!(here.look().logo, Some(name));
    })
    .await;
}
