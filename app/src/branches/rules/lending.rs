//! The rules of lending: how long, how far back, and how labels are numbered.

use super::page::{Typed, again};
use super::words::{self, Told};
use crate::components::{Button, Card, Field, FieldWidth, InputKind};
use crate::http::{Fault, Faults, PageResult, PlainForm, Viewer};
use crate::i18n::I18n;
use axum::response::{IntoResponse, Redirect};
use domain::branches::SettingsError;
use leptos::prelude::*;
use service::branches::{RulesForm, RulesProblems, SettingsChangeError, change_rules};

/// Changes the rules.
pub async fn submit(viewer: Viewer, form: PlainForm) -> PageResult {
    let typed = RulesForm {
        loan_days: form.get("lanetid").to_owned(),
        longest_loan_days: form.get("langsta").to_owned(),
        backdate_days: form.get("bakat").to_owned(),
        code_pattern: form.get("monster").to_owned(),
    };
    let staff = viewer.staff()?;
    let coordinator = staff.coordinator()?;
    match change_rules(viewer.services(), coordinator, staff.branch(), &typed).await {
        Ok(()) => {
            let to = format!("kalender/regler?klart={}", Told::Rules.word());
            Ok(Redirect::to(&viewer.link(&to)).into_response())
        }
        Err(SettingsChangeError::Rules(problems)) => {
            let faults = faults(viewer.i18n, &problems);
            let typed = Typed {
                rules: Some(typed),
                faults,
                ..Typed::default()
            };
            again(&viewer, typed).await
        }
        // Of the other forms.
        Err(SettingsChangeError::Wrong(_) | SettingsChangeError::Reserving(_)) => {
            Err(Fault::Malformed)
        }
        Err(SettingsChangeError::NotThere) => Err(Fault::NotFound),
        Err(SettingsChangeError::Unavailable(error)) => Err(error.into()),
    }
}

fn faults(i18n: I18n, problems: &RulesProblems) -> Faults {
    let mut faults = Faults::default();
    for problem in &problems.days {
        let field = match problem {
            SettingsError::LoanDays => "lanetid",
            SettingsError::LongestLoanDays => "langsta",
            SettingsError::BackdateDays => "bakat",
        };
        faults.add(field, Some(words::rule(i18n, *problem)));
    }
    let pattern = problems.code_pattern.map(|_| i18n.t("rules-wrong-pattern"));
    faults.add("monster", pattern);
    faults
}

/// The form.
pub fn form(viewer: &Viewer, typed: &RulesForm, faults: &Faults) -> impl IntoView + use<> {
    let i18n = viewer.i18n;
    let days = |id: &'static str, label: &str, hint: &str, value: &str| {
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
        days(
            "lanetid",
            "rules-loan-days",
            "rules-loan-days-hint",
            &typed.loan_days,
        ),
        days(
            "langsta",
            "rules-longest",
            "rules-longest-hint",
            &typed.longest_loan_days,
        ),
        days(
            "bakat",
            "rules-backdate",
            "rules-backdate-hint",
            &typed.backdate_days,
        ),
    );
    let (pattern, wrong_pattern) = (typed.code_pattern.clone(), faults.of("monster"));
    let address = viewer.link("kalender/regler");
    view! {
        <Card title=i18n.t("rules-lending")>
            <form method="post" action=address class="stack" novalidate>
                {fields}
                <Field
                    id="monster"
                    name="monster"
                    label=i18n.t("rules-pattern")
                    hint=i18n.t("rules-pattern-hint")
                    value=pattern
                    error=wrong_pattern
                    width=FieldWidth::Medium
                    autocomplete="off"
                />
                <p class="actions">
                    <Button icon="check">{i18n.t("rules-save-rules")}</Button>
                </p>
            </form>
        </Card>
    }
}
