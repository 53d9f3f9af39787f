//! The stock's search for the island: the same form, the same hits, as a piece of the page.

#![allow(
    missing_docs,
    reason = "the server function's macro writes items without"
)]

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// The hits, rendered by the same view as the plain page.
    pub html: String,
    /// The page's address with this search.
    pub address: String,
    /// How many there are, in words.
    pub count: String,
}

/// Looks for what the form asks for, and tells it in `language`.
///
/// # Errors
/// When nobody is signed in any more, or the database can't: the form's own button then
/// leads to a page that says what to do.
#[server(prefix = "/api", endpoint = "lager")]
pub async fn find_in_stock(
    #[server(default)] form: String,
    #[server(default)] language: String,
) -> Result<Found, ServerFnError> {
    let viewer = expect_context::<crate::http::Viewer>().in_language(&language);
    crate::stock::found(&viewer, &form)
        .await
        .map_err(|fault| ServerFnError::ServerError(fault.key().to_owned()))
}
