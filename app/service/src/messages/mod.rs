//! Messages to people: written into the outbox in the transaction that causes
//! them, and sent afterwards by whoever runs the program.
//!
//! A message is never lost between the two, and no lending waits for a mail
//! server. Without one, the texts stay where staff can read them.

mod letter;
mod letters;
mod link;
mod notices;
mod outbox;
mod reminders;
mod reset_link;
mod retry;
mod send;
mod view;
mod voucher;

pub use letter::{Letter, Named, OpenDay, Part, Words};
pub use letters::{Written, write_letters};
pub use link::{
    LetterError, LetterPage, answer_offer_by_link, cancel_by_link, letter_page, renew_by_link,
};
pub(crate) use notices::{About, NewNotice, hours_into, tell};
pub use outbox::CODE_MILLIS;
pub use outbox::{Channel, MessageKind, OutboxId};
pub(crate) use outbox::{NewSms, queue_sms};
pub use reminders::write_reminders;
pub use reset_link::email_reset_link;
pub use send::{
    Outgoing, OutgoingEmail, OutgoingSms, Round, SendFailure, Sender, forget_old, send_due,
};
pub use view::{OutboxLine, OutboxState, SendAgainError, outbox_view, send_again};
pub use voucher::{EmailVoucherError, Queued, email_voucher};
