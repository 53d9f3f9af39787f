//! The voucher's page: the sheet, and what can be done with it.

use super::letter;
use super::mail;
use super::sheet::sheet;
use crate::args;
use crate::components::{BackLink, ButtonKind, ErrorLine, NavItem, Notice, NoticeKind, SubNav};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer};
use crate::i18n::Language;
use crate::lending::print::print_button;
use axum::extract::{Path, RawQuery};
use axum::response::Response;
use domain::lending::VoucherId;
use leptos::prelude::*;
use service::lending::{VoucherView, voucher_view};

/// What the page tells besides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// Nothing.
    Nothing,
    /// The letter is on its way, or kept for staff where no mail is sent.
    Queued,
    /// What was typed is no address.
    WrongAddress(String),
}

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
    let told = match query.get("gjort") {
        "brev" => Told::Queued,
        _ => Told::Nothing,
    };
    Ok(render(&viewer, &view, language, &told))
}

/// The voucher that an address names.
pub async fn load(viewer: &Viewer, id: &str) -> Result<VoucherView, Fault> {
    let id = id.parse().map(VoucherId).map_err(|_| Fault::NotFound)?;
    match voucher_view(viewer.services(), viewer.staff()?, id).await {
        Ok(view) => Ok(view),
        Err(error) => Err(error.into()),
    }
}

/// The page in the state that it is in; the sheet in `language`.
pub fn render(viewer: &Viewer, view: &VoucherView, language: Language, told: &Told) -> Response {
    let i18n = viewer.i18n;
    let title = i18n.t_with("voucher-of", args!["name" => view.name.clone()]);
    let errors = match told {
        Told::Nothing | Told::Queued => Vec::new(),
        Told::WrongAddress(_) => {
            vec![ErrorLine::of("adress", i18n.t("voucher-address-wrong"))]
        }
    };
    let page = Page::new(title, Area::Counter).with_errors(errors);
    viewer.page(page, || {
        let print = print_button(viewer, ButtonKind::Primary);
        let mail = (!view.lines.is_empty()).then(|| mail::form(viewer, view, language, told));
        view! {
            <div class="narrow stack">
                <div class="screen-only stack">
                    <BackLink href=viewer.link("disken") label=i18n.t("nav-counter") />
                    {notice(viewer, told)}
                    <div class="split">{languages(viewer, view, language)} {print}</div>
                </div>
                {sheet(language, view)} {mail}
            </div>
        }
    })
}

fn notice(viewer: &Viewer, told: &Told) -> Option<AnyView> {
    if *told != Told::Queued {
        return None;
    }
    let (kind, key) = if viewer.state.site.sends_mail {
        (NoticeKind::Fine, "voucher-mail-queued")
    } else {
        (NoticeKind::Look, "voucher-mail-kept")
    };
    let text = viewer.i18n.t(key);
    Some(
        view! {
            <Notice kind=kind attr:role="status">
                <p>{text}</p>
            </Notice>
        }
        .into_any(),
    )
}

/// In which language the sheet is; the borrower's own comes first.
fn languages(viewer: &Viewer, view: &VoucherView, here: Language) -> impl IntoView + use<> {
    let items = Language::FOR_STAFF
        .iter()
        .map(|language| {
            let href = viewer.link(&format!("sedel/{}?sprak={}", view.id.0, language.code()));
            NavItem::new(href, language.native_name()).current_if(*language == here)
        })
        .collect();
    view! { <SubNav label=viewer.i18n.t("voucher-language") items=items /> }
}
