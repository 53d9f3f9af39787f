//! Where lending differs: the lines, a form for one more, and a trial that explains.

use super::explained::lines;
use super::{ADDRESS, POLICIES, words};
use crate::components::{
    Button, ButtonKind, Card, EmptyState, Field, FieldWidth, InputKind, Notice, NoticeKind,
    PageHeader, Panel, Select, SelectOption, SignButton,
};
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::branches::{BorrowerKind, BranchId, PolicyFor, PolicyId, PolicyLine, PolicySays};
use domain::stock::ArticleTypeId;
use leptos::prelude::*;
use service::branches::{
    PolicyError, PolicyView, keep_policy, policies, policy_for, remove_policy,
};

/// The page; `typ`, `vem` and `var` try a case.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(
        &viewer,
        &query,
        &PlainForm::default(),
        Faults::default(),
        StatusCode::OK,
    )
    .await
}

/// Keeps a line, or takes one away.
pub async fn keep(viewer: Viewer, form: PlainForm) -> PageResult {
    let coordinator = viewer.staff()?.coordinator()?;
    let back = || Redirect::to(&viewer.link(&format!("{POLICIES}?klart=1"))).into_response();
    if let Some(id) = form.number("ta-bort") {
        remove_policy(viewer.services(), coordinator, PolicyId(id)).await?;
        return Ok(back());
    }
    let kept = match read(&form) {
        Ok(line) => keep_policy(viewer.services(), coordinator, &line).await,
        Err(error) => Err(error),
    };
    let i18n = viewer.i18n;
    let faults = match kept {
        Ok(_) => return Ok(back()),
        Err(PolicyError::Unavailable(error)) => return Err(error.into()),
        Err(PolicyError::NotThere) => return Err(Fault::Malformed),
        Err(PolicyError::LoanDays) => Faults::at("dagar", i18n.t("types-wrong-days")),
        Err(PolicyError::Silent) => Faults::at("lanas", i18n.t("policy-silent")),
        Err(PolicyError::OfType) => Faults::at("vad", i18n.t("policy-of-type")),
        Err(PolicyError::OfBranch) => Faults::at("vad", i18n.t("policy-of-branch")),
        Err(PolicyError::Taken) => Faults::at("vad", i18n.t("policy-taken")),
    };
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    render(&viewer, &PlainForm::default(), &form, faults, status).await
}

fn read(form: &PlainForm) -> Result<PolicyLine, PolicyError> {
    let what = form.get("vad");
    let what = match what.split_once(':') {
        Some(("typ", id)) => {
            let id = id.parse().map_err(|_| PolicyError::NotThere)?;
            PolicyFor::Type(ArticleTypeId(id))
        }
        Some(("kategori", name)) => PolicyFor::Category(name.to_owned()),
        _ => PolicyFor::All,
    };
    let yes_or_no = |name: &str| match form.get(name) {
        "ja" => Some(true),
        "nej" => Some(false),
        _ => None,
    };
    let days = form.get("dagar").trim();
    Ok(PolicyLine {
        id: PolicyId(0),
        branch: form.number("filial").map(BranchId),
        borrower: BorrowerKind::from_code(form.get("lantagare")),
        what,
        says: PolicySays {
            is_lent: yes_or_no("lanas"),
            loan_days: match days {
                "" => None,
                days => Some(days.parse().map_err(|_| PolicyError::LoanDays)?),
            },
            guardian_permission: yes_or_no("godkannande"),
        },
    })
}

async fn render(
    viewer: &Viewer,
    asked: &PlainForm,
    typed: &PlainForm,
    faults: Faults,
    status: StatusCode,
) -> Result<Response, Fault> {
    let view = policies(viewer.services(), viewer.staff()?).await?;
    let explained = trial(viewer, &view, asked).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("policy-title"), Area::Stock).with_errors(faults.lines());
    Ok(viewer.page_with(status, page, || {
        let told = asked.ticked("klart").then(|| {
            let text = i18n.t("policy-told");
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let existing = existing(viewer, &view);
        let form = form(viewer, &view, typed, &faults);
        let trial = trial_form(viewer, &view, asked, &explained);
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("policy-title")
                    lead=i18n.t("policy-lead")
                    back_href=viewer.link(ADDRESS)
                    back_label=i18n.t("types-title")
                />
                {told}
                <div class="columns">
                    <div class="stack">{existing} {trial}</div>
                    {form}
                </div>
            </div>
        }
    }))
}

fn existing(viewer: &Viewer, view: &PolicyView) -> AnyView {
    let i18n = viewer.i18n;
    let lines = view.policies.lines();
    let body = if lines.is_empty() {
        let (title, text) = (i18n.t("policy-none"), i18n.t("policy-none-more"));
        view! { <EmptyState icon="settings" title=title text=text /> }.into_any()
    } else {
        let rows = lines
            .iter()
            .map(|line| row(viewer, view, line))
            .collect_view();
        view! { <ol class="list-rows plain-list">{rows}</ol> }.into_any()
    };
    view! { <Panel id="rader" title=i18n.t("policy-lines")>{body}</Panel> }.into_any()
}

fn row(viewer: &Viewer, view: &PolicyView, line: &PolicyLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let (about, says) = (words::about(i18n, view, line), words::says(i18n, line));
    let label = i18n.t_with("policy-remove", crate::args!["about" => about.clone()]);
    let (action, id) = (viewer.link(POLICIES), line.id.0.to_string());
    view! {
        <li class="cluster">
            <span>
                <strong>{says}</strong>
                <br />
                <span class="muted">{about}</span>
            </span>
            <form method="post" action=action>
                <input type="hidden" name="ta-bort" value=id />
                <SignButton icon="trash" label=label />
            </form>
        </li>
    }
}

