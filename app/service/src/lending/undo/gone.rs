//! What was added or merged, taken away or parted again.

use super::standing::find_voucher;
use super::{UndoError, UndoRefusal};
use crate::store::entities::{article, article_code, borrower, borrower_word, duty, loan, voucher};
use crate::store::statement;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, Set,
};

/// An article that was added by mistake goes, unless something rests on it.
pub(super) async fn remove_article(tx: &impl ConnectionTrait, id: i64) -> Result<(), UndoError> {
    let loans = loan::Entity::find()
        .filter(loan::Column::ArticleId.eq(id))
        .count(tx)
        .await?;
    if loans > 0 {
        return Err(UndoRefusal::ChangedSince.into());
    }
    article_code::Entity::delete_many()
        .filter(article_code::Column::ArticleId.eq(id))
        .exec(tx)
        .await?;
    duty::Entity::delete_many()
        .filter(duty::Column::ArticleId.eq(id))
        .exec(tx)
        .await?;
    article::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// A borrower who was added by mistake goes, unless something rests on him.
pub(super) async fn remove_borrower(tx: &impl ConnectionTrait, id: i64) -> Result<(), UndoError> {
    let vouchers = voucher::Entity::find()
        .filter(voucher::Column::BorrowerId.eq(id))
        .count(tx)
        .await?;
    // Another turned out to be him, or he to be another.
    let is_merged = Condition::all()
        .add(borrower::Column::Id.eq(id))
        .add(borrower::Column::MergedInto.is_not_null());
    let merged = borrower::Entity::find()
        .filter(
            Condition::any()
                .add(borrower::Column::MergedInto.eq(id))
                .add(is_merged),
        )
        .count(tx)
        .await?;
    if vouchers > 0 || merged > 0 {
        return Err(UndoRefusal::ChangedSince.into());
    }
    borrower_word::Entity::delete_many()
        .filter(borrower_word::Column::BorrowerId.eq(id))
        .exec(tx)
        .await?;
    borrower::Entity::delete_by_id(id).exec(tx).await?;
    Ok(())
}

/// What moved from one borrower to another when they were merged.
pub(super) struct Moved<'a> {
    /// Vouchers, with all that stands on them.
    pub vouchers: &'a [i64],
    /// Reservations.
    pub reservations: &'a [i64],
    /// Places in waiting lists.
    pub waits: &'a [i64],
}

pub(super) async fn unmerge(
    tx: &impl ConnectionTrait,
    from: i64,
    moved: &Moved<'_>,
    noted: bool,
) -> Result<(), UndoError> {
    let row = borrower::Entity::find_by_id(from)
        .one(tx)
        .await?
        .ok_or(UndoRefusal::NothingThere)?;
    if let Some(into) = row.merged_into {
        let stays = borrower::Entity::find_by_id(into).one(tx).await?;
        // Whoever he was merged into turned out to be a third one since: what
        // moved on with that comes back with it first.
        if stays.is_some_and(|stays| stays.merged_into.is_some()) {
            return Err(UndoRefusal::ChangedSince.into());
        }
        if noted {
            take_note_away(tx, into, &row.note).await?;
        }
    }
    let mut active = row.into_active_model();
    active.merged_into = Set(None);
    active.update(tx).await?;
    for id in moved.vouchers {
        let mut active = find_voucher(tx, Some(*id)).await?.into_active_model();
        active.borrower_id = Set(from);
        active.update(tx).await?;
        // All that stands on it, also what was lent on it since.
        tx.execute_raw(statement(
            tx,
            "UPDATE loans SET borrower_id = $1 WHERE voucher_id = $2",
            [from.into(), (*id).into()],
        ))
        .await?;
    }
    for (table, ids) in [("reservations", moved.reservations), ("waits", moved.waits)] {
        for id in ids {
            tx.execute_raw(statement(
                tx,
                &format!("UPDATE {table} SET borrower_id = $1 WHERE id = $2"),
                [from.into(), (*id).into()],
            ))
            .await?;
        }
    }
    Ok(())
}

/// Takes away the note that a merge added, unless somebody has edited it since.
pub(super) async fn take_note_away(
    tx: &impl ConnectionTrait,
    id: i64,
    note: &str,
) -> Result<(), DbErr> {
    let Some(row) = borrower::Entity::find_by_id(id).one(tx).await? else {
        return Ok(());
    };
    let Some(before) = row.note.strip_suffix(note.trim()) else {
        return Ok(());
    };
    let (before, version) = (before.trim_end().to_owned(), row.version);
    let mut active = row.into_active_model();
    active.note = Set(before);
    active.version = Set(version + 1);
    active.update(tx).await?;
    Ok(())
}
