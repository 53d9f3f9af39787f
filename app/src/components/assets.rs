//! The addresses of style, icons and scripts, whose names carry a hash of their content.
//!
//! The server reads the list once and puts it into the context of every page.

use leptos::prelude::use_context;
use std::collections::HashMap;
use std::sync::Arc;

/// The address of each built file, by its name in the source (`assets/icons.svg`).
#[derive(Debug, Clone, Default)]
pub struct AssetUrls(Arc<HashMap<String, String>>);

impl AssetUrls {
    /// Takes the list that the build wrote: names in the source, and their addresses.
    pub fn new(addresses: HashMap<String, String>) -> Self {
        Self(Arc::new(addresses))
    }

    /// The address of a file; one that isn't listed is looked for by its plain name.
    pub fn url(&self, name: &str) -> String {
        self.0
            .get(name)
            .cloned()
            .unwrap_or_else(|| format!("/pkg/{name}"))
    }
}

/// The addresses that the server put into the context, or the plain ones.
pub fn asset_urls() -> AssetUrls {
    use_context().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listed_file_has_its_address_and_another_its_plain_name() {
        let urls = AssetUrls::new(HashMap::from([(
            "main.css".to_owned(),
            "/pkg/main.0a1b2c3d.css".to_owned(),
        )]));
        assert_eq!(urls.url("main.css"), "/pkg/main.0a1b2c3d.css");
        assert_eq!(urls.url("assets/icons.svg"), "/pkg/assets/icons.svg");
    }
}
