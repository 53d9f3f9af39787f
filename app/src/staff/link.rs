//! The page behind a link that sets a password, once.
//!
//! Opening it changes nothing, since mail programs open links by themselves.

use super::enter::enter;

use super::words;
use crate::args;
use crate::components::{Button, Fact, Facts, Field, InputKind, PageHeader};
use crate::http::{Area, Faults, Page, PageResult, PlainForm, Viewer};
use axum::extract::Path;
use axum::http::StatusCode;
use domain::staff::SHORTEST_PASSWORD;
use leptos::prelude::*;
use service::staff::{AcceptLinkError, LinkInfo, LinkPurpose, LinkToken, accept_link, link_info};

/// The form, where the link holds.
pub async fn show(viewer: Viewer, Path((_, token)): Path<(String, String)>) -> PageResult {
    page(&viewer, LinkToken::parse(&token), Faults::default()).await
}

/// Sets the password and signs in.
pub async fn submit(
    viewer: Viewer,
    Path((_, token)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let i18n = viewer.i18n;
    let Some(token) = LinkToken::parse(&token) else {
        return page(&viewer, None, Faults::default()).await;
    };
    let device = viewer.device().cloned();
    let faults = match accept_link(viewer.services(), &token, form.get("new"), device).await {
        Ok(signed_in) => return Ok(enter(&viewer, &signed_in, &viewer.link("disken"))),
        Err(AcceptLinkError::Gone) => return page(&viewer, None, Faults::default()).await,
        Err(AcceptLinkError::Weak(error)) => Faults::at("new", words::weak(i18n, error)),
        Err(AcceptLinkError::NoBranch) => Faults::general(i18n.t("staff-sign-in-no-branch")),
        Err(AcceptLinkError::Unavailable(error)) => return Err(error.into()),
    };
    page(&viewer, Some(token), faults).await
}

async fn page(viewer: &Viewer, token: Option<LinkToken>, faults: Faults) -> PageResult {
    let info = match &token {
        Some(token) => link_info(viewer.services(), token).await?,
        None => None,
    };
    match info {
        Some(info) => Ok(form_page(viewer, info, &faults)),
        None => Ok(gone_page(viewer)),
    }
}

fn form_page(viewer: &Viewer, info: LinkInfo, faults: &Faults) -> axum::response::Response {
    let i18n = viewer.i18n;
    let title = match info.purpose {
        LinkPurpose::Invitation => {
            i18n.t_with("staff-link-welcome", args!["name" => info.name.clone()])
        }
        LinkPurpose::Reset => i18n.t("staff-link-choose"),
    };
    let lead = match info.purpose {
        LinkPurpose::Invitation => i18n.t("staff-link-welcome-lead"),
        LinkPurpose::Reset => i18n.t("staff-link-choose-lead"),
    };
    let hint = i18n.t_with("staff-password-hint", args!["count" => SHORTEST_PASSWORD]);
    let page = Page::new(title.clone(), Area::Public).with_errors(faults.lines());
    let (email, username) = (info.email.clone(), info.email);
    viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader title=title lead=lead />
                <Facts>
                    <Fact term=i18n.t("common-email")>{email}</Fact>
                </Facts>
                <form method="post" class="stack" novalidate>
                    // For the browser's memory of passwords.
                    <input type="text" name="username" value=username autocomplete="username" hidden />
                    <Field
                        id="new"
                        name="new"
                        label=i18n.t("staff-password-new")
                        hint=hint
                        kind=InputKind::Password
                        autocomplete="new-password"
                        error=faults.of("new")
                    />
                    <p class="actions">
                        <Button>{i18n.t("staff-link-save")}</Button>
                    </p>
                </form>
            </div>
        }
    })
}

fn gone_page(viewer: &Viewer) -> axum::response::Response {
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("staff-link-gone"), Area::Public);
    let (sign_in, forgot) = (viewer.link("logga-in"), viewer.link("glomt"));
    viewer.page_with(StatusCode::GONE, page, || {
        view! {
            <div class="narrow stack">
                <PageHeader title=i18n.t("staff-link-gone") />
                <p>{i18n.t("staff-link-gone-text")}</p>
                <ul>
                    <li><a href=sign_in>{i18n.t("staff-link-gone-sign-in")}</a></li>
                    <li><a href=forgot>{i18n.t("staff-link-gone-forgot")}</a></li>
                </ul>
            </div>
        }
    })
}
