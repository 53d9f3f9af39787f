//! Two borrowers turn out to be one: find the other, look at both, decide.

use super::row::{RowUse, row};
use super::search::search_form;
use super::told::Told;
use super::{id_of, words};
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Card, Choice, EmptyState, ErrorLine, Fact, Facts, LoanList,
    MaskedPhone, PageHeader, RadioGroup,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use domain::people::{BorrowerId, BorrowerLanguage};
use leptos::prelude::*;
use service::people::{
    BorrowerLine, BorrowerView, MergeError, borrower_view, merge_borrowers, search,
};

/// The page: without `med` it looks for the other, with `med` it shows both.
pub async fn show(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let one = load(&viewer, id_of(&id)?).await?;
    match query.number("med").map(BorrowerId) {
        Some(other) if other != one.id => {
            let other = load(&viewer, other).await?;
            Ok(compare(&viewer, &one, &other, false))
        }
        Some(_) | None => {
            let text: String = query.get("sok").trim().chars().take(100).collect();
            find(&viewer, &one, &text).await
        }
    }
}

/// Merges them; `behall` is the one whose name and number stay.
pub async fn submit(
    viewer: Viewer,
    Path((_, id)): Path<(String, String)>,
    form: PlainForm,
) -> PageResult {
    let id = id_of(&id)?;
    let key = submission_key(&viewer, &form)?;
    let other = form
        .number("med")
        .map(BorrowerId)
        .filter(|other| *other != id)
        .ok_or(Fault::Malformed)?;
    let stays = match form.number("behall").map(BorrowerId) {
        Some(stays) if stays == id || stays == other => stays,
        Some(_) => return Err(Fault::Malformed),
        None => {
            let (one, other) = (load(&viewer, id).await?, load(&viewer, other).await?);
            return Ok(compare(&viewer, &one, &other, true));
        }
    };
    let goes = if stays == id { other } else { id };
    match merge_borrowers(viewer.services(), viewer.staff()?, &key, goes, stays).await {
        Ok(merged) => {
            let page = viewer.link(&format!("lantagare/{}", stays.0));
            let to = Told::Merged.address(&page, Some(merged.action));
            Ok(Redirect::to(&to).into_response())
        }
        Err(MergeError::NotThere) => Err(Fault::NotFound),
        Err(MergeError::KeyReused(_)) => Err(Fault::KeyReused),
        Err(MergeError::Unavailable(error)) => Err(error.into()),
    }
}

async fn load(viewer: &Viewer, id: BorrowerId) -> Result<BorrowerView, Fault> {
    borrower_view(viewer.services(), viewer.staff()?, id)
        .await?
        .filter(|view| view.id == id)
        .ok_or(Fault::NotFound)
}

fn header(viewer: &Viewer, one: &BorrowerView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    view! {
        <PageHeader
            title=i18n.t("people-merge")
            lead=i18n.t("people-merge-lead")
            back_href=viewer.link(&format!("lantagare/{}", one.id.0))
            back_label=one.name.clone()
        />
    }
}

async fn find(viewer: &Viewer, one: &BorrowerView, text: &str) -> PageResult {
    let i18n = viewer.i18n;
    let found: Option<Vec<BorrowerLine>> = if text.is_empty() {
        None
    } else {
        let mut lines = search(viewer.services(), viewer.staff()?, text).await?;
        lines.retain(|line| line.id != one.id);
        Some(lines)
    };
    let page = Page::new(i18n.t("people-merge"), Area::Borrowers);
    Ok(viewer.page(page, || {
        let action = viewer.link(&format!("lantagare/{}/sla-ihop", one.id.0));
        let results = match &found {
            None => rows(viewer, one, &one.same_number, "people-same-number"),
            Some(lines) if lines.is_empty() => Some(
                view! {
                    <EmptyState
                        icon="user"
                        title=i18n.t_with("people-none-found", args!["text" => text.to_owned()])
                    />
                }
                .into_any(),
            ),
            Some(lines) => rows(viewer, one, lines, "people-merge-which"),
        };
        view! {
            <div class="narrow stack">
                {header(viewer, one)} {search_form(viewer, &action, text)} {results}
            </div>
        }
    }))
}

