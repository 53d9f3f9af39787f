//! How a request becomes a page: who asks, what he may, and the frame around it.
//!
//! One table ([`table`]) names each address with its rule; nothing else is
//! reachable. Pages are plain axum handlers that ask `service` once and render
//! Leptos views.

mod cache;
mod cookies;
mod entry;
mod fault;
mod faults;
mod form;
mod guard;
mod identity;
mod render;
mod return_path;
mod shell;
mod site;
mod submission;
mod table;
mod upload;
mod viewer;

pub use cache::FOREVER;
pub use cookies::{
    basket_cookie, code_cookie, device_cookie, ended_code_cookie, ended_family_cookie,
    ended_session_cookie, family_cookie, session_cookie,
};
pub use entry::{Entry, Rule};
pub use fault::{Fault, PageResult, render_faults};
pub use faults::Faults;
pub use form::{PlainForm, encode};
pub use identity::{Identity, identify};
pub use render::{render, server_functions};
pub use return_path::{return_path, with_return};
pub use shell::{Area, Page};
pub use site::{AppState, Site};
pub use submission::{key_field, submission_key};
pub use table::{largest_form, router, table};
pub use upload::Upload;
pub use viewer::Viewer;
