//! What lies around every page: headers, files, ids, faults, health.

use crate::common::{World, ask, get, served};
use axum::body::Body;
use axum::http::{Request, StatusCode};
use std::time::Duration;

#[tokio::test]
async fn every_answer_carries_the_headers_that_keep_it_safe() {
    let (_world, router) = served().await;
    for path in [
        "/sv/",
        "/sv/nowhere",
        "/pkg/main.0a1b2c3d.css",
        "/pkg/no.js",
        "/halsa",
    ] {
        let answer = get(&router, path, &[]).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.contains("script-src 'self' 'wasm-unsafe-eval';"),
            "{path}"
        );
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe-inline"), "{path}");
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert_eq!(
            answer.header("cross-origin-opener-policy"),
            "same-origin",
            "{path}"
        );
        assert!(
            answer
                .header("permissions-policy")
                .contains("geolocation=()")
        );
        assert_eq!(answer.header("strict-transport-security"), "", "{path}");
        assert!(!answer.header("x-request-id").is_empty(), "{path}");
    }
}

#[tokio::test]
async fn browsers_that_came_by_tls_are_told_to_stay_there() {
    let world = World::new(&[("BASE_URL", "https://lana.example")]);
    let answer = get(&world.router().await, "/sv/", &[]).await;
    assert_eq!(
        answer.header("strict-transport-security"),
        "max-age=31536000"
    );
}

#[tokio::test]
async fn a_built_file_is_kept_for_ever_only_under_a_name_with_its_hash() {
    let (_world, router) = served().await;
    let hashed = get(&router, "/pkg/main.0a1b2c3d.css", &[]).await;
    let forever = "public, max-age=31536000, immutable";
    assert_eq!(hashed.header("cache-control"), forever);
    assert_eq!(hashed.header("content-type"), "text/css");
    let wasm = get(&router, "/pkg/islands.0a1b2c3d.wasm", &[]).await;
    assert_eq!(wasm.header("content-type"), "application/wasm");
    let plain = get(&router, "/pkg/unnamed.js", &[]).await;
    assert_eq!(plain.header("cache-control"), "no-cache");
    assert_eq!(plain.header("content-type"), "text/javascript");
}

#[tokio::test]
async fn a_built_file_comes_as_the_browser_can_unpack_it() {
    let (_world, router) = served().await;
    for (accepted, encoding, body) in [
        ("gzip, deflate, br", "br", "by brotli"),
        ("gzip", "gzip", "by gzip"),
        ("", "", "plain"),
    ] {
        let accept = [("accept-encoding", accepted)];
        let answer = get(&router, "/pkg/main.0a1b2c3d.css", &accept).await;
        assert_eq!(answer.header("content-encoding"), encoding);
        assert_eq!(answer.text(), body);
        assert_eq!(answer.header("content-type"), "text/css");
    }
}

#[tokio::test]
async fn a_file_that_is_not_there_gives_a_page_that_is_not_kept() {
    let (_world, router) = served().await;
    for path in [
        "/pkg/gone.0a1b2c3d.css",
        "/pkg/",
        "/pkg/../manifest.json",
        "/pkg/%2e%2e/manifest.json",
    ] {
        let answer = get(&router, path, &[("accept-language", "en")]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(
            answer.header("cache-control"),
            "private, no-cache",
            "{path}"
        );
        assert!(answer.text().contains("<html lang=\"en\""), "{path}");
    }
}

#[tokio::test]
async fn a_fault_is_told_in_the_language_of_the_address() {
    let (_world, router) = served().await;
    for language in ["sv", "en"] {
        let answer = get(&router, &format!("/{language}/nowhere"), &[]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        let lang = format!("<html lang=\"{language}\"");
        assert!(answer.text().contains(&lang), "{}", answer.text());
    }
}

#[tokio::test]
async fn a_page_for_somebody_who_is_known_is_kept_nowhere() {
    let (_world, router) = served().await;
    let known = get(&router, "/sv/", &[("cookie", "fb_session=x")]).await;
    assert_eq!(known.header("cache-control"), "no-store");
    let unknown = get(&router, "/sv/", &[]).await;
    assert_eq!(unknown.header("cache-control"), "private, no-cache");
}

#[tokio::test]
async fn a_page_is_compressed_and_a_word_is_not() {
    let (_world, router) = served().await;
    let accept = [("accept-encoding", "br, gzip")];
    let page = get(&router, "/sv/", &accept).await;
    assert_eq!(page.header("content-encoding"), "br");
    let word = get(&router, "/halsa", &accept).await;
    assert_eq!(word.header("content-encoding"), "");
}

#[tokio::test]
async fn a_proxy_names_a_request_but_nobody_writes_into_the_log() {
    let (_world, router) = served().await;
    let named = get(&router, "/sv/", &[("x-request-id", "4f9c-2a6e")]).await;
    assert_eq!(named.header("x-request-id"), "4f9c-2a6e");
    let long = "x".repeat(200);
    for nonsense in ["Kajsa 070-174 06 41", long.as_str(), ""] {
        let answer = get(&router, "/sv/", &[("x-request-id", nonsense)]).await;
        assert_eq!(answer.header("x-request-id").len(), 36, "{nonsense}");
    }
}

#[tokio::test]
async fn it_is_well_while_the_database_answers() {
    let world = World::new(&[]);
    let services = world.services().await;
    let router = server::serve::router(&world.settings, services.clone())
        .await
        .expect("the router is built");
    let well = get(&router, "/halsa", &[]).await;
    assert_eq!(well.status, StatusCode::OK);
    assert_eq!(well.header("content-type"), "application/json");
    assert_eq!(well.text(), r#"{"database":"ok"}"#);

    services.store().clone().close().await;
    let ill = get(&router, "/halsa", &[]).await;
    assert_eq!(ill.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_ne!(ill.text(), well.text());
    assert_eq!(ill.header("content-type"), "application/json");
    assert_eq!(ill.header("retry-after"), "5");
}

#[tokio::test]
async fn whoever_never_finishes_his_form_gets_a_page_after_a_while() {
    let mut world = World::new(&[]);
    world.settings.limits.patience = Duration::from_millis(200);
    let router = world.router().await;
    let endless = futures::stream::pending::<Result<Vec<u8>, std::io::Error>>();
    let request = Request::post("/en/logga-in").body(Body::from_stream(endless));
    let answer = ask(&router, request.expect("a request")).await;
    assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(answer.text().contains("<html lang=\"en\""));
}