fn branches(i18n: I18n, view: &PolicyView, any: Option<&str>) -> Vec<SelectOption> {
    let any = any.map(|key| SelectOption::new("", i18n.t(key)));
    let named = view.branches.iter();
    let named = named.map(|(id, name)| SelectOption::new(id.0.to_string(), name.clone()));
    any.into_iter().chain(named).collect()
}

fn borrowers(i18n: I18n) -> Vec<SelectOption> {
    let kinds = BorrowerKind::ALL.into_iter();
    std::iter::once(SelectOption::new("", words::borrower(i18n, None)))
        .chain(
            kinds.map(|kind| SelectOption::new(kind.as_str(), words::borrower(i18n, Some(kind)))),
        )
        .collect()
}

fn types(i18n: I18n, view: &PolicyView, prefix: &str) -> Vec<SelectOption> {
    view.types
        .iter()
        .map(|kind| {
            let name = words::type_name(i18n, kind);
            SelectOption::new(
                format!("{prefix}{}", kind.id.0),
                format!("{} · {name}", kind.category),
            )
        })
        .collect()
}

fn form(viewer: &Viewer, view: &PolicyView, typed: &PlainForm, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    let everything = SelectOption::new("", i18n.t("policy-everything"));
    let categories = view
        .categories()
        .into_iter()
        .map(|name| SelectOption::new(format!("kategori:{name}"), name));
    let what = std::iter::once(everything)
        .chain(categories)
        .chain(types(i18n, view, "typ:"))
        .collect::<Vec<_>>();
    let answers = |yes: &str, no: &str| {
        vec![
            SelectOption::new("", i18n.t("policy-says-nothing")),
            SelectOption::new("ja", i18n.t(yes)),
            SelectOption::new("nej", i18n.t(no)),
        ]
    };
    let select = |id: &'static str, label: &str, options: Vec<SelectOption>| {
        view! {
            <Select
                id=id
                name=id
                label=i18n.t(label)
                options=options
                selected=typed.get(id).to_owned()
                error=faults.of(id)
            />
        }
    };
    let fields = (
        select("vad", "policy-what", what),
        select("lantagare", "policy-who", borrowers(i18n)),
        select(
            "filial",
            "policy-where",
            branches(i18n, view, Some("policy-everywhere")),
        ),
        select(
            "lanas",
            "policy-is-lent",
            answers("policy-lent", "policy-not-lent"),
        ),
    );
    let permission = select(
        "godkannande",
        "policy-guardian",
        answers("policy-permission", "policy-no-permission"),
    );
    let (days, wrong) = (typed.get("dagar").to_owned(), faults.of("dagar"));
    let action = viewer.link(POLICIES);
    view! {
        <Card title=i18n.t("policy-add")>
            <form method="post" action=action class="stack" novalidate>
                {fields}
                <Field
                    id="dagar"
                    name="dagar"
                    label=i18n.t("policy-loan-days")
                    value=days
                    error=wrong
                    kind=InputKind::Number
                    width=FieldWidth::Short
                    autocomplete="off"
                />
                {permission}
                <p class="actions">
                    <Button icon="check">{i18n.t("policy-keep")}</Button>
                </p>
            </form>
        </Card>
    }
    .into_any()
}

/// What holds in the case that is asked about.
async fn trial(
    viewer: &Viewer,
    view: &PolicyView,
    asked: &PlainForm,
) -> Result<Vec<String>, Fault> {
    let here = viewer.staff()?.branch();
    let at = asked.number("var").map_or(here, BranchId);
    let Some(kind) = asked.number("typ").map(ArticleTypeId) else {
        return Ok(Vec::new());
    };
    let borrower = BorrowerKind::from_code(asked.get("vem"));
    let rulings = policy_for(viewer.services(), view, kind, at, borrower).await?;
    Ok(rulings.map_or_else(Vec::new, |rulings| {
        lines(viewer.i18n, view, kind, at, &rulings)
    }))
}

fn trial_form(
    viewer: &Viewer,
    view: &PolicyView,
    asked: &PlainForm,
    explained: &[String],
) -> AnyView {
    let i18n = viewer.i18n;
    let answer = (!explained.is_empty()).then(|| {
        let lines = explained
            .iter()
            .map(|line| view! { <li>{line.clone()}</li> })
            .collect_view();
        view! {
            <section aria-label=i18n.t("policy-answer")>
                <ul>{lines}</ul>
            </section>
        }
    });
    let action = viewer.link(POLICIES);
    let select = |id: &'static str, label: &str, options: Vec<SelectOption>| {
        view! {
            <Select
                id=id
                name=id
                label=i18n.t(label)
                options=options
                selected=asked.get(id).to_owned()
            />
        }
    };
    let fields = (
        select("typ", "stock-type", types(i18n, view, "")),
        select("vem", "policy-who", borrowers(i18n)),
        select("var", "policy-where", branches(i18n, view, None)),
    );
    view! {
        <Card title=i18n.t("policy-try")>
            <form method="get" action=action class="stack">
                {fields}
                <p class="actions">
                    <Button kind=ButtonKind::Secondary icon="help">
                        {i18n.t("policy-ask")}
                    </Button>
                </p>
            </form>
            {answer}
        </Card>
    }
    .into_any()
}
