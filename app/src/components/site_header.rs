//! The top of every page: whose it is, where to go, who is here, which language.

use super::sub_nav::NavLines;
use super::{Icon, MaybeText, Menu, NavItem};
use leptos::prelude::*;

/// The same page in another language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LanguageLink {
    /// Where it leads.
    pub href: String,
    /// The language's name in itself: "English".
    pub label: String,
    /// Its code: `en`.
    pub lang: String,
    /// Whether it is the one that is read now.
    pub current: bool,
}

/// The top of every page. Its children stand at the end: the user's [`Menu`].
#[component]
pub fn SiteHeader(
    /// The branch's name, from its settings.
    #[prop(into)]
    branch_name: String,
    /// Where the name leads.
    #[prop(into)]
    home_href: String,
    /// Which room this is: "Disken".
    #[prop(optional, into)]
    room: MaybeText,
    /// The address of the branch's logo, from its settings.
    #[prop(optional, into)]
    logo: MaybeText,
    /// Where one can go.
    #[prop(optional)]
    nav: Vec<NavItem>,
    /// What the links are, for a screen reader, and the word of the phone's button: "Meny".
    #[prop(into)]
    menu_label: String,
    /// The languages.
    #[prop(optional)]
    languages: Vec<LanguageLink>,
    /// The word of their button: "Språk".
    #[prop(into)]
    language_label: String,
    /// The user's menu.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let mark = match logo.into_option() {
        Some(address) => {
            view! { <img class="brand-logo" src=address alt="" height="40" /> }.into_any()
        }
        None => view! { <span class="brand-mark"><Icon name="skis" /></span> }.into_any(),
    };
    let room = room.into_option();
    let links = (!nav.is_empty()).then(|| {
        view! {
            <nav class="site-nav nav-wide" aria-label=menu_label.clone()>
                <ul>
                    <NavLines items=nav.clone() />
                </ul>
            </nav>
            <nav class="nav-phone" aria-label=menu_label.clone()>
                <Menu icon="menu" label=menu_label.clone()>
                    <NavLines items=nav />
                </Menu>
            </nav>
        }
    });
    view! {
        <header class="site-header">
            <div class="wrap">
                <a class="brand" href=home_href>
                    {mark}
                    <span>
                        {branch_name}
                        {room.map(|room| view! { <span class="brand-room">{room}</span> })}
                    </span>
                </a>
                {links}
                <div class="header-tools">
                    <Languages links=languages label=language_label />
                    {children.map(|children| children())}
                </div>
            </div>
        </header>
    }
}

#[component]
fn Languages(links: Vec<LanguageLink>, label: String) -> impl IntoView {
    (!links.is_empty()).then(|| {
        let lines = links
            .into_iter()
            .map(
                |LanguageLink {
                     href,
                     label,
                     lang,
                     current,
                 }| {
                    let current = current.then_some("true");
                    view! {
                        <li>
                            <a href=href lang=lang.clone() hreflang=lang aria-current=current>
                                {label}
                            </a>
                        </li>
                    }
                },
            )
            .collect_view();
        view! {
            <Menu icon="language" label=label>
                {lines}
            </Menu>
        }
    })
}
