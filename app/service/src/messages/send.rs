//! Sends what is due: claims one message after another, hands each to the
//! sender outside any transaction, and settles it.
//!
//! A process that dies between sending and settling sends once more, when its
//! claim has lapsed: a mail twice is better than none. Each try carries the same
//! message id, by which mail programs know it again.

use super::letters::{forget_letters, is_moot};
use super::outbox::{Channel, MessageKind, OutboxId};
use super::retry::{is_stale, next_try};
use crate::store::entities::{branch, outbox};
use crate::store::outbox as rows;
use crate::{Services, Unavailable};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait};
use std::time::Duration;

/// How long a claim holds, in milliseconds: longer than a try may take.
const CLAIM: i64 = 5 * Moment::MINUTE;
/// How long a try may take.
const LONGEST_TRY: Duration = Duration::from_secs(120);
/// The most that one round sends, so that whoever calls is asked to stop in between.
const MOST: usize = 50;
/// How long a settled message is kept, in milliseconds.
const KEPT: i64 = 30 * Moment::DAY;
/// The longest error that is kept, in characters.
const LONGEST_ERROR: usize = 300;

/// A message to hand to a mail server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingEmail {
    /// Names it, for its message id.
    pub id: OutboxId,
    /// When it was written.
    pub written: Moment,
    /// Where to.
    pub to: String,
    /// Where answers go: the branch's own address, if it has one.
    pub reply_to: Option<String>,
    /// One line.
    pub subject: String,
    /// Plain text.
    pub body: String,
}

/// A message to hand to an SMS gateway.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutgoingSms {
    /// Names it.
    pub id: OutboxId,
    /// Where to, in E.164.
    pub to: String,
    /// Plain text.
    pub body: String,
}

/// A message to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outgoing {
    /// To a mail server.
    Email(OutgoingEmail),
    /// To an SMS gateway.
    Sms(OutgoingSms),
}

/// Why a message did not go out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SendFailure {
    /// It may go out later: the server can't be reached, is busy, or is set up wrongly.
    #[error("{0}")]
    Later(String),
    /// It never will: there is no such address, or it can't be written to.
    #[error("{0}")]
    Never(String),
}

/// What hands messages over: SMTP and an SMS gateway, or a test's double.
pub trait Sender: Send + Sync {
    /// What it can send by; the others' messages wait.
    fn channels(&self) -> Vec<Channel>;

    /// Hands it over. Called again for the same message when that failed.
    fn send(&self, message: &Outgoing) -> impl Future<Output = Result<(), SendFailure>> + Send;
}

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Round {
    /// How many went out.
    pub sent: usize,
    /// How many are tried again later.
    pub put_off: usize,
    /// How many are tried no more.
    pub given_up: usize,
}

/// Sends what is due, until nothing is; a server that can't be reached is left alone for this
/// round.
///
/// # Errors
/// When the database can't; what was under way is tried again.
pub async fn send_due(services: &Services, sender: &impl Sender) -> Result<Round, Unavailable> {
    let mut round = Round::default();
    let mut channels = sender.channels();
    for _ in 0..MOST {
        let now = services.clock.now();
        if !rows::is_any_due(services.store.read(), &channels, now).await? {
            break;
        }
        let tx = services.store.begin_write().await?;
        let claimed = rows::claim(tx.conn(), &channels, now, now.plus(CLAIM)).await?;
        let Some(row) = claimed else {
            break;
        };
        let reply_to = branch::Entity::find_by_id(row.branch_id)
            .one(tx.conn())
            .await?
            .and_then(|branch| branch.email);
        // What came back meanwhile is not asked for.
        if is_settled(tx.conn(), &row).await? {
            let why = "it was settled before it could be sent";
            rows::settle_failed(tx.conn(), &row, why, None, now).await?;
            tx.commit().await?;
            round.given_up += 1;
            continue;
        }
        tx.commit().await?;
        match attempt(sender, &row, reply_to, now).await {
            Ok(()) => {
                sent(services, &row).await?;
                round.sent += 1;
            }
            Err(failure) => {
                let later = matches!(failure, SendFailure::Later(_));
                match failed(services, &row, failure).await? {
                    Some(_) => round.put_off += 1,
                    None => round.given_up += 1,
                }
                // The next one would most likely wait for the same server.
                if later {
                    channels.retain(|channel| channel.as_str() != row.channel);
                }
            }
        }
    }
    Ok(round)
}

