//! The outbox on both databases: queued once, sent once, tried again, given up.

use crate::common::{World, at, each_store, key};
use domain::branches::BranchId;
use domain::lending::{Hand, VoucherId};
use domain::people::PersonName;
use domain::staff::Role;
use domain::time::Moment;
use service::lending::add_wearer;
use service::messages::{
    Channel, EmailVoucherError, MessageKind, OutboxLine, OutboxState, Outgoing, OutgoingEmail,
    Round, SendAgainError, SendFailure, Sender, email_reset_link, email_voucher, forget_old,
    outbox_view, send_again, send_due,
};
use service::people::{AddBorrower, add_borrower};
use service::staff::{DEMO_SIGN_INS, Staff, add_demo_staff, request_reset};
use service::stock::ImportKind;
use std::sync::Mutex;

/// A mail server that says what the test tells it to, and keeps what it took.
#[derive(Default)]
struct Double {
    failures: Mutex<Vec<SendFailure>>,
    taken: Mutex<Vec<OutgoingEmail>>,
}

impl Double {
    fn failing(failures: impl IntoIterator<Item = SendFailure>) -> Self {
        Self {
            failures: Mutex::new(failures.into_iter().collect()),
            ..Self::default()
        }
    }

    fn taken(&self) -> Vec<OutgoingEmail> {
        self.taken.lock().expect("nobody panicked").clone()
    }
}

impl Sender for Double {
    fn channels(&self) -> Vec<Channel> {
        vec![Channel::Email]
    }

    async fn send(&self, message: &Outgoing) -> Result<(), SendFailure> {
        let Outgoing::Email(email) = message else {
            panic!("only mail is sent here: {message:?}");
        };
        tokio::task::yield_now().await;
        if let Some(failure) = self.failures.lock().expect("nobody panicked").pop() {
            return Err(failure);
        }
        let mut taken = self.taken.lock().expect("nobody panicked");
        taken.push(email.clone());
        Ok(())
    }
}

async fn voucher(world: &World) -> (Staff, VoucherId) {
    let branch = world.with_files(&[ImportKind::Branches]).await;
    let staff = world.staff(branch, branch, Role::Coordinator);
    let typed = AddBorrower {
        name: "Kajsa Öhman".to_owned(),
        phone: "070-174 06 41".to_owned(),
        is_group: false,
        contact: String::new(),
        language: String::new(),
    };
    let kajsa = add_borrower(&world.services, &staff, &key(), &typed)
        .await
        .expect("Kajsa is added");
    let hand = Hand::Borrower(kajsa.id);
    let nils = PersonName::parse("Nils").expect("a name");
    let (voucher, _) = add_wearer(&world.services, &staff, &key(), hand, &nils)
        .await
        .expect("a voucher is opened");
    (staff, voucher)
}

async fn queue(world: &World, staff: &Staff, id: VoucherId, address: &str) {
    let key = key();
    let (subject, body) = ("Din lånesedel", "Pulka, tillbaka 8 mars");
    email_voucher(&world.services, staff, &key, id, address, subject, body)
        .await
        .expect("the voucher is queued");
}

async fn seen(world: &World, staff: &Staff) -> Vec<OutboxLine> {
    let coordinator = staff.coordinator().expect("a coordinator");
    outbox_view(&world.services, coordinator)
        .await
        .expect("the outbox is read")
}

async fn round(world: &World, double: &Double) -> Round {
    send_due(&world.services, double)
        .await
        .expect("a round is made")
}

fn later() -> SendFailure {
    SendFailure::Later("421 <kajsa@umea.example> try later".to_owned())
}

