//! Ticks, and a choice of one from a few that are all seen.

use super::MaybeText;
use super::field_frame::{FieldError, Hint, described_by, frame_class, invalid};
use leptos::prelude::*;

/// One of a [`RadioGroup`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A line below it.
    pub hint: Option<String>,
}

impl Choice {
    /// A choice without a hint.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: None,
        }
    }
}

/// How choices stand.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ChoiceLayout {
    /// Below one another.
    #[default]
    Column,
    /// Beside one another, as chips: for words that are short.
    Row,
}

impl ChoiceLayout {
    const fn class(self) -> &'static str {
        match self {
            Self::Column => "choices",
            Self::Row => "choices choices-row",
        }
    }
}

/// A tick with its words; the whole line can be pressed.
#[component]
pub fn Checkbox(
    /// The element's id; an [`super::ErrorSummary`] links to it.
    #[prop(into)]
    id: String,
    /// The form field.
    #[prop(into)]
    name: String,
    /// What the tick says.
    #[prop(into)]
    label: String,
    /// What is sent when it is ticked.
    #[prop(default = "yes".to_owned(), into)]
    value: String,
    /// Whether it is ticked.
    #[prop(optional)]
    checked: bool,
    /// A line below it.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: MaybeText,
) -> impl IntoView {
    let describes = described_by(&id, &hint, &error);
    view! {
        <div class=frame_class(&error)>
            <FieldError id=id.clone() text=error.clone() />
            <label class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    name=name
                    value=value
                    checked=checked
                    aria-describedby=describes
                    aria-invalid=invalid(&error)
                />
                <span>{label}</span>
            </label>
            <Hint id=id text=hint />
        </div>
    }
}

/// A question with a few answers, one of which holds. The first has the group's id.
#[component]
pub fn RadioGroup(
    /// The first answer's id; an [`super::ErrorSummary`] links to it.
    #[prop(into)]
    id: String,
    /// The form field.
    #[prop(into)]
    name: String,
    /// The question.
    #[prop(into)]
    legend: String,
    /// The answers.
    choices: Vec<Choice>,
    /// The value that is chosen.
    #[prop(optional, into)]
    selected: String,
    /// How they stand.
    #[prop(optional)]
    layout: ChoiceLayout,
    /// How to choose.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: MaybeText,
) -> impl IntoView {
    let describes = described_by(&id, &hint, &error);
    let lines = choices
        .into_iter()
        .enumerate()
        .map(|(number, choice)| {
            let Choice { value, label, hint } = choice;
            let own_id = match number {
                0 => id.clone(),
                later => format!("{id}-{later}"),
            };
            let chosen = value == selected;
            view! {
                <label class="choice">
                    <input
                        type="radio"
                        id=own_id
                        name=name.clone()
                        value=value
                        checked=chosen
                        aria-invalid=invalid(&error)
                    />
                    <span>{label}</span>
                    {hint.map(|hint| view! { <span class="choice-hint">{hint}</span> })}
                </label>
            }
        })
        .collect_view();
    view! {
        <fieldset class=frame_class(&error) aria-describedby=describes>
            <legend class="field-label">{legend}</legend>
            <Hint id=id.clone() text=hint />
            <FieldError id=id.clone() text=error.clone() />
            <div class=layout.class()>{lines}</div>
        </fieldset>
    }
}
