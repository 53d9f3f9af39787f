//! The stock's search while somebody types: the hits follow, and the address with them.

#![allow(missing_docs, reason = "the island's macro writes items without")]

pub mod api;
#[cfg(feature = "hydrate")]
mod follow;

pub use api::Found;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// The form's id.
pub const FORM: &str = "stock-search";
/// The id of the field that is typed into.
pub const FIELD: &str = "sok";
/// The id of the part with the hits.
pub const RESULTS: &str = "stock-results";
/// The id of the line that tells how many there are.
pub const STATUS: &str = "stock-status";

/// What the server tells the island.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Props {
    /// The language's code.
    pub language: String,
    /// Shown while the server doesn't answer.
    pub fault: String,
}

/// A line that tells how many hits there are; the rest is done to the page around it.
#[island]
pub fn StockSearchIsland(props: Props) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        let props = props.clone();
        Effect::new(move |_| follow::begin(props.clone()));
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = props;
    view! { <p id=STATUS class="muted" role="status"></p> }
}
