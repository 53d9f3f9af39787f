//! Headers that every answer carries.

use axum::extract::Request;
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::Response;

/// Scripts and styles only from here; WebAssembly may run; nothing may frame us.
const POLICY: HeaderValue = HeaderValue::from_static(
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; \
     form-action 'self'",
);

/// The camera is for scanning codes; the rest is for nothing here.
const PERMISSIONS: HeaderValue =
    HeaderValue::from_static("camera=(self), microphone=(), geolocation=(), payment=(), usb=()");

/// A year; for this host only: what lies beside it is not ours.
const ONLY_TLS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// When to come again while the database or we are busy, in seconds.
const SOON: HeaderValue = HeaderValue::from_static("5");

/// Adds them. `https`: whether people reach us by TLS.
pub async fn secure(https: bool, request: Request, next: Next) -> Response {
    let known = request.headers().contains_key(header::COOKIE);
    let mut response = next.run(request).await;
    let status = response.status();
    let headers = response.headers_mut();
    // What is no page may ask for less, such as a picture that somebody sent.
    headers
        .entry(header::CONTENT_SECURITY_POLICY)
        .or_insert(POLICY);
    for (name, value) in [
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("same-origin"),
        ),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin"),
        ),
        (HeaderName::from_static("permissions-policy"), PERMISSIONS),
    ] {
        headers.insert(name, value);
    }
    if https {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, ONLY_TLS);
    }
    keep_private(headers, known);
    match status {
        // What is left of the form is not read.
        StatusCode::PAYLOAD_TOO_LARGE => {
            headers.insert(header::CONNECTION, HeaderValue::from_static("close"));
        }
        StatusCode::SERVICE_UNAVAILABLE => {
            headers.insert(header::RETRY_AFTER, SOON);
        }
        _ => {}
    }
    response
}

/// Pages for somebody who is known show people: nothing keeps them. Built files
/// say otherwise themselves.
fn keep_private(headers: &mut HeaderMap, known: bool) {
    if headers.contains_key(header::CACHE_CONTROL) {
        return;
    }
    let value = if known || headers.contains_key(header::SET_COOKIE) {
        "no-store"
    } else {
        "private, no-cache"
    };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(value));
}
