//! Forms from other sites are refused, on pages and on server functions.

use crate::common::{get, post, served};
use axum::http::StatusCode;

const COUNTER: &str = "/api/counter";
const SIGN_IN: &str = "/sv/logga-in";

#[tokio::test]
async fn a_form_from_another_site_is_refused_with_a_page() {
    let (_world, router) = served().await;
    for headers in [
        [
            ("sec-fetch-site", "cross-site"),
            ("origin", "https://evil.example"),
        ],
        // Another name of the same municipality is another site's form, too.
        [
            ("sec-fetch-site", "same-site"),
            ("origin", "http://other.lana.example"),
        ],
        // A browser from before Sec-Fetch-Site.
        [("origin", "https://evil.example"), ("accept", "*/*")],
        [("origin", "null"), ("accept", "*/*")],
    ] {
        let answer = post(&router, SIGN_IN, &headers, "email=kim").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
        assert!(answer.text().contains("<html lang=\"sv\""), "{headers:?}");
    }
}

#[tokio::test]
async fn a_server_function_refuses_it_too_and_says_so_in_a_word() {
    let (_world, router) = served().await;
    let cross = [("sec-fetch-site", "cross-site")];
    let answer = post(&router, COUNTER, &cross, "form=").await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(answer.text(), "cross-site");
    let own = [("sec-fetch-site", "same-origin")];
    let answer = post(&router, COUNTER, &own, "form=").await;
    assert_eq!(
        answer.status,
        StatusCode::UNAUTHORIZED,
        "nobody is signed in"
    );
}

#[tokio::test]
async fn our_own_forms_and_programs_without_a_browser_pass() {
    let (_world, router) = served().await;
    let passes: [&[(&str, &str)]; 5] = [
        &[
            ("sec-fetch-site", "same-origin"),
            ("origin", "http://lana.example"),
        ],
        // Typed into the address bar, or sent again by hand.
        &[("sec-fetch-site", "none")],
        &[("origin", "http://lana.example")],
        // Behind a proxy that hides the host: base_url is trusted.
        &[("origin", "http://lana.example"), ("host", "10.0.0.7:3000")],
        &[],
    ];
    for headers in passes {
        let answer = post(&router, SIGN_IN, headers, "email=kim").await;
        assert_ne!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
    }
}

#[tokio::test]
async fn a_link_from_another_site_is_followed() {
    let (_world, router) = served().await;
    let cross = [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ];
    let answer = get(&router, "/sv/", &cross).await;
    assert_eq!(answer.status, StatusCode::OK);
}
