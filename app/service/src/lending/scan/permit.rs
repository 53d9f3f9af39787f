//! A guardian's permission that is told beside the voucher: what waited for it goes along.

use super::counter::Counter;
use super::{Scan, Scanned};
use crate::Services;
use crate::lending::command::{Begun, Command, CommandError};
use crate::lending::hand::held;
use crate::lending::lines::ArticleLine;
use crate::staff::Staff;
use domain::lending::{Action, Answer, Hand, Permission, SubmissionKey, VoucherId};
use domain::people::BorrowerId;
use serde::{Deserialize, Serialize};

/// What a tick did.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Permitted {
    /// What can be undone.
    pub action: Action,
    /// What lay aside for it and is lent now.
    pub along: Vec<ArticleLine>,
}

/// Ticks a guardian's permission on a voucher, before or after something asks for it.
///
/// # Errors
/// When it isn't open, the key was used, or the database can't.
pub async fn tick_permission(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: VoucherId,
    given: Permission,
) -> Result<Permitted, CommandError> {
    let command = match Command::begin(services, staff, key, &("permit", id, given)).await? {
        Begun::Answered(permitted) => return Ok(permitted),
        Begun::New(command) => command,
    };
    let hand = Hand::Voucher(id);
    let held = held(command.tx.conn(), staff, command.now, hand).await?;
    let held = held
        .filter(|held| held.voucher.is_some())
        .ok_or(CommandError::NotThere)?;
    let mut doing = command.doing();
    doing.journal = doing.journal.with_voucher(Some(id.0));
    // As if the question had been asked about each of the things that wait.
    let scan = Scan {
        scanned: Scanned::Borrower(BorrowerId(held.who.id)),
        hand,
        wearer: None,
        pending: None,
        swap: None,
        promise: None,
        answer: Some(Answer::Permission(given)),
    };
    let mut counter = Counter {
        tx: &command.tx,
        staff,
        scan: &scan,
        doing,
        held: Some(held),
        wrote: false,
    };
    counter.permit(given).await?;
    let along = match counter.voucher().await? {
        Some(voucher) => counter.lend_what_waited(&voucher).await?,
        None => Vec::new(),
    };
    let action = command.journal.action();
    command.finish(Permitted { action, along }).await
}
