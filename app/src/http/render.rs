//! Renders a Leptos view to HTML, on the server, whole.

use super::Viewer;
use axum::extract::Request;
use axum::response::IntoResponse;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// Renders `view` under its own owner, which is let go afterwards.
///
/// In islands mode: what stands outside an island is never hydrated.
pub fn render<V: IntoView>(view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let html = owner.with(|| view().into_view().to_html());
    owner.cleanup();
    html
}

/// Hands the viewer, whom the guard has let in, to the server function of the address.
pub async fn server_functions(viewer: Viewer, request: Request) -> impl IntoResponse {
    leptos_axum::handle_server_fns_with_context(move || provide_context(viewer.clone()), request)
        .await
}
