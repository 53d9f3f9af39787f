//! What was written since something happened, and stands: it is undone first.

use super::standing::find_loan;
use super::{UndoError, UndoRefusal};
use crate::store::entities::{event, loan};
use domain::lending::EventKind;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
    Select,
};

/// What writes how an article stands, each over the one before.
const STANDING: [EventKind; 8] = [
    EventKind::Lent,
    EventKind::Returned,
    EventKind::DutyAnswered,
    EventKind::PartMissing,
    EventKind::WorkOpened,
    EventKind::Moved,
    EventKind::StatusChanged,
    EventKind::Found,
];

/// The article stands as `event` left it. Its status alone doesn't tell: one that
/// lacks two parts is on service twice.
pub(super) async fn stands_as_left(
    tx: &impl ConnectionTrait,
    event: &event::Model,
) -> Result<(), UndoError> {
    let later: Vec<String> = later(event, &STANDING)
        .filter(event::Column::ArticleId.eq(event.article_id))
        // A lost thing that was found at its borrower's stands as before.
        .filter(
            Condition::any()
                .add(event::Column::Kind.ne(EventKind::Found.as_str()))
                .add(event::Column::LoanId.is_null()),
        )
        .into_tuple()
        .all(tx)
        .await?;
    if later.iter().any(|kind| kind == EventKind::Lent.as_str()) {
        return Err(UndoRefusal::LentSince.into());
    }
    if !later.is_empty() {
        return Err(UndoRefusal::ChangedSince.into());
    }
    Ok(())
}

/// The loan that `event` marked, if it isn't back and nothing of `kinds` marked it since.
pub(super) async fn marked_loan(
    tx: &impl ConnectionTrait,
    event: &event::Model,
    kinds: &[EventKind],
) -> Result<loan::Model, UndoError> {
    let row = find_loan(tx, event.loan_id.unwrap_or_default()).await?;
    let later = later(event, kinds)
        .filter(event::Column::LoanId.eq(row.id))
        .count(tx)
        .await?;
    if row.returned_at.is_some() || later > 0 {
        return Err(UndoRefusal::ChangedSince.into());
    }
    Ok(row)
}

/// The kinds of later events of `kinds` that stand, of other actions than the event's own.
fn later(event: &event::Model, kinds: &[EventKind]) -> Select<event::Entity> {
    event::Entity::find()
        .select_only()
        .column(event::Column::Kind)
        .filter(event::Column::Id.gt(event.id))
        .filter(event::Column::Action.ne(event.action))
        .filter(event::Column::UndoneAt.is_null())
        .filter(event::Column::Kind.is_in(kinds.iter().map(|kind| kind.as_str())))
}
