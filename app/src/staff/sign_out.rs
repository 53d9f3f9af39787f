//! The way out, here or everywhere.

use super::done::Done;
use crate::http::{PageResult, Viewer, ended_session_cookie};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use service::staff::{sign_out, sign_out_everywhere};

/// Ends this session; who has none is out already.
pub async fn here(viewer: Viewer) -> PageResult {
    if let Some(session) = viewer.session() {
        sign_out(viewer.services(), session).await?;
    }
    Ok(leave(&viewer, Done::SignedOut))
}

/// Ends all sessions of the person.
pub async fn everywhere(viewer: Viewer) -> PageResult {
    sign_out_everywhere(viewer.services(), viewer.staff()?).await?;
    Ok(leave(&viewer, Done::SignedOutEverywhere))
}

fn leave(viewer: &Viewer, done: Done) -> Response {
    let mut response = Redirect::to(&done.on(&viewer.link("logga-in"))).into_response();
    response
        .headers_mut()
        .append(SET_COOKIE, ended_session_cookie(&viewer.state.site));
    response
}
