//! The form, and what came in just now.

use super::Intake;
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Checkbox, Choice, ChoiceLayout, ErrorLine, Field, FieldWidth,
    FileField, LoanList, LoanRow, Notice, NoticeKind, PageHeader, Panel, RadioGroup, SignButton,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field};
use crate::lending::counter::words as lending;
use crate::stock::errors::Faults;
use crate::stock::form::unmarked;
use crate::stock::words;
use axum::extract::RawQuery;
use axum::http::StatusCode;
use axum::response::Response;
use domain::stock::Condition;
use leptos::prelude::*;
use service::stock::{
    ArticleFormChoices, CameIn, TypeChoice, TypeMeant, article_form_choices, came_in, type_meant,
};

/// What stands in the way.
pub(super) enum Wrong {
    /// Nothing.
    Nothing,
    /// Something in a field.
    Fields(Faults),
    /// The size is not understood; sent again it stands as it is.
    Size(String),
    /// Several types may be meant.
    Which(Vec<TypeChoice>),
    /// What was to be taken back is in use.
    Stays,
    /// It is in, but for its picture.
    Photo(i64),
}

/// The form for the next article.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    render(
        &viewer,
        Intake::read(&query),
        match query.number("utan-bild") {
            Some(id) => Wrong::Photo(id),
            None => Wrong::Nothing,
        },
        StatusCode::OK,
    )
    .await
}

pub(super) async fn render(
    viewer: &Viewer,
    typed: Intake,
    wrong: Wrong,
    status: StatusCode,
) -> Result<Response, Fault> {
    let staff = viewer.staff()?;
    let choices = article_form_choices(viewer.services(), staff).await?;
    let known = match type_meant(viewer.services(), staff, &typed.kind).await? {
        TypeMeant::One(kind) if !typed.kind.is_empty() => Some(kind),
        _ => None,
    };
    let new = came_in(viewer.services(), staff, &typed.done).await?;
    let i18n = viewer.i18n;
    let faults = match &wrong {
        Wrong::Fields(faults) => faults.clone(),
        Wrong::Size(text) => Faults::one("storlek", text.clone()),
        Wrong::Which(_) => Faults::one("typ", i18n.t("intake-which")),
        Wrong::Nothing | Wrong::Stays | Wrong::Photo(_) => Faults::default(),
    };
    let lines: Vec<ErrorLine> = match &wrong {
        Wrong::Stays => vec![ErrorLine {
            field: None,
            text: i18n.t("intake-stays"),
        }],
        _ => faults.lines(),
    };
    let page = Page::new(i18n.t("intake-title"), Area::Stock).with_errors(lines);
    Ok(viewer.page_with(status, page, || {
        let just_now = just_now(viewer, &typed, &new);
        let form = form(viewer, &typed, &wrong, &faults, &choices, known.as_ref());
        let without = match &wrong {
            Wrong::Photo(id) => {
                let href = viewer.link(&format!("lager/{id}#bilder"));
                let text = i18n.t("intake-without-photo");
                let link = i18n.t("intake-to-article");
                Some(view! {
                    <Notice kind=NoticeKind::Look>
                        {text} " " <a href=href>{link}</a>
                    </Notice>
                })
            }
            _ => None,
        };
        view! {
            <div class="stack">
                <PageHeader
                    title=i18n.t("intake-title")
                    lead=i18n.t("intake-lead")
                    back_href=viewer.link("lager")
                    back_label=i18n.t("nav-stock")
                />
                {without}
                <div class="columns">
                    {form}
                    <Panel id="nyss" title=i18n.t("intake-just-now")>{just_now}</Panel>
                </div>
            </div>
        }
    }))
}

fn name(viewer: &Viewer, kind: &TypeChoice) -> String {
    viewer.i18n.named(&kind.name_sv, &kind.name_en)
}

