//! A picture's file, at an address that has its content in it.

use crate::http::{AppState, FOREVER, Fault, PageResult};
use axum::extract::{Path, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::IntoResponse;
use service::stock::{PhotoFile, photo_file};

/// The picture that an address names.
pub async fn show(State(state): State<AppState>, Path(file): Path<String>) -> PageResult {
    let file = PhotoFile::parse(&file).ok_or(Fault::NotFound)?;
    let content = photo_file(&state.services, &file).await.map_err(|error| {
        tracing::error!(%error, "the photo store can't");
        Fault::Broken
    })?;
    let content = content.ok_or(Fault::NotFound)?;
    let headers = [
        (
            header::CONTENT_TYPE,
            HeaderValue::from_static(file.media_type()),
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
