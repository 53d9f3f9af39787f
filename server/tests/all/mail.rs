//! Mail by SMTP: taken, refused for a while, refused for good, and without a server.

use crate::common::World;
use crate::common::smtp::MailServer;
use domain::lending::{Hand, SubmissionKey, VoucherId};
use domain::people::PersonName;
use domain::time::Moment;
use server::Running;
use service::lending::add_wearer;
use service::messages::{OutboxLine, OutboxState, email_voucher, outbox_view};
use service::people::{AddBorrower, add_borrower};
use service::staff::{DEMO_SIGN_INS, SignIn, Staff, sign_in};
use service::{Chance, Clock, Services};
use std::time::Duration;

const BODY: &str = "Hej Åsa!\n\n- Pulka (nr 12)\n.\nTillbaka senast tisdag 8 mars.";

/// A demo that sends by `mail`, at a time of the test's own.
async fn demo_with(mail: &MailServer) -> (World, Running) {
    let port = mail.address.port().to_string();
    let world = World::new(&[
        ("MAIL_HOST", "127.0.0.1"),
        ("MAIL_PORT", &port),
        ("MAIL_SECURITY", "none"),
        ("MAIL_FROM", "Fritidsbanken Umeå <lana@umea.example>"),
    ]);
    let store = world.services().await.store().clone();
    // At night, when families of the demo are reminded of nothing.
    let clock = Clock::fixed(Moment(1_772_676_000_000));
    let services = Services::new(store, clock, Chance);
    server::demo::make(&services).await.expect("a demo");
    let running = server::serve::serve(&world.settings, services).await;
    (world, running.expect("it starts"))
}

fn key() -> SubmissionKey {
    SubmissionKey::parse(&Chance.token()).expect("a token is a key")
}

async fn coordinator(services: &Services) -> Staff {
    let typed = SignIn {
        email: DEMO_SIGN_INS[1].email,
        password: DEMO_SIGN_INS[1].password,
        device: None,
    };
    sign_in(services, typed).await.expect("Alex signs in").staff
}

async fn voucher(services: &Services, staff: &Staff) -> VoucherId {
    let typed = AddBorrower {
        name: "Åsa Öberg".to_owned(),
        phone: "070-174 06 55".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    let asa = add_borrower(services, staff, &key(), &typed)
        .await
        .expect("added");
    let wearer = PersonName::parse("Åsa").expect("a name");
    let hand = Hand::Borrower(asa.id);
    let (id, _) = add_wearer(services, staff, &key(), hand, &wearer)
        .await
        .expect("a voucher");
    id
}

async fn queue(services: &Services, staff: &Staff, address: &str) {
    let id = voucher(services, staff).await;
    email_voucher(
        services,
        staff,
        &key(),
        id,
        address,
        "Din lånesedel från Umeå",
        BODY,
    )
    .await
    .expect("queued");
}

async fn newest(services: &Services, staff: &Staff) -> OutboxLine {
    let right = staff.coordinator().expect("Alex is coordinator");
    let mut lines = outbox_view(services, right).await.expect("the outbox");
    lines.remove(0)
}

/// Waits until the newest message is as `fine` wants it.
async fn wait(
    services: &Services,
    staff: &Staff,
    fine: impl Fn(&OutboxState) -> bool,
) -> OutboxLine {
    for _ in 0..400 {
        let line = newest(services, staff).await;
        if fine(&line.state) {
            return line;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("ten seconds: {:?}", newest(services, staff).await)
}

#[tokio::test]
async fn a_voucher_reaches_the_mail_server_whole() {
    let mail = MailServer::start(&[]).await;
    let (_world, running) = demo_with(&mail).await;
    let staff = coordinator(&running.services).await;
    queue(&running.services, &staff, "asa@example.se").await;
    let message = mail.wait_for(1).await.remove(0);
    for header in [
        "To: asa@example.se",
        "<lana@umea.example>",
        "Auto-Submitted: auto-generated",
        "Message-ID: <",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(message.contains(header), "{header} in {message}");
    }
    // A line of one dot would end the message (RFC 5321 §4.5.2).
    assert!(message.contains("\n..\n"), "{message}");
    let sent = |state: &OutboxState| matches!(state, OutboxState::Sent { .. });
    assert_eq!(wait(&running.services, &staff, sent).await.to, "");
    running.stop().await;
    assert_eq!(mail.taken().len(), 1);
}

#[tokio::test]
async fn a_server_that_is_busy_gets_the_message_a_minute_later() {
    let mail = MailServer::start(&["451 4.7.1 <asa@example.se> greylisted"]).await;
    let (_world, running) = demo_with(&mail).await;
    let staff = coordinator(&running.services).await;
    queue(&running.services, &staff, "asa@example.se").await;
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
    let OutboxState::Waiting { next, error, .. } =
        wait(&running.services, &staff, tried).await.state
    else {
        unreachable!("it waits");
    };
    let error = error.unwrap_or_default();
    assert!(
        error.contains("451") && error.contains("<…> greylisted"),
        "{error}"
    );
    assert!(mail.taken().is_empty());
    running.services.clock().set(next);
    mail.wait_for(1).await;
    running.stop().await;
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_told_to_staff_at_once() {
    let mail = MailServer::start(&["550 5.1.1 <asa@example.se> unknown"]).await;
    let (_world, running) = demo_with(&mail).await;
    let staff = coordinator(&running.services).await;
    queue(&running.services, &staff, "asa@example.se").await;
    let given_up = |state: &OutboxState| matches!(state, OutboxState::GivenUp { tries: 1, .. });
    let line = wait(&running.services, &staff, given_up).await;
    assert_eq!(line.to, "a…@example.se");
    running.stop().await;
}

#[tokio::test]
async fn a_refusal_that_may_be_our_own_setting_is_tried_again() {
    let mail = MailServer::start(&["550 5.7.1 relaying denied"]).await;
    let (_world, running) = demo_with(&mail).await;
    let staff = coordinator(&running.services).await;
    queue(&running.services, &staff, "asa@example.se").await;
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
    wait(&running.services, &staff, tried).await;
    running.stop().await;
}

#[tokio::test]
async fn without_a_mail_server_nothing_is_lost() {
    let world = World::new(&[]);
    let services = world.services().await;
    server::demo::make(&services).await.expect("a demo");
    let running = server::serve::serve(&world.settings, services)
        .await
        .expect("it starts");
    let staff = coordinator(&running.services).await;
    queue(&running.services, &staff, "asa@example.se").await;
    let line = newest(&running.services, &staff).await;
    assert_eq!(line.body.as_deref(), Some(BODY));
    assert!(matches!(line.state, OutboxState::Waiting { tries: 0, .. }));
    running.stop().await;
}
