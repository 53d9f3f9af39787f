//! The list of work, by kind; what is done is scanned, or pressed line by line.

use crate::args;
use crate::components::{
    BadgeKind, Button, EmptyState, ErrorLine, LoanList, LoanRow, NavItem, Notice, NoticeKind,
    PageHeader, PageLink, Pagination, SubNav,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use crate::stock::batch::{Row, codes, codes_field, rows, undo_button};
use crate::stock::undo::undo_action;
use crate::stock::words;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::stock::MaintenanceKind;
use leptos::prelude::*;
use service::lending::{Work, WorkDone, WorkItem, WorkOutcome, WorkView, work_done, work_view};

const ADDRESS: &str = "lager/service";

/// What the page tells besides the list.
#[derive(Default)]
struct Told {
    typed: String,
    fault: Option<String>,
    done: Option<WorkDone>,
    text: Option<(NoticeKind, String)>,
}

/// The page; `arbete` chooses the kind of work, `sida` the page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let mut told = Told::default();
    if query.get("klart") == "angrat" {
        told.text = Some((NoticeKind::Fine, viewer.i18n.t("batch-undone")));
    }
    render(&viewer, &query, told, StatusCode::OK).await
}

/// Work that is done, or an undo.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    if form.get("gor") == "angra" {
        return match undo_action(&viewer, &form).await? {
            Ok(()) => {
                let to = viewer.link(&format!("{ADDRESS}?klart=angrat"));
                Ok(Redirect::to(&to).into_response())
            }
            Err(text) => {
                let told = Told {
                    text: Some((NoticeKind::Look, text)),
                    ..Told::default()
                };
                render(&viewer, &form, told, StatusCode::CONFLICT).await
            }
        };
    }
    let key = submission_key(&viewer, &form)?;
    let work = Work::parse(form.get("arbete")).ok_or(Fault::Malformed)?;
    // A line's own button does that line, whatever was scanned.
    let typed = match form.get("en") {
        "" => form.get("artiklar").to_owned(),
        one => one.to_owned(),
    };
    let codes = match codes(i18n, &typed) {
        Ok(codes) => codes,
        Err(fault) => {
            let told = Told {
                fault: Some(fault),
                typed,
                ..Told::default()
            };
            return render(&viewer, &form, told, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    };
    match work_done(viewer.services(), viewer.staff()?, &key, work, &codes).await {
        Ok(done) => {
            let told = Told {
                done: Some(done),
                ..Told::default()
            };
            render(&viewer, &form, told, StatusCode::OK).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn render(
    viewer: &Viewer,
    asked: &PlainForm,
    told: Told,
    status: StatusCode,
) -> Result<Response, Fault> {
    let staff = viewer.staff()?;
    let page_number: usize = asked.get("sida").parse().unwrap_or(1);
    let chosen = Work::parse(asked.get("arbete"));
    let mut view = work_view(viewer.services(), staff, chosen, page_number).await?;
    // Nothing chosen: what most things wait for.
    let chosen = match (chosen, view.counts.iter().max_by_key(|one| one.count)) {
        (None, Some(most)) => {
            let most = most.work;
            view = work_view(viewer.services(), staff, Some(most), page_number).await?;
            Some(most)
        }
        (chosen, _) => chosen,
    };
    let i18n = viewer.i18n;
    let errors = told
        .fault
        .iter()
        .map(|text| ErrorLine::of("artiklar", text.clone()));
    let page = Page::new(i18n.t("work-title"), Area::Stock).with_errors(errors.collect());
    Ok(viewer.page_with(status, page, || {
        let notice = told.text.clone().map(|(kind, text)| {
            view! { <Notice kind=kind>{text}</Notice> }
        });
        let tabs = tabs(viewer, &view, chosen);
        let answer = told.done.as_ref().map(|done| answer(viewer, done));
        let list = chosen.map(|work| list(viewer, &view, work, &told));
        let none = chosen.is_none().then(|| {
            view! {
                <EmptyState
                    icon="wrench"
                    title=i18n.t("work-none")
                    text=i18n.t("work-none-more")
                />
            }
        });
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("work-title")
                    lead=i18n.t("work-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {notice}
                {answer}
                {tabs}
                {none}
                {list}
            </div>
        }
    }))
}

/// A kind of work in a word: "Slipa".
pub(super) fn word(i18n: I18n, work: Work) -> String {
    match work {
        Work::Checks => i18n.t("work-checks"),
        Work::Unnamed => i18n.t("work-unnamed"),
        Work::Kind(kind) => kind_word(i18n, kind),
    }
}

/// A kind of maintenance in a word.
pub(super) fn kind_word(i18n: I18n, kind: MaintenanceKind) -> String {
    i18n.t(&format!("duty-{}", kind.as_str().replace('_', "-")))
}

fn tabs(viewer: &Viewer, view: &WorkView, chosen: Option<Work>) -> Option<AnyView> {
    let i18n = viewer.i18n;
    let items: Vec<NavItem> = view
        .counts
        .iter()
        .map(|one| {
            let href = viewer.link(&format!("{ADDRESS}?arbete={}", one.work.as_str()));
            NavItem::new(href, word(i18n, one.work))
                .with_count(u32::try_from(one.count).unwrap_or(u32::MAX))
                .current_if(chosen == Some(one.work))
        })
        .collect();
    (!items.is_empty())
        .then(|| view! { <SubNav label=i18n.t("work-kinds") items=items /> }.into_any())
}

fn list(viewer: &Viewer, view: &WorkView, work: Work, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    let about = args!["work" => word(i18n, work)];
    let items = view
        .items
        .iter()
        .map(|item| line(viewer, view, item))
        .collect_view();
    let address = viewer.link(&format!("{ADDRESS}?arbete={}", work.as_str()));
    let link = |page: usize, key: &str| PageLink {
        href: format!("{address}&sida={page}"),
        label: i18n.t(key),
        current: false,
    };
    let previous = (view.page > 1).then(|| link(view.page - 1, "common-page-previous"));
    let next = (view.page < view.pages).then(|| link(view.page + 1, "common-page-next"));
    let pages = (view.pages > 1).then(|| {
        view! {
            <Pagination label=i18n.t("common-pages") pages=Vec::new() previous=previous next=next />
        }
    });
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            <input type="hidden" name="arbete" value=work.as_str() />
            {codes_field(i18n, &told.typed, told.fault.clone(), true)}
            <p class="actions">
                <Button icon="check">{i18n.t_with("work-done", about)}</Button>
            </p>
            <section class="hand" aria-label=word(i18n, work)>
                <LoanList label=word(i18n, work)>{items}</LoanList>
            </section>
        </form>
        {pages}
    }
    .into_any()
}

fn line(viewer: &Viewer, view: &WorkView, item: &WorkItem) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let number = item.article.number.to_string();
    let since = item.since.map(|since| {
        let date = i18n.date_short(since, view.today);
        i18n.t_with("work-since", args!["date" => date])
    });
    let note: Vec<String> = [
        item.article.shelf.clone(),
        item.what.clone(),
        since.unwrap_or_default(),
    ]
    .into_iter()
    .filter(|part| !part.is_empty())
    .collect();
    let done = i18n.t_with("work-one-done", args!["number" => number.clone()]);
    view! {
        <LoanRow
            icon=item.article.icon.clone()
            category=item.article.category.clone()
            name=lending::article(i18n, &item.article)
            number=number.clone()
            href=viewer.link(&format!("lager/{}", item.article.id.0))
            note=note.join(" · ")
            status=Some(words::status(i18n, item.status))
        >
            <button type="submit" class="button button-quiet" name="en" value=number aria-label=done>
                {i18n.t("work-one")}
            </button>
        </LoanRow>
    }
}

fn answer(viewer: &Viewer, done: &WorkDone) -> AnyView {
    let i18n = viewer.i18n;
    let all = done
        .lines
        .iter()
        .map(|line| {
            let (kind, key) = match line.outcome {
                WorkOutcome::Done => (BadgeKind::Fine, "work-answer-done"),
                WorkOutcome::ToBeCleared => (BadgeKind::Look, "work-answer-to-be-cleared"),
                WorkOutcome::NothingToDo => (BadgeKind::Still, "work-answer-nothing"),
                WorkOutcome::OnLoan => (BadgeKind::Look, "batch-on-loan"),
                WorkOutcome::Several => (BadgeKind::Look, "batch-several"),
                WorkOutcome::Unknown => (BadgeKind::Stop, "batch-unknown"),
            };
            Row {
                scanned: line.scanned.clone(),
                article: line.article.clone(),
                kind,
                word: i18n.t(key),
                note: String::new(),
            }
        })
        .collect();
    let undo = undo_button(viewer, ADDRESS, done.action);
    view! {
        {rows(viewer, all)}
        {undo}
    }
    .into_any()
}
