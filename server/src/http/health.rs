//! Whether the program is well, for whoever watches it.

use app::http::AppState;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

/// Where it is asked.
pub const PATH: &str = "/halsa";

/// 200 while the database answers, else 503 with what ails it.
pub async fn health(State(state): State<AppState>) -> Response {
    match state.services.store().ping().await {
        Ok(()) => Json(serde_json::json!({ "database": "ok" })).into_response(),
        Err(error) => {
            tracing::error!(
                error = &error as &dyn std::error::Error,
                "the database does not answer"
            );
            let body = Json(serde_json::json!({ "database": error.kind().to_string() }));
            (StatusCode::SERVICE_UNAVAILABLE, body).into_response()
        }
    }
}
