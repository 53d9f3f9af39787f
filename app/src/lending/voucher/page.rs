//! The voucher's page: the sheet, and what can be done with it.

use super::letter;
use super::sheet::sheet;
use crate::args;
use crate::components::{BackLink, Button, ButtonKind, KeyHint, NavItem, SubNav, asset_urls};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::Language;
use axum::extract::{Path, RawQuery};
use domain::lending::VoucherId;
use leptos::prelude::*;
use service::lending::{CommandError, VoucherView, voucher_view};

/// The page; `sprak` chooses another language than the borrower's.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let view = load(&viewer, &id).await?;
    let language =
        Language::parse(query.get("sprak")).unwrap_or_else(|| letter::language_of(&view));
    Ok(render(&viewer, &view, language))
}

async fn load(viewer: &Viewer, id: &str) -> Result<VoucherView, Fault> {
    let id = id.parse().map(VoucherId).map_err(|_| Fault::NotFound)?;
    match voucher_view(viewer.services(), viewer.staff()?, id).await {
        Ok(view) => Ok(view),
        Err(CommandError::NotThere) => Err(Fault::NotFound),
        Err(CommandError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(CommandError::Unavailable(error)) => Err(error.into()),
    }
}

fn render(viewer: &Viewer, view: &VoucherView, language: Language) -> axum::response::Response {
    let i18n = viewer.i18n;
    let title = i18n.t_with("voucher-of", args!["name" => view.name.clone()]);
    let page = Page::new(title, Area::Counter);
    viewer.page(page, || {
        view! {
            <div class="narrow stack">
                <div class="screen-only stack">
                    <BackLink href=viewer.link("disken") label=i18n.t("nav-counter") />
                    <div class="split">{languages(viewer, view, language)} {print(viewer)}</div>
                </div>
                {sheet(language, view)}
            </div>
            <script type="module" src=asset_urls().url("assets/print.js")></script>
        }
    })
}

/// In which language the sheet is; the borrower's own comes first.
fn languages(viewer: &Viewer, view: &VoucherView, here: Language) -> impl IntoView + use<> {
    let items = Language::ALL
        .iter()
        .map(|language| {
            let href = viewer.link(&format!("sedel/{}?sprak={}", view.id.0, language.code()));
            NavItem::new(href, language.native_name()).current_if(*language == here)
        })
        .collect();
    view! { <SubNav label=viewer.i18n.t("voucher-language") items=items /> }
}

/// A script opens the print dialogue; without one the key does.
fn print(viewer: &Viewer) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <p class="cluster" data-print="">
            <span data-print-key="">
                <KeyHint key="Ctrl+P" label=i18n.t("voucher-print-key") />
            </span>
            <span data-print-button="" hidden>
                <Button icon="printer" kind=ButtonKind::Primary attr:r#type="button">
                    {i18n.t("common-print")}
                </Button>
            </span>
        </p>
    }
}
