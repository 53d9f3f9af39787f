//! The drawing that a type is shown by: its code's own, or another one.

use crate::components::Icon;
use crate::i18n::I18n;
use domain::stock::{GENERIC_ICON, ICONS};
use leptos::prelude::*;
use service::stock::TypeLine;

/// A choice among all drawings; `fault` stands above them.
pub fn choice(
    i18n: I18n,
    types: &[TypeLine],
    code: &str,
    chosen: &str,
    fault: Option<String>,
) -> AnyView {
    let own = types.iter().find(|line| line.code == code);
    let own = own.map_or(GENERIC_ICON, |line| line.icon);
    let shown = if chosen.is_empty() { own } else { chosen };
    let drawings = ICONS.iter().map(|(icon, _)| *icon).chain([GENERIC_ICON]);
    let choices = drawings
        .map(|icon| one(icon, name(i18n, types, icon), icon == chosen))
        .collect_view();
    let by_code = one("", i18n.t("types-picture-own"), chosen.is_empty());
    let fault = fault.map(|text| view! { <p class="field-error">{text}</p> });
    let current = shown.to_owned();
    view! {
        <details class="pictures">
            <summary>
                <Icon name=current />
                {i18n.t("types-picture")}
            </summary>
            <fieldset id="bild">
                <legend class="unseen">{i18n.t("types-picture")}</legend>
                {fault}
                <div class="picture-choices">{by_code} {choices}</div>
            </fieldset>
        </details>
    }
    .into_any()
}

/// What the drawing shows: a type that has it, else its id.
fn name(i18n: I18n, types: &[TypeLine], icon: &str) -> String {
    let like = types.iter().find(|line| line.icon == icon);
    match like {
        Some(line) => i18n.named(&line.name_sv, &line.name_en),
        None if icon == GENERIC_ICON => i18n.t("types-picture-generic"),
        None => icon.replace('-', " "),
    }
}

fn one(icon: &'static str, name: String, is_chosen: bool) -> AnyView {
    let drawing = (!icon.is_empty()).then(|| view! { <Icon name=icon /> });
    view! {
        <label class="picture-choice">
            <input type="radio" name="bild" value=icon checked=is_chosen />
            {drawing}
            <span>{name}</span>
        </label>
    }
    .into_any()
}
