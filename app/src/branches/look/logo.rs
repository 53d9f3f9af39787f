//! A branch's logo, at an address that has its content in it.

use crate::http::{AppState, FOREVER, Fault, PageResult};
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::IntoResponse;
use service::ContentHash;

/// Where a logo lies.
pub fn address(hash: &ContentHash) -> String {
    format!("/logotyp/{hash}.png")
}

/// The logo that an address names. It is a picture and nothing else, whatever
/// somebody managed to hide in it.
pub async fn show(State(state): State<AppState>, Path(file): Path<String>) -> PageResult {
    let hash = file
        .strip_suffix(".png")
        .and_then(ContentHash::parse)
        .ok_or(Fault::NotFound)?;
    let content = service::branches::logo(&state.services, &hash)
        .await?
        .ok_or(Fault::NotFound)?;
    let headers: [(HeaderName, HeaderValue); 5] = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/png")),
        (
            header::CONTENT_DISPOSITION,
            HeaderValue::from_static("inline; filename=\"logotyp.png\""),
        ),
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static("default-src 'none'; sandbox; frame-ancestors 'none'"),
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        (header::CACHE_CONTROL, FOREVER),
    ];
    Ok((headers, content).into_response())
}
