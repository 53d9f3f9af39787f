//! The outbox as a coordinator sees it: what went out, what waits, what was
//! given up, and why.

use super::outbox::{Channel, MessageKind, OutboxId};
use crate::staff::Coordinator;
use crate::store::entities::outbox;
use crate::store::outbox as rows;
use crate::{Services, Unavailable};
use domain::people::Phone;
use domain::time::Moment;
use sea_orm::DbErr;

/// The most that is shown of what did not go out, and of what did.
const MOST: u64 = 100;

/// A message, without the address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutboxLine {
    /// Names it.
    pub id: OutboxId,
    /// What it is.
    pub kind: MessageKind,
    /// By what it goes.
    pub channel: Channel,
    /// Where to, as `k…@umea.example` or `…0612`; empty once it went out.
    pub to: String,
    /// Its subject.
    pub subject: String,
    /// Its text, where others than the addressee may read it.
    pub body: Option<String>,
    /// When it was written.
    pub written: Moment,
    /// What became of it.
    pub state: OutboxState,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OutboxState {
    /// It waits: for the first try, or for another one.
    Waiting {
        /// When it is tried next, if mail is sent at all.
        next: Moment,
        /// How often it was tried.
        tries: u32,
        /// What the last try said.
        error: Option<String>,
    },
    /// It went out.
    Sent {
        /// When.
        at: Moment,
    },
    /// It is tried no more.
    GivenUp {
        /// Since when.
        at: Moment,
        /// How often it was tried.
        tries: u32,
        /// What the last try said.
        error: Option<String>,
    },
}

impl From<outbox::Model> for OutboxLine {
    fn from(row: outbox::Model) -> Self {
        let kind = MessageKind::of_key(&row.dedupe);
        let tries = u32::try_from(row.tries).unwrap_or_default();
        let error = row.last_error;
        let state = match (row.sent_at, row.given_up_at) {
            (Some(at), _) => OutboxState::Sent { at: Moment(at) },
            (None, Some(at)) => OutboxState::GivenUp {
                at: Moment(at),
                tries,
                error,
            },
            (None, None) => OutboxState::Waiting {
                next: Moment(row.next_try_at),
                tries,
                error,
            },
        };
        Self {
            id: OutboxId(row.id),
            kind,
            channel: Channel::from_code(&row.channel).unwrap_or(Channel::Email),
            to: masked(&row.recipient),
            subject: row.subject,
            body: kind.is_open().then_some(row.body),
            written: Moment(row.created_at),
            state,
        }
    }
}

/// What the coordinator's branches send: first what did not go out, newest first.
///
/// # Errors
/// When the database can't.
pub async fn outbox_view(
    services: &Services,
    coordinator: Coordinator<'_>,
) -> Result<Vec<OutboxLine>, Unavailable> {
    let db = services.store.read();
    let root = coordinator.0.root().0;
    let mut lines = rows::newest(db, root, true, MOST).await?;
    lines.extend(rows::newest(db, root, false, MOST).await?);
    Ok(lines.into_iter().map(OutboxLine::from).collect())
}

/// Why a message isn't sent again.
#[derive(Debug, thiserror::Error)]
pub enum SendAgainError {
    /// It isn't there any more, or it went out.
    #[error("there is no such message that waits")]
    NotThere,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for SendAgainError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Sends a message at once that waits or was given up. To do it twice changes
/// nothing more.
///
/// # Errors
/// When it isn't there or went out, or the database can't.
pub async fn send_again(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: OutboxId,
) -> Result<(), SendAgainError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    if !rows::send_again(tx.conn(), coordinator.0.root().0, id.0, now).await? {
        return Err(SendAgainError::NotThere);
    }
    tx.commit().await?;
    Ok(())
}

/// An address that tells who writes to whom only to those who know: the first
/// letter and the host, or a number's last four digits.
pub(super) fn masked(address: &str) -> String {
    match address.split_once('@') {
        Some((name, host)) => {
            let first = name.chars().next().map(String::from).unwrap_or_default();
            format!("{first}…@{host}")
        }
        None if address.is_empty() => String::new(),
        None if address.starts_with('+') => match Phone::from_e164(address) {
            Ok(phone) => format!("…{}", phone.last_four()),
            Err(_) => "…".to_owned(),
        },
        None => "…".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_shows_its_first_letter_and_its_host() {
        assert_eq!(masked("åsa.lind@umea.example"), "å…@umea.example");
        assert_eq!(masked("+46701740612"), "…06 12");
        assert_eq!(masked(""), "");
        assert_eq!(masked("no address"), "…");
    }
}
