//! Things that another branch asks for: asked, on their way, arrived.

use super::batch::{self, Row, codes, codes_field, joined, rows};
use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, EmptyState, Field, LoanList, NoticeKind, PageHeader, Panel,
    Select, SelectOption,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use axum::http::StatusCode;
use axum::response::Response;
use chrono::NaiveDate;
use domain::branches::BranchId;
use leptos::prelude::*;
use service::stock::{
    ArticleFormChoices, Transfer, TransferAsked, TransferError, TransferOutcome, TransferView,
    article_form_choices, ask_transfer, call_off_transfer, receive_transfers, send_transfer,
    transfers,
};

const ADDRESS: &str = "lager/forflyttningar";

/// What the page tells besides.
#[derive(Default)]
struct Told {
    typed: PlainForm,
    faults: Faults,
    text: Option<(NoticeKind, String)>,
    done: Option<TransferAsked>,
}

/// The page.
pub async fn show(viewer: Viewer) -> PageResult {
    render(&viewer, Told::default(), StatusCode::OK).await
}

/// A form of the page. What is done is in `gor`.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    match form.get("gor") {
        "be" => ask(&viewer, form).await,
        "ta-emot" => receive(&viewer, form).await,
        _ => one(&viewer, &form).await,
    }
}

async fn ask(viewer: &Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let key = submission_key(viewer, &form)?;
    let to = form.number("till").map(BranchId).ok_or(Fault::Malformed)?;
    let codes = match codes(i18n, form.get("artiklar")) {
        Ok(codes) => codes,
        Err(fault) => return wrong(viewer, form, Faults::at("artiklar", fault)).await,
    };
    let (services, staff) = (viewer.services(), viewer.staff()?);
    match ask_transfer(services, staff, &key, to, form.get("halsning"), &codes).await {
        Ok(done) => answered(viewer, done).await,
        Err(TransferError::NoSuchBranch) => {
            wrong(
                viewer,
                form,
                Faults::at("till", i18n.t("stock-wrong-value")),
            )
            .await
        }
        Err(TransferError::TooLong) => {
            let text = i18n.t("batch-too-long");
            wrong(viewer, form, Faults::at("halsning", text)).await
        }
        // Only what is sent can be on loan.
        Err(TransferError::OnLoan) => Err(Fault::Broken),
        Err(TransferError::Command(error)) => Err(error.into()),
    }
}

async fn receive(viewer: &Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(viewer, &form)?;
    let typed = match form.get("en") {
        "" => form.get("kommet"),
        one => one,
    };
    match codes(viewer.i18n, typed) {
        Ok(codes) => {
            let (services, staff) = (viewer.services(), viewer.staff()?);
            let done = receive_transfers(services, staff, &key, &codes).await?;
            answered(viewer, done).await
        }
        Err(fault) => wrong(viewer, form, Faults::at("kommet", fault)).await,
    }
}

