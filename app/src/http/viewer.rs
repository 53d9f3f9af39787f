//! What a page knows of the one who looks at it.

use super::fault::Fault;
use super::identity::Identity;
use super::site::AppState;
use crate::i18n::{I18n, Language};
use axum::extract::{FromRef, FromRequestParts, Path};
use axum::http::request::Parts;
use service::Services;
use service::booking::Family;
use service::people::family::{CodeToken, FamilyHere, FamilyToken};
use service::staff::{DeviceToken, SessionToken, Staff};
use std::collections::HashMap;

/// The one who asks, and what is needed to answer.
#[derive(Debug, Clone)]
pub struct Viewer {
    /// Texts and dates in the viewer's language.
    pub i18n: I18n,
    /// The state that all requests share.
    pub state: AppState,
    /// Path and query, to switch language and to come back to.
    pub path: String,
    identity: Identity,
}

impl Viewer {
    /// The staff member, by whose right a use case may be called.
    ///
    /// # Errors
    /// When nobody is signed in.
    pub fn staff(&self) -> Result<&Staff, Fault> {
        self.identity.staff.as_ref().ok_or(Fault::SignedOut)
    }

    /// The staff member, if anybody is signed in.
    pub fn staff_if_any(&self) -> Option<&Staff> {
        self.identity.staff.as_ref()
    }

    /// The session's token, if the browser sent one.
    pub fn session(&self) -> Option<&SessionToken> {
        self.identity.session.as_ref()
    }

    /// The machine, if it is known.
    pub fn device(&self) -> Option<&DeviceToken> {
        self.identity.device.as_ref()
    }

    /// The family, by whose right a use case may be called.
    ///
    /// # Errors
    /// When none is signed in, or nobody knows yet who it is.
    pub fn family(&self) -> Result<&Family, Fault> {
        self.family_here()
            .and_then(|here| here.who.as_ref())
            .map(|who| &who.family)
            .ok_or(Fault::FamilyOut)
    }

    /// Who is signed in by a number, if anybody is.
    pub fn family_here(&self) -> Option<&FamilyHere> {
        self.identity.family.as_ref()
    }

    /// The family's token, if the browser sent one.
    pub fn family_token(&self) -> Option<&FamilyToken> {
        self.identity.family_token.as_ref()
    }

    /// The code that was asked for and not answered yet.
    pub fn code(&self) -> Option<&CodeToken> {
        self.identity.code.as_ref()
    }

    /// The basket as the browser keeps it; empty: none.
    pub fn basket(&self) -> &str {
        &self.identity.basket
    }

    /// The use cases.
    pub fn services(&self) -> &Services {
        &self.state.services
    }

    /// The same viewer, reading another language: an island's address has none.
    pub fn in_language(mut self, code: &str) -> Self {
        if let Some(language) = Language::parse(code) {
            self.identity.language = language;
            self.i18n = I18n::new(language);
        }
        self
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.identity.language
    }

    /// An address in the viewer's language: `link("disken")` is `/sv/disken`.
    pub fn link(&self, path: &str) -> String {
        format!("/{}/{}", self.language().code(), path)
    }
}

impl<S> FromRequestParts<S> for Viewer
where
    AppState: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        // Under `/{lang}/…` an unknown language is an unknown page.
        let params = Path::<HashMap<String, String>>::from_request_parts(parts, state).await;
        if let Ok(Path(params)) = params
            && let Some(language) = params.get("lang")
            && Language::parse(language).is_none()
        {
            return Err(Fault::NotFound);
        }
        let identity = parts
            .extensions
            .get::<Identity>()
            .cloned()
            .ok_or(Fault::SignedOut)?;
        Ok(Self {
            i18n: I18n::new(identity.language),
            state: AppState::from_ref(state),
            path: parts
                .uri
                .path_and_query()
                .map_or_else(String::new, ToString::to_string),
            identity,
        })
    }
}
