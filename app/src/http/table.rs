//! The one table of addresses; the router and the tests are built from it.

use super::entry::Entry;
use super::guard;
use super::site::AppState;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;

/// All addresses, area by area.
pub fn table() -> Vec<Entry> {
    [
        crate::start::ENTRIES,
        crate::booking::ENTRIES,
        crate::families::ENTRIES,
        crate::lending::counter::ENTRIES,
        crate::lending::day::ENTRIES,
        crate::lending::voucher::ENTRIES,
        crate::people::ENTRIES,
        crate::messages::ENTRIES,
        crate::staff::ENTRIES,
        crate::stock::ENTRIES,
        crate::branches::ENTRIES,
        crate::branches::look::ENTRIES,
        crate::branches::rules::ENTRIES,
    ]
    .concat()
}

/// How much the form at `path` may be, in bytes, where that is more than usual.
pub fn largest_form(path: &str) -> Option<usize> {
    crate::branches::rules::largest_form(path).or_else(|| crate::stock::largest_form(path))
}

/// The router of all addresses, each behind its rule.
///
/// # Panics
/// At the start, when a server function has no line in the table: it would be
/// reachable without a rule, or not at all.
pub fn router(state: AppState) -> Router {
    let table = table();
    for (path, method) in leptos::server_fn::axum::server_fn_paths() {
        assert!(
            table.iter().any(|entry| entry.path == path),
            "the server function {method} {path} has no line in the table of addresses"
        );
    }
    let mut router = Router::new();
    for entry in table {
        let methods = (entry.methods)().layer(from_fn_with_state(entry.rule, guard::check));
        router = router.route(entry.path, methods);
    }
    // The server counts the bytes of each form itself, by its address: axum's own limit of
    // 2 MB would refuse a phone's photo.
    router.layer(DefaultBodyLimit::disable()).with_state(state)
}
