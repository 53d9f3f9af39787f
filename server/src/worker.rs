//! What goes on beside the requests: mail goes out, and what was settled long
//! ago is forgotten. Several processes may do it at once.

use service::Services;
use service::messages::{Round, Sender, forget_old, send_due};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, MissedTickBehavior, interval};

/// How often the outbox is looked into.
const EVERY: Duration = Duration::from_secs(3);
/// How often what is old is taken away.
const CLEAN_EVERY: Duration = Duration::from_secs(60 * 60);

/// Works until `stopped` says so; ends what it has begun. Without a sender
/// messages stay in the outbox.
pub async fn work(
    services: Services,
    sender: Option<impl Sender>,
    mut stopped: watch::Receiver<bool>,
) {
    let mut ticks = interval(EVERY);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut cleaned: Option<Instant> = None;
    loop {
        tokio::select! {
            _ = ticks.tick() => {}
            // The end of whoever would say so is the same.
            _ = stopped.wait_for(|stop| *stop) => return,
        }
        if let Some(sender) = &sender {
            send(&services, sender).await;
        }
        if cleaned.is_none_or(|at| at.elapsed() >= CLEAN_EVERY) {
            cleaned = Some(Instant::now());
            clean(&services).await;
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
            tracing::info!(sent, put_off, given_up, "mail");
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
}
