//! How another use case puts an e-mail into the outbox, in its own transaction.

use crate::store::entities::outbox;
use crate::store::outbox as rows;
use domain::branches::BranchId;
use domain::staff::Email;
use domain::time::Moment;
use sea_orm::{ActiveValue::NotSet, ConnectionTrait, DbErr, Set};

/// The longest subject, in characters.
const LONGEST_SUBJECT: usize = 200;

/// Names a message in the outbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct OutboxId(pub i64);

/// What a message is, as far as it changes who may read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MessageKind {
    /// A voucher: what was lent, and until when.
    Voucher,
    /// A link that lets somebody in: nobody but the addressee reads it, and it
    /// is forgotten once it went out.
    Link,
}

impl MessageKind {
    /// The word before the key of a row.
    fn as_str(self) -> &'static str {
        match self {
            Self::Voucher => "voucher",
            Self::Link => "link",
        }
    }

    /// The kind that a row's key tells; a word of a later version is taken for
    /// a secret.
    pub(super) fn of_key(dedupe: &str) -> Self {
        match dedupe.split_once('/') {
            Some((word, _)) if word == Self::Voucher.as_str() => Self::Voucher,
            _ => Self::Link,
        }
    }

    /// Whether staff may read its text, and it stays when it went out.
    pub(super) fn is_open(self) -> bool {
        match self {
            Self::Voucher => true,
            Self::Link => false,
        }
    }
}

/// An e-mail to be queued.
#[derive(Debug)]
pub(crate) struct NewEmail<'a> {
    /// What it is.
    pub kind: MessageKind,
    /// The top branch whose staff see it.
    pub root: BranchId,
    /// The branch in whose name it is sent.
    pub branch: BranchId,
    /// Where to.
    pub to: &'a Email,
    /// One line.
    pub subject: &'a str,
    /// Plain text, lines parted by `\n`.
    pub body: &'a str,
    /// What it is about: the same kind and key are queued once only.
    pub key: &'a str,
}

/// Puts an e-mail into the outbox in the caller's transaction; nothing happens
/// where its key is there already.
pub(crate) async fn queue_email(
    tx: &impl ConnectionTrait,
    email: &NewEmail<'_>,
    now: Moment,
) -> Result<(), DbErr> {
    let row = outbox::ActiveModel {
        id: NotSet,
        root_id: Set(email.root.0),
        branch_id: Set(email.branch.0),
        channel: Set("email".to_owned()),
        recipient: Set(email.to.as_str().to_owned()),
        subject: Set(one_line(email.subject)),
        body: Set(email.body.to_owned()),
        dedupe: Set(format!("{}/{}", email.kind.as_str(), email.key)),
        created_at: Set(now.0),
        next_try_at: Set(now.0),
        tries: Set(0),
        sent_at: Set(None),
        given_up_at: Set(None),
        last_error: Set(None),
    };
    rows::insert(tx, row).await?;
    Ok(())
}

/// A name in a subject must not start another header.
fn one_line(subject: &str) -> String {
    subject
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(LONGEST_SUBJECT)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_stays_one_line() {
        assert_eq!(one_line("Lånesedel\r\nBcc: x"), "Lånesedel  Bcc: x");
    }

    #[test]
    fn only_a_voucher_is_read_by_others() {
        assert_eq!(MessageKind::of_key("voucher/1/k"), MessageKind::Voucher);
        assert_eq!(MessageKind::of_key("link/ab"), MessageKind::Link);
        assert_eq!(MessageKind::of_key("new-word/ab"), MessageKind::Link);
        assert!(!MessageKind::Link.is_open());
    }
}
