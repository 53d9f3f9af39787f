//! The form of a type.

use super::{ADDRESS, explained, picture, words};
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Checkbox, Field, FieldWidth, InputKind, Notice, NoticeKind,
    PageHeader, Panel, Select, SelectOption,
};
use crate::http::{
    Area, Fault, Faults, Page, PageResult, PlainForm, Viewer, key_field, submission_key,
};
use crate::i18n::I18n;
use crate::lending::counter::words as lending;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use domain::stock::{ArticleTypeId, MaintenanceKind, ReturnCheck, Season, SizeSystem};
use leptos::prelude::*;
use service::stock::{
    SizeChange, TypeChangeError, TypeForm, TypeProblem, TypeProblems, add_type, change_type,
    size_change, type_view, types,
};

/// What the page shows.
#[derive(Default)]
struct Shown {
    /// The type and its version; none: a new one.
    here: Option<(ArticleTypeId, i32)>,
    typed: TypeForm,
    faults: Faults,
    /// What a new way to measure would do: it is asked first.
    sizes: Option<SizeChange>,
}

/// An empty form.
pub async fn blank(viewer: Viewer) -> PageResult {
    let typed = TypeForm {
        size_system: SizeSystem::None.as_str().to_owned(),
        season: Season::AllYear.as_str().to_owned(),
        ..TypeForm::default()
    };
    let shown = Shown {
        typed,
        ..Shown::default()
    };
    render(&viewer, shown, StatusCode::OK).await
}

/// The form of a type.
pub async fn filled(viewer: Viewer, Path((_, id)): Path<(String, i64)>) -> PageResult {
    let found = type_view(viewer.services(), viewer.staff()?, ArticleTypeId(id)).await?;
    let found = found.ok_or(Fault::NotFound)?;
    let shown = Shown {
        here: Some((found.id, found.version)),
        typed: found.form,
        ..Shown::default()
    };
    render(&viewer, shown, StatusCode::OK).await
}

/// Adds a type.
pub async fn add(viewer: Viewer, form: PlainForm) -> PageResult {
    let key = submission_key(&viewer, &form)?;
    let typed = read(&form);
    let coordinator = viewer.staff()?.coordinator()?;
    match add_type(viewer.services(), coordinator, &key, &typed).await {
        Ok(_) => Ok(done(&viewer)),
        Err(error) => again(&viewer, None, typed, error).await,
    }
}

/// Changes a type; a new way to measure is asked about first.
pub async fn change(
    viewer: Viewer,
    Path((_, id)): Path<(String, i64)>,
    form: PlainForm,
) -> PageResult {
    let id = ArticleTypeId(id);
    let version = form.number("version").unwrap_or_default();
    let version = i32::try_from(version).unwrap_or_default();
    let typed = read(&form);
    let staff = viewer.staff()?;
    let before = type_view(viewer.services(), staff, id).await?;
    let before = before.ok_or(Fault::NotFound)?;
    let new = SizeSystem::parse(&typed.size_system);
    let is_other = before.form.size_system != typed.size_system;
    if let Some(new) = new.filter(|_| is_other && form.get("mats-om") != typed.size_system) {
        let sizes = size_change(viewer.services(), staff, id, new).await?;
        if sizes.articles > 0 {
            let shown = Shown {
                here: Some((id, version)),
                typed,
                sizes: Some(sizes),
                ..Shown::default()
            };
            return render(&viewer, shown, StatusCode::UNPROCESSABLE_ENTITY).await;
        }
    }
    let coordinator = staff.coordinator()?;
    match change_type(viewer.services(), coordinator, id, version, &typed).await {
        Ok(()) => Ok(done(&viewer)),
        Err(error) => again(&viewer, Some((id, version)), typed, error).await,
    }
}

fn done(viewer: &Viewer) -> Response {
    Redirect::to(&viewer.link(&format!("{ADDRESS}?klart=1"))).into_response()
}

async fn again(
    viewer: &Viewer,
    here: Option<(ArticleTypeId, i32)>,
    mut typed: TypeForm,
    error: TypeChangeError,
) -> PageResult {
    let i18n = viewer.i18n;
    let mut here = here;
    let faults = match error {
        TypeChangeError::Wrong(problems) => faults(i18n, &problems),
        TypeChangeError::ChangedMeanwhile => {
            // What was typed stands; the next try goes over the other's change.
            if let Some((id, _)) = here {
                let now = type_view(viewer.services(), viewer.staff()?, id).await?;
                let now = now.ok_or(Fault::NotFound)?;
                typed.code = now.form.code;
                here = Some((id, now.version));
            }
            Faults::general(i18n.t("types-changed-meanwhile"))
        }
        TypeChangeError::NotThere => return Err(Fault::NotFound),
        TypeChangeError::KeyReused(_) => return Err(Fault::KeyReused),
        TypeChangeError::Unavailable(error) => return Err(error.into()),
    };
    let shown = Shown {
        here,
        typed,
        faults,
        sizes: None,
    };
    render(viewer, shown, StatusCode::UNPROCESSABLE_ENTITY).await
}

