//! A question before an article is lent; each answer is one key.

use super::super::words;
use super::Forms;
use crate::args;
use crate::components::{
    AnswerKind, AnswerPanel, Button, ButtonKind, Field, FieldWidth, InputKind,
};
use crate::http::Viewer;
use domain::lending::Question;
use domain::stock::BuoyancyQuestion;
use leptos::prelude::*;
use service::lending::{ArticleLine, DutyLine};

/// An answer: the word that is sent, its key, its words, how loud it is.
type Answer = (&'static str, &'static str, String, ButtonKind);

/// The question with its answers.
pub fn question(
    viewer: &Viewer,
    forms: &Forms,
    article: &ArticleLine,
    question: &Question,
    duties: &[DutyLine],
) -> AnyView {
    let i18n = viewer.i18n;
    let names: Vec<String> = duties
        .iter()
        .map(|duty| words::duty(i18n, &duty.kind))
        .collect();
    let (lines, answers): (Vec<String>, Vec<Answer>) = match question {
        Question::Permission => (
            vec![i18n.t("ask-permission")],
            vec![
                (
                    "permission-present",
                    "F6",
                    i18n.t("permission-present"),
                    ButtonKind::Primary,
                ),
                (
                    "permission-phone",
                    "F7",
                    i18n.t("permission-phone"),
                    ButtonKind::Secondary,
                ),
                (
                    "permission-note",
                    "F8",
                    i18n.t("permission-note"),
                    ButtonKind::Secondary,
                ),
                (
                    "permission-adult",
                    "F9",
                    i18n.t("permission-adult"),
                    ButtonKind::Secondary,
                ),
                (
                    "lay-aside",
                    "Escape",
                    i18n.t("ask-lay-aside"),
                    ButtonKind::Quiet,
                ),
            ],
        ),
        Question::Buoyancy(question) => (
            vec![
                i18n.t(match question {
                    BuoyancyQuestion::BuoyancyAid => "ask-buoyancy",
                    BuoyancyQuestion::NewtonUnknown => "ask-buoyancy-unknown",
                }),
                i18n.t("ask-buoyancy-aloud"),
            ],
            vec![
                (
                    "swims",
                    "F6",
                    i18n.t("ask-buoyancy-yes"),
                    ButtonKind::Primary,
                ),
                (
                    "lay-aside",
                    "Escape",
                    i18n.t("ask-buoyancy-no"),
                    ButtonKind::Secondary,
                ),
            ],
        ),
        Question::Binding { soles } => return binding(viewer, forms, article, soles),
        Question::BindingNeedsFitter => (
            vec![i18n.t("ask-fitter")],
            vec![(
                "lay-aside",
                "Escape",
                i18n.t("ask-lay-aside"),
                ButtonKind::Primary,
            )],
        ),
        Question::Checks => (
            vec![i18n.t("ask-checks"), names.join(" · ")],
            vec![
                (
                    "checks-passed",
                    "F6",
                    i18n.t("ask-checks-passed"),
                    ButtonKind::Primary,
                ),
                (
                    "checks-failed",
                    "F7",
                    i18n.t("ask-checks-failed"),
                    ButtonKind::Danger,
                ),
            ],
        ),
        Question::Care => (
            vec![i18n.t_with("ask-care", args!["care" => names.join(", ")])],
            vec![
                (
                    "care-done",
                    "F6",
                    i18n.t("ask-care-done"),
                    ButtonKind::Primary,
                ),
                (
                    "care-skipped",
                    "F7",
                    i18n.t("ask-care-skipped"),
                    ButtonKind::Secondary,
                ),
            ],
        ),
        Question::Service => (
            vec![i18n.t("ask-service"), names.join(" · ")],
            vec![(
                "service-done",
                "F6",
                i18n.t("ask-service-done"),
                ButtonKind::Primary,
            )],
        ),
    };
    let lines = lines.into_iter().filter(|line| !line.is_empty()).collect();
    let buttons = answers
        .into_iter()
        .map(|(value, key, label, kind)| {
            view! { <Button kind=kind name="svar" value=value key=key>{label}</Button> }
        })
        .collect_view();
    let form = forms.form(
        "skanna",
        "actions",
        view! {
            {Forms::field("artikel", article.id.0)}
            {buttons}
        },
    );
    panel(viewer, article, lines, form.into_any())
}

/// Which boot sole the binding is set for: one of the borrower's boots by one
/// key, or as measured.
pub fn set_binding(
    viewer: &Viewer,
    forms: &Forms,
    article: &ArticleLine,
    soles: &[u16],
) -> AnyView {
    let i18n = viewer.i18n;
    let known = soles
        .iter()
        .zip(["F6", "F7", "F8"])
        .map(|(sole, key)| {
            let label = i18n.t_with("ask-binding-set-for", args!["sole" => sole.to_string()]);
            view! { <Button name="svar" value=format!("binding-{sole}") key=key>{label}</Button> }
        })
        .collect_view();
    let known = (!soles.is_empty()).then(|| {
        forms.form(
            "skanna",
            "actions",
            view! {
                {Forms::field("artikel", article.id.0)}
                {known}
            },
        )
    });
    let measured = forms.form(
        "skanna",
        "cluster",
        view! {
            {Forms::field("artikel", article.id.0)}
            {Forms::field("svar", "binding")}
            <Field
                id="sula"
                name="sula"
                label=i18n.t("ask-binding-sole")
                kind=InputKind::Number
                width=FieldWidth::Short
                autocomplete="off"
            />
            <Button kind=ButtonKind::Secondary>{i18n.t("ask-binding-confirm")}</Button>
        },
    );
    view! {
        {known}
        {measured}
    }
    .into_any()
}

fn binding(viewer: &Viewer, forms: &Forms, article: &ArticleLine, soles: &[u16]) -> AnyView {
    let i18n = viewer.i18n;
    let set = set_binding(viewer, forms, article, soles);
    let otherwise = forms.form(
        "skanna",
        "actions",
        view! {
            {Forms::field("artikel", article.id.0)}
            <Button kind=ButtonKind::Danger name="svar" value="without-binding">
                {i18n.t("ask-binding-without")}
            </Button>
            <Button kind=ButtonKind::Quiet name="svar" value="lay-aside" key="Escape">
                {i18n.t("ask-lay-aside")}
            </Button>
        },
    );
    panel(
        viewer,
        article,
        vec![i18n.t("ask-binding")],
        view! {
            {set}
            {otherwise}
        }
        .into_any(),
    )
}

fn panel(viewer: &Viewer, article: &ArticleLine, lines: Vec<String>, inside: AnyView) -> AnyView {
    let i18n = viewer.i18n;
    view! {
        <AnswerPanel
            kind=AnswerKind::Look
            word=i18n.t("counter-ask")
            title=words::article_with_number(i18n, article)
            lines=lines
        >
            {inside}
        </AnswerPanel>
    }
    .into_any()
}
