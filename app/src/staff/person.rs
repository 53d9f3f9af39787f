//! A quick change of person on a shared machine: choose a name, type the PIN.
//!
//! Whoever was here before is chosen already and the PIN has the focus, so two
//! who share a machine change places with a few digits and Enter.

use super::enter::enter;

use super::first_field::{FirstField, FirstKind};
use super::words;
use crate::args;
use crate::components::{
    Button, ButtonKind, ButtonLink, Choice, ChoiceLayout, EmptyState, PageHeader, RadioGroup,
};
use crate::http::{Area, Faults, Page, PageResult, PlainForm, Viewer, return_path, with_return};
use axum::extract::RawQuery;
use domain::staff::StaffId;
use leptos::prelude::*;
use service::staff::{ChangePersonError, PersonHere, change_person, people_on_device};

/// The form.
pub async fn show(viewer: Viewer, RawQuery(query): RawQuery) -> PageResult {
    let query = PlainForm::parse(query.unwrap_or_default().as_bytes());
    let after = return_path(query.get("vidare"));
    page(&viewer, None, after, Faults::default()).await
}

/// Changes places, or says what to do instead.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let i18n = viewer.i18n;
    let after = return_path(form.get("vidare"));
    let (Some(device), Some(person)) = (viewer.device(), form.number("person")) else {
        let faults = Faults::at("person", i18n.t("staff-person-choose"));
        return page(&viewer, None, after, faults).await;
    };
    let person = StaffId(person);
    let pin = form.get("pin").trim();
    if pin.is_empty() {
        let faults = Faults::at("pin", i18n.t("staff-pin-empty"));
        return page(&viewer, Some(person), after, faults).await;
    }
    let text = match change_person(viewer.services(), device, person, pin).await {
        Ok(signed_in) => {
            let to = after.unwrap_or_else(|| viewer.link("disken"));
            return Ok(enter(&viewer, &signed_in, &to));
        }
        Err(ChangePersonError::Wrong) => i18n.t("staff-pin-wrong"),
        Err(ChangePersonError::SlowDown { until }) => {
            words::slow_down(i18n, viewer.services().clock().now(), until)
        }
        Err(ChangePersonError::PinRests) => i18n.t("staff-pin-rests"),
        Err(ChangePersonError::NeedsPassword) => i18n.t("staff-pin-needs-password"),
        Err(ChangePersonError::Unavailable(error)) => return Err(error.into()),
    };
    page(&viewer, Some(person), after, Faults::at("pin", text)).await
}

async fn page(
    viewer: &Viewer,
    chosen: Option<StaffId>,
    after: Option<String>,
    faults: Faults,
) -> PageResult {
    let i18n = viewer.i18n;
    let here = match viewer.device() {
        Some(device) => people_on_device(viewer.services(), device).await?,
        None => Vec::new(),
    };
    let me = viewer.staff_if_any().map(|staff| staff.id());
    let (by_pin, by_password): (Vec<_>, Vec<_>) =
        here.into_iter().partition(|person| person.has_pin);
    let chosen = chosen.or_else(|| {
        let other = by_pin.iter().find(|person| Some(person.id) != me);
        other.or(by_pin.first()).map(|person| person.id)
    });
    let without = (!by_password.is_empty()).then(|| {
        let names: Vec<_> = by_password.into_iter().map(|person| person.name).collect();
        i18n.t_with(
            "staff-person-without-pin",
            args!["count" => names.len(), "names" => i18n.list(&names)],
        )
    });
    let page = Page::new(i18n.t("staff-person-title"), Area::Me).with_errors(faults.lines());
    let sign_in = with_return(viewer.link("logga-in"), after.as_deref());
    Ok(viewer.page(page, || {
        let form = match chosen {
            None => view! {
                <EmptyState
                    icon="users"
                    title=i18n.t("staff-person-nobody")
                    text=i18n.t("staff-person-nobody-text")
                />
            }
            .into_any(),
            Some(chosen) => pin_form(viewer, &by_pin, chosen, after, &faults).into_any(),
        };
        view! {
            <div class="narrow stack">
                <PageHeader title=i18n.t("staff-person-title") lead=i18n.t("staff-person-lead") />
                {form}
                {without.map(|text| view! { <p class="muted">{text}</p> })}
                <p class="actions">
                    <ButtonLink href=sign_in kind=ButtonKind::Secondary icon="key">
                        {i18n.t("staff-person-by-password")}
                    </ButtonLink>
                </p>
            </div>
        }
    }))
}

fn pin_form(
    viewer: &Viewer,
    people: &[PersonHere],
    chosen: StaffId,
    after: Option<String>,
    faults: &Faults,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let choices = people
        .iter()
        .map(|person| Choice::new(person.id.0.to_string(), person.name.clone()))
        .collect();
    view! {
        <form method="post" class="stack" novalidate>
            <input type="hidden" name="vidare" value=after.unwrap_or_default() />
            <RadioGroup
                id="person"
                name="person"
                legend=i18n.t("staff-person-who")
                choices=choices
                selected=chosen.0.to_string()
                layout=ChoiceLayout::Row
                error=faults.of("person")
            />
            <FirstField
                id="pin"
                kind=FirstKind::Pin
                label=i18n.t("staff-pin")
                fault=faults.of("pin")
            />
            <p class="actions">
                <Button icon="switch-user">{i18n.t("staff-person-change")}</Button>
            </p>
        </form>
    }
}
