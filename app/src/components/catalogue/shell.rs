//! The top and the foot of a page.

use super::Light;
use crate::components::{FooterLink, LanguageLink, Menu, NavItem, Panel, SiteFooter, SiteHeader};
use leptos::prelude::*;

#[component]
pub(super) fn Shell(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("shell") title=light.title("Sidans topp och fot")>
            <ExampleHeader light=light />
            <SiteFooter
                branch_name="Fritidsbanken Umeå"
                lines=vec![
                    "Nolia, Umeå".to_owned(),
                    "Måndag–onsdag 12–18, torsdag 12–20, fredag 12–16, lördag 11–15".to_owned(),
                ]
                links=vec![
                    FooterLink { href: "#a11y".to_owned(), label: "Tillgänglighet".to_owned() },
                    FooterLink { href: "#privacy".to_owned(), label: "Dina uppgifter".to_owned() },
                ]
                links_label=light.title("Om sidan, exempel")
            />
        </Panel>
    }
}

/// The header as it stands over the counter.
#[component]
fn ExampleHeader(light: Light) -> impl IntoView {
    let language = |lang: &str, label: &str| LanguageLink {
        href: format!("#{lang}"),
        label: label.to_owned(),
        lang: lang.to_owned(),
        current: lang == "sv",
    };
    view! {
        <SiteHeader
            branch_name="Fritidsbanken Umeå"
            home_href="#home"
            room="Disken"
            nav=vec![
                NavItem::new("#counter", "Disken").current_if(true),
                NavItem::new("#today", "Idag"),
                NavItem::new("#search", "Sök"),
                NavItem::new("#stock", "Lager"),
                NavItem::new("#people", "Låntagare"),
            ]
            menu_label=light.title("Meny, exempel")
            languages=vec![language("sv", "Svenska"), language("en", "English")]
            language_label="Språk"
        >
            <Menu icon="user" label="Kim">
                <li><a href="#me">"Mitt konto"</a></li>
                <li><a href="#switch">"Byt person"</a></li>
                <li>
                    <form>
                        <button type="submit">"Logga ut"</button>
                    </form>
                </li>
            </Menu>
        </SiteHeader>
    }
}
