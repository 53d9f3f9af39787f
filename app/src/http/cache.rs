//! How long a browser keeps what it got.

use axum::http::HeaderValue;

/// A year: what has its content in its address never becomes another.
pub const FOREVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");
