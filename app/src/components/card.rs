//! Parts of a page: a card is raised, a panel is not.

use super::MaybeText;
use leptos::prelude::*;

/// A raised surface for things that belong together.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(optional, into)]
    title: MaybeText,
    /// What is on it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            {title.into_option().map(|title| view! { <h2 class="card-title">{title}</h2> })}
            {children()}
        </section>
    }
}

/// A part of a page under a heading.
#[component]
pub fn Panel(
    /// The heading's id, by which the part is known to a screen reader.
    #[prop(into)]
    id: String,
    /// Its heading.
    #[prop(into)]
    title: String,
    /// A few words at the end of the heading's line, such as a count.
    #[prop(optional, into)]
    aside: MaybeText,
    /// What is in it.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="panel" aria-labelledby=id>
            <header class="panel-head">
                <h2 id=id.clone()>{title}</h2>
                {aside.into_option().map(|aside| view! { <p class="muted">{aside}</p> })}
            </header>
            {children()}
        </section>
    }
}
