//! Things that go from branch to branch: asked for, on their way, arrived.

use crate::common::{World, each_store, key};
use domain::branches::BranchId;
use domain::lending::Hand;
use domain::staff::Role;
use domain::stock::{ArticleId, ArticleStatus};
use service::branches::public_branches;
use service::lending::{Scan, Scanned, scan};
use service::people::{AddBorrower, add_borrower};
use service::staff::Staff;
use service::stock::{
    ArticleForm, ImportKind, TransferError, TransferOutcome, TransferView, add_article,
    article_view, ask_transfer, call_off_transfer, change_status, receive_transfers, send_transfer,
    transfer_of, transfers,
};

/// Somebody at the top branch, and a colleague at another.
async fn two(world: &World) -> (Staff, Staff) {
    let root = world
        .with_files(&[ImportKind::Branches, ImportKind::Types])
        .await;
    let all = public_branches(&world.services).await.expect("read");
    let other = all.iter().find(|branch| branch.id != root);
    let other = other.expect("another").id;
    (
        world.staff(root, root, Role::Counter),
        world.staff(other, root, Role::Counter),
    )
}

async fn sled(world: &World, staff: &Staff, number: i64) -> ArticleId {
    let form = ArticleForm {
        number: number.to_string(),
        kind: "KALKE".to_owned(),
        shelf: "C9".to_owned(),
        home: staff.branch().0.to_string(),
        branch: staff.branch().0.to_string(),
        ..ArticleForm::default()
    };
    let added = add_article(&world.services, staff, &key(), &form).await;
    added.expect("added").id
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

async fn ask(world: &World, staff: &Staff, scans: &[&str]) -> Vec<TransferOutcome> {
    let (to, key, codes) = (staff.branch(), key(), codes(scans));
    let asked = ask_transfer(&world.services, staff, &key, to, "till helgen", &codes).await;
    let asked = asked.expect("asked");
    asked.lines.iter().map(|line| line.outcome).collect()
}

async fn view(world: &World, staff: &Staff) -> TransferView {
    transfers(&world.services, staff).await.expect("read")
}

async fn branch_of(world: &World, staff: &Staff, id: ArticleId) -> BranchId {
    let view = article_view(&world.services, staff, id).await;
    view.expect("read").expect("there").branch.0
}

#[tokio::test]
async fn a_thing_is_asked_for_sent_and_arrives() {
    each_store(async |world| {
        let (here, there) = two(&world).await;
        let services = &world.services;
        let wanted = sled(&world, &here, 1).await;
        let scrapped = sled(&world, &here, 2).await;
        sled(&world, &there, 3).await;
        change_status(services, &here, &key(), scrapped, ArticleStatus::Scrapped)
            .await
            .expect("scrapped");
        let outcomes = ask(&world, &there, &["1", "2", "3", "zzz"]).await;
        assert_eq!(
            outcomes,
            [
                TransferOutcome::Asked,
                TransferOutcome::Scrapped,
                TransferOutcome::IsThere,
                TransferOutcome::Unknown,
            ]
        );
        assert_eq!(
            ask(&world, &there, &["1"]).await,
            [TransferOutcome::Already]
        );
        let asked = view(&world, &there).await;
        assert_eq!((asked.asked.len(), asked.coming.len()), (1, 0));
        let to_send = view(&world, &here).await.to_send;
        assert_eq!(to_send.len(), 1);
        assert_eq!(
            (to_send[0].note.as_str(), to_send[0].on_loan),
            ("till helgen", false)
        );

        // It is not on its way yet: nothing arrives.
        let early = receive_transfers(services, &there, &key(), &codes(&["1"])).await;
        let early = early.expect("answered");
        assert_eq!(early.lines[0].outcome, TransferOutcome::NotOnItsWay);

        let sent = key();
        for _ in 0..2 {
            send_transfer(services, &here, &sent, to_send[0].id)
                .await
                .expect("sent");
        }
        assert_eq!(branch_of(&world, &here, wanted).await, there.branch());
        assert!(view(&world, &here).await.to_send.is_empty());
        let coming = view(&world, &there).await.coming;
        assert_eq!(coming.len(), 1);
        assert!(coming[0].sent_on.is_some());
        // Nobody else can take it in.
        let wrong = receive_transfers(services, &here, &key(), &codes(&["1"])).await;
        assert_eq!(
            wrong.expect("answered").lines[0].outcome,
            TransferOutcome::NotOnItsWay
        );
        let came = receive_transfers(services, &there, &key(), &codes(&["1", "FB000003"])).await;
        let came: Vec<TransferOutcome> = came
            .expect("answered")
            .lines
            .iter()
            .map(|line| line.outcome)
            .collect();
        assert_eq!(
            came,
            [TransferOutcome::Arrived, TransferOutcome::NotOnItsWay]
        );
        assert!(
            transfer_of(services, &there, wanted)
                .await
                .expect("read")
                .is_none()
        );
    })
    .await;
}

#[tokio::test]
async fn what_is_on_loan_is_not_sent_and_a_request_is_called_off() {
    each_store(async |world| {
        let (here, there) = two(&world).await;
        let services = &world.services;
        let wanted = sled(&world, &here, 1).await;
        ask(&world, &there, &["1"]).await;
        let typed = AddBorrower {
            name: "Sanna Lind".to_owned(),
            phone: "070-174 06 05".to_owned(),
            is_group: false,
            contact: String::new(),
            language: String::new(),
        };
        let who = add_borrower(services, &here, &key(), &typed).await;
        let lend = Scan {
            scanned: Scanned::Article(wanted),
            hand: Hand::Borrower(who.expect("added").id),
            wearer: None,
            pending: None,
            swap: None,
            promise: None,
            answer: None,
        };
        scan(services, &here, &key(), &lend).await.expect("lent");
        let row = view(&world, &here).await.to_send.remove(0);
        assert!(row.on_loan);
        let refused = send_transfer(services, &here, &key(), row.id).await;
        assert!(matches!(refused, Err(TransferError::OnLoan)), "{refused:?}");
        for _ in 0..2 {
            call_off_transfer(services, &there, &key(), row.id)
                .await
                .expect("called off");
        }
        assert!(
            transfer_of(services, &here, wanted)
                .await
                .expect("read")
                .is_none()
        );
        // Asked for again, it is asked for.
        assert_eq!(ask(&world, &there, &["1"]).await, [TransferOutcome::Asked]);
    })
    .await;
}

#[tokio::test]
async fn two_branches_ask_at_once_and_one_is_answered() {
    each_store(async |world| {
        let (here, there) = two(&world).await;
        let services = &world.services;
        sled(&world, &here, 1).await;
        let wanted = codes(&["1"]);
        let keys = (key(), key());
        let both = tokio::join!(
            ask_transfer(services, &there, &keys.0, there.branch(), "", &wanted),
            ask_transfer(services, &there, &keys.1, there.branch(), "", &wanted),
        );
        let mut outcomes: Vec<TransferOutcome> = [both.0, both.1]
            .into_iter()
            .map(|asked| asked.expect("asked").lines[0].outcome)
            .collect();
        outcomes.sort_by_key(|outcome| *outcome != TransferOutcome::Asked);
        assert_eq!(outcomes, [TransferOutcome::Asked, TransferOutcome::Already]);
        let nowhere = ask_transfer(services, &there, &key(), BranchId(999), "", &wanted).await;
        assert!(matches!(nowhere, Err(TransferError::NoSuchBranch)));
    })
    .await;
}
