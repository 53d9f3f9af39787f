//! The pages of a long list.

use super::Icon;
use leptos::prelude::*;

/// A link to one of the pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Where it leads.
    pub href: String,
    /// Such as `3`, or "Nästa".
    pub label: String,
    /// Whether it is the page that is seen.
    pub current: bool,
}

/// Links to the pages of a long list, with the one before and the one after.
#[component]
pub fn Pagination(
    /// What it is, for a screen reader: "Sidor".
    #[prop(into)]
    label: String,
    /// The numbered pages; leave out what is far away.
    pages: Vec<PageLink>,
    /// The page before.
    #[prop(optional_no_strip)]
    previous: Option<PageLink>,
    /// The page after.
    #[prop(optional_no_strip)]
    next: Option<PageLink>,
) -> impl IntoView {
    let numbers = pages
        .into_iter()
        .map(|page| {
            let current = page.current.then_some("page");
            view! { <li><a href=page.href aria-current=current>{page.label}</a></li> }
        })
        .collect_view();
    view! {
        <nav class="pagination" aria-label=label>
            <ul>
                {previous
                    .map(|page| {
                        view! {
                            <li>
                                <a href=page.href rel="prev">
                                    <Icon name="chevron-left" />
                                    {page.label}
                                </a>
                            </li>
                        }
                    })}
                {numbers}
                {next
                    .map(|page| {
                        view! {
                            <li>
                                <a href=page.href rel="next">
                                    {page.label}
                                    <Icon name="chevron-right" />
                                </a>
                            </li>
                        }
                    })}
            </ul>
        </nav>
    }
}
