//! Two borrowers turn out to be one.

use super::family::end_all;
use crate::lending::journal::{About, Happened, Journal};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::staff::Staff;
use crate::store::entities::{borrower, reservation, voucher, wait};
use crate::store::statement;
use crate::{Services, Unavailable};
use domain::lending::{Action, SubmissionKey};
use domain::people::BorrowerId;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, Set,
};
use serde::{Deserialize, Serialize};

/// What was merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Merged {
    /// What can be undone.
    pub action: Action,
}

/// Why nothing was merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// One of them isn't there, or both are the same.
    #[error("the two borrowers can't be merged")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for MergeError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Merges `from` into `into`: vouchers and loans move, the name and number of
/// `into` stay, a note of `from` is added to his.
///
/// # Errors
/// When one isn't there, both are the same, the key was used, or the database can't.
pub async fn merge_borrowers(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    from: BorrowerId,
    into: BorrowerId,
) -> Result<Merged, MergeError> {
    let submission = Submission::new(key, staff.id().0, &("merge", from, into));
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let root = staff.root().0;
    // Locked in order of number, so that two merges don't wait for each other.
    let rows = borrower::Entity::find()
        .filter(borrower::Column::Id.is_in([from.0, into.0]))
        .filter(borrower::Column::RootId.eq(root))
        .filter(borrower::Column::MergedInto.is_null())
        .order_by_asc(borrower::Column::Id)
        .lock_exclusive()
        .all(tx.conn())
        .await?;
    let find = |id: BorrowerId| rows.iter().find(|row| row.id == id.0).cloned();
    let (Some(gone), Some(stays)) = (find(from), find(into)) else {
        return Err(MergeError::NotThere);
    };
    if from == into {
        return Err(MergeError::NotThere);
    }
    let vouchers = voucher::Entity::find()
        .select_only()
        .column(voucher::Column::Id)
        .filter(voucher::Column::BorrowerId.eq(from.0))
        .into_tuple::<i64>()
        .all(tx.conn())
        .await?;
    let reservations = reservation::Entity::find()
        .select_only()
        .column(reservation::Column::Id)
        .filter(reservation::Column::BorrowerId.eq(from.0))
        .into_tuple::<i64>()
        .all(tx.conn())
        .await?;
    let waits = wait::Entity::find()
        .select_only()
        .column(wait::Column::Id)
        .filter(wait::Column::BorrowerId.eq(from.0))
        .into_tuple::<i64>()
        .all(tx.conn())
        .await?;
    // Who is gone signs in anew, as the one who stays.
    end_all(tx.conn(), from.0).await?;
    for table in ["loans", "vouchers", "reservations", "waits"] {
        tx.conn()
            .execute_raw(statement(
                tx.conn(),
                &format!("UPDATE {table} SET borrower_id = $1 WHERE borrower_id = $2"),
                [into.0.into(), from.0.into()],
            ))
            .await?;
    }
    let noted = !gone.note.is_empty() && gone.note != stays.note;
    if noted {
        let note = format!("{}\n{}", stays.note, gone.note);
        let version = stays.version;
        let mut active = stays.into_active_model();
        active.note = Set(note.trim().chars().take(2_000).collect());
        active.version = Set(version + 1);
        active.update(tx.conn()).await?;
    }
    let mut active = gone.into_active_model();
    active.merged_into = Set(Some(into.0));
    active.update(tx.conn()).await?;
    let journal = Journal::new(staff, services.chance.action(), now);
    let happened = Happened::BorrowersMerged {
        from: from.0,
        vouchers,
        reservations,
        waits,
        noted,
    };
    journal
        .record(tx.conn(), About::borrower(into.0), &happened)
        .await?;
    let merged = Merged {
        action: journal.action(),
    };
    submission.keep(tx.conn(), &merged, now).await?;
    tx.commit().await?;
    Ok(merged)
}
