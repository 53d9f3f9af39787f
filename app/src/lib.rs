//! What is seen: pages and forms (server only), islands (wasm), components.
//!
//! Pages compile under `ssr` only; islands compile for both sides. The same
//! parts of the work name the modules here as in `domain` and `service`.
#![recursion_limit = "512"] // the type of a view is as deep as its markup

pub mod islands;
pub mod lending;

#[cfg(feature = "ssr")]
pub mod booking;
#[cfg(feature = "ssr")]
pub mod branches;
#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod families;
#[cfg(feature = "ssr")]
pub mod http;
#[cfg(feature = "ssr")]
pub mod i18n;
#[cfg(feature = "ssr")]
pub mod messages;
#[cfg(feature = "ssr")]
pub mod people;
#[cfg(feature = "ssr")]
pub mod staff;
#[cfg(feature = "ssr")]
pub mod start;
#[cfg(feature = "ssr")]
pub mod stock;

/// Wakes the islands of a page; called by `style/assets/boot.js`.
#[cfg(feature = "hydrate")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
