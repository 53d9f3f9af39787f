//! Everything around the pages: ids, limits, headers, files, faults.

mod files;
mod headers;
mod health;
mod limits;
mod trace;

use app::http::{AppState, Fault, identify, render_faults};
use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse;
use axum::routing::get;
use std::path::Path;
use tower::ServiceBuilder;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};

/// The whole service.
pub fn service(state: AppState, site: &Path) -> Router {
    let https = state.site.base_url.starts_with("https://");
    let pages = app::http::router(state.clone())
        .route("/halsa", get(health::health).with_state(state.clone()))
        .nest("/pkg", files::files(site))
        .fallback(|| async { Fault::NotFound.into_response() });
    // Outermost first.
    pages.layer(
        ServiceBuilder::new()
            .layer(SetRequestIdLayer::x_request_id(MakeRequestUuid))
            .layer(from_fn(trace::trace))
            .layer(PropagateRequestIdLayer::x_request_id())
            .layer(from_fn(move |request, next| {
                headers::secure(https, request, next)
            }))
            .layer(CompressionLayer::new())
            .layer(from_fn_with_state(state.clone(), render_faults))
            .layer(CatchPanicLayer::custom(
                |_panic: Box<dyn std::any::Any + Send>| {
                    tracing::error!("a handler panicked");
                    Fault::Broken.into_response()
                },
            ))
            .layer(CsrfLayer::new().with_rejection_response(|_| Fault::CrossSite.into_response()))
            .layer(from_fn(limits::limit))
            .layer(from_fn_with_state(state, identify)),
    )
}
