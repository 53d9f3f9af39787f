//! How another use case puts a message into the outbox, in its own transaction.

use crate::store::entities::outbox;
use crate::store::outbox as rows;
use domain::branches::BranchId;
use domain::people::Phone;
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
    /// What a family is told of its reservations and loans: staff may read it, to call those
    /// whom it doesn't reach; it is forgotten once it went out, with its link.
    Letter,
    /// A code that lets a family in; as secret as a link, and worth nothing some minutes later.
    Code,
}

impl MessageKind {
    /// The word before the key of a row.
    fn as_str(self) -> &'static str {
        match self {
            Self::Voucher => "voucher",
            Self::Link => "link",
            Self::Letter => "letter",
            Self::Code => "code",
        }
    }

    /// The key of a row of this kind.
    fn key(self, about: &str) -> String {
        format!("{}/{about}", self.as_str())
    }

    /// The kind that a row's key tells; a word of a later version is taken for
    /// a secret.
    pub(super) fn of_key(dedupe: &str) -> Self {
        match dedupe.split_once('/') {
            Some((word, _)) if word == Self::Voucher.as_str() => Self::Voucher,
            Some((word, _)) if word == Self::Code.as_str() => Self::Code,
            Some((word, _)) if word == Self::Letter.as_str() => Self::Letter,
            _ => Self::Link,
        }
    }

    /// Whether staff may read its text.
    pub(super) fn is_open(self) -> bool {
        match self {
            Self::Voucher | Self::Letter => true,
            Self::Link | Self::Code => false,
        }
    }

    /// Whether its text stays when it went out.
    pub(super) fn is_kept(self) -> bool {
        self == Self::Voucher
    }

    /// How long after it was written it is worth sending, in milliseconds: a voucher or a link
    /// that comes after three days confuses more than it helps.
    pub(super) const fn patience(self) -> i64 {
        match self {
            Self::Voucher | Self::Link | Self::Letter => 3 * Moment::DAY,
            Self::Code => CODE_MILLIS,
        }
    }
}

/// How long a one-time code holds, in milliseconds.
pub const CODE_MILLIS: i64 = 10 * Moment::MINUTE;

/// By what a message goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// By e-mail.
    Email,
    /// By SMS.
    Sms,
}

impl Channel {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Email, Self::Sms];

    /// The code that the database stores.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
        }
    }

    /// The channel with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == code)
    }
}

/// An SMS to be queued.
#[derive(Debug)]
pub(crate) struct NewSms<'a> {
    /// What it is.
    pub kind: MessageKind,
    /// The top branch whose staff see it.
    pub root: BranchId,
    /// The branch in whose name it is sent.
    pub branch: BranchId,
    /// Where to.
    pub to: &'a Phone,
    /// Plain text.
    pub body: &'a str,
    /// What it is about: the same kind and key are queued once only.
    pub key: &'a str,
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
        root_id: Set(email.root.0),
        branch_id: Set(email.branch.0),
        channel: Set(Channel::Email.as_str().to_owned()),
        recipient: Set(email.to.as_str().to_owned()),
        subject: Set(one_line(email.subject)),
        body: Set(email.body.to_owned()),
        dedupe: Set(email.kind.key(email.key)),
        ..untried(now)
    };
    rows::insert(tx, row).await?;
    Ok(())
}

/// Puts an SMS into the outbox in the caller's transaction; nothing happens where its key is
/// there already.
pub(crate) async fn queue_sms(
    tx: &impl ConnectionTrait,
    sms: &NewSms<'_>,
    now: Moment,
) -> Result<(), DbErr> {
    let row = outbox::ActiveModel {
        root_id: Set(sms.root.0),
        branch_id: Set(sms.branch.0),
        channel: Set(Channel::Sms.as_str().to_owned()),
        recipient: Set(sms.to.as_str().to_owned()),
        subject: Set(String::new()),
        body: Set(sms.body.to_owned()),
        dedupe: Set(sms.kind.key(sms.key)),
        ..untried(now)
    };
    rows::insert(tx, row).await?;
    Ok(())
}

/// A row that nobody has tried to send.
fn untried(now: Moment) -> outbox::ActiveModel {
    outbox::ActiveModel {
        id: NotSet,
        created_at: Set(now.0),
        next_try_at: Set(now.0),
        tries: Set(0),
        sent_at: Set(None),
        given_up_at: Set(None),
        last_error: Set(None),
        ..Default::default()
    }
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
        assert_eq!(MessageKind::of_key("code/ab"), MessageKind::Code);
        assert_eq!(MessageKind::of_key("letter/1"), MessageKind::Letter);
        assert!(MessageKind::Letter.is_open() && !MessageKind::Letter.is_kept());
        assert!(!MessageKind::Code.is_open());
        assert_eq!(MessageKind::of_key("new-word/ab"), MessageKind::Link);
        assert!(!MessageKind::Link.is_open());
    }
}
