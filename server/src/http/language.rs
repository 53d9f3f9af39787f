//! The language of a request before anybody looks at who asks, so that a page
//! which tells that this is not possible now is read by whoever gets it.

use app::http::Identity;
use app::i18n::Language;
use axum::extract::Request;
use axum::http::header;
use axum::middleware::Next;
use axum::response::Response;

/// Puts an [`Identity`] of nobody into the request: the language of the address,
/// or else the one that the browser asks for.
pub async fn nobody_yet(mut request: Request, next: Next) -> Response {
    let segment = request.uri().path().split('/').nth(1).unwrap_or_default();
    let asked = || {
        let header = request.headers().get(header::ACCEPT_LANGUAGE);
        Language::from_accept_language(
            header
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default(),
        )
    };
    let language = Language::parse(segment).unwrap_or_else(asked);
    request.extensions_mut().insert(Identity {
        language,
        ..Identity::default()
    });
    next.run(request).await
}
