//! Holds an entry's rule before anything behind it runs.

use super::entry::Rule;
use super::fault::Fault;
use super::identity::Identity;
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// Lets the request pass, or sends it to sign in, or refuses it.
pub async fn check(State(rule): State<Rule>, request: Request, next: Next) -> Response {
    let needed = match rule {
        Rule::Public => return next.run(request).await,
        Rule::Staff(role) => role,
    };
    let identity = request.extensions().get::<Identity>();
    match identity.and_then(|identity| identity.staff.as_ref()) {
        Some(staff) if staff.role().includes(needed) => next.run(request).await,
        Some(_) => Fault::Forbidden(needed).into_response(),
        None if request.method() == Method::GET && !request.uri().path().starts_with("/api/") => {
            let language = request.uri().path().split('/').nth(1).unwrap_or("sv");
            let after: String = super::form::encode(
                request
                    .uri()
                    .path_and_query()
                    .map_or("/", |path| path.as_str()),
            );
            Redirect::to(&format!("/{language}/logga-in?vidare={after}")).into_response()
        }
        None => Fault::SignedOut.into_response(),
    }
}
