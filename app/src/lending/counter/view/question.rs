//! A question before an article is lent; each answer is one key.

use super::super::words;
use super::Forms;
use crate::args;
use crate::components::{
    AnswerKind, AnswerPanel, Button, ButtonKind, ButtonLink, Field, FieldWidth, InputKind,
};
use crate::http::Viewer;
use chrono::NaiveDate;
use domain::lending::{PromiseAnswer, Question};
use domain::stock::BuoyancyQuestion;
use leptos::prelude::*;
use service::lending::{ArticleLine, DutyLine};
use service::people::BorrowerLine;

/// An answer: the word that is sent, its key, its words, how loud it is.
type Answer = (&'static str, &'static str, String, ButtonKind);

/// What is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// About what.
    pub article: &'a ArticleLine,
    /// What.
    pub question: &'a Question,
    /// The checks or care that it is about.
    pub duties: &'a [DutyLine],
    /// Who has reserved the article.
    pub whose: Option<&'a BorrowerLine>,
    /// The branch's today.
    pub today: NaiveDate,
    /// Whether somebody is in hand.
    pub is_in_hand: bool,
}

/// The question with its answers.
pub fn question(viewer: &Viewer, forms: &Forms, asked: &Asked<'_>) -> AnyView {
    let i18n = viewer.i18n;
    let Asked {
        article,
        question,
        duties,
        ..
    } = *asked;
    let names: Vec<String> = duties
        .iter()
        .map(|duty| words::duty(i18n, &duty.kind))
        .collect();
    let (lines, answers): (Vec<String>, Vec<Answer>) = match question {
        Question::Reserved { reservation, from } => {
            return reserved(viewer, forms, asked, *reservation, *from);
        }
        Question::Promised { until } => {
            return promised(viewer, forms, asked, *until);
        }
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
        "cluster cluster-field",
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
                value=forms.typed("sula", String::new())
                error=forms.fault("sula")
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

/// For which sole a binding is set, or what else to do.
pub fn binding(viewer: &Viewer, forms: &Forms, article: &ArticleLine, soles: &[u16]) -> AnyView {
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

/// It was set aside for somebody else, or for a later day.
fn reserved(
    viewer: &Viewer,
    forms: &Forms,
    asked: &Asked<'_>,
    reservation: i64,
    from: NaiveDate,
) -> AnyView {
    let i18n = viewer.i18n;
    let article = asked.article;
    let whose = asked.whose.map(|whose| match &whose.last_four {
        Some(digits) => format!("{} ••• {digits}", whose.name),
        None => whose.name.clone(),
    });
    let args = args![
        "reservation" => reservation.to_string(),
        "date" => i18n.date_long(from, asked.today),
        "name" => whose.clone().unwrap_or_default()
    ];
    let line = i18n.t_with(
        if whose.is_some() {
            "ask-reserved-for"
        } else {
            "ask-reserved"
        },
        args,
    );
    let (more, go) = if asked.is_in_hand {
        ("ask-reserved-other", "ask-reserved-anyway")
    } else {
        ("ask-reserved-early", "ask-reserved-now")
    };
    let lines = vec![line, i18n.t(more)];
    let whose = viewer.link(&format!("plocka#bokning-{reservation}"));
    let form = forms.with_promise(Some(PromiseAnswer::LendAnyway)).form(
        "skanna",
        "actions",
        view! {
            {Forms::field("artikel", article.id.0)}
            <Button kind=ButtonKind::Secondary key="F6">{i18n.t(go)}</Button>
            <ButtonLink href=whose kind=ButtonKind::Quiet>{i18n.t("ask-reserved-whose")}</ButtonLink>
        },
    );
    panel(viewer, article, lines, form)
}

/// Somebody has reserved one, and it would be out then.
fn promised(
    viewer: &Viewer,
    forms: &Forms,
    asked: &Asked<'_>,
    until: Option<NaiveDate>,
) -> AnyView {
    let i18n = viewer.i18n;
    let article = asked.article;
    let answer = |promise: PromiseAnswer, key: &'static str, kind: ButtonKind, label: String| {
        forms.with_promise(Some(promise)).form(
            "skanna",
            "",
            view! {
                {Forms::field("artikel", article.id.0)}
                <Button kind=kind key=key>{label}</Button>
            },
        )
    };
    let line = match until {
        Some(day) => {
            let args = args!["date" => i18n.date_long(day, asked.today)];
            i18n.t_with("ask-promised", args)
        }
        None => i18n.t("ask-promised-now"),
    };
    let shorter = until.map(|day| {
        let args = args!["date" => i18n.date_short(day, asked.today)];
        let label = i18n.t_with("ask-promised-until", args);
        answer(PromiseAnswer::Until(day), "F6", ButtonKind::Primary, label)
    });
    let anyway = answer(
        PromiseAnswer::LendAnyway,
        "F7",
        ButtonKind::Secondary,
        i18n.t("ask-promised-anyway"),
    );
    let forms = view! { <div class="actions">{shorter} {anyway}</div> };
    panel(viewer, article, vec![line], forms.into_any())
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
