//! At which branch one works now.

use super::done::Done;

use crate::components::{Button, ButtonKind, Choice, PageHeader, RadioGroup};
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, return_path};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Redirect};
use domain::branches::BranchId;
use leptos::prelude::*;
use service::staff::{change_branch, my_branches};

/// The branches to choose from.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let after = return_path(query.get("vidare"));
    page(&viewer, after, Faults::default()).await
}

/// Goes on at the chosen branch.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let after = return_path(form.get("vidare"));
    let session = viewer.session().ok_or(Fault::SignedOut)?;
    let chosen = form.number("filial").map(BranchId);
    let changed = match chosen {
        None => false,
        Some(to) => change_branch(viewer.services(), viewer.staff()?, session, to).await?,
    };
    if !changed {
        let faults = Faults::at("filial", viewer.i18n.t("staff-branch-choose"));
        return page(&viewer, after, faults).await;
    }
    let to = after.unwrap_or_else(|| Done::Branch.on(&viewer.link("mig")));
    Ok(Redirect::to(&to).into_response())
}

async fn page(viewer: &Viewer, after: Option<String>, faults: Faults) -> PageResult {
    let i18n = viewer.i18n;
    let staff = viewer.staff()?;
    let choices = my_branches(viewer.services(), staff)
        .await?
        .into_iter()
        .map(|branch| Choice::new(branch.id.to_string(), branch.name))
        .collect();
    let here = staff.branch().0.to_string();
    let page = Page::new(i18n.t("staff-branch-title"), Area::Me).with_errors(faults.lines());
    let (me, me_label) = (viewer.link("mig"), i18n.t("nav-me"));
    Ok(viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <PageHeader
                    title=i18n.t("staff-branch-title")
                    lead=i18n.t("staff-branch-lead")
                    back_href=me
                    back_label=me_label
                />
                <form method="post" class="stack">
                    <input type="hidden" name="vidare" value=after.unwrap_or_default() />
                    <RadioGroup
                        id="filial"
                        name="filial"
                        legend=i18n.t("common-branch")
                        choices=choices
                        selected=here
                        error=faults.of("filial")
                    />
                    <p class="actions">
                        <Button kind=ButtonKind::Primary>{i18n.t("staff-branch-change")}</Button>
                    </p>
                </form>
            </div>
        }
    }))
}