#[tokio::test]
async fn a_voucher_goes_out_once_and_its_address_is_forgotten() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        queue(&world, &staff, id, " kajsa@umea.example ").await;
        let waiting = &seen(&world, &staff).await[0];
        assert_eq!(waiting.to, "k…@umea.example");
        assert_eq!(waiting.body.as_deref(), Some("Pulka, tillbaka 8 mars"));
        assert!(matches!(
            waiting.state,
            OutboxState::Waiting { tries: 0, .. }
        ));

        let double = Double::default();
        let expected = Round {
            sent: 1,
            ..Round::default()
        };
        assert_eq!(round(&world, &double).await, expected);
        assert_eq!(round(&world, &double).await, Round::default());
        let taken = double.taken();
        assert_eq!(taken.len(), 1, "{}", world.database);
        assert_eq!(taken[0].to, "kajsa@umea.example");
        assert_eq!(taken[0].subject, "Din lånesedel");

        let sent = &seen(&world, &staff).await[0];
        assert_eq!(sent.to, "");
        assert!(matches!(sent.state, OutboxState::Sent { .. }));
    })
    .await;
}

#[tokio::test]
async fn the_same_form_queues_once_and_another_address_under_its_key_is_refused() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        let key = key();
        let send = async |address: &str, body: &str| {
            email_voucher(&world.services, &staff, &key, id, address, "s", body).await
        };
        let first = send("kajsa@umea.example", "one").await.expect("queued");
        let again = send("kajsa@umea.example", "two").await.expect("the same");
        assert_eq!(first, again);
        let other = send("nils@umea.example", "one").await;
        assert!(matches!(other, Err(EmailVoucherError::KeyReused(_))));
        assert_eq!(seen(&world, &staff).await.len(), 1);
    })
    .await;
}

#[tokio::test]
async fn what_is_no_address_or_no_voucher_of_ours_is_refused() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        let send = async |staff: &Staff, id, address| {
            email_voucher(&world.services, staff, &key(), id, address, "s", "b").await
        };
        for address in ["", "kajsa", "kajsa@umea.example\r\nBcc: x@y.example"] {
            let refused = send(&staff, id, address).await;
            assert!(
                matches!(refused, Err(EmailVoucherError::Address(_))),
                "{address}"
            );
        }
        let missing = send(&staff, VoucherId(id.0 + 1), "k@umea.example").await;
        assert!(matches!(missing, Err(EmailVoucherError::NotThere)));
        let elsewhere = world.staff(BranchId(99), BranchId(99), Role::Administrator);
        let foreign = send(&elsewhere, id, "k@umea.example").await;
        assert!(matches!(foreign, Err(EmailVoucherError::NotThere)));
    })
    .await;
}

#[tokio::test]
async fn a_failure_is_tried_again_after_a_pause() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        queue(&world, &staff, id, "kajsa@umea.example").await;
        let double = Double::failing([later()]);
        assert_eq!(round(&world, &double).await.put_off, 1);
        let OutboxState::Waiting { next, tries, error } =
            seen(&world, &staff).await.remove(0).state
        else {
            panic!("it waits");
        };
        let now = world.services.clock().now();
        assert_eq!((next, tries), (now.plus(Moment::MINUTE), 1));
        assert_eq!(error.as_deref(), Some("421 <…> try later"));
        assert_eq!(round(&world, &double).await, Round::default());
        world.services.clock().set(next);
        assert_eq!(round(&world, &double).await.sent, 1);
    })
    .await;
}

#[tokio::test]
async fn after_three_days_a_message_is_given_up_and_can_be_sent_again() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        queue(&world, &staff, id, "kajsa@umea.example").await;
        let double = Double::failing(vec![later(); 200]);
        let written = world.services.clock().now();
        let mut tries = 0;
        let line = loop {
            round(&world, &double).await;
            tries += 1;
            let line = seen(&world, &staff).await.remove(0);
            match line.state {
                OutboxState::Waiting { next, .. } => world.services.clock().set(next),
                OutboxState::GivenUp { .. } => break line,
                OutboxState::Sent { .. } => panic!("it can't go out"),
            }
        };
        assert_eq!(world.services.clock().now(), written.plus(3 * Moment::DAY));
        assert!((10..25).contains(&tries), "{tries}");

        let works = Double::default();
        assert_eq!(round(&world, &works).await, Round::default());
        let coordinator = staff.coordinator().expect("a coordinator");
        send_again(&world.services, coordinator, line.id)
            .await
            .expect("it is due again");
        assert_eq!(round(&world, &works).await.sent, 1);
        let gone = send_again(&world.services, coordinator, line.id).await;
        assert!(matches!(gone, Err(SendAgainError::NotThere)));
    })
    .await;
}

