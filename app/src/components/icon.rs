//! A drawing from the sprite, alone or on the tile of its category.

use super::{Category, MaybeText, asset_urls};
use leptos::prelude::*;

/// The sprite's name in the source.
const SPRITE: &str = "assets/icons.svg";

/// A drawing by its id in the sprite, without `icon-`. Silent for screen readers unless it
/// has a `label`; give one only where no word stands beside it.
#[component]
pub fn Icon(
    /// Such as `hockey-skate`.
    #[prop(into)]
    name: String,
    /// What it means, where no word says it.
    #[prop(optional, into)]
    label: MaybeText,
) -> impl IntoView {
    let href = format!("{}#icon-{name}", asset_urls().url(SPRITE));
    let label = label.into_option();
    view! {
        <svg
            class="icon"
            width="24"
            height="24"
            aria-hidden=label.is_none().then_some("true")
            role=label.is_some().then_some("img")
            aria-label=label
        >
            <use href=href></use>
        </svg>
    }
}

/// The drawing of a kind of article, in a soft tile of its category's tint. Lists are read
/// by looking; the kind's name must stand beside it.
#[component]
pub fn TypeTile(
    /// The drawing's id, such as `hockey-skate`.
    #[prop(into)]
    icon: String,
    /// The main category, also by its Swedish name.
    #[prop(optional, into)]
    category: Category,
) -> impl IntoView {
    view! {
        <span class=format!("tile {}", category.class())>
            <Icon name=icon />
        </span>
    }
}
