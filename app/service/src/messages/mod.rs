//! Messages to people: written into the outbox in the transaction that causes
//! them, and sent afterwards by whoever runs the program.
//!
//! A message is never lost between the two, and no lending waits for a mail
//! server. Without one, the texts stay where staff can read them.

mod outbox;
mod reset_link;
mod retry;
mod send;
mod view;
mod voucher;

pub use outbox::CODE_MILLIS;
pub use outbox::{Channel, MessageKind, OutboxId};
pub(crate) use outbox::{NewSms, queue_sms};
pub use reset_link::email_reset_link;
pub use send::{
    Outgoing, OutgoingEmail, OutgoingSms, Round, SendFailure, Sender, forget_old, send_due,
};
pub use view::{OutboxLine, OutboxState, SendAgainError, outbox_view, send_again};
pub use voucher::{EmailVoucherError, Queued, email_voucher};
