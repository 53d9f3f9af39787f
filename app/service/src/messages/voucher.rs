//! A voucher by e-mail: the address is typed for this one message, and never
//! stands with the borrower.

use super::outbox::{MessageKind, NewEmail, queue_email};
use super::view::masked;
use crate::lending::KeyReused;
use crate::lending::submissions::{Earlier, Submission, is_taken};
use crate::staff::Staff;
use crate::store::lending as rows;
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::lending::{SubmissionKey, VoucherId};
use domain::staff::{Email, EmailError};
use sea_orm::DbErr;
use serde::{Deserialize, Serialize};

/// A voucher is on its way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Queued {
    /// Where to, as it may be shown: `k…@umea.example`.
    pub to: String,
}

/// Why no voucher was queued.
#[derive(Debug, thiserror::Error)]
pub enum EmailVoucherError {
    /// There is no such voucher here.
    #[error("there is no such voucher")]
    NotThere,
    /// What was typed is no address.
    #[error(transparent)]
    Address(#[from] EmailError),
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for EmailVoucherError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Queues a voucher, as `subject` and `body` tell it, to an address that is
/// forgotten once it went out.
///
/// # Errors
/// When it isn't there, the address is none, the key was used for another
/// voucher or address, or the database can't.
pub async fn email_voucher(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: VoucherId,
    address: &str,
    subject: &str,
    body: &str,
) -> Result<Queued, EmailVoucherError> {
    let to = Email::parse(&nfc(address))?;
    // The text is the page's and may have changed when the form is sent again.
    let submission = Submission::new(key, staff.id().0, &("email-voucher", id, to.as_str()));
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let voucher = rows::find_voucher(tx.conn(), staff.root().0, id.0)
        .await?
        .ok_or(EmailVoucherError::NotThere)?;
    let email = NewEmail {
        kind: MessageKind::Voucher,
        root: staff.root(),
        branch: BranchId(voucher.branch_id),
        to: &to,
        subject,
        body,
        key: &format!("{}/{}", id.0, key.as_str()),
    };
    queue_email(tx.conn(), &email, now).await?;
    let queued = Queued {
        to: masked(to.as_str()),
    };
    match submission.keep(tx.conn(), &queued, now).await {
        Ok(()) => {}
        // The same form came twice in one moment; the other one did it.
        Err(error) if is_taken(&error) => return Err(KeyReused.into()),
        Err(error) => return Err(error.into()),
    }
    tx.commit().await?;
    Ok(queued)
}