fn form(
    viewer: &Viewer,
    typed: &Intake,
    wrong: &Wrong,
    faults: &Faults,
    choices: &ArticleFormChoices,
    known: Option<&TypeChoice>,
) -> AnyView {
    let i18n = viewer.i18n;
    let all = choices
        .types
        .iter()
        .filter(|kind| !kind.is_retired)
        .map(|kind| view! { <option value=name(viewer, kind)></option> })
        .collect_view();
    let conditions = Condition::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), words::condition(i18n, *one)))
        .collect::<Vec<_>>();
    let condition = match typed.condition.as_str() {
        "" => Condition::Good.as_str(),
        said => said,
    };
    let which = match wrong {
        Wrong::Which(types) => Some(which(viewer, types)),
        _ => None,
    };
    let kind_value = known.map_or_else(|| typed.kind.clone(), |kind| name(viewer, kind));
    let size_hint = match known.map(|kind| kind.size_system.example()) {
        Some(Some(example)) => i18n.t_with("intake-size-example", args!["example" => example]),
        Some(None) => i18n.t("intake-size-none"),
        None => i18n.t("intake-size-hint"),
    };
    let kept = matches!(wrong, Wrong::Size(_)).then(|| {
        view! { <input type="hidden" name="storlek-star" value=typed.size.clone() /> }
    });
    // The type stays from one article to the next: then the size is the first thing to say.
    let begins_with_size = known.is_some() || matches!(wrong, Wrong::Size(_));
    view! {
        <form
            method="post"
            action=viewer.link("lager/ta-emot")
            enctype="multipart/form-data"
            class="stack"
        >
            {key_field(viewer)}
            <input type="hidden" name="nya" value=typed.done_in_words() />
            {kept}
            {which}
            <Field
                id="typ"
                name="typ"
                label=i18n.t("intake-type")
                hint=i18n.t("intake-type-hint")
                value=kind_value
                error=faults.at("typ").unwrap_or_default()
                list="typer"
                autocomplete="off"
                first=!begins_with_size
            />
            <datalist id="typer">{all}</datalist>
            <Field
                id="storlek"
                name="storlek"
                label=i18n.t("stock-size")
                hint=size_hint
                value=typed.size.clone()
                error=faults.at("storlek").unwrap_or_default()
                width=FieldWidth::Medium
                autocomplete="off"
                first=begins_with_size
            />
            <RadioGroup
                id="skick"
                name="skick"
                legend=i18n.t("stock-condition")
                choices=conditions
                selected=condition
                layout=ChoiceLayout::Row
            />
            <FileField
                id="bild"
                name="bild"
                label=i18n.t("intake-photo")
                accept="image/jpeg,image/png,image/webp"
            />
            <Field
                id="plats"
                name="plats"
                label=i18n.t("stock-shelf")
                value=typed.shelf.clone()
                error=faults.at("plats").unwrap_or_default()
                width=FieldWidth::Medium
                autocomplete="off"
            />
            <Field
                id="marke"
                name="marke"
                label=i18n.t("stock-brand")
                value=typed.brand.clone()
                error=faults.at("marke").unwrap_or_default()
                optional=i18n.t("common-optional")
                autocomplete="off"
            />
            <details open=typed.has_more()>
                <summary>{i18n.t("intake-more")}</summary>
                <div class="stack">
                    <Field
                        id="koder"
                        name="koder"
                        label=i18n.t("stock-codes")
                        hint=i18n.t("intake-codes-hint")
                        value=typed.codes.clone()
                        error=faults.at("koder").unwrap_or_default()
                        autocomplete="off"
                    />
                    <Field
                        id="anteckning"
                        name="anteckning"
                        label=i18n.t("stock-note")
                        value=typed.note.clone()
                        error=faults.at("anteckning").unwrap_or_default()
                        autocomplete="off"
                    />
                    <Checkbox
                        id="gront-spanne"
                        name="gront-spanne"
                        label=i18n.t("stock-green-buckle")
                        checked=typed.green_buckle
                    />
                    {unmarked(i18n, typed.unmarked)}
                </div>
            </details>
            <p class="actions">
                <Button icon="check">{i18n.t("intake-save")}</Button>
            </p>
            <Notice kind=NoticeKind::Info>{i18n.t("stock-no-donor")}</Notice>
        </form>
    }
    .into_any()
}

/// Buttons that send the same form with one type.
fn which(viewer: &Viewer, types: &[TypeChoice]) -> AnyView {
    let buttons = types
        .iter()
        .map(|kind| {
            view! {
                <button type="submit" class="button button-secondary" name="typ" value=kind.code.clone()>
                    {name(viewer, kind)}
                </button>
            }
        })
        .collect_view();
    view! {
        <fieldset class="stack-small stack">
            <legend>{viewer.i18n.t("intake-which")}</legend>
            <p class="actions">{buttons}</p>
        </fieldset>
    }
    .into_any()
}

fn just_now(viewer: &Viewer, typed: &Intake, new: &[CameIn]) -> AnyView {
    let i18n = viewer.i18n;
    if new.is_empty() {
        return view! { <p class="muted">{i18n.t("intake-none-yet")}</p> }.into_any();
    }
    let rows = new
        .iter()
        .map(|one| {
            let number = one.article.number.to_string();
            let label = i18n.t_with("intake-take-back", args!["number" => number.clone()]);
            let take_back = take_back(viewer, typed, one, label);
            view! {
                <LoanRow
                    icon=one.article.icon.clone()
                    category=one.article.category.clone()
                    name=lending::article(i18n, &one.article)
                    number=number
                    href=viewer.link(&format!("lager/{}", one.article.id.0))
                    note=one.codes.join(" · ")
                >
                    {take_back}
                </LoanRow>
            }
        })
        .collect_view();
    let count = i64::try_from(new.len()).unwrap_or(i64::MAX);
    view! {
        <div class="stack">
            <section class="hand">
                <LoanList label=i18n.t("intake-just-now")>{rows}</LoanList>
            </section>
            <p>{i18n.t_with("intake-write-number", args!["count" => count])}</p>
            <p class="actions">
                <ButtonLink
                    href=viewer.link("lager/etiketter")
                    kind=ButtonKind::Secondary
                    icon="tag"
                >
                    {i18n.t("labels-title")}
                </ButtonLink>
            </p>
        </div>
    }
    .into_any()
}

/// The button for a mistake; what the next article begins with stays.
fn take_back(viewer: &Viewer, typed: &Intake, one: &CameIn, label: String) -> AnyView {
    let carried = [
        ("typ", typed.kind.clone()),
        ("skick", typed.condition.clone()),
        ("plats", typed.shelf.clone()),
        ("marke", typed.brand.clone()),
        ("nya", typed.done_in_words()),
    ]
    .into_iter()
    .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
    .collect_view();
    view! {
        <form method="post" action=viewer.link("lager/ta-emot")>
            {key_field(viewer)}
            {carried}
            <input type="hidden" name="angra" value=one.action.0.to_string() />
            <SignButton icon="x" label=label />
        </form>
    }
    .into_any()
}
