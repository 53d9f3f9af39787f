//! One line for each request: what and how long, never who or what was typed.

use axum::extract::{MatchedPath, Request};
use axum::http::HeaderName;
use axum::middleware::Next;
use axum::response::Response;
use std::time::Instant;
use tracing::Instrument;

/// What a request is called from here on, also by a proxy before us.
pub const ID: HeaderName = HeaderName::from_static("x-request-id");

/// The longest id that is taken over from a proxy.
const LONGEST_ID: usize = 64;

/// Takes away an id that isn't one: anybody can send the header, and it is logged.
pub async fn tidy_id(mut request: Request, next: Next) -> Response {
    let fine = request.headers().get(&ID).is_none_or(|id| {
        let id = id.as_bytes();
        !id.is_empty()
            && id.len() <= LONGEST_ID
            && id
                .iter()
                .all(|b| b.is_ascii_alphanumeric() || b"-_.:=".contains(b))
    });
    if !fine {
        request.headers_mut().remove(&ID);
    }
    next.run(request).await
}

/// Logs a request. The path is the one that the table of addresses has: in the
/// real one stand people's numbers and the secrets of links.
pub async fn trace(request: Request, next: Next) -> Response {
    let id = request
        .headers()
        .get(&ID)
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
    let ms = begun.elapsed().as_secs_f64() * 1000.0;
    let ms = (ms * 10.0).round() / 10.0;
    let status = response.status().as_u16();
    span.in_scope(|| {
        if path.starts_with("/pkg") || path == "/halsa" {
            tracing::debug!(%method, path, status, ms, "answered");
        } else {
            tracing::info!(%method, path, status, ms, "answered");
        }
    });
    response
}
