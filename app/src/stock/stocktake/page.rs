//! A stock-taking: scan, and see what is missing, misplaced, unexpected, unknown.

use super::shelves;
use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, Choice, EmptyState, ErrorLine, LoanList, LoanRow, Notice,
    NoticeKind, PageHeader, Panel, RadioGroup,
};
use crate::http::{Area, Fault, Page, PageResult, Viewer, encode, key_field};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use crate::stock::batch::{Row, codes_field, rows, undo_button};
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::Response;
use domain::lending::Action;
use domain::stock::StocktakeFind;
use leptos::prelude::*;
use service::stock::{StocktakeItem, StocktakeScanned, StocktakeView, stocktake_view};

/// More missing things than these are counted and not named, until fewer are left.
const NAMED: usize = 200;

/// What the page tells besides.
#[derive(Default)]
pub(super) struct Told {
    pub typed: String,
    pub fault: Option<String>,
    pub scanned: Option<StocktakeScanned>,
    pub text: Option<(NoticeKind, String)>,
    pub undo: Option<Action>,
}

/// The page.
pub async fn show(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    render(&viewer, id, Told::default(), StatusCode::OK).await
}

pub(super) async fn render(
    viewer: &Viewer,
    id: i64,
    told: Told,
    status: StatusCode,
) -> Result<Response, Fault> {
    let view = stocktake_view(viewer.services(), viewer.staff()?, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let i18n = viewer.i18n;
    let title = i18n.t_with(
        "stocktake-of",
        args!["shelves" => shelves(i18n, &view.shelves)],
    );
    let errors = told
        .fault
        .iter()
        .map(|text| ErrorLine::of("artiklar", text.clone()));
    let page = Page::new(title.clone(), Area::Stock).with_errors(errors.collect());
    Ok(viewer.page_with(status, page, || {
        let notice = told
            .text
            .clone()
            .map(|(kind, text)| view! { <Notice kind=kind>{text}</Notice> });
        let undo = undo_button(viewer, &format!("lager/inventering/{id}"), told.undo);
        let is_open = view.closed_at.is_none();
        let closed = (!is_open).then(|| {
            let count = view.missing_then.unwrap_or(0);
            view! { <p>{i18n.t_with("stocktake-closed", args!["count" => count])}</p> }
        });
        let scan = is_open.then(|| scan_form(viewer, id, &told));
        let answer = told.scanned.as_ref().map(|scanned| answer(viewer, scanned));
        let odd = odd(viewer, &view);
        let missing = is_open.then(|| missing(viewer, &view));
        let close = is_open.then(|| close_form(viewer, &view));
        view! {
            <div class="stack">
                <PageHeader
                    title=title
                    lead=figures(i18n, &view)
                    back_href=viewer.link("lager/inventering")
                    back_label=i18n.t("stocktake-title")
                />
                {notice}
                {undo}
                {closed}
                {scan}
                {answer}
                {odd}
                {missing}
                {close}
            </div>
        }
    }))
}

fn figures(i18n: I18n, view: &StocktakeView) -> String {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let about = args![
        "found" => count(view.found),
        "missing" => count(view.missing.len()),
        "odd" => count(view.odd.len() + view.unknown.len())
    ];
    i18n.t_with("stocktake-figures", about)
}

fn scan_form(viewer: &Viewer, id: i64, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <form method="post" action=viewer.link(&format!("lager/inventering/{id}")) class="stack">
            {key_field(viewer)}
            {codes_field(i18n, &told.typed, told.fault.clone(), true)}
            <p class="actions">
                <Button icon="check">{i18n.t("stocktake-count")}</Button>
            </p>
        </form>
    }
    .into_any()
}

/// What a find is called, and what to do about it.
fn word(i18n: I18n, find: StocktakeFind) -> (BadgeKind, String, String) {
    let said = |kind, key: &str, more: &str| (kind, i18n.t(key), i18n.t(more));
    match find {
        StocktakeFind::Found => (BadgeKind::Fine, i18n.t("stocktake-found"), String::new()),
        StocktakeFind::Misplaced => said(
            BadgeKind::Look,
            "stocktake-misplaced",
            "stocktake-misplaced-more",
        ),
        StocktakeFind::Elsewhere => said(
            BadgeKind::Look,
            "stocktake-elsewhere",
            "stocktake-elsewhere-more",
        ),
        StocktakeFind::OnLoan => said(BadgeKind::Look, "batch-on-loan", "move-on-loan-more"),
        StocktakeFind::Scrapped => said(
            BadgeKind::Look,
            "status-scrapped",
            "stocktake-scrapped-more",
        ),
        StocktakeFind::WasMissing => {
            said(BadgeKind::Fine, "move-found", "stocktake-was-missing-more")
        }
    }
}

