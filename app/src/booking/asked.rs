//! What somebody asks for, as the form and the address name it. Nothing of it is kept.

use crate::components::{Button, Field, FieldWidth, InputKind, Select, SelectOption};
use crate::http::{Faults, PlainForm, Viewer, encode};
use chrono::NaiveDate;
use domain::booking::{LONGEST_PERIOD, Period, PeriodError};
use domain::branches::BranchId;
use leptos::prelude::*;
use service::booking::Asked;
use service::branches::BranchContact;

/// Most characters that are looked for.
const LONGEST: usize = 100;

/// The form as it came.
pub struct Form {
    text: String,
    branch: String,
    from: String,
    to: String,
    /// What is understood of it.
    pub asked: Asked,
    /// What is wrong with it.
    pub faults: Faults,
}

impl Form {
    /// Reads it; days that won't do are said beside them, and today is shown.
    pub fn read(viewer: &Viewer, query: &PlainForm, today: NaiveDate) -> Self {
        let i18n = viewer.i18n;
        let text: String = query.get("sok").trim().chars().take(LONGEST).collect();
        let (from, to) = (query.get("fran").to_owned(), query.get("till").to_owned());
        let mut faults = Faults::default();
        let mut day = |field: &str, text: &str| {
            if text.trim().is_empty() {
                return None;
            }
            let day = text.trim().parse::<NaiveDate>().ok();
            let day = day.filter(|day| *day >= today);
            if day.is_none() {
                faults.add(field, Some(i18n.t("gear-wrong-day")));
            }
            day
        };
        let (first, last) = (day("fran", &from), day("till", &to));
        let period = match (first, last) {
            (None, None) => None,
            // One day alone is that day.
            (first, last) => {
                let first = first.unwrap_or(today);
                Period::new(first, last.unwrap_or(first))
                    .map(Some)
                    .unwrap_or_else(|error| {
                        let text = match error {
                            PeriodError::Backwards => i18n.t("gear-backwards"),
                            PeriodError::TooLong => {
                                let days = i64::from(LONGEST_PERIOD);
                                i18n.t_with("gear-too-long", crate::args!["days" => days])
                            }
                        };
                        faults.add("till", Some(text));
                        None
                    })
            }
        };
        Self {
            asked: Asked {
                text: text.clone(),
                branch: query.number("filial").map(BranchId),
                period,
            },
            text,
            branch: query.get("filial").to_owned(),
            from,
            to,
            faults,
        }
    }

    /// `path` with the same wishes.
    pub fn address(&self, viewer: &Viewer, path: &str) -> String {
        let named = [
            ("sok", &self.text),
            ("filial", &self.branch),
            ("fran", &self.from),
            ("till", &self.to),
        ];
        let named: Vec<String> = named
            .iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| format!("{name}={}", encode(value)))
            .collect();
        let sign = if named.is_empty() { "" } else { "?" };
        format!("{}{sign}{}", viewer.link(path), named.join("&"))
    }

    /// The form; with a field for words where `in_words`.
    pub fn shown(
        &self,
        viewer: &Viewer,
        path: &str,
        branches: &[BranchContact],
        in_words: bool,
    ) -> AnyView {
        let i18n = viewer.i18n;
        let words = in_words.then(|| {
            view! {
                <Field
                    id="sok"
                    name="sok"
                    label=i18n.t("gear-search")
                    hint=i18n.t("gear-search-hint")
                    value=self.text.clone()
                    kind=InputKind::Search
                    autocomplete="off"
                />
            }
        });
        let (when, branches) = (self.when(viewer), self.places(viewer, branches));
        view! {
            <form method="get" action=viewer.link(path) role="search" class="gear-form stack">
                {words}
                <div class="cluster cluster-field">
                    {when} {branches}
                </div>
                <p class="actions">
                    <Button icon="search">{i18n.t("gear-show")}</Button>
                </p>
            </form>
        }
        .into_any()
    }

    /// The two days.
    pub fn when(&self, viewer: &Viewer) -> AnyView {
        let i18n = viewer.i18n;
        let day = |id: &'static str, label: &str, value: &str| {
            view! {
                <Field
                    id=id
                    name=id
                    label=i18n.t(label)
                    value=value.to_owned()
                    error=self.faults.of(id).unwrap_or_default()
                    kind=InputKind::Date
                    width=FieldWidth::Medium
                />
            }
        };
        view! { {day("fran", "gear-from", &self.from)} {day("till", "gear-to", &self.to)} }
            .into_any()
    }

    /// The branch.
    pub fn places(&self, viewer: &Viewer, branches: &[BranchContact]) -> AnyView {
        let i18n = viewer.i18n;
        let branches = std::iter::once(SelectOption::new("", i18n.t("gear-any-branch")))
            .chain(
                branches
                    .iter()
                    .map(|one| SelectOption::new(one.id.0.to_string(), one.name.clone())),
            )
            .collect::<Vec<_>>();
        view! {
            <Select
                id="filial"
                name="filial"
                label=i18n.t("gear-where")
                options=branches
                selected=self.branch.clone()
            />
        }
        .into_any()
    }
}
