//! One line for each request: what and how long, never who or what was typed.

use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument;

/// Logs a request; the path as the table names it, since ids may stand in it.
pub async fn trace(request: Request, next: Next) -> Response {
    let id = request
        .headers()
        .get("x-request-id")
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned();
    let method = request.method().clone();
    let path = request
        .extensions()
        .get::<MatchedPath>()
        .map_or("-", MatchedPath::as_str)
        .to_owned();
    let span = tracing::info_span!("request", id);
    let begun = Instant::now();
    let response = next.run(request).instrument(span.clone()).await;
    let millis = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = response.status().as_u16();
    span.in_scope(|| {
        if path.starts_with("/pkg") || path == "/halsa" {
            tracing::debug!(%method, path, status, millis, "answered");
        } else {
            tracing::info!(%method, path, status, millis, "answered");
        }
    });
    response
}
