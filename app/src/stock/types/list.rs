//! The types, category by category.

use super::form::faults;
use super::{ADDRESS, POLICIES};
use crate::args;
use crate::components::{
    BadgeKind, Button, ButtonKind, ButtonLink, Field, FieldWidth, LoanList, LoanRow, Notice,
    NoticeKind, PageHeader, Panel,
};
use crate::http::{Area, Fault, Faults, Page, PageResult, PlainForm, Viewer};
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use leptos::prelude::*;
use service::stock::{TypeChangeError, TypeLine, rename_category, types};

/// The page.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(&viewer, &query, Faults::default(), StatusCode::OK).await
}

/// Gives a category another name.
pub async fn rename(viewer: Viewer, form: PlainForm) -> PageResult {
    let coordinator = viewer.staff()?.coordinator()?;
    let (from, to) = (form.get("kategori"), form.get("nytt-namn"));
    let faults = match rename_category(viewer.services(), coordinator, from, to).await {
        Ok(()) => {
            let to = viewer.link(&format!("{ADDRESS}?klart=1"));
            return Ok(Redirect::to(&to).into_response());
        }
        Err(TypeChangeError::Wrong(problems)) => faults(viewer.i18n, &problems),
        Err(TypeChangeError::Unavailable(error)) => return Err(error.into()),
        Err(TypeChangeError::KeyReused(_)) => return Err(Fault::KeyReused),
        Err(TypeChangeError::NotThere | TypeChangeError::ChangedMeanwhile) => {
            return Err(Fault::NotFound);
        }
    };
    render(&viewer, &form, faults, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn render(
    viewer: &Viewer,
    asked: &PlainForm,
    faults: Faults,
    status: StatusCode,
) -> Result<Response, Fault> {
    let all = types(viewer.services(), viewer.staff()?).await?;
    let i18n = viewer.i18n;
    let page = Page::new(i18n.t("types-title"), Area::Stock).with_errors(faults.lines());
    Ok(viewer.page_with(status, page, || {
        let told = asked.ticked("klart").then(|| {
            let text = i18n.t("types-told");
            view! { <Notice kind=NoticeKind::Fine>{text}</Notice> }
        });
        let (new, policies) = (viewer.link("lager/typer/ny"), viewer.link(POLICIES));
        let groups = all
            .chunk_by(|a, b| a.main_category == b.main_category)
            .enumerate()
            .map(|(at, group)| category(viewer, at, group, asked, &faults))
            .collect_view();
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("types-title")
                    lead=i18n.t("types-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                >
                    <ButtonLink href=new icon="plus">
                        {i18n.t("types-new")}
                    </ButtonLink>
                    <ButtonLink href=policies kind=ButtonKind::Secondary icon="settings">
                        {i18n.t("policy-title")}
                    </ButtonLink>
                </PageHeader>
                {told}
                {groups}
            </div>
        }
    }))
}

fn category(
    viewer: &Viewer,
    at: usize,
    group: &[TypeLine],
    asked: &PlainForm,
    faults: &Faults,
) -> AnyView {
    let name = group.first().map(|line| line.main_category.clone());
    let name = name.unwrap_or_default();
    let rows = group.iter().map(|line| row(viewer, line)).collect_view();
    let label = viewer.i18n.category(&name);
    let rename = rename_form(viewer, at, &name, asked, faults);
    view! {
        <Panel id=format!("kategori-{at}") title=name>
            <section class="hand">
                <LoanList label=label>{rows}</LoanList>
            </section>
            {rename}
        </Panel>
    }
    .into_any()
}

fn rename_form(
    viewer: &Viewer,
    at: usize,
    name: &str,
    asked: &PlainForm,
    faults: &Faults,
) -> AnyView {
    let i18n = viewer.i18n;
    // Only the form that was sent shows what is wrong with it.
    let is_wrong = !faults.is_empty() && asked.get("kategori") == name;
    let (typed, fault) = if is_wrong {
        (asked.get("nytt-namn"), faults.of("nytt-namn"))
    } else {
        (name, None)
    };
    let id = if is_wrong {
        "nytt-namn".to_owned()
    } else {
        format!("nytt-namn-{at}")
    };
    let summary = i18n.t_with("types-rename", args!["name" => name.to_owned()]);
    view! {
        <details open=is_wrong>
            <summary>{summary}</summary>
            <form method="post" action=viewer.link(ADDRESS) class="cluster cluster-field">
                <input type="hidden" name="kategori" value=name.to_owned() />
                <Field
                    id=id
                    name="nytt-namn"
                    label=i18n.t("types-new-name")
                    value=typed.to_owned()
                    error=fault.unwrap_or_default()
                    width=FieldWidth::Medium
                    autocomplete="off"
                />
                <Button kind=ButtonKind::Secondary>{i18n.t("common-save")}</Button>
            </form>
        </details>
    }
    .into_any()
}

fn row(viewer: &Viewer, line: &TypeLine) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let name = i18n.named(&line.name_sv, &line.name_en);
    let count = i18n.t_with("types-articles", args!["count" => line.articles]);
    let note = [line.sub_category.clone(), count]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    let retired = line
        .is_retired
        .then(|| (BadgeKind::Still, i18n.t("types-retired")));
    view! {
        <LoanRow
            icon=line.icon.to_owned()
            category=line.main_category.clone()
            name=name
            number=line.code.clone()
            href=viewer.link(&format!("{ADDRESS}/{}", line.id.0))
            note=note
            status=retired
        />
    }
}