fn answer(viewer: &Viewer, scanned: &StocktakeScanned) -> AnyView {
    let i18n = viewer.i18n;
    let all = scanned
        .lines
        .iter()
        .map(|line| {
            let (kind, word, note) = match line.find {
                Some(find) => word(i18n, find),
                None if line.is_several => {
                    (BadgeKind::Look, i18n.t("batch-several"), String::new())
                }
                None => (BadgeKind::Stop, i18n.t("batch-unknown"), String::new()),
            };
            Row {
                scanned: line.scanned.clone(),
                article: line.article.clone(),
                kind,
                word,
                note,
            }
        })
        .collect();
    rows(viewer, all)
}

/// What was scanned and is not where it belongs; and where to go with it.
fn odd(viewer: &Viewer, view: &StocktakeView) -> Option<AnyView> {
    if view.odd.is_empty() && view.unknown.is_empty() {
        return None;
    }
    let i18n = viewer.i18n;
    let lines = view
        .odd
        .iter()
        .map(|(find, item)| {
            let (kind, word, note) = word(i18n, *find);
            row(viewer, item, note, (kind, word))
        })
        .collect_view();
    let unknown = (!view.unknown.is_empty()).then(|| {
        let codes = i18n.list(&view.unknown);
        view! { <p>{i18n.t_with("stocktake-unknown", args!["codes" => codes])}</p> }
    });
    // What lies on the wrong shelf may as well stay: then it moves here.
    let astray: Vec<String> = view
        .odd
        .iter()
        .filter(|(find, _)| matches!(find, StocktakeFind::Misplaced | StocktakeFind::Elsewhere))
        .map(|(_, item)| item.article.number.to_string())
        .collect();
    let move_here = match (&view.shelves[..], astray.is_empty()) {
        ([shelf], false) => {
            let (shelf, codes) = (encode(shelf), encode(&astray.join("\n")));
            let href = viewer.link(&format!("lager/flytta?hylla={shelf}&artiklar={codes}"));
            Some(view! { <p><a href=href>{i18n.t("stocktake-move-here")}</a></p> })
        }
        _ => None,
    };
    Some(
        view! {
            <Panel id="avvikande" title=i18n.t("stocktake-odd")>
                <section class="hand">
                    <LoanList label=i18n.t("stocktake-odd")>{lines}</LoanList>
                </section>
                {unknown}
                {move_here}
            </Panel>
        }
        .into_any(),
    )
}

fn missing(viewer: &Viewer, view: &StocktakeView) -> AnyView {
    let i18n = viewer.i18n;
    if view.missing.is_empty() {
        let (title, text) = (
            i18n.t("stocktake-all-seen"),
            i18n.t("stocktake-all-seen-more"),
        );
        return view! { <EmptyState icon="check" title=title text=text /> }.into_any();
    }
    let lines = view
        .missing
        .iter()
        .take(NAMED)
        .map(|item| {
            let status = crate::stock::words::status(i18n, item.status);
            row(viewer, item, item.article.shelf.clone(), status)
        })
        .collect_view();
    let more = view.missing.len().saturating_sub(NAMED);
    let more = (more > 0).then(|| {
        let count = i64::try_from(more).unwrap_or(i64::MAX);
        view! { <p class="muted">{i18n.t_with("labels-more", args!["count" => count])}</p> }
    });
    view! {
        <Panel id="kvar" title=i18n.t("stocktake-not-seen")>
            <section class="hand">
                <LoanList label=i18n.t("stocktake-not-seen")>{lines}</LoanList>
            </section>
            {more}
        </Panel>
    }
    .into_any()
}

fn row(
    viewer: &Viewer,
    item: &StocktakeItem,
    note: String,
    status: (BadgeKind, String),
) -> impl IntoView + use<> {
    view! {
        <LoanRow
            icon=item.article.icon.clone()
            category=item.article.category.clone()
            name=lending::article(viewer.i18n, &item.article)
            number=item.article.number.to_string()
            href=viewer.link(&format!("lager/{}", item.article.id.0))
            note=note
            status=Some(status)
        />
    }
}

/// Closing asks what is to become of what was not seen; nothing is chosen beforehand but
/// to leave it.
fn close_form(viewer: &Viewer, view: &StocktakeView) -> AnyView {
    let i18n = viewer.i18n;
    let count = i64::try_from(view.missing.len()).unwrap_or(i64::MAX);
    let choices = vec![
        Choice::new("nej", i18n.t("stocktake-leave")),
        Choice::new("ja", i18n.t_with("stocktake-mark", args!["count" => count])),
    ];
    view! {
        <details>
            <summary>{i18n.t("stocktake-close")}</summary>
            <form
                method="post"
                action=viewer.link(&format!("lager/inventering/{}", view.id))
                class="stack"
            >
                {key_field(viewer)}
                <input type="hidden" name="gor" value="avsluta" />
                <RadioGroup
                    id="saknas"
                    name="saknas"
                    legend=i18n.t("stocktake-close-legend")
                    choices=choices
                    selected="nej"
                />
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="lock">
                        {i18n.t("stocktake-close-send")}
                    </Button>
                </p>
            </form>
        </details>
    }
    .into_any()
}
