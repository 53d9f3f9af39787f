//! The top of a page: where one came from, what this is, what can be done.

use super::{Icon, MaybeText};
use leptos::prelude::*;

/// A link back to what stands above this page.
#[component]
pub fn BackLink(
    /// Where it leads.
    #[prop(into)]
    href: String,
    /// The name of that page.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    view! {
        <a class="back-link" href=href>
            <Icon name="arrow-left" />
            {label}
        </a>
    }
}

/// The page's only first heading, a line below it, and the actions at the end.
#[component]
pub fn PageHeader(
    /// What the page is.
    #[prop(into)]
    title: String,
    /// One line more.
    #[prop(optional, into)]
    lead: MaybeText,
    /// Where the back link leads; needs `back_label`.
    #[prop(optional, into)]
    back_href: MaybeText,
    /// The name of the page above.
    #[prop(optional, into)]
    back_label: MaybeText,
    /// The page's actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let back = back_href.into_option().zip(back_label.into_option());
    view! {
        <header class="page-header">
            <div class="page-header-text">
                {back.map(|(href, label)| view! { <BackLink href=href label=label /> })}
                <h1>{title}</h1>
                {lead.into_option().map(|lead| view! { <p class="lead">{lead}</p> })}
            </div>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </header>
    }
}
