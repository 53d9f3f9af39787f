//! Random days at the counter against a simple model: who has what, and how
//! each thing stands, after each step.

mod counter;
mod facts;
mod model;
mod picture;
mod rules;
mod steps;
mod undo;

use crate::common::{World, at, each_store};
use counter::Counter;
use domain::staff::Role;
use domain::time::Moment;
use model::Model;
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, TestRunner};
use service::lending::UndoRefusal;
use service::staff::Staff;
use service::stock::ImportKind;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::pin;
use std::task::Poll;
use steps::{Sent, Step, steps};

/// Of the runs that proptest makes by itself one in so many: a run is some
/// hundred transactions. `PROPTEST_CASES=10000` looks longer.
const SHARE: u32 = 4;

/// Carries a step out on the model. Why an undo is refused, if it is.
fn told(model: &mut Model, step: &Step, target: Option<usize>) -> Option<UndoRefusal> {
    match *step {
        Step::Scan {
            article,
            hand,
            answer,
            swap,
        } => model.scan(article, hand, answer, swap),
        Step::Klar(who) => model.klar(who),
        Step::LentOn { who, days_ago } => model.lent_on(who, days_ago),
        Step::Choose { who, days } => model.choose(who, days),
        Step::Renew(article) => model.renew(article),
        Step::Lost(article) => model.lost(article),
        Step::SaysReturned(article) => model.says_returned(article),
        Step::Found(article) => model.found(article),
        Step::PartMissing(article) => model.part_missing(article),
        Step::Status(article, status) => model.status(article, status),
        Step::Merge { from, into } => model.merge(from, into),
        Step::UndoLast { .. } | Step::UndoAny(_) => return model.undo(target?).err(),
        Step::NextDay => model.today = model.today.succ_opt().expect("a day"),
        Step::SendOldAgain(_) => {}
        Step::Swap { .. } => panic!("a swap is a scan"),
    }
    None
}

/// The deed that a step undoes.
fn target(model: &Model, step: &Step) -> Option<usize> {
    match step {
        Step::UndoLast { but } => model.last_but(*but),
        Step::UndoAny(which) if !model.deeds.is_empty() => Some(which.index(model.deeds.len())),
        _ => None,
    }
}

/// Whose hand a step is in.
fn hand_of(step: &Step) -> Option<usize> {
    match *step {
        Step::Scan { hand, .. } => hand,
        Step::LentOn { who, .. } => Some(who),
        _ => None,
    }
}

async fn some_days(world: &World, staff: &Staff, steps: &[Sent]) {
    let clock = world.services.clock();
    let mut now = at("2026-11-23 12:00");
    clock.set(now);
    let mut counter = Counter::open(world, staff.clone()).await;
    let mut model = Model::new(now.local_date(staff.zone()));
    for (place, (step, twice)) in steps.iter().enumerate() {
        let so_far = || format!("{} after step {place} of {steps:?}", world.database);
        now = match step {
            Step::NextDay => now.plus(Moment::DAY),
            _ => now.plus(Moment::MINUTE),
        };
        clock.set(now);
        let step = &model.at_the_counter(*step);
        let before = model.clone();
        let target = target(&model, step);
        let refusal = told(&mut model, step, target);
        if let Step::SendOldAgain(which) = step {
            counter.send_old_again(*which).await;
        }
        let reply = counter.carry_out(step, target, &before, *twice).await;
        let picture = counter.picture().await;
        assert_eq!(picture, model.picture(), "{}", so_far());
        picture.check(model.today);
        let Some(reply) = reply else { continue };
        assert_eq!(reply.refusal, refusal, "{}", so_far());
        let did = model.deeds.len() > before.deeds.len();
        assert_eq!(reply.did, did, "{}: {}", reply.words, so_far());
        if let (Some(who), Some(hand)) = (hand_of(step), reply.hand) {
            assert_eq!(hand, counter.hand(model.hands[who]), "{}", so_far());
        }
    }
    assert_eq!(counter.who_has().await, model.who_has(), "{steps:?}");
}

/// Whether the program did as the model says; what it says otherwise is printed.
async fn holds(world: &World, staff: &Staff, steps: &[Sent]) -> bool {
    let mut days = pin!(some_days(world, staff, steps));
    let caught =
        poll_fn(
            |context| match catch_unwind(AssertUnwindSafe(|| days.as_mut().poll(context))) {
                Ok(polled) => polled.map(Ok),
                Err(panic) => Poll::Ready(Err(panic)),
            },
        );
    caught.await.is_ok()
}

#[tokio::test]
async fn random_days_leave_the_same_things_with_the_same_people_as_a_simple_model() {
    each_store(|world| async move {
        let root = world
            .with_files(&[ImportKind::Branches, ImportKind::Types])
            .await;
        let staff = world.staff(root, root, Role::Counter);
        let config = Config::default();
        let runs = config.cases / SHARE;
        let mut runner = TestRunner::new(config);
        for _ in 0..runs {
            let mut days = steps().new_tree(&mut runner).expect("days");
            if holds(&world, &staff, &days.current()).await {
                continue;
            }
            // The fewest steps that still fail say what is wrong.
            let mut failing = days.current();
            let mut more = days.simplify();
            while more {
                more = if holds(&world, &staff, &days.current()).await {
                    days.complicate()
                } else {
                    failing = days.current();
                    days.simplify()
                };
            }
            some_days(&world, &staff, &failing).await;
            panic!("it failed, and then it didn't: {failing:?}");
        }
    })
    .await;
}