pub(super) fn faults(i18n: I18n, problems: &TypeProblems) -> Faults {
    let mut faults = Faults::default();
    for (field, problem) in &problems.fields {
        let key = match (problem, *field) {
            (TypeProblem::Missing, _) => "types-missing",
            (TypeProblem::Code, _) => "types-wrong-code",
            (TypeProblem::CodeTaken, _) => "types-code-taken",
            (TypeProblem::Number, "lanedagar") => "types-wrong-days",
            (TypeProblem::Number, _) => "types-wrong-months",
            (TypeProblem::BothRuled, _) => "types-both-ruled",
            (TypeProblem::TooLong | TypeProblem::Choice, _) => "stock-wrong-value",
        };
        faults.add(field, Some(i18n.t(key)));
    }
    faults
}

fn read(form: &PlainForm) -> TypeForm {
    let get = |name: &str| form.get(name).to_owned();
    TypeForm {
        code: get("kod"),
        main_category: get("huvudkategori"),
        sub_category: get("underkategori"),
        name_sv: get("namn-sv"),
        name_en: get("namn-en"),
        size_system: get("storlek"),
        season: get("sasong"),
        guardian_permission: form.ticked("godkannande"),
        needs_binding: form.ticked("bindning"),
        return_checks: form.all("kontroll").to_vec(),
        maintenance: form.all("service").to_vec(),
        check_months: get("kontroll-manader"),
        loan_days: get("lanedagar"),
        synonyms: get("synonymer"),
        icon: get("bild"),
        is_retired: form.ticked("utgatt"),
    }
}

async fn render(viewer: &Viewer, shown: Shown, status: StatusCode) -> Result<Response, Fault> {
    let staff = viewer.staff()?;
    let all = types(viewer.services(), staff).await?;
    let mut categories: Vec<String> = Vec::new();
    for line in &all {
        if !categories.contains(&line.main_category) {
            categories.push(line.main_category.clone());
        }
    }
    let ruled = match shown.here {
        Some((id, _)) => explained::ruled(viewer, id, staff.branch(), None).await?,
        None => Vec::new(),
    };
    let i18n = viewer.i18n;
    let title = match shown.here {
        Some(_) => shown.typed.name_sv.clone(),
        None => i18n.t("types-new"),
    };
    let page = Page::new(title.clone(), Area::Stock).with_errors(shown.faults.lines());
    Ok(viewer.page_with(status, page, || {
        let address = match shown.here {
            Some((id, _)) => viewer.link(&format!("{ADDRESS}/{}", id.0)),
            None => viewer.link("lager/typer/ny"),
        };
        let key = key_field(viewer);
        let version = shown.here.map(|(_, version)| {
            view! { <input type="hidden" name="version" value=version.to_string() /> }
        });
        let sizes = shown
            .sizes
            .as_ref()
            .map(|sizes| sizes_asked(i18n, sizes, &shown.typed));
        let names = names(i18n, &shown, &categories);
        let picture = picture::choice(
            i18n,
            &all,
            &shown.typed.code,
            &shown.typed.icon,
            shown.faults.of("bild"),
        );
        let care = care(i18n, &shown);
        let explained = (!ruled.is_empty()).then(|| {
            let lines = ruled
                .iter()
                .map(|line| view! { <li>{line.clone()}</li> })
                .collect_view();
            view! {
                <Panel id="galler" title=i18n.t("policy-here")>
                    <ul>{lines}</ul>
                </Panel>
            }
        });
        let back = viewer.link(ADDRESS);
        let cancel = back.clone();
        view! {
            <div class="narrow stack">
                <PageHeader title=title back_href=back back_label=i18n.t("types-title") />
                <form method="post" action=address class="stack" novalidate>
                    {key}
                    {version}
                    {sizes}
                    {names}
                    {picture}
                    {care}
                    <p class="actions">
                        <Button icon="check">{i18n.t("common-save")}</Button>
                        <ButtonLink href=cancel kind=ButtonKind::Quiet>
                            {i18n.t("common-cancel")}
                        </ButtonLink>
                    </p>
                </form>
                {explained}
            </div>
        }
    }))
}

/// What is lost, before anything is.
fn sizes_asked(i18n: I18n, sizes: &SizeChange, typed: &TypeForm) -> AnyView {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let about = args!["articles" => count(sizes.articles), "lost" => count(sizes.lost)];
    let text = i18n.t_with("types-sizes-asked", about);
    let examples = (!sizes.examples.is_empty()).then(|| {
        let examples = i18n.list(&sizes.examples);
        view! { <p>{i18n.t_with("types-sizes-examples", args!["sizes" => examples])}</p> }
    });
    let value = typed.size_system.clone();
    view! {
        <Notice kind=NoticeKind::Look>
            <p>{text}</p>
            {examples}
        </Notice>
        <input type="hidden" name="mats-om" value=value />
    }
    .into_any()
}

