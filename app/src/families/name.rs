//! The whole name, asked of whom nobody on his number has the first name of: all that a new
//! borrower tells.

use crate::components::{Button, Field, PageHeader};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, return_path, with_return,
};
use crate::i18n::Language;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use domain::people::BorrowerLanguage;
use leptos::prelude::*;
use service::people::family::{NameFamilyError, name_family};

/// The form.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let after = return_path(query.get("vidare"));
    match viewer.family_here() {
        None => {
            let to = with_return(viewer.link("mina/logga-in"), after.as_deref());
            Ok(Redirect::to(&to).into_response())
        }
        Some(here) if here.who.is_some() => {
            let to = after.unwrap_or_else(|| viewer.link("mina"));
            Ok(Redirect::to(&to).into_response())
        }
        Some(_) => page(&viewer, String::new(), after, Faults::default()),
    }
}

/// Takes the name.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let after = return_path(form.get("vidare"));
    let token = viewer.family_token().ok_or(Fault::FamilyOut)?;
    let language = match viewer.language() {
        Language::Swedish => BorrowerLanguage::Swedish,
        Language::EasySwedish => BorrowerLanguage::EasySwedish,
        Language::English => BorrowerLanguage::English,
        Language::Finnish => BorrowerLanguage::Finnish,
        Language::Arabic => BorrowerLanguage::Arabic,
    };
    let typed = form.get("namn").to_owned();
    match name_family(viewer.services(), token, &typed, language).await {
        Ok(_) => {
            let to = after.unwrap_or_else(|| viewer.link("mina"));
            Ok(Redirect::to(&to).into_response())
        }
        Err(NameFamilyError::Name(_)) => {
            let faults = Faults::at("namn", i18n.t("family-whole-name-wrong"));
            page(&viewer, typed, after, faults)
        }
        Err(NameFamilyError::Several) => {
            let faults = Faults::at("namn", i18n.t("family-several"));
            page(&viewer, typed, after, faults)
        }
        Err(NameFamilyError::SignedOut) => Err(Fault::FamilyOut),
        Err(NameFamilyError::Unavailable(error)) => Err(error.into()),
    }
}

fn page(viewer: &Viewer, typed: String, after: Option<String>, faults: Faults) -> PageResult {
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("family-who-title"), Area::Mine).with_errors(faults.lines());
    let (action, after) = (viewer.link("mina/namn"), after.unwrap_or_default());
    Ok(viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader title=i18n.t("family-who-title") lead=i18n.t("family-who-lead") />
                <form method="post" action=action class="stack" novalidate>
                    <input type="hidden" name="vidare" value=after />
                    <Field
                        id="namn"
                        name="namn"
                        label=i18n.t("family-whole-name")
                        value=typed
                        error=faults.of("namn")
                        autocomplete="name"
                        first=true
                    />
                    <p class="actions">
                        <Button>{i18n.t("common-continue")}</Button>
                    </p>
                </form>
            </div>
        }
    }))
}
