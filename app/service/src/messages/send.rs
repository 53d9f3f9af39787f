//! Sends what is due: claims one message after another, hands each to the
//! sender outside any transaction, and settles it.
//!
//! A process that dies between sending and settling sends once more, when its
//! claim has lapsed: a mail twice is better than none. Each try carries the same
//! message id, by which mail programs know it again.

use super::outbox::{MessageKind, OutboxId};
use super::retry::{is_stale, next_try};
use crate::store::entities::{branch, outbox};
use crate::store::outbox as rows;
use crate::{Services, Unavailable};
use domain::time::Moment;
use sea_orm::EntityTrait;
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

/// What hands a message to a mail server: SMTP, or a test's double.
pub trait Sender: Send + Sync {
    /// Hands it over. Called again for the same message when that failed.
    fn send(&self, email: &OutgoingEmail) -> impl Future<Output = Result<(), SendFailure>> + Send;
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

/// Sends what is due, until nothing is or the server can't be reached.
///
/// # Errors
/// When the database can't; what was under way is tried again.
pub async fn send_due(services: &Services, sender: &impl Sender) -> Result<Round, Unavailable> {
    let mut round = Round::default();
    for _ in 0..MOST {
        let now = services.clock.now();
        if !rows::is_any_due(services.store.read(), now).await? {
            break;
        }
        let tx = services.store.begin_write().await?;
        let Some(row) = rows::claim(tx.conn(), now, now.plus(CLAIM)).await? else {
            break;
        };
        let reply_to = branch::Entity::find_by_id(row.branch_id)
            .one(tx.conn())
            .await?
            .and_then(|branch| branch.email);
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
                    break;
                }
            }
        }
    }
    Ok(round)
}

async fn attempt(
    sender: &impl Sender,
    row: &outbox::Model,
    reply_to: Option<String>,
    now: Moment,
) -> Result<(), SendFailure> {
    let written = Moment(row.created_at);
    if row.tries == 1 && is_stale(written, now) {
        let why = "it waited for three days before mail was sent at all";
        return Err(SendFailure::Never(why.to_owned()));
    }
    let email = OutgoingEmail {
        id: OutboxId(row.id),
        written,
        to: row.recipient.clone(),
        reply_to: reply_to.filter(|address| !address.is_empty()),
        subject: row.subject.clone(),
        body: row.body.clone(),
    };
    match tokio::time::timeout(LONGEST_TRY, sender.send(&email)).await {
        Ok(outcome) => outcome,
        Err(_) => Err(SendFailure::Later(format!(
            "no answer within {} seconds",
            LONGEST_TRY.as_secs()
        ))),
    }
}

async fn sent(services: &Services, row: &outbox::Model) -> Result<(), Unavailable> {
    let keep_body = MessageKind::of_key(&row.dedupe).is_open();
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
        SendFailure::Later(error) => (error, next_try(Moment(row.created_at), row.tries, now)),
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
    let before = services.clock.now().plus(-KEPT);
    let tx = services.store.begin_write().await?;
    let gone = rows::forget_settled(tx.conn(), before).await?;
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
