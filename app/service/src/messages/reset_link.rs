//! The mail with a link to choose another password.

use super::outbox::{MessageKind, NewEmail, queue_email};
use crate::staff::ResetMail;
use crate::{Services, Unavailable};
use domain::staff::Email;

/// Queues the link that [`crate::staff::request_reset`] made, in the words of
/// `subject` and `body`, which hold the link's address.
///
/// # Errors
/// When the database can't; whoever asked can ask again.
pub async fn email_reset_link(
    services: &Services,
    mail: &ResetMail,
    subject: &str,
    body: &str,
) -> Result<(), Unavailable> {
    // The address comes from an account: what can't be written to gets nothing.
    let Ok(to) = Email::parse(&mail.email) else {
        return Ok(());
    };
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let email = NewEmail {
        kind: MessageKind::Link,
        root: mail.root,
        branch: mail.branch,
        to: &to,
        subject,
        body,
        key: &mail.link.token.hash(),
    };
    queue_email(tx.conn(), &email, now).await?;
    tx.commit().await?;
    Ok(())
}