#[tokio::test]
async fn an_address_that_does_not_exist_is_given_up_at_once_and_holds_up_nobody() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        queue(&world, &staff, id, "nobody@umea.example").await;
        queue(&world, &staff, id, "kajsa@umea.example").await;
        let never = SendFailure::Never("550 no such user".to_owned());
        let double = Double::failing([never]);
        let done = round(&world, &double).await;
        assert_eq!((done.sent, done.given_up), (1, 1));
        assert_eq!(double.taken()[0].to, "kajsa@umea.example");
    })
    .await;
}

#[tokio::test]
async fn what_waited_for_days_before_there_was_a_mail_server_is_not_sent_by_surprise() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        queue(&world, &staff, id, "kajsa@umea.example").await;
        world.services.clock().set(at("2026-12-24 12:00"));
        let double = Double::default();
        assert_eq!(round(&world, &double).await.given_up, 1);
        assert_eq!(double.taken(), []);
    })
    .await;
}

#[tokio::test]
async fn two_processes_never_send_the_same_message() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        for number in 0..20 {
            queue(&world, &staff, id, &format!("kajsa{number}@umea.example")).await;
        }
        let double = Double::default();
        let rounds = tokio::join!(
            round(&world, &double),
            round(&world, &double),
            round(&world, &double)
        );
        assert_eq!(rounds.0.sent + rounds.1.sent + rounds.2.sent, 20);
        let mut to: Vec<_> = double.taken().into_iter().map(|mail| mail.to).collect();
        to.sort();
        to.dedup();
        assert_eq!(to.len(), 20, "{}", world.database);
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_addressee_reads_a_link() {
    each_store(async |world| {
        let branch = world.with_files(&[ImportKind::Branches]).await;
        add_demo_staff(&world.services, branch)
            .await
            .expect("staff");
        let staff = world.staff(branch, branch, Role::Administrator);
        let mail = request_reset(&world.services, DEMO_SIGN_INS[0].email)
            .await
            .expect("a link")
            .expect("Kim has an account");
        let body = format!("https://x.example/{}", mail.link.token.as_str());
        for _ in 0..2 {
            email_reset_link(&world.services, &mail, "Nytt lösenord", &body)
                .await
                .expect("queued");
        }
        let lines = seen(&world, &staff).await;
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0].kind, &lines[0].body), (MessageKind::Link, &None));
        let double = Double::default();
        assert_eq!(round(&world, &double).await.sent, 1);
        assert_eq!(double.taken()[0].body, body);
    })
    .await;
}

#[tokio::test]
async fn a_message_that_was_settled_is_forgotten_after_a_month() {
    each_store(async |world| {
        let (staff, id) = voucher(&world).await;
        queue(&world, &staff, id, "kajsa@umea.example").await;
        round(&world, &Double::default()).await;
        queue(&world, &staff, id, "nils@umea.example").await;
        let sent = world.services.clock().now();
        world.services.clock().set(sent.plus(30 * Moment::DAY));
        assert_eq!(forget_old(&world.services).await.expect("cleared"), 0);
        world.services.clock().set(sent.plus(30 * Moment::DAY + 1));
        assert_eq!(forget_old(&world.services).await.expect("cleared"), 1);
        assert_eq!(seen(&world, &staff).await.len(), 1, "what waits stays");
    })
    .await;
}
