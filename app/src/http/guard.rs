//! Holds an entry's rule before anything behind it runs.

use super::entry::Rule;
use super::fault::Fault;
use super::identity::Identity;
use crate::i18n::{Language, switch_language};
use axum::extract::{Request, State};
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};

/// Lets the request pass, or sends it to sign in, or refuses it.
pub async fn check(State(rule): State<Rule>, request: Request, next: Next) -> Response {
    if let Some(to) = in_a_language_for_staff(rule, &request) {
        return Redirect::to(&to).into_response();
    }
    let needed = match rule {
        Rule::Public => return next.run(request).await,
        Rule::Family => return family(request, next).await,
        Rule::Staff(role) => role,
    };
    let identity = request.extensions().get::<Identity>();
    match identity.and_then(|identity| identity.staff.as_ref()) {
        Some(staff) if staff.role().includes(needed) => next.run(request).await,
        Some(_) => Fault::Forbidden(needed).into_response(),
        None if request.method() == Method::GET && !request.uri().path().starts_with("/api/") => {
            to_sign_in(&request, "logga-in")
        }
        None => Fault::SignedOut.into_response(),
    }
}

/// What staff use and anybody may open: where one signs in, and the components.
const OF_STAFF: [&str; 6] = [
    "byt-person",
    "glomt",
    "komponenter",
    "lank",
    "logga-in",
    "logga-ut",
];

/// Where a page of staff's stands that was asked for in a language it isn't written in: the same
/// in Swedish.
fn in_a_language_for_staff(rule: Rule, request: &Request) -> Option<String> {
    let mut segments = request.uri().path().split('/').skip(1);
    let language = Language::parse(segments.next()?)?;
    let is_of_staff = match rule {
        Rule::Staff(_) => true,
        Rule::Public => OF_STAFF.contains(&segments.next().unwrap_or_default()),
        Rule::Family => false,
    };
    let is_to_move = is_of_staff && !language.is_for_staff() && request.method() == Method::GET;
    let path = request.uri().path_and_query()?.as_str();
    is_to_move.then(|| switch_language(path, Language::default()))
}

/// Lets a family pass that is known; one whose number alone is known tells its name first.
async fn family(request: Request, next: Next) -> Response {
    let identity = request.extensions().get::<Identity>();
    let page = match identity.and_then(|identity| identity.family.as_ref()) {
        Some(here) if here.who.is_some() => return next.run(request).await,
        Some(_) => "mina/namn",
        None => "mina/logga-in",
    };
    if request.method() == Method::GET {
        to_sign_in(&request, page)
    } else {
        Fault::FamilyOut.into_response()
    }
}

/// To the page where one signs in, and from there on to what was asked for.
fn to_sign_in(request: &Request, page: &str) -> Response {
    let language = request.uri().path().split('/').nth(1).unwrap_or("sv");
    let after: String = super::form::encode(
        request
            .uri()
            .path_and_query()
            .map_or("/", |path| path.as_str()),
    );
    Redirect::to(&format!("/{language}/{page}?vidare={after}")).into_response()
}
