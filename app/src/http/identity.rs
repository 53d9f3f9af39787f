//! Who asks: read from the cookies once for each request.

use super::cookies;
use super::fault::Fault;
use super::site::AppState;
use crate::i18n::Language;
use axum::extract::{Request, State};
use axum::http::header;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use service::people::family::{CodeToken, FamilyHere, FamilyToken, family_session};
use service::staff::{self, DeviceToken, SessionToken, Staff};

/// Who asks, from which machine, in which language.
#[derive(Debug, Clone, Default)]
pub struct Identity {
    /// Who is signed in, if anybody.
    pub staff: Option<Staff>,
    /// The session's token, to end it.
    pub session: Option<SessionToken>,
    /// The machine.
    pub device: Option<DeviceToken>,
    /// The family that is signed in, if any.
    pub family: Option<FamilyHere>,
    /// The family's token, to end its session.
    pub family_token: Option<FamilyToken>,
    /// The code that was asked for and not answered yet.
    pub code: Option<CodeToken>,
    /// The basket as the browser keeps it; empty: none.
    pub basket: String,
    /// The language of the address, or else the one that the browser asks for.
    pub language: Language,
}

/// Puts the [`Identity`] into the request.
pub async fn identify(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let session = cookies::session_of(request.headers());
    let staff = match &session {
        None => None,
        Some(token) => match staff::session(&state.services, token).await {
            Ok(staff) => staff,
            Err(error) => return Fault::from(error).into_response(),
        },
    };
    let family_token = cookies::family_of(request.headers());
    let family = match &family_token {
        None => None,
        Some(token) => match family_session(&state.services, token).await {
            Ok(family) => family,
            Err(error) => return Fault::from(error).into_response(),
        },
    };
    let segment = request.uri().path().split('/').nth(1).unwrap_or_default();
    let language = Language::parse(segment).unwrap_or_else(|| {
        let header = request.headers().get(header::ACCEPT_LANGUAGE);
        Language::from_accept_language(
            header
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default(),
        )
    });
    let device = cookies::device_of(request.headers());
    let code = cookies::code_of(request.headers());
    let basket = cookies::basket_of(request.headers()).to_owned();
    request.extensions_mut().insert(Identity {
        staff,
        session,
        device,
        family,
        family_token,
        code,
        basket,
        language,
    });
    next.run(request).await
}
