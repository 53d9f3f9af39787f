//! Everything around the pages: ids, limits, headers, files, faults.

mod files;
mod headers;
mod health;
mod language;
mod limits;
mod trace;

pub use health::PATH as HEALTH;

use crate::settings::Settings;
use app::http::{AppState, Fault, identify, render_faults};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use std::any::Any;
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::csrf::{ConfigError, CsrfLayer};
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

/// A smaller answer fits into one packet anyway, in bytes.
const WORTH_COMPRESSING: u64 = 1024;
/// Half of what brotli and gzip can save, in a tenth of the time.
const COMPRESSION: CompressionLevel = CompressionLevel::Precise(4);

/// The whole service.
///
/// # Errors
/// When `base_url` is no origin.
pub fn service(state: AppState, settings: &Settings) -> Result<Router, ConfigError> {
    // Who asks is only looked up for pages: built files are for everybody.
    let pages = app::http::router(state.clone())
        .fallback(|| async { Fault::NotFound.into_response() })
        .layer(from_fn_with_state(state.clone(), identify));
    let all = Router::new()
        .route(HEALTH, get(health::health).with_state(state.clone()))
        .nest("/pkg", files::files(&settings.site))
        .merge(pages);
    surround(all, state, settings)
}

/// What lies around all of it.
fn surround(all: Router, state: AppState, settings: &Settings) -> Result<Router, ConfigError> {
    let https = settings.base_url.starts_with("https://");
    // Besides what the layer allows by itself: a proxy may hide our host.
    // A request with neither Origin nor Sec-Fetch-Site passes: browsers that
    // know neither keep our cookies to themselves (SameSite=Lax).
    let own_forms = CsrfLayer::new()
        .add_trusted_origin(&settings.base_url)?
        .with_rejection_response(|_| Fault::CrossSite.into_response());
    let compression = CompressionLayer::new().quality(COMPRESSION).compress_when(
        SizeAbove::new(WORTH_COMPRESSING)
            .and(NotForContentType::IMAGES)
            .and(NotForContentType::const_new("font/")),
    );
    // Outermost first.
    let around = ServiceBuilder::new()
        .layer(from_fn(trace::tidy_id))
        .layer(SetRequestIdLayer::new(trace::ID, MakeRequestUuid))
        .layer(from_fn(trace::trace))
        .layer(PropagateRequestIdLayer::new(trace::ID))
        .layer(from_fn(move |request, next| {
            headers::secure(https, request, next)
        }))
        .layer(compression)
        .layer(from_fn(language::nobody_yet))
        .layer(from_fn_with_state(state, render_faults))
        .layer(CatchPanicLayer::custom(broken))
        .layer(own_forms)
        .layer(from_fn_with_state(settings.limits, limits::limit));
    Ok(all.layer(around))
}

fn broken(panic: Box<dyn Any + Send>) -> axum::response::Response {
    let why = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no text");
    tracing::error!(why, "a handler panicked");
    Fault::Broken.into_response()
}

#[cfg(test)]
mod tests;
