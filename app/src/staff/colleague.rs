//! One colleague: what he may at each branch, another link, off and on.

use super::done::{Done, done_notice};

use super::link_given::{Given, link_given};
use super::team::standing_badge;
use super::words;
use crate::args;
use crate::components::{
    Button, ButtonKind, Card, Checkbox, Fact, Facts, PageHeader, Select, SelectOption,
};
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer};
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use domain::branches::BranchId;
use domain::staff::{Role, StaffId};
use leptos::prelude::*;
use service::staff::{
    ChangeRoleError, Colleague, LinkPurpose, MyBranch, ReissueError, SetActiveError, StaffList,
    Standing, change_role, list_staff, reissue_link, set_active,
};

/// What was chosen for one branch, kept when it was refused.
#[derive(Debug, Clone, Copy)]
struct Chosen {
    branch: BranchId,
    role: Option<Role>,
    fitter: bool,
}

/// What comes of a form.
type Changed = Result<Done, Refused>;

/// What is wrong, and what was chosen.
struct Refused {
    faults: Faults,
    chosen: Option<Chosen>,
}

impl Refused {
    fn general(text: String) -> Self {
        Self {
            faults: Faults::general(text),
            chosen: None,
        }
    }
}

/// The page.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    page(&viewer, read(&id)?, None, Done::read(&query)).await
}

fn read(id: &str) -> Result<StaffId, Fault> {
    id.parse().map(StaffId).map_err(|_| Fault::NotFound)
}

/// Changes one thing; the hidden field `gor` says which.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let id = read(&id)?;
    let changed = match form.get("gor") {
        "roll" => role(&viewer, id, &form).await?,
        "av" => active(&viewer, id, false).await?,
        "pa" => active(&viewer, id, true).await?,
        "lank" => return link(&viewer, id).await,
        _ => return Err(Fault::Malformed),
    };
    match changed {
        Ok(done) => {
            let back = viewer.link(&format!("personal/{}", id.0));
            Ok(Redirect::to(&done.on(&back)).into_response())
        }
        Err(refused) => page(&viewer, id, Some(refused), None).await,
    }
}

async fn role(viewer: &Viewer, id: StaffId, form: &PlainForm) -> Result<Changed, Fault> {
    let i18n = viewer.i18n;
    let administrator = viewer.staff()?.administrator()?;
    let chosen = Chosen {
        branch: BranchId(form.number("branch").ok_or(Fault::Malformed)?),
        role: match form.get("role") {
            "none" => None,
            word => Some(Role::parse(word).ok_or(Fault::Malformed)?),
        },
        fitter: form.ticked("fitter"),
    };
    let Chosen {
        branch,
        role,
        fitter,
    } = chosen;
    let refused = |text: String| {
        Ok(Err(Refused {
            faults: Faults::at(&format!("role-{}", branch.0), text),
            chosen: Some(chosen),
        }))
    };
    match change_role(viewer.services(), administrator, id, branch, role, fitter).await {
        Ok(()) => Ok(Ok(Done::Role)),
        Err(ChangeRoleError::LastAdministrator) => refused(i18n.t("staff-last-administrator")),
        Err(ChangeRoleError::LastRole) => refused(i18n.t("staff-last-role")),
        Err(ChangeRoleError::NotThere) => Err(Fault::NotFound),
        Err(ChangeRoleError::Forbidden(error)) => Err(error.into()),
        Err(ChangeRoleError::Unavailable(error)) => Err(error.into()),
    }
}

async fn active(viewer: &Viewer, id: StaffId, active: bool) -> Result<Changed, Fault> {
    let i18n = viewer.i18n;
    let administrator = viewer.staff()?.administrator()?;
    match set_active(viewer.services(), administrator, id, active).await {
        Ok(()) if active => Ok(Ok(Done::On)),
        Ok(()) => Ok(Ok(Done::Off)),
        Err(SetActiveError::Oneself) => Ok(Err(Refused::general(i18n.t("staff-off-oneself")))),
        Err(SetActiveError::LastAdministrator) => {
            Ok(Err(Refused::general(i18n.t("staff-last-administrator"))))
        }
        Err(SetActiveError::NotThere) => Err(Fault::NotFound),
        Err(SetActiveError::Forbidden(error)) => Err(error.into()),
        Err(SetActiveError::Unavailable(error)) => Err(error.into()),
    }
}

async fn link(viewer: &Viewer, id: StaffId) -> PageResult {
    let administrator = viewer.staff()?.administrator()?;
    match reissue_link(viewer.services(), administrator, id).await {
        Ok(invited) => {
            let given = match invited.link.purpose {
                LinkPurpose::Invitation => Given::InvitedAgain,
                LinkPurpose::Reset => Given::Reset,
            };
            link_given(viewer, &invited, given)
        }
        Err(ReissueError::NotThere) => Err(Fault::NotFound),
        Err(ReissueError::Forbidden(error)) => Err(error.into()),
        Err(ReissueError::Unavailable(error)) => Err(error.into()),
    }
}

