//! The way in: cookies for the session and the machine, then the page.

use crate::http::{Viewer, device_cookie, session_cookie};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use service::staff::SignedIn;

/// Goes on to `to`, signed in.
pub fn enter(viewer: &Viewer, signed_in: &SignedIn, to: &str) -> Response {
    let site = &viewer.state.site;
    let left = signed_in.expires.0 - viewer.services().clock().now().0;
    let mut response = Redirect::to(to).into_response();
    let headers = response.headers_mut();
    headers.append(
        SET_COOKIE,
        session_cookie(site, &signed_in.session, left / 1_000),
    );
    headers.append(SET_COOKIE, device_cookie(site, &signed_in.device));
    response
}
