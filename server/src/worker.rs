//! What goes on beside the requests: messages go out, and what was settled long
//! ago is forgotten. Several processes may do it at once.

use service::Services;
use service::booking::{Upkeep, keep_promises};
use service::messages::{
    Round, Sender, Words, Written, forget_old, send_due, write_letters, write_reminders,
};
use service::stock::import::list::{forget_old_lists, work_on_lists};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval};

/// How often the outbox is looked into.
const EVERY: Duration = Duration::from_secs(3);
/// How often it is looked whether a list waits: somebody looks on.
const LISTS_EVERY: Duration = Duration::from_secs(1);
/// How often it is looked what is due or late.
const REMIND_EVERY: Duration = Duration::from_secs(10 * 60);
/// How often promises to families are looked at.
const PROMISES_EVERY: Duration = Duration::from_secs(60);
/// How often what is old is taken away.
const CLEAN_EVERY: Duration = Duration::from_secs(60 * 60);

/// Works until `stopped` says so; ends what it has begun. What `sender` has no way out for
/// stays in the outbox.
pub async fn work(services: Services, sender: impl Sender, mut stopped: watch::Receiver<bool>) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut cleaned: Option<Instant> = None;
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            // The end of whoever would say so is the same.
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        send(&services, &sender).await;
        if cleaned.is_none_or(|at| at.elapsed() >= CLEAN_EVERY) {
            cleaned = Some(Instant::now());
            clean(&services).await;
        }
    }
}

/// Puts what families are to be told into the outbox, until `stopped` says so.
pub async fn work_letters(
    services: Services,
    words: impl Words,
    mut stopped: watch::Receiver<bool>,
) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut reminded: Option<Instant> = None;
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        if reminded.is_none_or(|at| at.elapsed() >= REMIND_EVERY) {
            reminded = Some(Instant::now());
            if let Err(error) = write_reminders(&services).await {
                tracing::error!(%error, "reminders can't be written");
            }
        }
        match write_letters(&services, &words).await {
            Ok(written) if written == Written::default() => {}
            Ok(Written { letters, dropped }) => {
                tracing::info!(letters, dropped, "messages to families");
            }
            Err(error) => tracing::error!(%error, "messages to families can't be written"),
        }
    }
}

/// Lets go what nobody collected and finds the promises that can't be kept, until `stopped`
/// says so.
pub async fn work_promises(services: Services, mut stopped: watch::Receiver<bool>) {
    let mut ticks = interval(PROMISES_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        match keep_promises(&services).await {
            Ok(upkeep) if upkeep == Upkeep::default() => {}
            Ok(Upkeep {
                lapsed,
                broken,
                offered,
            }) => {
                tracing::info!(lapsed, broken, offered, "reservations");
            }
            Err(error) => tracing::error!(%error, "reservations can't be looked after"),
        }
    }
}

/// Reads, brings in or takes back the lists that wait, until `stopped` says so. What is
/// under way is dropped then: each step is a transaction, and the next start goes on.
pub async fn work_lists(services: Services, mut stopped: watch::Receiver<bool>) {
    let mut ticks = interval(LISTS_EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            () = list_after_list(&services) => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        tokio::select! {
            _ = ticks.tick() => {}
            _ = stopped.wait_for(|stop| *stop) => return,
        }
    }
}

async fn list_after_list(services: &Services) {
    loop {
        match work_on_lists(services).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => return tracing::error!(%error, "a list can't be worked on"),
        }
    }
}

async fn send(services: &Services, sender: &impl Sender) {
    match send_due(services, sender).await {
        Ok(round) if round == Round::default() => {}
        Ok(Round {
            sent,
            put_off,
            given_up,
        }) => {
            tracing::info!(sent, put_off, given_up, "messages");
        }
        Err(error) => tracing::error!(%error, "the outbox can't be worked on"),
    }
}

async fn clean(services: &Services) {
    match forget_old(services).await {
        Ok(0) => {}
        Ok(messages) => tracing::info!(count = messages, "old messages were forgotten"),
        Err(error) => tracing::error!(%error, "old messages can't be forgotten"),
    }
    match forget_old_lists(services).await {
        Ok(0) => {}
        Ok(lists) => tracing::info!(count = lists, "old lists were forgotten"),
        Err(error) => tracing::error!(%error, "old lists can't be forgotten"),
    }
}
