//! The way in for a family: a first name and a number, to which a code is sent. The answer is
//! the same for every number, so that nobody learns who borrows.

use crate::args;
use crate::components::{Button, Field, FieldWidth, InputKind, Notice, PageHeader};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, code_cookie, encode, return_path,
};
use axum::extract::RawQuery;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use domain::people::NameError;
use domain::time::Moment;
use leptos::prelude::*;
use service::branches::public_branches;
use service::people::PhoneError;
use service::people::family::{AskCode, AskError, CODE_MILLIS, ask_code};

/// What stays when something was wrong.
#[derive(Debug, Clone, Default)]
struct Typed {
    first_name: String,
    phone: String,
    after: Option<String>,
}

/// The form.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let typed = Typed {
        after: return_path(query.get("vidare")),
        ..Typed::default()
    };
    page(&viewer, typed, Faults::default())
}

/// Sends a code, and asks for it.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let typed = Typed {
        first_name: form.get("fornamn").to_owned(),
        phone: form.get("telefon").to_owned(),
        after: return_path(form.get("vidare")),
    };
    if !can_send(&viewer) {
        return page(&viewer, typed, Faults::default());
    }
    let branches = public_branches(viewer.services()).await?;
    let root = branches.first().map(|branch| branch.id);
    let asked = AskCode {
        root: root.ok_or(Fault::NotFound)?,
        phone: &typed.phone,
        first_name: &typed.first_name,
    };
    let site = viewer.state.site.name.clone();
    let minutes = CODE_MILLIS / Moment::MINUTE;
    let text = |code: &service::people::family::OneTimeCode| {
        let args = args!["code" => code.as_str(), "site" => site, "minutes" => minutes];
        i18n.t_plain_with("family-code-sms", args)
    };
    let mut faults = Faults::default();
    match ask_code(viewer.services(), asked, text).await {
        Ok(asked) => {
            let after = typed
                .after
                .map(|after| format!("vidare={}", encode(&after)));
            // A demo has no telephones: the code that would be sent stands on the next page.
            let shown = is_demo(&viewer).then(|| format!("kod={}", asked.code.as_str()));
            let query: Vec<String> = after.into_iter().chain(shown).collect();
            let sign = if query.is_empty() { "" } else { "?" };
            let to = format!("{}{sign}{}", viewer.link("mina/kod"), query.join("&"));
            let mut response = Redirect::to(&to).into_response();
            let cookie = code_cookie(&viewer.state.site, &asked.token);
            response.headers_mut().append(SET_COOKIE, cookie);
            return Ok(response);
        }
        Err(AskError::Wrong { phone, name }) => {
            let name = name.map(|error| match error {
                NameError::Empty => i18n.t("family-name-empty"),
                _ => i18n.t("family-name-wrong"),
            });
            faults.add("fornamn", name);
            let phone = phone.map(|error| match error {
                PhoneError::Empty | PhoneError::NoNumber => i18n.t("borrower-phone-wrong"),
                PhoneError::WrongLength => i18n.t("borrower-phone-length"),
            });
            faults.add("telefon", phone);
        }
        Err(AskError::Wait(until)) => {
            let now = viewer.services().clock().now();
            let minutes = (until.0 - now.0).div_euclid(Moment::MINUTE) + 1;
            let text = i18n.t_with("family-wait", args!["minutes" => minutes]);
            faults.add("telefon", Some(text));
        }
        Err(AskError::Unavailable(error)) => return Err(error.into()),
    }
    page(&viewer, typed, faults)
}

fn is_demo(viewer: &Viewer) -> bool {
    let site = &viewer.state.site;
    site.demo_sign_ins && !site.sends_sms
}

fn can_send(viewer: &Viewer) -> bool {
    viewer.state.site.sends_sms || is_demo(viewer)
}

fn page(viewer: &Viewer, typed: Typed, faults: Faults) -> PageResult {
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("family-sign-in-title"), Area::Mine).with_errors(faults.lines());
    let can_send = can_send(viewer);
    Ok(viewer.page(page, || {
        let body = if can_send {
            form(viewer, &typed, &faults)
        } else {
            let text = i18n.t("family-no-sms");
            view! { <Notice><p>{text}</p></Notice> }.into_any()
        };
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("family-sign-in-title")
                    lead=i18n.t("family-sign-in-lead")
                />
                {body}
            </div>
        }
    }))
}

fn form(viewer: &Viewer, typed: &Typed, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    let after = typed.after.clone().unwrap_or_default();
    view! {
        <form method="post" class="stack" novalidate>
            <input type="hidden" name="vidare" value=after />
            <Field
                id="fornamn"
                name="fornamn"
                label=i18n.t("family-first-name")
                hint=i18n.t("family-first-name-hint")
                value=typed.first_name.clone()
                error=faults.of("fornamn")
                width=FieldWidth::Medium
                autocomplete="given-name"
            />
            <Field
                id="telefon"
                name="telefon"
                label=i18n.t("common-phone")
                hint=i18n.t("family-phone-hint")
                value=typed.phone.clone()
                error=faults.of("telefon")
                kind=InputKind::Phone
                width=FieldWidth::Medium
                autocomplete="tel"
            />
            <p class="actions">
                <Button icon="phone">{i18n.t("family-send-code")}</Button>
            </p>
        </form>
    }
    .into_any()
}
