//! When families may reserve: on or off, how long before, what is kept for those who walk in,
//! and how long it lies on the shelf.

use super::page::{Typed, again};
use super::words::{self, Told};
use crate::components::{Button, Card, Checkbox, Field, FieldWidth, InputKind};
use crate::http::{Fault, Faults, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::response::{IntoResponse, Redirect};
use domain::booking::ReservationRulesError;
use leptos::prelude::*;
use service::branches::{ReservingForm, SettingsChangeError, change_reserving};

/// Changes the rules.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let typed = ReservingForm {
        is_on: form.ticked("boka"),
        from_days: form.get("tidigast").to_owned(),
        to_days: form.get("senast").to_owned(),
        held_back: form.get("sparas").to_owned(),
        shelf_hours: form.get("timmar").to_owned(),
    };
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    match change_reserving(viewer.services(), coordinator, staff.branch(), &typed).await {
        Ok(()) => {
            let to = format!("kalender/regler?klart={}", Told::Reserving.word());
            Ok(Redirect::to(&viewer.link(&to)).into_response())
        }
        Err(SettingsChangeError::Reserving(problems)) => {
            let faults = faults(viewer.i18n, &problems);
            let typed = Typed {
                reserving: Some(typed),
                faults,
                ..Typed::default()
            };
            again(&viewer, typed).await
        }
        // Of the other forms.
        Err(SettingsChangeError::Wrong(_) | SettingsChangeError::Rules(_)) => Err(Fault::Malformed),
        Err(SettingsChangeError::NotThere) => Err(Fault::NotFound),
        Err(SettingsChangeError::Unavailable(error)) => Err(error.into()),
    }
}

fn faults(i18n: I18n, problems: &[ReservationRulesError]) -> Faults {
    let mut faults = Faults::default();
    for problem in problems {
        let field = match problem {
            ReservationRulesError::Earliest => "tidigast",
            ReservationRulesError::Latest => "senast",
            ReservationRulesError::HeldBack => "sparas",
            ReservationRulesError::ShelfHours => "timmar",
        };
        faults.add(field, Some(words::reserving(i18n, *problem)));
    }
    faults
}

/// The form.
pub fn form(viewer: &Viewer, typed: &ReservingForm, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
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
    let fields = (
        number(
            "tidigast",
            "rules-reserve-from",
            "rules-reserve-from-hint",
            &typed.from_days,
        ),
        number(
            "senast",
            "rules-reserve-to",
            "rules-reserve-to-hint",
            &typed.to_days,
        ),
        number(
            "sparas",
            "rules-held-back",
            "rules-held-back-hint",
            &typed.held_back,
        ),
        number(
            "timmar",
            "rules-shelf-hours",
            "rules-shelf-hours-hint",
            &typed.shelf_hours,
        ),
    );
    let (is_on, address) = (typed.is_on, viewer.link("kalender/regler/bokning"));
    view! {
        <Card title=i18n.t("rules-reserving")>
            <form method="post" action=address class="stack" novalidate>
                <Checkbox id="boka" name="boka" label=i18n.t("rules-reserve-on") checked=is_on />
                {fields}
                <p class="actions">
                    <Button icon="check">{i18n.t("rules-save-reserving")}</Button>
                </p>
            </form>
        </Card>
    }
}
