//! How much a form may be, and how long an answer may take.

use crate::settings::Limits;
use app::http::Fault;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use futures::StreamExt;

/// Reads the body up to the limit, and stops waiting after a while.
pub async fn limit(State(limits): State<Limits>, request: Request, next: Next) -> Response {
    let answered = tokio::time::timeout(limits.patience, async {
        match read(limits, request).await {
            Ok(request) => next.run(request).await,
            Err(fault) => fault.into_response(),
        }
    });
    match answered.await {
        Ok(response) => response,
        // What was under way is dropped: a transaction is rolled back.
        Err(_) => Fault::TimedOut.into_response(),
    }
}

/// The request with its whole body; one that is too large is read to its end,
/// since a browser shows no answer before it has sent everything.
async fn read(limits: Limits, request: Request) -> Result<Request, Fault> {
    if matches!(
        *request.method(),
        Method::GET | Method::HEAD | Method::OPTIONS
    ) {
        return Ok(request);
    }
    let announced = request
        .headers()
        .get(header::CONTENT_LENGTH)
        .and_then(|length| length.to_str().ok()?.parse::<usize>().ok())
        .unwrap_or_default();
    let largest = app::http::largest_form(request.uri().path())
        .map_or(limits.largest_form, |more| more.max(limits.largest_form));
    let drained = limits.drained.max(largest);
    if announced > drained {
        return Err(Fault::TooLarge);
    }
    let (parts, body) = request.into_parts();
    let mut stream = body.into_data_stream();
    let mut kept = Vec::with_capacity(announced.min(largest));
    let mut seen: usize = 0;
    while let Some(chunk) = stream.next().await {
        let chunk: Bytes = chunk.map_err(|_| Fault::Malformed)?;
        seen = seen.saturating_add(chunk.len());
        if seen > drained {
            break;
        }
        if seen <= largest {
            kept.extend_from_slice(&chunk);
        } else {
            kept = Vec::new();
        }
    }
    if seen > largest {
        return Err(Fault::TooLarge);
    }
    Ok(Request::from_parts(parts, Body::from(kept)))
}
