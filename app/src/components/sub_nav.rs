//! Links among pages that belong together.

use super::Icon;
use leptos::prelude::*;

/// A link in a navigation.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NavItem {
    /// Where it leads.
    pub href: String,
    /// The word.
    pub label: String,
    /// A drawing before it.
    pub icon: Option<&'static str>,
    /// Whether it is the page that is seen.
    pub current: bool,
    /// How many things wait there.
    pub count: Option<u32>,
}

impl NavItem {
    /// A link to another page.
    pub fn new(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self {
            href: href.into(),
            label: label.into(),
            ..Self::default()
        }
    }

    /// The same with a drawing.
    #[must_use]
    pub fn with_icon(self, icon: &'static str) -> Self {
        Self {
            icon: Some(icon),
            ..self
        }
    }

    /// The same with a count.
    #[must_use]
    pub fn with_count(self, count: u32) -> Self {
        Self {
            count: Some(count),
            ..self
        }
    }

    /// The same, marked as the page that is seen if it is.
    #[must_use]
    pub fn current_if(self, current: bool) -> Self {
        Self { current, ..self }
    }
}

/// The links of a navigation, as the lines of a list.
#[component]
pub(super) fn NavLines(items: Vec<NavItem>) -> impl IntoView {
    items
        .into_iter()
        .map(|item| {
            let current = item.current.then_some("page");
            view! {
                <li>
                    <a href=item.href aria-current=current>
                        {item.icon.map(|name| view! { <Icon name=name /> })}
                        {item.label}
                        {item
                            .count
                            .map(|count| view! { <span class="subnav-count">{count}</span> })}
                    </a>
                </li>
            }
        })
        .collect_view()
}

/// Links among the pages of one matter, as tabs look.
#[component]
pub fn SubNav(
    /// What the pages are about, for a screen reader.
    #[prop(into)]
    label: String,
    /// The links.
    items: Vec<NavItem>,
) -> impl IntoView {
    view! {
        <nav class="subnav" aria-label=label>
            <ul>
                <NavLines items=items />
            </ul>
        </nav>
    }
}
