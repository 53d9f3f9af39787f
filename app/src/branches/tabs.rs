//! Links among the pages of the branch, for a coordinator; whoever else looks at
//! the calendar has nothing to choose from.

use crate::components::{NavItem, SubNav};
use crate::http::{Area, Viewer};
use domain::staff::Role;
use leptos::prelude::*;

/// The links, above all of these pages alike.
pub fn tabs(viewer: &Viewer, here: Area) -> Option<impl IntoView + use<>> {
    let i18n = viewer.i18n;
    let staff = viewer.staff_if_any()?;
    staff.role().includes(Role::Coordinator).then(|| {
        let items = vec![
            NavItem::new(viewer.link("kalender"), i18n.t("nav-branch"))
                .with_icon("calendar")
                .current_if(here == Area::Branch),
            NavItem::new(viewer.link("kalender/regler"), i18n.t("nav-rules"))
                .with_icon("settings")
                .current_if(here == Area::Rules),
            NavItem::new(viewer.link("utskick"), i18n.t("nav-outbox"))
                .with_icon("mail")
                .current_if(here == Area::Outbox),
        ];
        view! { <SubNav label=i18n.t("nav-branch-pages") items=items /> }
    })
}
