//! A field of one line. What was typed stays, also when it was wrong.

use super::MaybeText;
use super::field_frame::{FieldFrame, described_by, invalid};
use leptos::prelude::*;

/// What is written in a field, so that a phone shows the right keys.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum InputKind {
    /// Words, in any script and direction.
    #[default]
    Text,
    /// An e-mail address.
    Email,
    /// A secret.
    Password,
    /// A phone number.
    Phone,
    /// What is looked for.
    Search,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A whole number.
    Number,
}

impl InputKind {
    const fn html_type(self) -> &'static str {
        match self {
            // A number field loses what it can't read, and changes by the mouse wheel.
            Self::Text | Self::Number => "text",
            Self::Email => "email",
            Self::Password => "password",
            Self::Phone => "tel",
            Self::Search => "search",
            Self::Date => "date",
            Self::Time => "time",
        }
    }

    const fn keys(self) -> Option<&'static str> {
        match self {
            Self::Number => Some("numeric"),
            Self::Text
            | Self::Email
            | Self::Password
            | Self::Phone
            | Self::Search
            | Self::Date
            | Self::Time => None,
        }
    }

    const fn direction(self) -> Option<&'static str> {
        match self {
            Self::Text | Self::Search => Some("auto"),
            Self::Email | Self::Password | Self::Phone | Self::Date | Self::Time | Self::Number => {
                None
            }
        }
    }
}

/// How wide a field is: as wide as what is expected in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum FieldWidth {
    /// As the form.
    #[default]
    Full,
    /// A phone number, a date.
    Medium,
    /// A few digits.
    Short,
}

impl FieldWidth {
    /// The class of the control.
    pub(super) const fn class(self) -> &'static str {
        match self {
            Self::Full => "input",
            Self::Medium => "input input-medium",
            Self::Short => "input input-short",
        }
    }
}

/// A field of one line with its label, hint and fault.
#[component]
pub fn Field(
    /// The element's id; an [`super::ErrorSummary`] links to it.
    #[prop(into)]
    id: String,
    /// The form field.
    #[prop(into)]
    name: String,
    /// What to write.
    #[prop(into)]
    label: String,
    /// What was typed, or stands already.
    #[prop(optional, into)]
    value: String,
    /// How to write it, with an example.
    #[prop(optional, into)]
    hint: MaybeText,
    /// What is wrong and how to mend it.
    #[prop(optional, into)]
    error: MaybeText,
    /// The word for "may be left out", after the label.
    #[prop(optional, into)]
    optional: MaybeText,
    /// What is written in it.
    #[prop(optional)]
    kind: InputKind,
    /// How wide it is.
    #[prop(optional)]
    width: FieldWidth,
    /// HTML's word for what the browser may fill in, such as `name` or `off`.
    #[prop(optional, into)]
    autocomplete: MaybeText,
    /// The id of a `datalist` with words to choose from.
    #[prop(optional, into)]
    list: MaybeText,
    /// Whether it has the focus as the page opens: only on a page that is this form.
    #[prop(optional)]
    first: bool,
) -> impl IntoView {
    let describes = described_by(&id, &hint, &error);
    let wrong = invalid(&error);
    view! {
        <FieldFrame id=id.clone() label=label optional=optional hint=hint error=error>
            <input
                class=width.class()
                id=id
                name=name
                type=kind.html_type()
                inputmode=kind.keys()
                dir=kind.direction()
                value=value
                autocomplete=autocomplete.into_option()
                list=list.into_option()
                autofocus=first
                aria-describedby=describes
                aria-invalid=wrong
            />
        </FieldFrame>
    }
}
