//! SMS by a gateway: taken, refused for a while, refused for good, too late, and without one.

use crate::common::World;
use crate::common::gateway::GatewayDouble;
use axum::http::StatusCode;
use domain::branches::BranchId;
use domain::time::Moment;
use server::Running;
use service::messages::{OutboxLine, OutboxState, outbox_view};
use service::people::family::{AskCode, ask_code};
use service::staff::{DEMO_SIGN_INS, SignIn, Staff, sign_in};
use service::{Chance, Clock, Services};
use std::time::Duration;

const TEXT: &str = "Åsas kod: 123 \"och\" & mer";

/// A demo with these settings, at a time of the test's own, and a code that was asked for.
async fn asked(more: &[(&str, &str)]) -> (World, Running, Staff) {
    let world = World::new(more);
    let store = world.services().await.store().clone();
    // At night, when families of the demo are reminded of nothing.
    let clock = Clock::fixed(Moment(1_772_676_000_000));
    let services = Services::new(store, clock, Chance);
    server::demo::make(&services).await.expect("a demo");
    let running = server::serve::serve(&world.settings, services).await;
    let running = running.expect("it starts");
    let services = &running.services;
    let alex = SignIn {
        email: DEMO_SIGN_INS[1].email,
        password: DEMO_SIGN_INS[1].password,
        device: None,
    };
    let staff = sign_in(services, alex).await.expect("Alex signs in").staff;
    let code = AskCode {
        root: BranchId(staff.root().0),
        phone: "070-174 06 55",
        first_name: "Åsa",
    };
    ask_code(services, code, |_| TEXT.to_owned())
        .await
        .expect("queued");
    (world, running, staff)
}

async fn newest(services: &Services, staff: &Staff) -> OutboxLine {
    let right = staff.coordinator().expect("Alex is coordinator");
    let mut lines = outbox_view(services, right).await.expect("the outbox");
    lines.remove(0)
}

async fn wait(running: &Running, staff: &Staff, fine: impl Fn(&OutboxState) -> bool) -> OutboxLine {
    for _ in 0..400 {
        let line = newest(&running.services, staff).await;
        if fine(&line.state) {
            return line;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("ten seconds: {:?}", newest(&running.services, staff).await)
}

fn elks(url: &str) -> [(&str, &str); 4] {
    [
        ("SMS_GATEWAY", "46elks"),
        ("SMS_URL", url),
        ("SMS_USER", "u1"),
        ("SMS_PASSWORD", "hemligt"),
    ]
}

#[tokio::test]
async fn forty_six_elks_gets_its_form_and_the_text_is_forgotten() {
    let gateway = GatewayDouble::start(&[]).await;
    let url = format!("http://{}/a1/sms", gateway.address);
    let (_world, running, staff) = asked(&elks(&url)).await;
    let (who, kind, body) = gateway.wait_for(1).await.remove(0);
    assert_eq!(who, "Basic dTE6aGVtbGlndA==");
    assert_eq!(kind, "application/x-www-form-urlencoded");
    let fields: Vec<(String, String)> = url::form_urlencoded::parse(body.as_bytes())
        .into_owned()
        .collect();
    let field = |name: &str| {
        let found = fields.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    };
    assert_eq!(field("to"), Some("+46701740655"));
    assert_eq!(field("from"), Some("Fritidsbank"));
    assert_eq!(field("message"), Some(TEXT));
    let line = wait(&running, &staff, |state| {
        matches!(state, OutboxState::Sent { .. })
    })
    .await;
    assert_eq!((line.to.as_str(), line.body), ("", None));
    running.stop().await;
}

#[tokio::test]
async fn another_gateway_gets_json_with_a_token() {
    let gateway = GatewayDouble::start(&[]).await;
    let url = format!("http://{}/a1/sms", gateway.address);
    let (_world, running, _) = asked(&[
        ("SMS_GATEWAY", "generic"),
        ("SMS_URL", &url),
        ("SMS_TOKEN", "t1"),
        (
            "SMS_BODY",
            r#"{"messages":[{"destination":"{to}","body":"{text}"}]}"#,
        ),
    ])
    .await;
    let (who, kind, body) = gateway.wait_for(1).await.remove(0);
    assert_eq!(
        (who.as_str(), kind.as_str()),
        ("Bearer t1", "application/json")
    );
    let read: serde_json::Value = serde_json::from_str(&body).expect("JSON");
    assert_eq!(read["messages"][0]["body"], TEXT);
    running.stop().await;
}

#[tokio::test]
async fn a_gateway_out_of_order_is_asked_again_until_the_code_is_worth_nothing() {
    let busy = (StatusCode::BAD_GATEWAY, "no route to +46701740655");
    let gateway = GatewayDouble::start(&[busy; 20]).await;
    let url = format!("http://{}/a1/sms", gateway.address);
    let (_world, running, staff) = asked(&elks(&url)).await;
    let tried = |state: &OutboxState| {
        matches!(
            state,
            OutboxState::Waiting {
                tries: 1,
                error: Some(_),
                ..
            }
        )
    };
    let OutboxState::Waiting { next, error, .. } = wait(&running, &staff, tried).await.state else {
        unreachable!("it waits");
    };
    let error = error.unwrap_or_default();
    assert!(
        error.contains("502") && !error.contains("46701740655"),
        "{error}"
    );
    let clock = running.services.clock();
    clock.set(next);
    gateway.wait_for(2).await;
    clock.set(next.plus(20 * Moment::MINUTE));
    let given_up = |state: &OutboxState| matches!(state, OutboxState::GivenUp { .. });
    wait(&running, &staff, given_up).await;
    running.stop().await;
    assert_eq!(gateway.wait_for(2).await.len(), 2, "too late is never sent");
}

#[tokio::test]
async fn a_number_that_is_none_is_given_up_at_once() {
    let refused = (StatusCode::BAD_REQUEST, "Invalid to number");
    let gateway = GatewayDouble::start(&[refused]).await;
    let url = format!("http://{}/a1/sms", gateway.address);
    let (_world, running, staff) = asked(&elks(&url)).await;
    let given_up = |state: &OutboxState| matches!(state, OutboxState::GivenUp { tries: 1, .. });
    assert_eq!(wait(&running, &staff, given_up).await.to, "…06 55");
    running.stop().await;
}

#[tokio::test]
async fn a_gateway_that_is_not_there_and_none_at_all_lose_nothing() {
    let (_world, running, staff) = asked(&elks("http://127.0.0.1:1/a1/sms")).await;
    let tried = |state: &OutboxState| matches!(state, OutboxState::Waiting { tries: 1, .. });
    wait(&running, &staff, tried).await;
    running.stop().await;
    let (_world, running, staff) = asked(&[]).await;
    let line = newest(&running.services, &staff).await;
    assert!(matches!(line.state, OutboxState::Waiting { tries: 0, .. }));
    assert_eq!(line.body, None, "a code is nobody else's to read");
    running.stop().await;
}
