//! Inviting a colleague.

use super::account::language_select;

use super::link_given::{Given, link_given};
use super::words;
use crate::components::{
    Button, Checkbox, Choice, Field, InputKind, PageHeader, RadioGroup, Select, SelectOption,
};
use crate::http::{Area, Faults, Page, PageResult, PlainForm, Viewer};
use domain::branches::BranchId;
use domain::staff::Role;
use leptos::prelude::*;
use service::staff::{Invite, InviteError, MyBranch, invite, list_staff};

/// What was typed and chosen.
struct Typed {
    name: String,
    email: String,
    language: String,
    role: Role,
    fitter: bool,
    branch: Option<i64>,
}

/// The empty form.
pub async fn show(viewer: Viewer) -> PageResult {
    let typed = Typed {
        name: String::new(),
        email: String::new(),
        language: viewer.language().code().to_owned(),
        role: Role::Counter,
        fitter: false,
        branch: None,
    };
    page(&viewer, typed, Faults::default()).await
}

/// Invites, and shows the link: once, since only its hash is kept. So this page
/// is no redirect; sent again, it only finds the address taken.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let administrator = viewer.staff()?.administrator()?;
    let typed = Typed {
        name: form.get("name").to_owned(),
        email: form.get("email").to_owned(),
        language: form.get("language").to_owned(),
        role: Role::parse(form.get("role")).unwrap_or(Role::Counter),
        fitter: form.ticked("fitter"),
        branch: form.number("branch"),
    };
    let invitation = Invite {
        name: &typed.name,
        email: &typed.email,
        language: &typed.language,
        role: typed.role,
        fitter: typed.fitter,
        branch: BranchId(typed.branch.unwrap_or(viewer.staff()?.branch().0)),
    };
    let mut faults = Faults::default();
    match invite(viewer.services(), administrator, &invitation).await {
        Ok(invited) => return link_given(&viewer, &invited, Given::Invited),
        Err(InviteError::Wrong(problems)) => {
            let name = problems.name.map(|error| words::name_fault(i18n, error));
            let email = problems.email.map(|error| words::email_fault(i18n, error));
            faults.add("name", name);
            faults.add("email", email);
        }
        Err(InviteError::EmailTaken) => {
            faults.add("email", Some(i18n.t("staff-email-taken")));
        }
        Err(InviteError::Forbidden(error)) => return Err(error.into()),
        Err(InviteError::Unavailable(error)) => return Err(error.into()),
    }
    page(&viewer, typed, faults).await
}

async fn page(viewer: &Viewer, typed: Typed, faults: Faults) -> PageResult {
    let i18n = viewer.i18n;
    let administrator = viewer.staff()?.administrator()?;
    let branches = list_staff(viewer.services(), administrator).await?.branches;
    let page = Page::new(i18n.t("staff-invite-title"), Area::Staff).with_errors(faults.lines());
    let (team, team_label) = (viewer.link("personal"), i18n.t("nav-staff"));
    Ok(viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("staff-invite-title")
                    lead=i18n.t("staff-invite-lead")
                    back_href=team
                    back_label=team_label
                />
                <form method="post" class="stack" novalidate>
                    <Field
                        id="name"
                        name="name"
                        label=i18n.t("common-name")
                        hint=i18n.t("staff-me-name-hint")
                        value=typed.name
                        autocomplete="off"
                        error=faults.of("name")
                    />
                    <Field
                        id="email"
                        name="email"
                        label=i18n.t("common-email")
                        value=typed.email
                        kind=InputKind::Email
                        autocomplete="off"
                        error=faults.of("email")
                    />
                    {role_choice(viewer, typed.role)}
                    <Checkbox
                        id="fitter"
                        name="fitter"
                        label=i18n.t("staff-fitter")
                        hint=i18n.t("staff-fitter-hint")
                        checked=typed.fitter
                    />
                    {branch_choice(viewer, &branches, typed.branch)}
                    {language_select(viewer, &typed.language)}
                    <p class="actions">
                        <Button icon="user-plus">{i18n.t("staff-invite-send")}</Button>
                    </p>
                </form>
            </div>
        }
    }))
}

fn role_choice(viewer: &Viewer, selected: Role) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let choices = Role::ALL
        .into_iter()
        .map(|role| Choice {
            value: role.as_str().to_owned(),
            label: words::role(i18n, role),
            hint: Some(words::role_hint(i18n, role)),
        })
        .collect();
    view! {
        <RadioGroup
            id="role"
            name="role"
            legend=i18n.t("staff-role")
            choices=choices
            selected=selected.as_str()
        />
    }
}

/// Where; asked only where there is a choice.
fn branch_choice(
    viewer: &Viewer,
    branches: &[MyBranch],
    selected: Option<i64>,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let options: Vec<_> = branches
        .iter()
        .map(|branch| SelectOption::new(branch.id.to_string(), branch.name.clone()))
        .collect();
    let first = branches.first().map(|branch| branch.id);
    let selected = selected.or(first).unwrap_or_default().to_string();
    if options.len() > 1 {
        view! {
            <Select
                id="branch"
                name="branch"
                label=i18n.t("common-branch")
                hint=i18n.t("staff-branch-hint")
                options=options
                selected=selected
            />
        }
        .into_any()
    } else {
        view! { <input type="hidden" name="branch" value=selected /> }.into_any()
    }
}
