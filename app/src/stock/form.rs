//! An article added or changed by hand; what was typed stays when something is wrong.

use super::errors::Faults;
use super::words;
use crate::components::{
    Button, ButtonKind, ButtonLink, Checkbox, ErrorLine, Field, FieldWidth, InputKind, Notice,
    NoticeKind, PageHeader, Select, SelectOption, TextArea,
};
use crate::http::{Area, Fault, Page, PageResult, PlainForm, Viewer, key_field, submission_key};
use crate::i18n::I18n;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use domain::stock::{ArticleId, Condition};
use leptos::prelude::*;
use service::stock::{
    ArticleForm, ArticleFormChoices, ArticleFormError, ArticleProblems, add_article,
    article_form_choices, article_view, change_article,
};

/// An empty form, with the next free number proposed.
pub async fn blank(viewer: Viewer) -> PageResult {
    render(
        &viewer,
        None,
        ArticleForm::default(),
        &ArticleProblems::default(),
        false,
    )
    .await
}

/// Adds an article.
pub async fn add(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let typed = read(&form);
    match add_article(viewer.services(), viewer.staff()?, &key, &typed).await {
        Ok(added) => {
            let to = viewer.link(&format!("lager/{}?klart=inlagd", added.id.0));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => refused(&viewer, None, typed, error).await,
    }
}

/// The form with what stands there.
pub async fn filled(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    let view = article_view(viewer.services(), viewer.staff()?, ArticleId(id))
        .await?
        .ok_or(Fault::NotFound)?;
    let typed = ArticleForm {
        number: view.number.to_string(),
        codes: view.codes.join(", "),
        kind: view.kind.id.0.to_string(),
        size: view.size.text.clone(),
        condition: view.condition.as_str().to_owned(),
        home: view.home.0.0.to_string(),
        branch: view.branch.0.0.to_string(),
        shelf: view.shelf.clone(),
        brand: view.brand.clone(),
        note: view.note.clone(),
        green_buckle: view.green_buckle,
        unmarked: false,
        received_on: view
            .received_on
            .map(|day| day.to_string())
            .unwrap_or_default(),
    };
    let here = Some((view.id, view.version));
    render(&viewer, here, typed, &ArticleProblems::default(), false).await
}

/// Changes an article, unless a colleague did in the meantime.
pub async fn change(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let id = ArticleId(id);
    let version = form
        .number("version")
        .and_then(|version| i32::try_from(version).ok())
        .ok_or(Fault::Malformed)?;
    let typed = read(&form);
    match change_article(viewer.services(), viewer.staff()?, id, version, &typed).await {
        Ok(()) => {
            let to = viewer.link(&format!("lager/{}?klart=andrad", id.0));
            Ok(Redirect::to(&to).into_response())
        }
        Err(error) => refused(&viewer, Some((id, version)), typed, error).await,
    }
}

async fn refused(
    viewer: &Viewer,
    here: Option<(ArticleId, i32)>,
    typed: ArticleForm,
    error: ArticleFormError,
) -> PageResult {
    match error {
        ArticleFormError::Wrong(problems) => render(viewer, here, typed, &problems, false).await,
        ArticleFormError::ChangedMeanwhile => {
            render(viewer, here, typed, &ArticleProblems::default(), true).await
        }
        ArticleFormError::NotThere => Err(Fault::NotFound),
        ArticleFormError::KeyReused(_) => Err(Fault::KeyReused),
        ArticleFormError::Unavailable(error) => Err(error.into()),
    }
}

fn read(form: &PlainForm) -> ArticleForm {
    let get = |name: &str| form.get(name).to_owned();
    ArticleForm {
        number: get("nummer"),
        codes: get("koder"),
        kind: get("typ"),
        size: get("storlek"),
        condition: get("skick"),
        home: get("hemma"),
        branch: get("filial"),
        shelf: get("plats"),
        brand: get("marke"),
        note: get("anteckning"),
        green_buckle: form.ticked("gront-spanne"),
        unmarked: form.ticked("utan-markning"),
        received_on: get("inkommen"),
    }
}

async fn render(
    viewer: &Viewer,
    here: Option<(ArticleId, i32)>,
    typed: ArticleForm,
    problems: &ArticleProblems,
    meanwhile: bool,
) -> Result<Response, Fault> {
    let choices = article_form_choices(viewer.services(), viewer.staff()?).await?;
    // A colleague's change: the next try goes over it, knowingly.
    let version = match here {
        Some((id, _)) if meanwhile => article_view(viewer.services(), viewer.staff()?, id)
            .await?
            .map(|view| view.version),
        Some((_, version)) => Some(version),
        None => None,
    };
    let i18n = viewer.i18n;
    let title = i18n.t(if here.is_some() {
        "stock-change"
    } else {
        "stock-new"
    });
    let faults = Faults::of(i18n, problems);
    let mut lines = faults.lines();
    if meanwhile {
        lines.push(ErrorLine {
            field: None,
            text: i18n.t("stock-changed-meanwhile"),
        });
    }
    let page = Page::new(title.clone(), Area::Stock).with_errors(lines);
    Ok(viewer.page(page, || {
        let (address, back) = match here {
            Some((id, _)) => (
                viewer.link(&format!("lager/{}/andra", id.0)),
                viewer.link(&format!("lager/{}", id.0)),
            ),
            None => (viewer.link("lager/ny"), viewer.link("lager")),
        };
        let fields = fields(viewer, here.is_none(), &typed, &choices, &faults);
        let key = key_field(viewer);
        let version = version.map(|version| {
            view! { <input type="hidden" name="version" value=version.to_string() /> }
        });
        let cancel = back.clone();
        view! {
            <div class="narrow stack">
                <PageHeader title=title back_href=back back_label=i18n.t("common-back") />
                <form method="post" action=address class="stack">
                    {key}
                    {version}
                    {fields}
                    <p class="actions">
                        <Button icon="check">{i18n.t("common-save")}</Button>
                        <ButtonLink href=cancel kind=ButtonKind::Quiet>
                            {i18n.t("common-cancel")}
                        </ButtonLink>
                    </p>
                </form>
            </div>
        }
    }))
}

fn fields(
    viewer: &Viewer,
    is_new: bool,
    typed: &ArticleForm,
    choices: &ArticleFormChoices,
    faults: &Faults,
) -> AnyView {
    let i18n = viewer.i18n;
    let types = std::iter::once(SelectOption::new("", i18n.t("stock-choose-type")))
        .chain(
            choices
                .types
                .iter()
                .filter(|one| {
                    // What is out of use stays on what there is.
                    !one.is_retired || typed.kind == one.id.0.to_string()
                })
                .map(|one| {
                    let name = i18n.named(&one.name_sv, &one.name_en);
                    SelectOption::new(
                        one.id.0.to_string(),
                        format!("{} · {name}", one.main_category),
                    )
                }),
        )
        .collect::<Vec<_>>();
    let conditions = Condition::ALL
        .iter()
        .map(|one| SelectOption::new(one.as_str(), words::condition(i18n, *one)))
        .collect::<Vec<_>>();
    let condition = if typed.condition.is_empty() {
        Condition::Good.as_str().to_owned()
    } else {
        typed.condition.clone()
    };
    let branches = || {
        choices
            .branches
            .iter()
            .map(|(id, name)| SelectOption::new(id.0.to_string(), name.clone()))
            .collect::<Vec<_>>()
    };
    let number_hint = choices
        .next_number
        .map(|number| {
            i18n.t_with(
                "stock-next-number",
                crate::args!["number" => number.to_string()],
            )
        })
        .unwrap_or_default();
    let first = view! {
        <Select
            id="typ"
            name="typ"
            label=i18n.t("stock-type")
            options=types
            selected=typed.kind.clone()
            error=faults.at("typ")
        />
        <Field
            id="storlek"
            name="storlek"
            label=i18n.t("stock-size")
            hint=i18n.t("stock-size-hint")
            value=typed.size.clone()
            error=faults.at("storlek")
            width=FieldWidth::Medium
            autocomplete="off"
        />
        <Select
            id="skick"
            name="skick"
            label=i18n.t("stock-condition")
            options=conditions
            selected=condition
            error=faults.at("skick")
        />
        <Field
            id="plats"
            name="plats"
            label=i18n.t("stock-shelf")
            value=typed.shelf.clone()
            error=faults.at("plats")
            width=FieldWidth::Medium
            autocomplete="off"
        />
        <Field
            id="marke"
            name="marke"
            label=i18n.t("stock-brand")
            value=typed.brand.clone()
            error=faults.at("marke")
            autocomplete="off"
        />
    }
    .into_any();
    // What is in the stock is set aside on its page.
    let unmarked = is_new.then(|| unmarked(i18n, typed.unmarked));
    let second = view! {
        <Field
            id="nummer"
            name="nummer"
            label=i18n.t("stock-number")
            hint=number_hint
            value=typed.number.clone()
            error=faults.at("nummer")
            kind=InputKind::Number
            width=FieldWidth::Short
            autocomplete="off"
        />
        <Field
            id="koder"
            name="koder"
            label=i18n.t("stock-codes")
            hint=i18n.t("stock-codes-hint")
            value=typed.codes.clone()
            error=faults.at("koder")
            autocomplete="off"
        />
        <Select
            id="hemma"
            name="hemma"
            label=i18n.t("stock-home")
            options=branches()
            selected=typed.home.clone()
            error=faults.at("hemma")
        />
        <Select
            id="filial"
            name="filial"
            label=i18n.t("stock-is-at")
            options=branches()
            selected=typed.branch.clone()
            error=faults.at("filial")
        />
        <Field
            id="inkommen"
            name="inkommen"
            label=i18n.t("stock-received")
            value=typed.received_on.clone()
            error=faults.at("inkommen")
            kind=InputKind::Date
            width=FieldWidth::Medium
        />
        <Checkbox
            id="gront-spanne"
            name="gront-spanne"
            label=i18n.t("stock-green-buckle")
            checked=typed.green_buckle
        />
        {unmarked}
        <TextArea
            id="anteckning"
            name="anteckning"
            label=i18n.t("stock-note")
            value=typed.note.clone()
            error=faults.at("anteckning")
        />
        <Notice kind=NoticeKind::Info>{i18n.t("stock-no-donor")}</Notice>
    }
    .into_any();
    (first, second).into_any()
}

/// Helmets and life jackets that nobody can vouch for.
pub(super) fn unmarked(i18n: I18n, ticked: bool) -> AnyView {
    view! {
        <Checkbox
            id="utan-markning"
            name="utan-markning"
            label=i18n.t("stock-unmarked")
            hint=i18n.t("stock-unmarked-hint")
            checked=ticked
        />
    }
    .into_any()
}
