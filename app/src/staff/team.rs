//! Who works here, for the administrator.

use super::done::{Done, done_notice};
use super::words;
use crate::args;
use crate::components::{Badge, BadgeKind, ButtonLink, Cell, Column, PageHeader, RowHead, Table};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use leptos::prelude::*;
use service::staff::{Colleague, ListStaffError, RoleAt, Standing, list_staff};

impl From<ListStaffError> for Fault {
    fn from(error: ListStaffError) -> Self {
        match error {
            ListStaffError::Forbidden(error) => error.into(),
            ListStaffError::Unavailable(error) => error.into(),
        }
    }
}

/// The list.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let i18n = viewer.i18n;
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let staff = viewer.staff()?;
    let list = list_staff(viewer.services(), staff.administrator()?).await?;
    let done = Done::read(&query);
    let several = list.branches.len() > 1;
    let page = Page::new(i18n.t("nav-staff"), Area::Staff);
    let columns = vec![
        Column::new(i18n.t("common-name")),
        Column::new(i18n.t("staff-may")),
        Column::new(i18n.t("staff-last-seen")),
        Column::actions(i18n.t("common-actions")),
    ];
    let invite = viewer.link("personal/bjud-in");
    Ok(viewer.page(page, || {
        let rows = list
            .people
            .iter()
            .map(|one| row(&viewer, staff.zone(), one, several))
            .collect_view();
        view! {
            <div class="stack">
                <PageHeader title=i18n.t("nav-staff") lead=i18n.t("staff-team-lead")>
                    <ButtonLink href=invite icon="user-plus">
                        {i18n.t("staff-invite-link")}
                    </ButtonLink>
                </PageHeader>
                {done_notice(i18n, done)}
                <Table caption=i18n.t_with("staff-team-count", args!["count" => list.people.len()]) columns=columns>
                    {rows}
                </Table>
            </div>
        }
    }))
}

fn row(
    viewer: &Viewer,
    zone: chrono_tz::Tz,
    one: &Colleague,
    several: bool,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let today = viewer.services().clock().now().local_date(zone);
    let seen = one.last_seen.map_or_else(
        || i18n.t("staff-last-seen-none"),
        |at| i18n.capitalised(&i18n.date_time(at.local(zone), today)),
    );
    let href = viewer.link(&format!("personal/{}", one.id.0));
    let label = i18n.t_plain_with("staff-change-of", args!["name" => one.name.clone()]);
    let roles = one
        .roles
        .iter()
        .map(|role| view! { <div>{role_words(viewer, role, several)}</div> })
        .collect_view();
    let (name, email) = (one.name.clone(), one.email.clone());
    let standing = standing_badge(viewer, one.standing);
    view! {
        <tr>
            <RowHead>
                <span dir="auto">{name}</span>
                " "
                {standing}
                <br />
                <span class="muted small">{email}</span>
            </RowHead>
            <Cell label=i18n.t("staff-may")>
                {roles}
            </Cell>
            <Cell label=i18n.t("staff-last-seen")>{seen}</Cell>
            <Cell>
                <a href=href aria-label=label>{i18n.t("common-change")}</a>
            </Cell>
        </tr>
    }
}

/// "Disken, bekräftar bindningar · Umeå".
fn role_words(viewer: &Viewer, role: &RoleAt, several: bool) -> String {
    let i18n = viewer.i18n;
    let mut words = vec![words::role(i18n, role.role)];
    if role.fitter {
        words.push(i18n.t("staff-fitter-short"));
    }
    let may = words.join(", ");
    if several {
        i18n.t_with(
            "staff-role-at",
            args!["role" => may, "branch" => role.branch_name.clone()],
        )
    } else {
        may
    }
}

/// Where the account stands; nothing where all is as usual.
pub fn standing_badge(viewer: &Viewer, standing: Standing) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    match standing {
        Standing::Active => None,
        Standing::Invited(Some(_)) => Some((BadgeKind::Out, i18n.t("staff-standing-invited"))),
        Standing::Invited(None) => Some((BadgeKind::Look, i18n.t("staff-standing-lapsed"))),
        Standing::Off => Some((BadgeKind::Still, i18n.t("staff-standing-off"))),
    }
    .map(|(kind, label)| view! { <Badge kind=kind label=label /> })
}