fn names(i18n: I18n, shown: &Shown, categories: &[String]) -> AnyView {
    let (typed, faults) = (&shown.typed, &shown.faults);
    let categories = categories
        .iter()
        .map(|name| view! { <option value=name.clone()></option> })
        .collect_view();
    let code = match shown.here {
        Some(_) => {
            let code = typed.code.clone();
            view! { <input type="hidden" name="kod" value=code /> }.into_any()
        }
        None => view! {
            <Field
                id="kod"
                name="kod"
                label=i18n.t("types-code")
                hint=i18n.t("types-code-hint")
                value=typed.code.clone()
                error=faults.of("kod")
                width=FieldWidth::Medium
                autocomplete="off"
            />
        }
        .into_any(),
    };
    let field = |id: &'static str, label: &str, value: &str| {
        view! {
            <Field
                id=id
                name=id
                label=i18n.t(label)
                value=value.to_owned()
                error=faults.of(id)
                autocomplete="off"
            />
        }
    };
    let (name_sv, name_en, sub) = (
        field("namn-sv", "types-name-sv", &typed.name_sv),
        field("namn-en", "types-name-en", &typed.name_en),
        field("underkategori", "types-sub", &typed.sub_category),
    );
    view! {
        {name_sv}
        {name_en}
        {code}
        <Field
            id="huvudkategori"
            name="huvudkategori"
            label=i18n.t("types-main")
            value=typed.main_category.clone()
            error=faults.of("huvudkategori")
            list="huvudkategorier"
            autocomplete="off"
        />
        <datalist id="huvudkategorier">{categories}</datalist>
        {sub}
        <Field
            id="synonymer"
            name="synonymer"
            label=i18n.t("types-synonyms")
            hint=i18n.t("types-synonyms-hint")
            value=typed.synonyms.clone()
            error=faults.of("synonymer")
            autocomplete="off"
        />
    }
    .into_any()
}

fn care(i18n: I18n, shown: &Shown) -> AnyView {
    let (typed, faults) = (&shown.typed, &shown.faults);
    let systems = SizeSystem::ALL
        .iter()
        .map(|system| SelectOption::new(system.as_str(), words::system(i18n, *system)))
        .collect::<Vec<_>>();
    let seasons = Season::ALL
        .iter()
        .map(|season| SelectOption::new(season.as_str(), words::season(i18n, *season)))
        .collect::<Vec<_>>();
    let checks = ReturnCheck::ALL
        .iter()
        .map(|check| ticks(i18n, "kontroll", check.as_str(), &typed.return_checks))
        .collect_view();
    let maintenance = MaintenanceKind::ALL
        .iter()
        .filter(|kind| kind.is_care())
        .map(|kind| ticks(i18n, "service", kind.as_str(), &typed.maintenance))
        .collect_view();
    let number = |id: &'static str, label: &str, hint: &str, value: &str| {
        view! {
            <Field
                id=id
                name=id
                label=i18n.t(label)
                hint=i18n.t(hint)
                value=value.to_owned()
                error=faults.of(id)
                kind=InputKind::Number
                width=FieldWidth::Short
                autocomplete="off"
            />
        }
    };
    let (days, months) = (
        number(
            "lanedagar",
            "types-days",
            "types-days-hint",
            &typed.loan_days,
        ),
        number(
            "kontroll-manader",
            "types-months",
            "types-months-hint",
            &typed.check_months,
        ),
    );
    let retired = shown.here.is_some().then(|| {
        view! {
            <Checkbox
                id="utgatt"
                name="utgatt"
                label=i18n.t("types-retire")
                hint=i18n.t("types-retire-hint")
                checked=typed.is_retired
            />
        }
    });
    view! {
        <Select
            id="storlek"
            name="storlek"
            label=i18n.t("types-system")
            options=systems
            selected=typed.size_system.clone()
            error=faults.of("storlek")
        />
        <Select
            id="sasong"
            name="sasong"
            label=i18n.t("types-season")
            options=seasons
            selected=typed.season.clone()
            error=faults.of("sasong")
        />
        {days}
        <Checkbox
            id="godkannande"
            name="godkannande"
            label=i18n.t("types-permission")
            checked=typed.guardian_permission
        />
        <Checkbox
            id="bindning"
            name="bindning"
            label=i18n.t("types-binding")
            checked=typed.needs_binding
        />
        <fieldset class="stack-small stack">
            <legend class="field-label">{i18n.t("types-checks")}</legend>
            {checks}
        </fieldset>
        <fieldset class="stack-small stack">
            <legend class="field-label">{i18n.t("types-maintenance")}</legend>
            {maintenance}
        </fieldset>
        {months}
        {retired}
    }
    .into_any()
}

fn ticks(i18n: I18n, name: &'static str, code: &str, ticked: &[String]) -> impl IntoView + use<> {
    let is_ticked = ticked.iter().any(|one| one == code);
    view! {
        <Checkbox
            id=format!("{name}-{code}")
            name=name
            value=code.to_owned()
            label=lending::duty(i18n, code)
            checked=is_ticked
        />
    }
}
