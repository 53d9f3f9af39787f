//! The way out, here or everywhere.

use crate::http::{PageResult, Viewer, ended_family_cookie};
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect, Response};
use service::people::family::{sign_family_out, sign_family_out_everywhere};

/// Ends this session; who has none is out already.
pub async fn here(viewer: Viewer) -> PageResult {
    if let Some(token) = viewer.family_token() {
        sign_family_out(viewer.services(), token).await?;
    }
    Ok(leave(&viewer))
}

/// Ends all sessions of the family.
pub async fn everywhere(viewer: Viewer) -> PageResult {
    sign_family_out_everywhere(viewer.services(), viewer.family()?).await?;
    Ok(leave(&viewer))
}

fn leave(viewer: &Viewer) -> Response {
    let mut response = Redirect::to(&viewer.link("")).into_response();
    let cookie = ended_family_cookie(&viewer.state.site);
    response.headers_mut().append(SET_COOKIE, cookie);
    response
}
