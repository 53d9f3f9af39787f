//! Every address is closed unless its rule says otherwise.

use app::http::{Rule, table};
use domain::branches::BranchId;
use reqwest::{Client, Method, StatusCode, redirect::Policy};
use server::settings::Settings;
use service::staff::add_demo_staff;
use service::stock::{ImportKind, import};

async fn running() -> (server::Running, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("site/pkg")).expect("made");
    std::fs::write(folder.path().join("site/manifest.json"), "{}").expect("written");
    let place = folder.path().display();
    let variables = [
        (
            "FRITIDSBANKEN_DATABASE_URL",
            format!("sqlite://{place}/test.sqlite"),
        ),
        ("FRITIDSBANKEN_SITE", format!("{place}/site")),
        ("FRITIDSBANKEN_LISTEN", "127.0.0.1:0".to_owned()),
        ("FRITIDSBANKEN_DURABILITY", "kill".to_owned()),
    ];
    let variables = variables
        .into_iter()
        .map(|(name, value)| (name.to_owned(), value));
    let settings = Settings::load(None, variables).expect("the settings are right");
    (server::start(&settings).await.expect("it starts"), folder)
}

fn client() -> Client {
    Client::builder()
        .redirect(Policy::none())
        .build()
        .expect("a client")
}

/// The path with something in the place of each parameter.
fn filled(path: &str) -> String {
    path.split('/')
        .map(|part| match part {
            "{lang}" => "sv",
            part if part.starts_with('{') => "1",
            part => part,
        })
        .collect::<Vec<_>>()
        .join("/")
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_is_closed_to_who_is_not_signed_in_unless_its_rule_says_otherwise() {
    let (running, _folder) = running().await;
    let base = format!("http://{}", running.address);
    let client = client();
    let mut closed = 0;
    for entry in table() {
        if entry.rule == Rule::Public {
            continue;
        }
        closed += 1;
        let sign_in = match entry.rule {
            Rule::Family => "/sv/mina/logga-in",
            Rule::Public | Rule::Staff(_) => "/sv/logga-in",
        };
        let address = format!("{base}{}", filled(entry.path));
        for method in [Method::GET, Method::POST] {
            let response = client
                .request(method.clone(), &address)
                .header("Origin", &base)
                .body("")
                .send()
                .await
                .expect("answered");
            let status = response.status();
            let to_sign_in = response
                .headers()
                .get("location")
                .and_then(|to| to.to_str().ok())
                .is_some_and(|to| to.starts_with(sign_in));
            assert!(
                status == StatusCode::UNAUTHORIZED
                    || (status == StatusCode::SEE_OTHER && to_sign_in),
                "{method} {} answered {status}",
                entry.path
            );
        }
    }
    assert!(closed > 20, "only {closed} addresses are closed");
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_address_is_closed_to_a_role_that_is_too_small() {
    let (running, _folder) = running().await;
    let base = format!("http://{}", running.address);
    let branches = include_bytes!("../../data/filialer.csv");
    import(&running.services, ImportKind::Branches, branches, None)
        .await
        .expect("the branches are read");
    let people = add_demo_staff(&running.services, BranchId(1)).await;
    let (mut refused, mut let_in) = (0, 0);
    for person in people.expect("the people are added") {
        let mut session = sign_in(&base, person.email, person.password).await;
        for entry in table() {
            let Rule::Staff(needed) = entry.rule else {
                continue;
            };
            let address = format!("{base}{}", filled(entry.path));
            for method in [Method::GET, Method::POST] {
                let response = client()
                    .request(method.clone(), &address)
                    .header("Origin", &base)
                    .header("Cookie", &session)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .body("")
                    .send()
                    .await
                    .expect("answered");
                let too_small = !person.role.includes(needed);
                let what = format!("{method} {} for {:?}", entry.path, person.role);
                if too_small {
                    refused += 1;
                    assert_eq!(response.status(), StatusCode::FORBIDDEN, "{what}");
                } else {
                    let_in += 1;
                    assert_ne!(response.status(), StatusCode::FORBIDDEN, "{what}");
                    assert_ne!(response.status(), StatusCode::UNAUTHORIZED, "{what}");
                }
            }
            if entry.path.contains("/logga-ut") {
                session = sign_in(&base, person.email, person.password).await;
            }
        }
    }
    assert!(refused > 20, "only {refused} requests were refused");
    assert!(let_in > 100, "only {let_in} requests were let in");
    running.stop().await;
}

/// The cookies of somebody who has signed in.
async fn sign_in(base: &str, email: &str, password: &str) -> String {
    let response = client()
        .post(format!("{base}/sv/logga-in"))
        .header("Origin", base)
        .form(&[("email", email), ("password", password)])
        .send()
        .await
        .expect("answered");
    assert_eq!(response.status(), StatusCode::SEE_OTHER);
    let cookies = response.headers().get_all("set-cookie").iter();
    cookies
        .filter_map(|cookie| cookie.to_str().ok()?.split(';').next())
        .collect::<Vec<_>>()
        .join("; ")
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_open_is_a_short_list_that_is_changed_knowingly() {
    let mut open: Vec<&str> = table()
        .iter()
        .filter(|entry| entry.rule == Rule::Public)
        .map(|entry| entry.path)
        .collect();
    open.sort_unstable();
    assert_eq!(
        open,
        [
            "/",
            "/bild/{file}",
            "/logotyp/{file}",
            "/utseende/{file}",
            "/{lang}",
            "/{lang}/",
            "/{lang}/byt-person",
            "/{lang}/glomt",
            "/{lang}/komponenter",
            "/{lang}/korg",
            "/{lang}/korg/lagg",
            "/{lang}/lana",
            "/{lang}/lana/till/{activity}",
            "/{lang}/lana/{code}",
            "/{lang}/lank/{token}",
            "/{lang}/logga-in",
            "/{lang}/logga-ut",
            "/{lang}/m/{token}",
            "/{lang}/mina/kod",
            "/{lang}/mina/logga-in",
            "/{lang}/mina/logga-ut",
            "/{lang}/mina/namn",
        ]
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_from_another_site_is_refused_on_a_page_and_at_a_server_function() {
    let (running, _folder) = running().await;
    let base = format!("http://{}", running.address);
    for path in ["/sv/logga-in", "/sv/disken", "/api/counter"] {
        let response = client()
            .post(format!("{base}{path}"))
            .header("Origin", "https://evil.example")
            .header("Sec-Fetch-Site", "cross-site")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .body("email=x")
            .send()
            .await
            .expect("answered");
        assert_eq!(response.status(), StatusCode::FORBIDDEN, "{path}");
    }
    running.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn ten_megabytes_in_a_field_get_a_page_that_says_so() {
    let (running, _folder) = running().await;
    let base = format!("http://{}", running.address);
    let response = client()
        .post(format!("{base}/sv/logga-in"))
        .header("Origin", &base)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .body(format!("email={}", "x".repeat(10_000_000)))
        .send()
        .await
        .expect("answered, not cut off");
    assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    let text = response.text().await.expect("a page");
    assert!(text.contains("för mycket text"), "{text}");
    running.stop().await;
}
