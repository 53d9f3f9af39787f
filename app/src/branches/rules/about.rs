//! The branch's particulars: what it is called, where it is found, its colour.

use super::page::{Typed, again};
use super::words::{self, Told};
use crate::branches::look;
use crate::components::{Button, Card, Field, FieldWidth, InputKind};
use crate::http::{Fault, Faults, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::response::{IntoResponse, Redirect};
use domain::branches::AccentColour;
use leptos::prelude::*;
use service::branches::{BranchForm, BranchProblems, SettingsChangeError, change_settings};

/// Changes the particulars.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let typed = BranchForm {
        name: form.get("namn").to_owned(),
        place: form.get("plats").to_owned(),
        phone: form.get("telefon").to_owned(),
        email: form.get("epost").to_owned(),
        accent_colour: form.get("farg").to_owned(),
    };
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    match change_settings(viewer.services(), coordinator, staff.branch(), &typed).await {
        Ok(()) => {
            let to = format!("kalender/regler?klart={}", Told::About.word());
            Ok(Redirect::to(&viewer.link(&to)).into_response())
        }
        Err(SettingsChangeError::Wrong(problems)) => {
            let faults = faults(viewer.i18n, &problems);
            let typed = Typed {
                about: Some(typed),
                faults,
                ..Typed::default()
            };
            again(&viewer, typed).await
        }
        // Of the other forms.
        Err(SettingsChangeError::Rules(_) | SettingsChangeError::Reserving(_)) => {
            Err(Fault::Malformed)
        }
        Err(SettingsChangeError::NotThere) => Err(Fault::NotFound),
        Err(SettingsChangeError::Unavailable(error)) => Err(error.into()),
    }
}

fn faults(i18n: I18n, problems: &BranchProblems) -> Faults {
    let mut faults = Faults::default();
    let BranchProblems {
        name,
        place,
        phone,
        email,
        accent_colour,
    } = problems;
    faults.add("namn", name.map(|problem| words::name(i18n, problem)));
    let place = place.map(|problem| words::too_long(i18n, problem.longest));
    faults.add("plats", place);
    faults.add("telefon", phone.map(|error| words::phone(i18n, error)));
    faults.add("epost", email.map(|error| words::email(i18n, error)));
    let colour = accent_colour.map(|error| words::colour(i18n, error));
    faults.add("farg", colour);
    faults
}

/// The form.
pub fn form(viewer: &Viewer, typed: &BranchForm, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let address = viewer.link("kalender/regler/om");
    let named = name_and_place(i18n, typed, faults);
    let reached = phone_and_email(i18n, typed, faults);
    let coloured = colour(i18n, typed, faults);
    view! {
        <Card title=i18n.t("rules-about")>
            <form method="post" action=address class="stack" novalidate>
                {named}
                {reached}
                {coloured}
                <p class="actions">
                    <Button icon="check">{i18n.t("rules-save-about")}</Button>
                </p>
            </form>
        </Card>
    }
}

fn name_and_place(i18n: I18n, typed: &BranchForm, faults: &Faults) -> impl IntoView + use<> {
    view! {
        <Field
            id="namn"
            name="namn"
            label=i18n.t("rules-name")
            hint=i18n.t("rules-name-hint")
            value=typed.name.clone()
            error=faults.of("namn")
            autocomplete="off"
        />
        <Field
            id="plats"
            name="plats"
            label=i18n.t("rules-place")
            hint=i18n.t("rules-place-hint")
            optional=i18n.t("common-optional")
            value=typed.place.clone()
            error=faults.of("plats")
            autocomplete="off"
        />
    }
}

fn phone_and_email(i18n: I18n, typed: &BranchForm, faults: &Faults) -> impl IntoView + use<> {
    view! {
        <Field
            id="telefon"
            name="telefon"
            label=i18n.t("common-phone")
            optional=i18n.t("common-optional")
            value=typed.phone.clone()
            error=faults.of("telefon")
            kind=InputKind::Phone
            width=FieldWidth::Medium
            autocomplete="off"
        />
        <Field
            id="epost"
            name="epost"
            label=i18n.t("common-email")
            hint=i18n.t("rules-email-hint")
            optional=i18n.t("common-optional")
            value=typed.email.clone()
            error=faults.of("epost")
            kind=InputKind::Email
            autocomplete="off"
        />
    }
}

fn colour(i18n: I18n, typed: &BranchForm, faults: &Faults) -> impl IntoView + use<> {
    let sample = AccentColour::parse(&typed.accent_colour).ok().map(sample);
    view! {
        <Field
            id="farg"
            name="farg"
            label=i18n.t("rules-colour")
            hint=i18n.t("rules-colour-hint")
            optional=i18n.t("common-optional")
            value=typed.accent_colour.clone()
            error=faults.of("farg")
            width=FieldWidth::Medium
            autocomplete="off"
        />
        {sample}
    }
}

/// The colour as it is on screen in the light and in the dark. Drawn, since a page
/// may have no style of its own; the words for it stand in the hint.
fn sample(accent: AccentColour) -> impl IntoView {
    let (light, dark) = (look::light(accent), look::dark(accent));
    let half = |x: i32, fill: String, text: String| {
        view! {
            <rect x=x.to_string() width="60" height="44" fill=fill />
            <text x=(x + 30).to_string() y="29" fill=text text-anchor="middle" font-size="20">
                "Aa"
            </text>
        }
    };
    view! {
        <svg class="colour-sample" viewBox="0 0 120 44" width="120" height="44" aria-hidden="true">
            {half(0, light.accent.to_string(), light.on_accent.to_string())}
            {half(60, dark.accent.to_string(), dark.on_accent.to_string())}
        </svg>
    }
}