async fn page(
    viewer: &Viewer,
    id: StaffId,
    refused: Option<Refused>,
    done: Option<Done>,
) -> PageResult {
    let (faults, chosen) = match refused {
        None => (Faults::default(), None),
        Some(refused) => (refused.faults, refused.chosen),
    };
    let i18n = viewer.i18n;
    let administrator = viewer.staff()?.administrator()?;
    let StaffList { people, branches } = list_staff(viewer.services(), administrator).await?;
    let one = people
        .into_iter()
        .find(|one| one.id == id)
        .ok_or(Fault::NotFound)?;
    let page = Page::new(one.name.clone(), Area::Staff).with_errors(faults.lines());
    let (team, team_label) = (viewer.link("personal"), i18n.t("nav-staff"));
    Ok(viewer.page(page, || {
        let roles = branches
            .iter()
            .map(|branch| role_card(viewer, &one, branch, chosen, &faults))
            .collect_view();
        let (account, standing) = (
            account_card(viewer, &one),
            standing_fact(viewer, one.standing),
        );
        view! {
            <div class="stack stack-large">
                <PageHeader title=one.name.clone() back_href=team back_label=team_label />
                {done_notice(i18n, done)}
                <Facts>
                    <Fact term=i18n.t("common-email")>{one.email}</Fact>
                    {standing}
                </Facts>
                <div class="grid">{roles} {account}</div>
            </div>
        }
    }))
}

fn standing_fact(viewer: &Viewer, standing: Standing) -> impl IntoView + use<> {
    let term = viewer.i18n.t("common-status");
    (standing != Standing::Active).then(|| {
        let badge = standing_badge(viewer, standing);
        view! { <Fact term=term>{badge}</Fact> }
    })
}

/// What he may at one branch.
fn role_card(
    viewer: &Viewer,
    one: &Colleague,
    branch: &MyBranch,
    chosen: Option<Chosen>,
    faults: &Faults,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let present = one.roles.iter().find(|role| role.branch.0 == branch.id);
    let chosen = chosen.filter(|chosen| chosen.branch.0 == branch.id);
    let (role, fitter) = match (chosen, present) {
        (Some(chosen), _) => (chosen.role, chosen.fitter),
        (None, Some(present)) => (Some(present.role), present.fitter),
        (None, None) => (None, false),
    };
    let mut options = vec![SelectOption::new("none", i18n.t("staff-role-none"))];
    options.extend(
        Role::ALL
            .into_iter()
            .map(|role| SelectOption::new(role.as_str(), words::role(i18n, role))),
    );
    let selected = role.map_or("none", Role::as_str);
    let field = format!("role-{}", branch.id);
    let fault = faults.of(&field);
    let inside = view! {
            <form method="post" class="stack">
                <input type="hidden" name="gor" value="roll" />
                <input type="hidden" name="branch" value=branch.id.to_string() />
                <Select
                    id=field
                    name="role"
                    label=i18n.t("staff-role")
                    options=options
                    selected=selected
                    error=fault
                />
                <Checkbox
                    id=format!("fitter-{}", branch.id)
                    name="fitter"
                    label=i18n.t("staff-fitter")
                    checked=fitter
                />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary attr:aria-label=i18n.t_plain_with("staff-role-save", args!["branch" => branch.name.clone()])>
                        {i18n.t("common-save")}
                    </Button>
                </p>
            </form>
    };
    view! { <Card title=branch.name.clone()>{inside}</Card> }
}

/// What concerns the whole account.
fn account_card(viewer: &Viewer, one: &Colleague) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    if !one.is_yours {
        let text = i18n.t("staff-not-yours");
        return view! { <Card title=i18n.t("staff-account")><p>{text}</p></Card> }.into_any();
    }
    let form = |word: &'static str, kind: ButtonKind, label: String, hint: String| {
        view! {
            <form method="post" class="stack stack-small">
                <input type="hidden" name="gor" value=word />
                <p class="muted">{hint}</p>
                <p class="actions">
                    <Button kind=kind>{label}</Button>
                </p>
            </form>
        }
    };
    let link = match one.standing {
        Standing::Off => None,
        Standing::Active => Some((i18n.t("staff-link-reset"), i18n.t("staff-link-reset-hint"))),
        Standing::Invited(_) => Some((i18n.t("staff-link-again"), i18n.t("staff-link-again-hint"))),
    }
    .map(|(label, hint)| form("lank", ButtonKind::Secondary, label, hint));
    let is_me = viewer
        .staff_if_any()
        .is_some_and(|staff| staff.id() == one.id);
    if is_me {
        let text = i18n.t("staff-off-oneself");
        let inside = view! { {link} <p class="muted">{text}</p> };
        return view! { <Card title=i18n.t("staff-account")>{inside}</Card> }.into_any();
    }
    let switch = match one.standing {
        Standing::Off => form(
            "pa",
            ButtonKind::Secondary,
            i18n.t("staff-on"),
            i18n.t("staff-on-hint"),
        ),
        Standing::Active | Standing::Invited(_) => form(
            "av",
            ButtonKind::Danger,
            i18n.t("staff-off"),
            i18n.t("staff-off-hint"),
        ),
    };
    view! { <Card title=i18n.t("staff-account")>{link} {switch}</Card> }.into_any()
}
