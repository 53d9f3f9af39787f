//! One's own page: name, language, password, PIN, and where one is signed in.

use super::account::{details_card, password_card, pin_card, sessions_card};
use super::done::{Done, done_notice};

use super::words;
use crate::components::{ButtonKind, ButtonLink, Fact, Facts, PageHeader};
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use service::staff::{
    Me, OwnError, change_own_details, change_own_password, me, remove_pin, set_pin,
};

/// The forms of the page; the hidden field `gor` says which was sent.
enum Form {
    Details,
    Password,
    Pin,
    NoPin,
}

impl Form {
    fn read(form: &PlainForm) -> Result<Self, Fault> {
        match form.get("gor") {
            "uppgifter" => Ok(Self::Details),
            "losenord" => Ok(Self::Password),
            "pin" => Ok(Self::Pin),
            "utan-pin" => Ok(Self::NoPin),
            _ => Err(Fault::Malformed),
        }
    }
}

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let known = me(viewer.services(), viewer.staff()?, viewer.session()).await?;
    page(&viewer, known, Faults::default(), Done::read(&query))
}

/// Changes one thing, or says beside its field what is wrong.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let which = Form::read(&form)?;
    let (changed, done) = match which {
        Form::Details => {
            let answer =
                change_own_details(services, staff, form.get("name"), form.get("language")).await;
            (answer, Done::Details)
        }
        Form::Password => {
            let session = viewer.session().ok_or(Fault::SignedOut)?;
            let (present, new) = (form.get("present"), form.get("new"));
            let answer = change_own_password(services, staff, session, present, new).await;
            (answer, Done::Password)
        }
        Form::Pin => {
            let (password, pin) = (form.get("pin-password"), form.get("pin").trim());
            (set_pin(services, staff, password, pin).await, Done::Pin)
        }
        Form::NoPin => {
            remove_pin(services, staff).await?;
            (Ok(()), Done::NoPin)
        }
    };
    let faults = match changed {
        Ok(()) => return Ok(Redirect::to(&done.on(&viewer.link("mig"))).into_response()),
        Err(OwnError::Unavailable(error)) => return Err(error.into()),
        Err(error) => told(&viewer, &which, &error),
    };
    let mut known = me(services, staff, viewer.session()).await?;
    if let Form::Details = which {
        // What was typed stays.
        form.get("name").clone_into(&mut known.name);
        form.get("language").clone_into(&mut known.language);
    }
    page(&viewer, known, faults, None)
}

/// The fault beside the field that it belongs to.
fn told(viewer: &Viewer, which: &Form, error: &OwnError) -> Faults {
    let i18n = viewer.i18n;
    let (secret, chosen) = match which {
        Form::Pin | Form::NoPin => ("pin-password", "pin"),
        Form::Details | Form::Password => ("present", "new"),
    };
    match error {
        OwnError::WrongPassword => Faults::at(secret, i18n.t("staff-password-wrong")),
        OwnError::SlowDown { until } => {
            let now = viewer.services().clock().now();
            Faults::at(secret, words::slow_down(i18n, now, *until))
        }
        OwnError::Name(error) => Faults::at("name", words::name_fault(i18n, *error)),
        OwnError::Weak(error) => Faults::at(
            chosen,
            match which {
                Form::Pin | Form::NoPin => words::weak_pin(i18n, *error),
                Form::Details | Form::Password => words::weak(i18n, *error),
            },
        ),
        // Told by the page of faults.
        OwnError::Unavailable(_) => Faults::default(),
    }
}

fn page(viewer: &Viewer, known: Me, faults: Faults, done: Option<Done>) -> PageResult {
    let i18n = viewer.i18n;
    let staff = viewer.staff()?;
    let page = Page::new(i18n.t("nav-me"), Area::Me).with_errors(faults.lines());
    let mut may = vec![words::role(i18n, staff.role())];
    if staff.is_fitter() {
        may.push(i18n.t("staff-fitter-short"));
    }
    let branch_name = staff.branch_name().to_owned();
    let (branch, person) = (viewer.link("byt-filial"), viewer.link("byt-person"));
    let email = known.email.clone();
    Ok(viewer.page(page, || {
        view! {
            <div class="stack stack-large">
                <PageHeader title=i18n.t("nav-me")>
                    <ButtonLink href=person kind=ButtonKind::Secondary icon="switch-user">
                        {i18n.t("nav-change-person")}
                    </ButtonLink>
                </PageHeader>
                {done_notice(i18n, done)}
                <Facts>
                    <Fact term=i18n.t("common-email")>{email}</Fact>
                    <Fact term=i18n.t("common-branch")>
                        {branch_name} " · " <a href=branch>{i18n.t("staff-branch-change")}</a>
                    </Fact>
                    <Fact term=i18n.t("staff-may")>{i18n.list(&may)}</Fact>
                </Facts>
                <div class="grid">
                    {details_card(viewer, &known, &faults)} {password_card(viewer, &known, &faults)}
                    {pin_card(viewer, &known, &faults)}
                </div>
                {sessions_card(viewer, staff.zone(), &known)}
            </div>
        }
    }))
}
