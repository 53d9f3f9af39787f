//! How much a form may be, and how long an answer may take.

use app::http::Fault;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::StreamExt;
use std::time::Duration;

/// Largest form, in bytes: the longest note with room to spare.
const LARGEST_FORM: usize = 256 * 1024;
/// What is read and thrown away beyond that, so that the browser gets to see
/// the page instead of a broken connection.
const DRAINED: usize = 32 * 1024 * 1024;
/// The longest that an answer may take.
const PATIENCE: Duration = Duration::from_secs(30);

/// Reads the body up to the limit, and stops waiting after a while.
pub async fn limit(request: Request, next: Next) -> Response {
    let request = if request.method() == Method::GET || request.method() == Method::HEAD {
        request
    } else {
        match read(request).await {
            Ok(request) => request,
            Err(fault) => return fault.into_response(),
        }
    };
    match tokio::time::timeout(PATIENCE, next.run(request)).await {
        Ok(response) => response,
        Err(_) => Fault::TimedOut.into_response(),
    }
}

async fn read(request: Request) -> Result<Request, Fault> {
    let (parts, body) = request.into_parts();
    let mut stream = body.into_data_stream();
    let mut kept: Vec<u8> = Vec::new();
    let mut seen = 0;
    while let Some(chunk) = stream.next().await {
        let chunk: Bytes = chunk.map_err(|_| Fault::Malformed)?;
        seen += chunk.len();
        if seen > DRAINED {
            break;
        }
        if seen <= LARGEST_FORM {
            kept.extend_from_slice(&chunk);
        } else {
            kept = Vec::new();
        }
    }
    if seen > LARGEST_FORM {
        return Err(Fault::TooLarge);
    }
    Ok(Request::from_parts(parts, Body::from(kept)))
}
