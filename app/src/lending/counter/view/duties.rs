//! What is to be looked at and done after a return; never holds up the next scan.

use super::super::words;
use super::Forms;
use crate::components::{Button, ButtonKind, Field};
use crate::http::Viewer;
use domain::lending::DutyClass;
use leptos::prelude::*;
use service::lending::{ArticleLine, DutyLine};

/// The duties with their answers; all at once by one key.
pub fn duties(
    viewer: &Viewer,
    forms: &Forms,
    article: &ArticleLine,
    duties: &[DutyLine],
) -> Option<AnyView> {
    if duties.is_empty() {
        return None;
    }
    let i18n = viewer.i18n;
    let all: Vec<String> = duties
        .iter()
        .map(|duty| format!("{}:bra", duty.id.0))
        .collect();
    let skip: Vec<String> = duties
        .iter()
        .filter(|duty| duty.class == DutyClass::Care)
        .map(|duty| format!("{}:senare", duty.id.0))
        .collect();
    let all_at_once = forms.form(
        "besked",
        "actions",
        view! {
            {Forms::field("artikel", article.id.0)}
            <Button name="besked" value=all.join(",") key="F6">{i18n.t("duties-all-fine")}</Button>
            {(!skip.is_empty())
                .then(|| {
                    view! {
                        <Button
                            kind=ButtonKind::Secondary
                            name="besked"
                            value=skip.join(",")
                            key="F7"
                        >
                            {i18n.t("duties-skip-care")}
                        </Button>
                    }
                })}
        },
    );
    let rows = duties
        .iter()
        .map(|duty| {
            let id = duty.id.0;
            let (fine, other, other_word) = match duty.class {
                DutyClass::Safety | DutyClass::Check => {
                    ("duties-fine", "fel", i18n.t("duties-failed"))
                }
                DutyClass::Care | DutyClass::Repair => {
                    ("duties-done", "senare", i18n.t("duties-later"))
                }
            };
            let kind = match duty.class {
                DutyClass::Safety | DutyClass::Check => ButtonKind::Danger,
                DutyClass::Care | DutyClass::Repair => ButtonKind::Quiet,
            };
            let form = forms.form(
                "besked",
                "split",
                view! {
                    {Forms::field("artikel", article.id.0)}
                    <span>{words::duty(i18n, &duty.kind)}</span>
                    <span class="cluster">
                        <Button kind=ButtonKind::Secondary name="besked" value=format!("{id}:bra")>
                            {i18n.t(fine)}
                        </Button>
                        <Button kind=kind name="besked" value=format!("{id}:{other}")>
                            {other_word}
                        </Button>
                    </span>
                },
            );
            view! { <li>{form}</li> }
        })
        .collect_view();
    Some(
        view! {
            <div class="stack-small stack">
                <p class="answer-line">{i18n.t("duties-look")}</p>
                {all_at_once}
                <ul class="duties">{rows}</ul>
            </div>
        }
        .into_any(),
    )
}

/// A pair or kit that came back without a part.
pub fn part_missing(
    viewer: &Viewer,
    forms: &Forms,
    article: &ArticleLine,
) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let form = forms.form(
        "del-saknas",
        "cluster cluster-field",
        view! {
            {Forms::field("artikel", article.id.0)}
            <Field
                id="vad-saknas"
                name="vad"
                label=i18n.t("duties-what-missing")
                autocomplete="off"
            />
            <Button kind=ButtonKind::Secondary>{i18n.t("duties-part-missing-send")}</Button>
        },
    );
    view! {
        <details class="more">
            <summary aria-keyshortcuts="F8">{i18n.t("duties-part-missing")}</summary>
            {form}
        </details>
    }
}
