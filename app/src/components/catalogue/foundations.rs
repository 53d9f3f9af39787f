//! Colours, letters, buttons and drawings.

use super::Light;
use crate::components::{Button, ButtonKind, ButtonLink, Category, Icon, KeyHint, Panel};
use crate::components::{SignButton, TypeTile};
use domain::stock::{GENERIC_ICON, ICONS};
use leptos::prelude::*;

/// Name, class and use of each colour.
const COLOURS: [(&str, &str, &str); 10] = [
    ("paper", "swatch swatch-paper", "grund"),
    ("card", "swatch swatch-card", "kort"),
    ("ink", "swatch swatch-ink", "text"),
    ("muted", "swatch swatch-muted", "bisak"),
    ("line", "swatch swatch-line", "ram"),
    ("spruce", "swatch swatch-spruce", "gör, bra"),
    ("lake", "swatch swatch-lake", "tillbaka"),
    ("sun", "swatch swatch-sun", "titta"),
    ("stop", "swatch swatch-stop", "stopp"),
    ("ice", "swatch swatch-ice", "vald"),
];

/// What the screen itself needs, beside the kinds of article.
const SIGNS: [&str; 32] = [
    "check",
    "return",
    "alert",
    "stop",
    "search",
    "barcode",
    "user",
    "user-plus",
    "users",
    "undo",
    "calendar",
    "clock",
    "printer",
    "phone",
    "mail",
    "note",
    "settings",
    "sign-out",
    "plus",
    "edit",
    "trash",
    "box",
    "wrench",
    "shelf",
    "language",
    "swap",
    "merge",
    "history",
    "lock",
    "eye",
    "help",
    "info",
];

#[component]
pub(super) fn Colours(light: Light) -> impl IntoView {
    let swatches = COLOURS
        .into_iter()
        .map(|(name, class, purpose)| {
            view! {
                <li class=class>
                    <strong>{name}</strong>
                    <br />
                    <small class="muted">{purpose}</small>
                </li>
            }
        })
        .collect_view();
    view! {
        <Panel id=light.id("colours") title=light.title("Färger")>
            <ul class="catalogue-swatches">{swatches}</ul>
        </Panel>
    }
}

#[component]
pub(super) fn Letters(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("letters") title=light.title("Text") aside="skala 1,2">
            <p class="catalogue-type-4"><strong>"Låna utrustning"</strong></p>
            <p class="catalogue-type-3"><strong>"Sanna Lind"</strong></p>
            <p class="catalogue-type-2"><strong>"Hockeyskridskor, storlek 34"</strong></p>
            <p class="catalogue-type-1">"Tillbaka senast tisdag 30 mars"</p>
            <p>
                "Gratis för alla, upp till 14 dagar. Hör av dig om du behöver mer tid; "
                <a href="#letters">"så gör du"</a> ". Áŋŋel, Žofia och Łukasz hälsar."
            </p>
            <p class="small muted">"Måndag 12–18, torsdag 12–20 · 2041 · 0123456789"</p>
        </Panel>
    }
}

#[component]
pub(super) fn Actions(light: Light) -> impl IntoView {
    view! {
        <Panel id=light.id("actions") title=light.title("Knappar")>
            <p class="actions">
                <Button icon="check" key="F4">"Klar"</Button>
                <Button kind=ButtonKind::Secondary icon="plus">"Ny låntagare"</Button>
                <Button kind=ButtonKind::Quiet icon="undo">"Ångra"</Button>
                <Button kind=ButtonKind::Danger icon="trash">"Ta bort"</Button>
                <Button attr:disabled=true>"Väntar"</Button>
                <SignButton icon="x" label="Ta bort Hockeyskridskor 2041" />
                <ButtonLink href="#actions" kind=ButtonKind::Secondary icon="printer">
                    "Skriv ut lånesedel"
                </ButtonLink>
            </p>
            <p class="cluster">
                <KeyHint key="F2" label="ny" />
                <KeyHint key="F4" label="klar" />
                <KeyHint key="Ctrl+Z" label="ångra" />
            </p>
        </Panel>
    }
}

#[component]
pub(super) fn Drawings(light: Light) -> impl IntoView {
    let kinds = ICONS
        .iter()
        .copied()
        .chain([(GENERIC_ICON, [].as_slice())])
        .map(|(name, codes)| {
            let category = tint(name);
            view! {
                <li>
                    <TypeTile icon=name category=category />
                    <span>{name}</span>
                    <span class="unseen">{codes.join(", ")}</span>
                </li>
            }
        })
        .collect_view();
    let signs = SIGNS
        .into_iter()
        .map(|name| view! { <li><Icon name=name /><span>{name}</span></li> })
        .collect_view();
    view! {
        <Panel id=light.id("drawings") title=light.title("Bilder") aside="en för varje slags artikel">
            <ul class="catalogue-icons">{kinds}</ul>
            <ul class="catalogue-icons">{signs}</ul>
        </Panel>
    }
}

/// The category that a drawing belongs to in the demo's type list.
fn tint(icon: &str) -> Category {
    match icon {
        "helmet" | "bike-helmet" | "riding-helmet" | "back-protector" | "guards" | "shin-guard" => {
            Category::Protection
        }
        "jacket" | "trousers" | "overall" | "gloves" | "goggles" => Category::Clothes,
        "inline-skate" | "roller-skate" | "skateboard" | "longboard" | "kick-scooter"
        | "bicycle" | "roller-skis" => Category::Wheels,
        "buoyancy-aid" | "life-jacket" | "fins" | "snorkel" | "wetsuit" | "sup" | "canoe" => {
            Category::Water
        }
        "tent" | "sleeping-bag" | "sleeping-mat" | "backpack" | "stove" | "child-carrier"
        | "compass" | "fishing-rod" => Category::Outdoors,
        "football-boot" | "football" | "goalkeeper-gloves" | "floorball-stick"
        | "floorball-goal" | "basketball" | "handball" | "volleyball" => Category::Ball,
        "racket" | "badminton" | "table-tennis" | "golf" => Category::Racket,
        "kubb" | "boule" | "disc-golf" | "croquet" | "board-game" | "chess" => Category::Games,
        "bi-ski" | "para-sledge" | "handcycle" | "goalball" | "wheelchair" => Category::Parasport,
        "yoga-mat" | "dumbbell" | "boxing-glove" | "skipping-rope" => Category::Training,
        GENERIC_ICON => Category::Other,
        _ => Category::Winter,
    }
}
