//! What only a handler of a test's own shows.

use super::surround;
use crate::settings::Settings;
use app::http::AppState;
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use axum::routing::get;
use service::{Chance, Clock, Services, Store, StoreOptions};
use tower::ServiceExt;

async fn broken() -> &'static str {
    panic!("on purpose")
}

#[tokio::test]
async fn a_handler_that_panics_gives_a_page_and_no_torn_connection() {
    let folder = tempfile::tempdir().expect("a folder");
    let url = format!("sqlite://{}", folder.path().join("f.sqlite").display());
    let store = Store::open(&StoreOptions::new(url))
        .await
        .expect("a database");
    let state = AppState {
        services: Services::new(store, Clock::default(), Chance),
        site: Default::default(),
    };
    let settings = Settings::load(None, []).expect("the defaults");
    let router = Router::new().route("/en/broken", get(broken));
    let router = surround(router, state, &settings).expect("an origin");
    let request = Request::get("/en/broken").body(Body::empty());
    let answer = router
        .oneshot(request.expect("a request"))
        .await
        .expect("an answer");
    assert_eq!(answer.status(), StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.headers().contains_key("x-request-id"));
    let page = to_bytes(answer.into_body(), usize::MAX)
        .await
        .expect("a page");
    let page = String::from_utf8_lossy(&page);
    assert!(page.contains("<html lang=\"en\""), "{page}");
    assert!(!page.contains("on purpose"));
}
