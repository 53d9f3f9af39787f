//! What stops a page, told kindly.
//!
//! A handler answers with a [`Fault`]; [`render_faults`] turns it into a page
//! in the viewer's language, with its status, and what to do now.

use super::identity::Identity;
use super::render::render;
use super::shell::fault_document;
use super::site::AppState;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use domain::staff::Role;
use service::{Unavailable, UnavailableKind};

/// What a page handler gives.
pub type PageResult = Result<Response, Fault>;

/// Why there is no page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// No such page or thing.
    NotFound,
    /// Nobody is signed in any more.
    SignedOut,
    /// No family is signed in any more.
    FamilyOut,
    /// The role is too small.
    Forbidden(Role),
    /// The form can't be read.
    Malformed,
    /// The form is larger than the program takes.
    TooLarge,
    /// The form came from another site.
    CrossSite,
    /// The same key was used for something else.
    KeyReused,
    /// The database can't answer.
    Unavailable(UnavailableKind),
    /// The request took too long.
    TimedOut,
    /// Something of ours broke.
    Broken,
}

impl Fault {
    /// The status that goes with it.
    pub fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::SignedOut | Self::FamilyOut => StatusCode::UNAUTHORIZED,
            Self::Forbidden(_) | Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::KeyReused => StatusCode::CONFLICT,
            Self::Unavailable(_) | Self::TimedOut => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// Whether whoever runs the program would look for it in the log.
    fn is_ours(self) -> bool {
        matches!(self, Self::Unavailable(_) | Self::TimedOut | Self::Broken)
    }

    /// The key of its texts: `fault-{key}-title`, `fault-{key}-body`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotFound => "not-found",
            Self::SignedOut => "signed-out",
            Self::FamilyOut => "family-out",
            Self::Forbidden(_) => "forbidden",
            Self::Malformed => "malformed",
            Self::TooLarge => "too-large",
            Self::CrossSite => "cross-site",
            Self::KeyReused => "key-reused",
            Self::Unavailable(UnavailableKind::Busy) => "busy",
            Self::Unavailable(UnavailableKind::Full) => "full",
            Self::Unavailable(UnavailableKind::ReadOnly) => "read-only",
            Self::Unavailable(UnavailableKind::Gone) => "gone",
            Self::TimedOut => "timed-out",
            Self::Broken => "broken",
        }
    }
}

impl From<Unavailable> for Fault {
    fn from(error: Unavailable) -> Self {
        tracing::error!(
            error = &error as &dyn std::error::Error,
            "the database can't answer"
        );
        Self::Unavailable(error.kind())
    }
}

impl From<service::lending::CommandError> for Fault {
    fn from(error: service::lending::CommandError) -> Self {
        use service::lending::CommandError;
        match error {
            CommandError::NotThere => Self::NotFound,
            CommandError::KeyReused(_) => Self::KeyReused,
            CommandError::Unavailable(error) => error.into(),
        }
    }
}

impl From<service::staff::Forbidden> for Fault {
    fn from(error: service::staff::Forbidden) -> Self {
        Self::Forbidden(error.needed)
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Turns each [`Fault`] into a page; also axum's own refusals, which have none.
pub async fn render_faults(
    State(state): State<AppState>,
    request: Request,
    next: Next,
) -> Response {
    let identity = request.extensions().get::<Identity>().cloned();
    let api = request.uri().path().starts_with("/api/");
    let path = request.uri().to_string();
    let is_asked_for = request.method() == Method::GET;
    let id = request
        .headers()
        .get("x-request-id")
        .and_then(|id| id.to_str().ok())
        .map(str::to_owned);
    let response = next.run(request).await;
    let fault = match response.extensions().get::<Fault>() {
        Some(fault) => *fault,
        None => match response.status() {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED if is_bare(&response) => {
                Fault::NotFound
            }
            // An address that can't be read names no page.
            StatusCode::BAD_REQUEST if is_asked_for && is_plain(&response) => Fault::NotFound,
            StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY if is_plain(&response) => {
                Fault::Malformed
            }
            _ => return response,
        },
    };
    if api {
        // An island reads the key; the text comes with the page that it shows.
        return (fault.status(), fault.key()).into_response();
    }
    let language = identity.as_ref().map(|identity| identity.language);
    let id = id.filter(|_| fault.is_ours());
    let html = render(|| {
        fault_document(
            &state,
            fault,
            language.unwrap_or_default(),
            &path,
            id.as_deref(),
        )
    });
    (fault.status(), Html(html)).into_response()
}

fn is_bare(response: &Response) -> bool {
    !response
        .headers()
        .contains_key(axum::http::header::CONTENT_TYPE)
}

fn is_plain(response: &Response) -> bool {
    response
        .headers()
        .get(axum::http::header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/plain"))
}