/// What one line's button does: it is sent, or not wanted any more.
async fn one(viewer: &Viewer, form: &PlainForm) -> PageResult {
    let key = submission_key(viewer, form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let (done, told) = if let Some(id) = form.number("skicka") {
        (
            send_transfer(services, staff, &key, id).await,
            "transfers-told-sent",
        )
    } else {
        let id = form.number("avboj").ok_or(Fault::Malformed)?;
        (
            call_off_transfer(services, staff, &key, id).await,
            "transfers-told-called-off",
        )
    };
    let (status, text) = match done {
        Ok(()) => (StatusCode::OK, (NoticeKind::Fine, told)),
        Err(TransferError::OnLoan) => (
            StatusCode::CONFLICT,
            (NoticeKind::Look, "transfers-on-loan"),
        ),
        Err(TransferError::Command(error)) => return Err(error.into()),
        // Neither says anything of a branch or a note.
        Err(TransferError::NoSuchBranch | TransferError::TooLong) => return Err(Fault::Broken),
    };
    let told = Told {
        text: Some((text.0, viewer.i18n.t(text.1))),
        ..Told::default()
    };
    render(viewer, told, status).await
}

async fn answered(viewer: &Viewer, done: TransferAsked) -> PageResult {
    let told = Told {
        done: Some(done),
        ..Told::default()
    };
    render(viewer, told, StatusCode::OK).await
}

async fn wrong(viewer: &Viewer, typed: PlainForm, faults: Faults) -> PageResult {
    let told = Told {
        typed,
        faults,
        ..Told::default()
    };
    render(viewer, told, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn render(viewer: &Viewer, told: Told, status: StatusCode) -> Result<Response, Fault> {
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let view = transfers(services, staff).await?;
    let choices = article_form_choices(services, staff).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("transfers-title"), Area::Stock).with_errors(told.faults.lines());
    Ok(viewer.page_with(status, page, || {
        let notice = batch::notice(told.text.as_ref());
        let answer = told.done.as_ref().map(|done| answer(viewer, done));
        let lists = lists(viewer, &view, &told);
        let ask = ask_form(viewer, &choices, &told);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("transfers-title")
                    lead=i18n.t("transfers-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {notice}
                {answer}
                <div class="columns">
                    <div class="stack-large stack">{lists}</div>
                    {ask}
                </div>
            </div>
        }
    }))
}

fn lists(viewer: &Viewer, view: &TransferView, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    if view.to_send.is_empty() && view.coming.is_empty() && view.asked.is_empty() {
        let (title, text) = (i18n.t("transfers-none"), i18n.t("transfers-none-more"));
        return view! { <EmptyState icon="swap" title=title text=text /> }.into_any();
    }
    let to_send = list(
        viewer,
        view.today,
        "transfers-to-send",
        &view.to_send,
        Doing::Send,
    );
    let coming = (!view.coming.is_empty()).then(|| coming(viewer, view, told));
    let asked = list(
        viewer,
        view.today,
        "transfers-asked",
        &view.asked,
        Doing::CallOff,
    );
    view! { {to_send} {coming} {asked} }.into_any()
}

/// What a line's button does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Doing {
    Send,
    CallOff,
    Receive,
}

fn list(
    viewer: &Viewer,
    today: NaiveDate,
    title: &str,
    all: &[Transfer],
    doing: Doing,
) -> Option<AnyView> {
    let title = viewer.i18n.t(title);
    (!all.is_empty()).then(|| {
        let label = title.clone();
        let lines = all
            .iter()
            .map(|one| line(viewer, today, one, doing))
            .collect_view();
        let id = if doing == Doing::Send {
            "att-skicka"
        } else {
            "bett-om"
        };
        let form = view! {
            <form method="post" action=viewer.link(ADDRESS)>
                {key_field(viewer)}
                <section class="hand loans-roomy">
                    <LoanList label=label>{lines}</LoanList>
                </section>
            </form>
        }
        .into_any();
        view! { <Panel id=id title=title>{form}</Panel> }.into_any()
    })
}

fn coming(viewer: &Viewer, view: &TransferView, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    let title = i18n.t("transfers-coming");
    let label = title.clone();
    let lines = view
        .coming
        .iter()
        .map(|one| line(viewer, view.today, one, Doing::Receive))
        .collect_view();
    let form = view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            <input type="hidden" name="gor" value="ta-emot" />
            <Field
                id="kommet"
                name="kommet"
                label=i18n.t("transfers-arrived")
                hint=i18n.t("transfers-arrived-hint")
                value=told.typed.get("kommet").to_owned()
                error=told.faults.of("kommet").unwrap_or_default()
                autocomplete="off"
            />
            <p class="actions">
                <Button icon="check">{i18n.t("transfers-receive")}</Button>
            </p>
            <section class="hand loans-roomy">
                <LoanList label=label>{lines}</LoanList>
            </section>
        </form>
    }
    .into_any();
    view! { <Panel id="pa-vag" title=title>{form}</Panel> }.into_any()
}

