//! Lost and found: what nobody finds, and a field for what turned up.

use super::moves;
use crate::args;
use crate::components::{Button, EmptyState, LoanList, NoticeKind, PageHeader, Panel};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use crate::stock::batch::{self, codes, codes_field, joined};
use crate::stock::undo::undone;
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use leptos::prelude::*;
use service::stock::{
    Destination, Gone, MissingView, MoveError, Moved, missing_articles, move_articles,
};

const ADDRESS: &str = "lager/saknas";

/// What the page tells besides.
#[derive(Default)]
struct Told {
    typed: String,
    faults: Faults,
    text: Option<(NoticeKind, String)>,
    found: Option<Moved>,
}

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    render(&viewer, Told::default(), StatusCode::OK).await
}

/// What was scanned stands here again; or that is taken back.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let mut told = Told::default();
    if let Some((status, text)) = undone(&viewer, &form).await? {
        told.text = Some(text);
        return render(&viewer, told, status).await;
    }
    let key = submission_key(&viewer, &form)?;
    let staff = viewer.staff()?;
    let typed = form.get("artiklar");
    match codes(i18n, typed) {
        Ok(codes) => {
            // Found is found where it is: here.
            let here = Destination {
                branch: Some(staff.branch()),
                ..Destination::default()
            };
            match move_articles(viewer.services(), staff, &key, &here, &codes).await {
                Ok(moved) => {
                    told.found = Some(moved);
                    render(&viewer, told, StatusCode::OK).await
                }
                Err(MoveError::Command(error)) => Err(error.into()),
                // One's own branch is always there.
                Err(MoveError::Nowhere | MoveError::ShelfTooLong | MoveError::NoSuchBranch) => {
                    Err(Fault::Broken)
                }
            }
        }
        Err(fault) => {
            told.typed = typed.to_owned();
            told.faults = Faults::at("artiklar", fault);
            render(&viewer, told, StatusCode::UNPROCESSABLE_ENTITY).await
        }
    }
}

async fn render(viewer: &Viewer, told: Told, status: StatusCode) -> Result<Response, Fault> {
    let view = missing_articles(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("missing-title"), Area::Stock).with_errors(told.faults.lines());
    Ok(viewer.page_with(status, page, || {
        let notice = batch::notice(told.text.as_ref());
        let answer = told
            .found
            .as_ref()
            .map(|found| moves::answer(viewer, found, ADDRESS));
        let found = found_form(viewer, &told);
        let lists = lists(viewer, &view);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("missing-title")
                    lead=i18n.t("missing-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {notice}
                {answer}
                {found}
                {lists}
            </div>
        }
    }))
}

fn found_form(viewer: &Viewer, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            {codes_field(i18n, &told.typed, told.faults.of("artiklar"), true)}
            <p class="actions">
                <Button icon="check">{i18n.t("missing-found")}</Button>
            </p>
        </form>
    }
    .into_any()
}

fn lists(viewer: &Viewer, view: &MissingView) -> AnyView {
    let i18n = viewer.i18n;
    if view.in_house.is_empty() && view.on_loan.is_empty() {
        let (title, text) = (i18n.t("missing-none"), i18n.t("missing-none-more"));
        return view! { <EmptyState icon="check" title=title text=text /> }.into_any();
    }
    [
        ("i-huset", "missing-in-house", &view.in_house),
        ("pa-lan", "missing-on-loan", &view.on_loan),
    ]
    .into_iter()
    .filter(|(_, _, gone)| !gone.is_empty())
    .map(|(id, title, gone)| {
        let title = i18n.t(title);
        let label = title.clone();
        let lines = gone
            .iter()
            .map(|one| line(viewer, view.today, one))
            .collect_view();
        view! {
            <Panel id=id title=title>
                <section class="hand">
                    <LoanList label=label>{lines}</LoanList>
                </section>
            </Panel>
        }
    })
    .collect_view()
    .into_any()
}

fn line(viewer: &Viewer, today: NaiveDate, one: &Gone) -> AnyView {
    let i18n = viewer.i18n;
    let since = i18n.t_with(
        "work-since",
        args!["date" => i18n.date_long(one.since, today)],
    );
    let note = joined([one.article.shelf.clone(), since]);
    batch::line(viewer, &one.article, note, None, ().into_any())
}
