//! The branch's logo: sent as a file, shown, and taken away.

use super::page::{Typed, again};
use super::words::{self, Told};
use crate::branches::look;
use crate::components::{Button, ButtonKind, Card, FileField};
use crate::http::{Fault, Faults, PageResult, Upload, Viewer};
use axum::response::{IntoResponse, Redirect};
use leptos::prelude::*;
use service::ContentHash;
use service::branches::{LogoError, remove_logo, set_logo};

/// What the browser offers.
const KINDS: &str = "image/png,image/jpeg,image/webp";

/// Sets the logo.
pub async fn submit(viewer: Viewer, upload: Upload) -> PageResult {
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    match set_logo(
        viewer.services(),
        coordinator,
        staff.branch(),
        upload.content,
    )
    .await
    {
        Ok(_) => Ok(done(&viewer, Told::Logo)),
        Err(LogoError::Wrong(problem)) => {
            let typed = Typed {
                faults: Faults::at("logotyp", words::logo(viewer.i18n, problem)),
                ..Typed::default()
            };
            again(&viewer, typed).await
        }
        Err(LogoError::NotThere) => Err(Fault::NotFound),
        Err(LogoError::Unavailable(error)) => Err(error.into()),
    }
}

/// Takes the logo away.
pub async fn remove(viewer: Viewer) -> PageResult {
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    match remove_logo(viewer.services(), coordinator, staff.branch()).await {
        Ok(()) => Ok(done(&viewer, Told::NoLogo)),
        Err(LogoError::NotThere) => Err(Fault::NotFound),
        Err(LogoError::Unavailable(error)) => Err(error.into()),
        // Of the file that none was sent of.
        Err(LogoError::Wrong(_)) => Err(Fault::Malformed),
    }
}

fn done(viewer: &Viewer, told: Told) -> axum::response::Response {
    let to = format!("kalender/regler?klart={}", told.word());
    Redirect::to(&viewer.link(&to)).into_response()
}

/// The form.
pub fn form(viewer: &Viewer, logo: Option<&ContentHash>, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let (send, take_away) = (
        viewer.link("kalender/regler/logotyp"),
        viewer.link("kalender/regler/utan-logotyp"),
    );
    let error = faults.of("logotyp");
    let stands = logo.map(|hash| {
        let address = look::logo_address(hash);
        view! {
            <figure class="logo-sample">
                <img src=address alt=i18n.t("rules-logo-alt") />
            </figure>
            <form method="post" action=take_away>
                <Button kind=ButtonKind::Quiet icon="trash">{i18n.t("rules-logo-remove")}</Button>
            </form>
        }
    });
    view! {
        <Card title=i18n.t("rules-logo")>
            <p>{i18n.t("rules-logo-lead")}</p>
            {stands}
            <form
                method="post"
                action=send
                enctype="multipart/form-data"
                class="stack"
            >
                <FileField
                    id="logotyp"
                    name="logotyp"
                    label=i18n.t("rules-logo-file")
                    accept=KINDS
                    hint=i18n.t("rules-logo-hint")
                    error=error
                />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="upload">
                        {i18n.t("rules-logo-send")}
                    </Button>
                </p>
            </form>
        </Card>
    }
}