/// Whether what a message tells a family isn't true any more.
async fn is_settled(tx: &impl ConnectionTrait, row: &outbox::Model) -> Result<bool, DbErr> {
    let letter = row.dedupe.strip_prefix("letter/");
    match letter.and_then(|id| id.parse().ok()) {
        Some(id) => is_moot(tx, id).await,
        None => Ok(false),
    }
}

async fn attempt(
    sender: &impl Sender,
    row: &outbox::Model,
    reply_to: Option<String>,
    now: Moment,
) -> Result<(), SendFailure> {
    let written = Moment(row.created_at);
    let kind = MessageKind::of_key(&row.dedupe);
    // A code is worth nothing once its time is over, however often it was tried.
    let counts = row.tries == 1 || kind == MessageKind::Code;
    if counts && is_stale(written, kind.patience(), now) {
        let why = "it waited too long before it could be sent";
        return Err(SendFailure::Never(why.to_owned()));
    }
    let message = match Channel::from_code(&row.channel) {
        Some(Channel::Sms) => Outgoing::Sms(OutgoingSms {
            id: OutboxId(row.id),
            to: row.recipient.clone(),
            body: row.body.clone(),
        }),
        Some(Channel::Email) => Outgoing::Email(OutgoingEmail {
            id: OutboxId(row.id),
            written,
            to: row.recipient.clone(),
            reply_to: reply_to.filter(|address| !address.is_empty()),
            subject: row.subject.clone(),
            body: row.body.clone(),
        }),
        None => {
            let why = format!("nothing is sent by {}", row.channel);
            return Err(SendFailure::Never(why));
        }
    };
    match tokio::time::timeout(LONGEST_TRY, sender.send(&message)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(SendFailure::Later(format!(
            "no answer within {} seconds",
            LONGEST_TRY.as_secs()
        ))),
    }
}

async fn sent(services: &Services, row: &outbox::Model) -> Result<(), Unavailable> {
    let keep_body = MessageKind::of_key(&row.dedupe).is_kept();
    let tx = services.store.begin_write().await?;
    rows::settle_sent(tx.conn(), row, keep_body, services.clock.now()).await?;
    Ok(tx.commit().await?)
}

/// When it is tried again.
async fn failed(
    services: &Services,
    row: &outbox::Model,
    failure: SendFailure,
) -> Result<Option<Moment>, Unavailable> {
    let now = services.clock.now();
    let (error, next) = match failure {
        SendFailure::Later(error) => {
            let patience = MessageKind::of_key(&row.dedupe).patience();
            let next = next_try(Moment(row.created_at), patience, row.tries, now);
            (error, next)
        }
        SendFailure::Never(error) => (error, None),
    };
    let error = without_address(&error, &row.recipient);
    match next {
        Some(_) => tracing::warn!(id = row.id, tries = row.tries, error, "a message waits"),
        None => tracing::error!(
            id = row.id,
            tries = row.tries,
            error,
            "a message was given up; a coordinator sees it in the outbox"
        ),
    }
    let tx = services.store.begin_write().await?;
    rows::settle_failed(tx.conn(), row, &error, next, now).await?;
    tx.commit().await?;
    Ok(next)
}

/// Mail servers repeat the address in what they answer; neither the log nor the
/// list for staff is to hold it.
fn without_address(error: &str, address: &str) -> String {
    let text = if address.is_empty() {
        error.to_owned()
    } else {
        error.replace(address, "…")
    };
    text.chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST_ERROR)
        .collect()
}

/// Takes away what was settled more than thirty days ago; tells how many.
///
/// # Errors
/// When the database can't.
pub async fn forget_old(services: &Services) -> Result<u64, Unavailable> {
    let now = services.clock.now();
    let before = now.plus(-KEPT);
    let tx = services.store.begin_write().await?;
    let gone = rows::forget_settled(tx.conn(), before).await?;
    let gone = gone + forget_letters(tx.conn(), before, now).await?;
    tx.commit().await?;
    Ok(gone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_answers_is_kept_without_the_address() {
        assert_eq!(
            without_address("550 <kim@umea.example>\r\nno such user", "kim@umea.example"),
            "550 <…>  no such user"
        );
        assert_eq!(without_address("no", ""), "no");
    }
}
