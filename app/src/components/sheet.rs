//! One printed sheet: a voucher, a pick list, one person's part of a leader's list.

use leptos::prelude::*;

/// A part of a page that is printed on paper of its own, with the branch at its foot.
#[component]
pub fn Sheet(
    /// The branch's name, address and hours; a line each.
    foot: Vec<String>,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    let lines = foot
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    view! {
        <section class="sheet">
            {children()} <footer class="sheet-foot print-only">{lines}</footer>
        </section>
    }
}