fn line(viewer: &Viewer, today: NaiveDate, one: &Transfer, doing: Doing) -> AnyView {
    let i18n = viewer.i18n;
    let number = one.article.number.to_string();
    let (key, branch, date) = match (doing, one.sent_on) {
        (Doing::Receive, Some(sent)) => ("transfers-sent-from", &one.from, sent),
        (Doing::Send, _) => ("transfers-wanted-by", &one.to, one.asked_on),
        _ => ("transfers-asked-of", &one.from, one.asked_on),
    };
    let about = args!["branch" => branch.clone(), "date" => i18n.date_short(date, today)];
    let shelf = if doing == Doing::Send {
        one.article.shelf.clone()
    } else {
        String::new()
    };
    let note = joined([shelf, i18n.t_with(key, about), one.note.clone()]);
    let status = one
        .on_loan
        .then(|| (BadgeKind::Out, i18n.t("status-on-loan")));
    let button = |name: &'static str, value: String, key: &str, about: &str| {
        let (word, number) = (i18n.t(key), number.clone());
        let about = i18n.t_with(about, args!["number" => number]);
        view! {
            <Button kind=ButtonKind::Quiet name=name value=value attr:aria-label=about>
                {word}
            </Button>
        }
        .into_any()
    };
    let id = one.id.to_string();
    let call_off = |id: String| {
        let (key, about) = ("transfers-call-off", "transfers-call-off-one");
        button("avboj", id, key, about)
    };
    let actions = match doing {
        Doing::Receive => button(
            "en",
            number.clone(),
            "transfers-one-arrived",
            "transfers-one-arrived-about",
        ),
        Doing::CallOff => call_off(id),
        Doing::Send if one.on_loan => call_off(id),
        Doing::Send => {
            let send = button("skicka", id.clone(), "transfers-send", "transfers-send-one");
            view! { {send} {call_off(id)} }.into_any()
        }
    };
    batch::line(viewer, &one.article, note, status, actions)
}

fn ask_form(viewer: &Viewer, choices: &ArticleFormChoices, told: &Told) -> AnyView {
    let i18n = viewer.i18n;
    let typed = &told.typed;
    let branches = choices
        .branches
        .iter()
        .map(|(id, name)| SelectOption::new(id.0.to_string(), name.clone()))
        .collect::<Vec<_>>();
    let here = viewer.staff_if_any().map(|staff| staff.branch().0);
    let selected = match typed.get("till") {
        "" => here.map(|id| id.to_string()).unwrap_or_default(),
        said => said.to_owned(),
    };
    let form = view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            <input type="hidden" name="gor" value="be" />
            <Select
                id="till"
                name="till"
                label=i18n.t("transfers-to")
                options=branches
                selected=selected
                error=told.faults.of("till")
            />
            {codes_field(i18n, typed.get("artiklar"), told.faults.of("artiklar"), false)}
            <Field
                id="halsning"
                name="halsning"
                label=i18n.t("transfers-note")
                optional=i18n.t("common-optional")
                value=typed.get("halsning").to_owned()
                error=told.faults.of("halsning").unwrap_or_default()
                autocomplete="off"
            />
            <p class="actions">
                <Button kind=ButtonKind::Secondary icon="swap">
                    {i18n.t("transfers-ask-send")}
                </Button>
            </p>
        </form>
    }
    .into_any();
    view! { <Panel id="be-om" title=i18n.t("transfers-ask")>{form}</Panel> }.into_any()
}

fn answer(viewer: &Viewer, done: &TransferAsked) -> AnyView {
    let i18n = viewer.i18n;
    let all = done
        .lines
        .iter()
        .map(|line| {
            let (kind, key) = match line.outcome {
                TransferOutcome::Asked => (BadgeKind::Fine, "transfers-answer-asked"),
                TransferOutcome::Arrived => (BadgeKind::Fine, "transfers-answer-arrived"),
                TransferOutcome::Already => (BadgeKind::Still, "transfers-answer-already"),
                TransferOutcome::IsThere => (BadgeKind::Still, "transfers-answer-is-there"),
                TransferOutcome::NotOnItsWay => (BadgeKind::Look, "transfers-answer-not-coming"),
                TransferOutcome::Scrapped => (BadgeKind::Look, "status-scrapped"),
                TransferOutcome::Several => (BadgeKind::Look, "batch-several"),
                TransferOutcome::Unknown => (BadgeKind::Stop, "batch-unknown"),
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
    rows(viewer, all)
}
