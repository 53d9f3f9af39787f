//! A forgotten password. The answer is the same for every address, so that
//! nobody learns who works here.

use super::done::{Done, done_notice};

use super::first_field::{FirstField, FirstKind};
use super::link_given::{Given, address, mail_words};
use super::words;
use crate::components::{Button, Notice, PageHeader};
use crate::http::{Area, Faults, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use domain::staff::Email;
use leptos::prelude::*;
use service::messages::email_reset_link;
use service::staff::{ResetMail, request_reset};

/// The form; or whom to ask, where no mail is sent.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    page(
        &viewer,
        String::new(),
        Faults::default(),
        Done::read(&query),
    )
}

/// Sends a link, if somebody has the address.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let typed = form.get("email").to_owned();
    if let Err(error) = Email::parse(&typed) {
        let faults = Faults::at("email", words::email_fault(viewer.i18n, error));
        return page(&viewer, typed, faults, None);
    }
    if viewer.state.site.sends_mail
        && let Some(mail) = request_reset(viewer.services(), &typed).await?
    {
        // Beside the answer, which must not take longer for an address that is known.
        tokio::spawn(send(viewer.clone(), mail));
    }
    Ok(Redirect::to(&Done::Mail.on(&viewer.link("glomt"))).into_response())
}

async fn send(viewer: Viewer, mail: ResetMail) {
    let href = address(&viewer, &mail.language, &mail.link.token);
    let (subject, body) = mail_words(&mail.language, &mail.name, Given::Reset, &href);
    if let Err(error) = email_reset_link(viewer.services(), &mail, &subject, &body).await {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "a link for a forgotten password could not be queued"
        );
    }
}

fn page(viewer: &Viewer, typed: String, faults: Faults, done: Option<Done>) -> PageResult {
    let i18n = viewer.i18n;
    let sends = viewer.state.site.sends_mail;
    let page = Page::new(i18n.t("staff-forgot-title"), Area::Public).with_errors(faults.lines());
    let (back, back_label) = (viewer.link("logga-in"), i18n.t("common-sign-in"));
    Ok(viewer.page(page, || {
        let body = if sends {
            view! {
                <form method="post" class="stack" novalidate>
                    <FirstField
                        id="email"
                        kind=FirstKind::Email
                        label=i18n.t("common-email")
                        value=typed
                        fault=faults.of("email")
                    />
                    <p class="actions">
                        <Button icon="mail">{i18n.t("staff-forgot-send")}</Button>
                    </p>
                </form>
            }
            .into_any()
        } else {
            view! {
                <Notice>
                    <p>{i18n.t("staff-forgot-no-mail")}</p>
                </Notice>
            }
            .into_any()
        };
        let lead = sends.then(|| i18n.t("staff-forgot-lead"));
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("staff-forgot-title")
                    lead=lead
                    back_href=back
                    back_label=back_label
                />
                {done_notice(i18n, done)}
                {body}
            </div>
        }
    }))
}
