//! What stands on the voucher besides things: wearers, permission, days.

use super::Forms;
use crate::args;
use crate::components::{Button, ButtonKind, Field, FieldWidth, InputKind};
use crate::http::Viewer;
use domain::lending::Permission;
use leptos::prelude::*;
use service::lending::{CounterView, HandView};

/// Wearers, permission, due date, day of the loan: on the voucher, folded away
/// until somebody needs them.
pub fn on_voucher(
    viewer: &Viewer,
    forms: &Forms,
    view: &CounterView,
    hand: &HandView,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let wearers = wearers(viewer, forms, hand);
    let permission = hand.voucher.map(|_| {
        let buttons = Permission::ALL
            .iter()
            .map(|permission| {
                let pressed = hand.permission == Some(*permission);
                let kind = if pressed {
                    ButtonKind::Primary
                } else {
                    ButtonKind::Secondary
                };
                let word = permission.as_str();
                view! {
                    <Button
                        kind=kind
                        name="tillstand"
                        value=word
                        attr:aria-pressed=pressed.to_string()
                    >
                        {i18n.t(&format!("permission-{word}"))}
                    </Button>
                }
            })
            .collect_view();
        let form = forms.form("tillat", "cluster", buttons);
        view! {
            <p class="field-label">{i18n.t("hand-permission")}</p>
            {form}
        }
    });
    let due = {
        let value = hand.due_on.map(|day| day.to_string()).unwrap_or_default();
        let latest = hand.lent_on.unwrap_or(view.today)
            + chrono::Days::new(view.rules.longest_loan_days.into());
        let hint = i18n.t_with(
            "hand-due-latest",
            args!["date" => i18n.date_long(latest, view.today)],
        );
        forms.form(
            "datum",
            "cluster cluster-field",
            view! {
                <Field
                    id="sedel-datum"
                    name="dag"
                    label=i18n.t("hand-due")
                    hint=hint
                    kind=InputKind::Date
                    width=FieldWidth::Medium
                    value=forms.typed("sedel-datum", value)
                    error=forms.fault("sedel-datum")
                />
                <Button kind=ButtonKind::Secondary>{i18n.t("common-choose")}</Button>
            },
        )
    };
    let lent_on = (hand.lent_now.is_empty()).then(|| {
        let value = hand.lent_on.unwrap_or(view.today).to_string();
        forms.form(
            "lanedag",
            "cluster cluster-field",
            view! {
                <Field
                    id="sedel-lanedag"
                    name="dag"
                    label=i18n.t("hand-lent-on")
                    kind=InputKind::Date
                    width=FieldWidth::Medium
                    value=forms.typed("sedel-lanedag", value)
                    error=forms.fault("sedel-lanedag")
                />
                <Button kind=ButtonKind::Secondary>{i18n.t("common-choose")}</Button>
            },
        )
    });
    let is_wrong = ["sedel-datum", "sedel-lanedag"]
        .iter()
        .any(|field| forms.fault(field).is_some());
    let said = [
        hand.lent_on.map(|day| {
            i18n.t_with(
                "hand-lent-on-is",
                args!["date" => i18n.date_long(day, view.today)],
            )
        }),
        hand.due_on.map(|day| {
            i18n.t_with(
                "lending-due",
                args!["date" => i18n.date_long(day, view.today)],
            )
        }),
    ]
    .into_iter()
    .flatten()
    .map(|line| view! { <p class="hand-part">{line}</p> })
    .collect_view();
    view! {
        {wearers}
        {said}
        <details class="more hand-part" open=is_wrong>
            <summary>{i18n.t("hand-more")}</summary>
            <div class="stack">{permission} {due} {lent_on}</div>
        </details>
    }
}

fn wearers(viewer: &Viewer, forms: &Forms, hand: &HandView) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let chosen = forms.state().wearer;
    let chips = (!hand.wearers.is_empty()).then(|| {
        let all = hand
            .wearers
            .iter()
            .map(|wearer| {
                (
                    wearer.id.0.to_string(),
                    wearer.first_name.clone(),
                    chosen == Some(wearer.id),
                )
            })
            .chain([(String::new(), i18n.t("hand-wearer-none"), chosen.is_none())])
            .map(|(value, label, pressed)| {
                let kind = if pressed {
                    ButtonKind::Primary
                } else {
                    ButtonKind::Secondary
                };
                view! {
                    <Button
                        kind=kind
                        name="vem"
                        value=value
                        attr:aria-pressed=pressed.to_string()
                    >
                        {label}
                    </Button>
                }
            })
            .collect_view();
        forms.form("bar", "cluster hand-part", all)
    });
    let add = forms.form(
        "bar",
        "cluster cluster-field",
        view! {
            <Field
                id="bar-fornamn"
                name="fornamn"
                label=i18n.t("hand-wearer-name")
                width=FieldWidth::Medium
                autocomplete="off"
                value=forms.typed("bar-fornamn", String::new())
                error=forms.fault("bar-fornamn")
            />
            <Button kind=ButtonKind::Secondary>{i18n.t("common-add")}</Button>
        },
    );
    view! {
        {chips}
        <details class="more hand-part" open=forms.fault("bar-fornamn").is_some()>
            <summary>{i18n.t("hand-wearer-add")}</summary>
            {add}
        </details>
    }
}
