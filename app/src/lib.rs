//! What is seen: pages and forms (server only), islands (wasm), components.
//!
//! Pages compile under `ssr` only; islands compile for both sides.

#[cfg(feature = "ssr")]
pub mod components;
#[cfg(feature = "ssr")]
pub mod i18n;
