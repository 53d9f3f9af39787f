//! What belongs together: made by scanning, split again.

use super::batch::{self, codes, codes_field, joined};
use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, EmptyState, Field, LoanList, Notice, NoticeKind, PageHeader,
    Panel,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use crate::stock::words;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use service::stock::{LARGEST_SET, SetError, SetView, make_set, sets, split_set};

const ADDRESS: &str = "lager/set";

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let told = match query.get("klart") {
        "gjort" => Some("sets-told-made"),
        "delat" => Some("sets-told-split"),
        _ => None,
    };
    let typed = PlainForm::default();
    render(&viewer, told, &typed, Faults::default(), StatusCode::OK).await
}

/// Makes a set, or splits the one that `dela` names.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let (services, staff) = (viewer.services(), viewer.staff()?);
    let back = |told: &str| {
        let to = viewer.link(&format!("{ADDRESS}?klart={told}"));
        Ok(Redirect::to(&to).into_response())
    };
    if let Some(id) = form.number("dela") {
        split_set(services, staff, &key, id).await?;
        return back("delat");
    }
    let i18n = viewer.i18n;
    let numbers = |numbers: Vec<i64>| {
        let named: Vec<String> = numbers.iter().map(i64::to_string).collect();
        named.join(", ")
    };
    let made = match codes(i18n, form.get("artiklar")) {
        Ok(codes) => make_set(services, staff, &key, form.get("namn"), &codes).await,
        Err(fault) => return wrong(&viewer, &form, "artiklar", fault).await,
    };
    match made {
        Ok(_) => back("gjort"),
        Err(SetError::Command(error)) => Err(error.into()),
        Err(SetError::TooLong) => wrong(&viewer, &form, "namn", i18n.t("batch-too-long")).await,
        Err(SetError::HowMany) => {
            let most = i64::try_from(LARGEST_SET).unwrap_or(i64::MAX);
            let text = i18n.t_with("sets-how-many", args!["most" => most]);
            wrong(&viewer, &form, "artiklar", text).await
        }
        Err(SetError::Unknown(codes)) => {
            let text = i18n.t_with("sets-unknown", args!["codes" => codes.join(", ")]);
            wrong(&viewer, &form, "artiklar", text).await
        }
        Err(SetError::Scrapped(those)) => {
            let text = i18n.t_with("sets-scrapped", args!["numbers" => numbers(those)]);
            wrong(&viewer, &form, "artiklar", text).await
        }
        Err(SetError::Taken(those)) => {
            let text = i18n.t_with("sets-taken", args!["numbers" => numbers(those)]);
            wrong(&viewer, &form, "artiklar", text).await
        }
    }
}

async fn wrong(viewer: &Viewer, typed: &PlainForm, field: &str, text: String) -> PageResult {
    let faults = Faults::at(field, text);
    render(
        viewer,
        None,
        typed,
        faults,
        StatusCode::UNPROCESSABLE_ENTITY,
    )
    .await
}

async fn render(
    viewer: &Viewer,
    told: Option<&'static str>,
    typed: &PlainForm,
    faults: Faults,
    status: StatusCode,
) -> Result<Response, Fault> {
    let all = sets(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("sets-title"), Area::Stock).with_errors(faults.lines());
    Ok(viewer.page_with(status, page, || {
        let told = told.map(|key| {
            let text = i18n.t(key);
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let form = form(viewer, typed, &faults);
        let list = if all.is_empty() {
            let (title, text) = (i18n.t("sets-none"), i18n.t("sets-none-more"));
            view! { <EmptyState icon="hockey-kit" title=title text=text /> }.into_any()
        } else {
            all.iter()
                .map(|set| one(viewer, set))
                .collect_view()
                .into_any()
        };
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("sets-title")
                    lead=i18n.t("sets-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {told}
                <div class="columns">
                    {form}
                    <div class="stack">{list}</div>
                </div>
            </div>
        }
    }))
}

fn form(viewer: &Viewer, typed: &PlainForm, faults: &Faults) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <form method="post" action=viewer.link(ADDRESS) class="stack">
            {key_field(viewer)}
            {codes_field(i18n, typed.get("artiklar"), faults.of("artiklar"), true)}
            <Field
                id="namn"
                name="namn"
                label=i18n.t("sets-name")
                hint=i18n.t("sets-name-hint")
                optional=i18n.t("common-optional")
                value=typed.get("namn").to_owned()
                error=faults.of("namn").unwrap_or_default()
                autocomplete="off"
            />
            <p class="actions">
                <Button icon="plus">{i18n.t("sets-make")}</Button>
            </p>
        </form>
    }
    .into_any()
}

fn one(viewer: &Viewer, set: &SetView) -> AnyView {
    let i18n = viewer.i18n;
    let title = match set.name.as_str() {
        "" => i18n.t("sets-unnamed"),
        name => name.to_owned(),
    };
    let label = title.clone();
    let lines = set
        .members
        .iter()
        .map(|(article, status, on_loan)| {
            let status = if *on_loan {
                (BadgeKind::Out, i18n.t("status-on-loan"))
            } else {
                words::status(i18n, *status)
            };
            let note = joined([article.shelf.clone()]);
            batch::line(viewer, article, note, Some(status), ().into_any())
        })
        .collect_view();
    let about = i18n.t_with("sets-split-one", args!["name" => title.clone()]);
    let (id, word) = (set.id.to_string(), i18n.t("sets-split"));
    let (to, key) = (viewer.link(ADDRESS), key_field(viewer));
    view! {
        <Panel id=format!("set-{id}") title=title>
            <section class="hand">
                <LoanList label=label>{lines}</LoanList>
            </section>
            <form method="post" action=to class="actions">
                {key}
                <Button kind=ButtonKind::Quiet name="dela" value=id attr:aria-label=about>
                    {word}
                </Button>
            </form>
        </Panel>
    }
    .into_any()
}
