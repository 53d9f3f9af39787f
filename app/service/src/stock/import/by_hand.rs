//! What staff changed by hand stays, whatever a file says that is imported again.

use super::article_row::{self as columns, ArticleRow};
use super::cells::Cells;
use super::reason::Notice;
use crate::lending::journal::Happened;
use crate::stock::particulars::Change;
use crate::stock::places::{Places, system_of};
use crate::store::entities::{article, event};
use domain::lending::EventKind;
use domain::stock::{Condition, Size};
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use std::collections::HashSet;

/// The fields of an article that somebody of the staff was the last to change.
async fn changed_by_hand(
    tx: &impl ConnectionTrait,
    article: i64,
) -> Result<HashSet<String>, DbErr> {
    let kinds = [EventKind::ArticleChanged, EventKind::Moved];
    let events = event::Entity::find()
        .filter(event::Column::ArticleId.eq(article))
        .filter(event::Column::Kind.is_in(kinds.map(EventKind::as_str)))
        .filter(event::Column::UndoneAt.is_null())
        .order_by_asc(event::Column::Id)
        .all(tx)
        .await?;
    let mut by_hand = HashSet::new();
    for row in events {
        let happened = serde_json::from_str(&row.data)
            .map_err(|error| DbErr::Custom(format!("event {} can't be read: {error}", row.id)))?;
        let fields: Vec<String> = match happened {
            Happened::ArticleChanged { fields } => {
                fields.into_iter().map(|(field, ..)| field).collect()
            }
            Happened::Moved { .. } => vec!["shelf".to_owned(), "home_branch".to_owned()],
            _ => Vec::new(),
        };
        for field in fields {
            if row.staff_id.is_some() {
                by_hand.insert(field);
            } else {
                by_hand.remove(&field);
            }
        }
    }
    Ok(by_hand)
}

/// Keeps what was changed by hand, and says so beside the cell that says otherwise.
pub(super) async fn keep_by_hand(
    tx: &impl ConnectionTrait,
    cells: &mut Cells<'_>,
    row: &mut ArticleRow,
    before: &article::Model,
    places: &Places,
) -> Result<(), DbErr> {
    let changes = row.particulars.changes(before, places);
    if changes.is_empty() {
        return Ok(());
    }
    let by_hand = changed_by_hand(tx, before.id).await?;
    for (field, kept, _) in changes
        .into_iter()
        .filter(|(field, ..): &Change| by_hand.contains(field))
    {
        let typed = &mut row.particulars;
        let column = match field.as_str() {
            "type" => {
                typed.type_id = before.type_id;
                columns::TYPE
            }
            "size" => {
                if let Some(kind) = places.type_with(before.type_id) {
                    typed.size = Size::parse(system_of(kind), &before.size_text);
                }
                columns::SIZE
            }
            "condition" => {
                if let Some(condition) = Condition::from_code(&before.condition) {
                    typed.condition = condition;
                }
                columns::CONDITION
            }
            "home_branch" => {
                typed.home = before.home_branch_id;
                columns::BRANCH
            }
            "shelf" => {
                typed.shelf.clone_from(&before.shelf);
                columns::SHELF
            }
            "brand" => {
                typed.brand.clone_from(&before.brand);
                columns::BRAND
            }
            "note" => {
                typed.note.clone_from(&before.note);
                columns::NOTE
            }
            "received_on" => {
                typed.received_on = before.received_on;
                columns::RECEIVED
            }
            // The number is how the row is known; a buckle is never taken away.
            _ => continue,
        };
        cells.note(column, Notice::KeptByHand { kept });
    }
    Ok(())
}
