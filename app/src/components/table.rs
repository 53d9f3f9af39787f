//! A table whose rows turn into cards on a phone.

use super::MaybeText;
use leptos::prelude::*;

/// A column's heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    label: String,
    class: Option<&'static str>,
}

impl Column {
    /// A column of words.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            class: None,
        }
    }

    /// A column of numbers, which stand at its end.
    pub fn number(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            class: Some("number"),
        }
    }

    /// A column of actions, whose heading is only heard.
    pub fn actions(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            class: Some("unseen"),
        }
    }
}

/// A table; its children are `<tr>` of one [`RowHead`] and [`Cell`]s.
#[component]
pub fn Table(
    /// What it shows; also seen.
    #[prop(optional, into)]
    caption: MaybeText,
    /// What it shows, where a heading says it already: the heading's id.
    #[prop(optional, into)]
    labelled_by: MaybeText,
    /// The headings.
    columns: Vec<Column>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let heads = columns
        .into_iter()
        .map(|Column { label, class }| match class {
            Some("unseen") => {
                view! { <th scope="col"><span class="unseen">{label}</span></th> }.into_any()
            }
            class => view! { <th scope="col" class=class>{label}</th> }.into_any(),
        })
        .collect_view();
    view! {
        <table class="table table-cards" aria-labelledby=labelled_by.into_option()>
            {caption.into_option().map(|caption| view! { <caption>{caption}</caption> })}
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{children()}</tbody>
        </table>
    }
}

/// The cell that names its row.
#[component]
pub fn RowHead(
    /// The name.
    children: Children,
) -> impl IntoView {
    view! { <th scope="row">{children()}</th> }
}

/// A cell; on a phone its column's name stands before it. Without a label: actions.
#[component]
pub fn Cell(
    /// The column's name.
    #[prop(optional, into)]
    label: MaybeText,
    /// Whether a number is in it.
    #[prop(optional)]
    number: bool,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! {
        <td data-label=label.into_option() class=number.then_some("number")>
            {children()}
        </td>
    }
}
