//! The foot of every page: address, hours, and what the law asks for. Printed too.

use leptos::prelude::*;

/// A link in the foot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FooterLink {
    /// Where it leads.
    pub href: String,
    /// The words.
    pub label: String,
}

/// The foot of every page.
#[component]
pub fn SiteFooter(
    /// The branch's name.
    #[prop(into)]
    branch_name: String,
    /// Address, hours, phone; a line each.
    #[prop(optional)]
    lines: Vec<String>,
    /// Links, such as to the accessibility statement.
    #[prop(optional)]
    links: Vec<FooterLink>,
    /// What the links are, for a screen reader.
    #[prop(into)]
    links_label: String,
) -> impl IntoView {
    let lines = lines
        .into_iter()
        .map(|line| view! { <p>{line}</p> })
        .collect_view();
    let links = (!links.is_empty()).then(|| {
        let links = links
            .into_iter()
            .map(|FooterLink { href, label }| view! { <li><a href=href>{label}</a></li> })
            .collect_view();
        view! { <nav aria-label=links_label><ul>{links}</ul></nav> }
    });
    view! {
        <footer class="site-footer">
            <div class="wrap">
                <address class="site-address">
                    <p><strong>{branch_name}</strong></p>
                    {lines}
                </address>
                {links}
            </div>
        </footer>
    }
}