fn rows(
    viewer: &Viewer,
    one: &BorrowerView,
    lines: &[BorrowerLine],
    heading: &str,
) -> Option<AnyView> {
    if lines.is_empty() {
        return None;
    }
    let heading = viewer.i18n.t(heading);
    let rows = lines
        .iter()
        .map(|line| row(viewer, line, RowUse::Merge(one.id.0)))
        .collect_view();
    Some(
        view! {
            <section class="stack-small stack" aria-labelledby="others">
                <h2 id="others" class="eyebrow">{heading.clone()}</h2>
                <div class="hand">
                    <LoanList label=heading>{rows}</LoanList>
                </div>
            </section>
        }
        .into_any(),
    )
}

fn compare(
    viewer: &Viewer,
    one: &BorrowerView,
    other: &BorrowerView,
    unanswered: bool,
) -> axum::response::Response {
    let i18n = viewer.i18n;
    let error = unanswered.then(|| i18n.t("people-merge-choose"));
    let errors = error
        .iter()
        .map(|text| ErrorLine::of("behall", text.clone()))
        .collect();
    let page = Page::new(i18n.t("people-merge"), Area::Borrowers).with_errors(errors);
    viewer.page(page, || {
        let action = viewer.link(&format!("lantagare/{}/sla-ihop", one.id.0));
        let again = action.clone();
        let choices = [one, other].map(|view| choice(viewer, view)).to_vec();
        view! {
            <div class="stack">
                {header(viewer, one)}
                <div class="grid">{side(viewer, one)} {side(viewer, other)}</div>
                <form method="post" action=action class="stack">
                    {key_field(viewer)}
                    <input type="hidden" name="med" value=other.id.0.to_string() />
                    <RadioGroup
                        id="behall"
                        name="behall"
                        legend=i18n.t("people-merge-stays")
                        choices=choices
                        selected=one.id.0.to_string()
                        error=error
                    />
                    <p class="muted">{i18n.t("people-merge-consequence")}</p>
                    <p class="actions">
                        <Button icon="merge">{i18n.t("people-merge-confirm")}</Button>
                        <ButtonLink href=again kind=ButtonKind::Quiet>
                            {i18n.t("people-merge-other")}
                        </ButtonLink>
                    </p>
                </form>
            </div>
        }
    })
}

fn choice(viewer: &Viewer, view: &BorrowerView) -> Choice {
    let number = view.phone.as_ref().map_or_else(
        || viewer.i18n.t("people-no-number"),
        |phone| format!("••• {}", phone.last_four()),
    );
    Choice {
        value: view.id.0.to_string(),
        label: view.name.clone(),
        hint: Some(number),
    }
}

fn side(viewer: &Viewer, view: &BorrowerView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let phone = match &view.phone {
        None => i18n.t("people-no-number").into_any(),
        Some(phone) => view! {
            <MaskedPhone
                last_four=phone.last_four()
                full=phone.display()
                label=i18n.t("phone-show")
            />
        }
        .into_any(),
    };
    let language = BorrowerLanguage::parse(&view.language).unwrap_or_default();
    let language = i18n.capitalised(&words::language(i18n, language));
    let contact = view
        .contact
        .clone()
        .map(|name| view! { <Fact term=i18n.t("people-contact")>{name}</Fact> });
    let note = (!view.note.is_empty()).then(|| {
        let note = view.note.clone();
        view! { <Fact term=i18n.t("common-remark")>{note}</Fact> }
    });
    let since = i18n.month_year(view.since);
    let home = i18n.t_with(
        "people-summary",
        args![
            "count" => view.at_home.len(),
            "late" => view.at_home.iter().filter(|loan| loan.days_late > 0).count()
        ],
    );
    view! {
        <Card title=view.name.clone()>
            <Facts>
                <Fact term=i18n.t("common-phone")>{phone}</Fact> {contact}
                <Fact term=i18n.t("people-at-home")>{home}</Fact>
                <Fact term=i18n.t("common-language")>{language}</Fact>
                {note} <Fact term=i18n.t("people-since")>{since}</Fact>
            </Facts>
        </Card>
    }
}
