//! The handful of components that all pages are made of.

mod assets;

pub use assets::{AssetUrls, asset_urls};
