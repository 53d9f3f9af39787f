//! A few counts in a line: "14 ut · 9 in · 3 försenade".

use super::MaybeText;
use leptos::prelude::*;

/// A count and what is counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The count, written for the reader.
    pub count: String,
    /// What is counted.
    pub label: String,
}

impl Figure {
    /// A count of something.
    pub fn new(count: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            count: count.into(),
            label: label.into(),
        }
    }
}

/// Counts beside one another.
#[component]
pub fn Figures(
    /// What they are about: "Idag".
    #[prop(optional, into)]
    title: MaybeText,
    /// The counts.
    figures: Vec<Figure>,
) -> impl IntoView {
    let lines = figures
        .into_iter()
        .map(|Figure { count, label }| {
            view! {
                <div>
                    <dt>{label}</dt>
                    <dd>{count}</dd>
                </div>
            }
        })
        .collect_view();
    view! {
        <section class="figures">
            {title.into_option().map(|title| view! { <h2 class="figures-title">{title}</h2> })}
            <dl>{lines}</dl>
        </section>
    }
}
