//! The counter's island: keeps the field, the order of the scans, and the sound.
//!
//! It takes over the forms that the server rendered, sends them one after the
//! other, and puts the answer's pieces in their places.

#![allow(missing_docs, reason = "the island's macro writes items without")]

#[cfg(any(feature = "hydrate", test))]
#[cfg_attr(not(feature = "hydrate"), allow(dead_code))]
mod burst;
#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod keys;
#[cfg(feature = "hydrate")]
mod queue;
#[cfg(feature = "hydrate")]
mod sound;

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What the server tells the island: how labels are numbered, and finished texts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Props {
    /// The language's code.
    pub language: String,
    /// What stands before a label's digits.
    pub prefix: String,
    /// How many digits.
    pub digits: usize,
    /// Shown while several scans wait.
    pub waiting: String,
    /// Shown while there is no connection.
    pub offline: String,
    /// Shown while the server is there and its database isn't.
    pub busy: String,
    /// Where to sign in again.
    pub sign_in: String,
    /// Shown when nobody is signed in any more.
    pub signed_out: String,
    /// Shown when a submission can't be carried out.
    pub refused: String,
}

/// A line for what is under way; the rest of it is done to the page around it.
#[island]
pub fn CounterIsland(props: Props) -> impl IntoView {
    #[cfg(feature = "hydrate")]
    {
        let props = props.clone();
        Effect::new(move |_| keys::wake(props.clone()));
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = props;
    view! { <p id="counter-status" class="counter-status" role="status"></p> }
}
