//! The one table of addresses; the router and the tests are built from it.

use super::entry::Entry;
use super::guard;
use super::site::AppState;
use axum::Router;
use axum::middleware::from_fn_with_state;

/// All addresses, area by area.
pub fn table() -> Vec<Entry> {
    [
        crate::start::ENTRIES,
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
    router.with_state(state)
}
