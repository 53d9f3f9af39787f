//! A few counts in a line: "14 ut · 9 in · 3 försenade".

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
    view! { <dl class="figures">{lines}</dl> }
}
