//! Staff reserve for somebody who calls: an empty basket for him, and off to the gear.

use super::id_of;
use crate::booking::Basket;
use crate::http::{Fault, PageResult, Viewer};
use axum::extract::Path;
use axum::http::header::SET_COOKIE;
use axum::response::{IntoResponse, Redirect};
use service::people::borrower_view;

/// Begins a basket for the borrower.
pub async fn submit(viewer: Viewer, Path((_, id)): Path<(String, String)>) -> PageResult {
    let id = id_of(&id)?;
    let view = borrower_view(viewer.services(), viewer.staff()?, id)
        .await?
        .ok_or(Fault::NotFound)?;
    let basket = Basket {
        borrower: Some(view.id.0),
        ..Basket::default()
    };
    let mut response = Redirect::to(&viewer.link("lana")).into_response();
    let cookie = basket.cookie(&viewer);
    response.headers_mut().append(SET_COOKIE, cookie);
    Ok(response)
}
