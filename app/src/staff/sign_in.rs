//! The way in with e-mail and password.

use super::done::{Done, done_notice};
use super::enter::enter;

use super::first_field::{FirstField, FirstKind};
use super::words;
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Card, Fact, Facts, Field, InputKind, Notice, PageHeader,
};
use crate::http::{Area, Faults, Page, PageResult, PlainForm, Viewer, return_path, with_return};
use axum::extract::RawQuery;
use domain::staff::Email;
use leptos::prelude::*;
use service::staff::{DEMO_SIGN_INS, DemoSignIn, SignIn, SignInError, people_on_device, sign_in};

/// What stays when something was wrong: everything but the password.
#[derive(Debug, Clone, Default)]
struct Typed {
    email: String,
    after: Option<String>,
}

/// The form.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let typed = Typed {
        email: String::new(),
        after: return_path(query.get("vidare")),
    };
    page(&viewer, typed, Faults::default(), Done::read(&query)).await
}

/// Signs in, or says what to do instead.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let typed = Typed {
        email: form.get("email").to_owned(),
        after: return_path(form.get("vidare")),
    };
    let mut faults = Faults::default();
    let email = Email::parse(&typed.email);
    faults.add(
        "email",
        email.err().map(|error| words::email_fault(i18n, error)),
    );
    let empty = form.get("password").is_empty();
    faults.add("password", empty.then(|| i18n.t("staff-password-empty")));
    if !faults.is_empty() {
        return page(&viewer, typed, faults, None).await;
    }
    let attempt = SignIn {
        email: &typed.email,
        password: form.get("password"),
        device: viewer.device().cloned(),
    };
    let faults = match sign_in(viewer.services(), attempt).await {
        Ok(signed_in) => {
            let to = typed.after.unwrap_or_else(|| viewer.link("disken"));
            return Ok(enter(&viewer, &signed_in, &to));
        }
        Err(SignInError::Wrong) => Faults::at("password", i18n.t("staff-sign-in-wrong")),
        Err(SignInError::SlowDown { until }) => {
            let now = viewer.services().clock().now();
            Faults::at("password", words::slow_down(i18n, now, until))
        }
        Err(SignInError::NoBranch) => Faults::general(i18n.t("staff-sign-in-no-branch")),
        Err(SignInError::Unavailable(error)) => return Err(error.into()),
    };
    page(&viewer, typed, faults, None).await
}

async fn page(viewer: &Viewer, typed: Typed, faults: Faults, done: Option<Done>) -> PageResult {
    let i18n = viewer.i18n;
    let somebody_here = match viewer.device() {
        Some(device) => !people_on_device(viewer.services(), device)
            .await?
            .is_empty(),
        None => false,
    };
    let page = Page::new(i18n.t("staff-sign-in-title"), Area::Public).with_errors(faults.lines());
    let signed_in = viewer.staff_if_any().map(|staff| {
        i18n.t_with(
            "staff-sign-in-already",
            args!["name" => staff.name().to_owned()],
        )
    });
    let demo = viewer.state.site.demo_sign_ins;
    let quick = with_return(viewer.link("byt-person"), typed.after.as_deref());
    let (email, after) = (typed.email, typed.after.unwrap_or_default());
    let forgot = viewer.link("glomt");
    Ok(viewer.page(page, || {
        view! {
            <div class="columns">
                <div class="stack narrow">
                    <PageHeader title=i18n.t("staff-sign-in-title") lead=i18n.t("staff-sign-in-lead") />
                    {done_notice(i18n, done)}
                    {signed_in.map(|text| view! { <Notice><p>{text}</p></Notice> })}
                    <form method="post" class="stack" novalidate>
                        <input type="hidden" name="vidare" value=after.clone() />
                        <FirstField
                            id="email"
                            kind=FirstKind::Email
                            label=i18n.t("common-email")
                            value=email
                            fault=faults.of("email")
                        />
                        <Field
                            id="password"
                            name="password"
                            label=i18n.t("staff-password")
                            kind=InputKind::Password
                            autocomplete="current-password"
                            error=faults.of("password")
                        />
                        <p class="actions">
                            <Button>{i18n.t("common-sign-in")}</Button>
                            <a href=forgot>{i18n.t("staff-forgot-link")}</a>
                        </p>
                    </form>
                    {somebody_here
                        .then(|| {
                            view! {
                                <p class="actions">
                                    <ButtonLink href=quick kind=ButtonKind::Secondary icon="switch-user">
                                        {i18n.t("staff-person-link")}
                                    </ButtonLink>
                                </p>
                            }
                        })}
                </div>
                {demo.then(|| demo_card(viewer, &after))}
            </div>
        }
    }))
}

/// The demo's people, each with a button: nobody has to copy a password.
fn demo_card(viewer: &Viewer, after: &str) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let people = DEMO_SIGN_INS
        .into_iter()
        .map(|one| demo_person(viewer, one, after.to_owned()))
        .collect_view();
    view! {
        <Card title=i18n.t("staff-demo-title")>
            <p class="muted">{i18n.t("staff-demo-lead")}</p>
            {people}
        </Card>
    }
}

fn demo_person(viewer: &Viewer, one: DemoSignIn, after: String) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let mut may = vec![words::role(i18n, one.role)];
    if one.fitter {
        may.push(i18n.t("staff-fitter-short"));
    }
    let label = i18n.t_with("staff-demo-as", args!["name" => one.name]);
    view! {
        <form method="post" class="stack stack-small">
            <input type="hidden" name="vidare" value=after />
            <input type="hidden" name="email" value=one.email />
            <input type="hidden" name="password" value=one.password />
            <Button kind=ButtonKind::Secondary>{label}</Button>
            <p class="muted">{may.join(", ")}</p>
            <details class="more">
                <summary>{i18n.t("staff-demo-secrets")}</summary>
                <Facts>
                    <Fact term=i18n.t("common-email")>{one.email}</Fact>
                    <Fact term=i18n.t("staff-password")>{one.password}</Fact>
                    <Fact term=i18n.t("staff-pin")>{one.pin}</Fact>
                </Facts>
            </details>
        </form>
    }
}
