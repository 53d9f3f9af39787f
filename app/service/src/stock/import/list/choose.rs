//! What a coordinator decides about a list: its columns, its rows, whether it is
//! brought in, taken back or put away.

use super::columns::Columns;
use super::send::ListError;
use super::state::{ListId, ListState};
use crate::Services;
use crate::staff::Coordinator;
use crate::store::WriteTx;
use crate::store::entities::{import, import_row};
use domain::stock::ListField;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, Set,
};

/// How a list is to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListChoices {
    /// One of [`super::ENCODINGS`]; anything else stays as it was.
    pub encoding: String,
    /// `;`, `,` or a tab; anything else stays as it was.
    pub delimiter: char,
    /// What each column holds, in the order of the file.
    pub columns: Columns,
    /// Whether a row without a number gets a new one; else it stays out.
    pub makes_numbers: bool,
    /// Whether the columns are chosen; else only letters and signs are, and the
    /// page is shown once more.
    pub is_final: bool,
}

/// Keeps how a list is read, and begins to read it.
///
/// # Errors
/// When the columns won't do, it is somewhere else, or the database can't.
pub async fn choose_columns(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    choices: ListChoices,
) -> Result<(), ListError> {
    if choices.is_final {
        check(&choices.columns)?;
    }
    let from = [ListState::Columns, ListState::Ready, ListState::Failed];
    let (tx, list) = lock(services, coordinator, id, &from).await?;
    let mut row = list.into_active_model();
    if super::ENCODINGS.contains(&choices.encoding.as_str()) {
        row.encoding = Set(choices.encoding);
    }
    if matches!(choices.delimiter, ';' | ',' | '\t') {
        row.delimiter = Set(choices.delimiter.to_string());
    }
    row.columns = Set(serde_json::to_string(&choices.columns).unwrap_or_default());
    row.missing = Set(if choices.makes_numbers {
        "new"
    } else {
        "report"
    }
    .to_owned());
    let state = if choices.is_final {
        ListState::Reading
    } else {
        ListState::Columns
    };
    row.state = Set(state.as_str().to_owned());
    row.done_rows = Set(0);
    row.total_rows = Set(0);
    row.claimed_until = Set(0);
    row.update(tx.conn()).await?;
    import_row::Entity::delete_many()
        .filter(import_row::Column::ImportId.eq(id.0))
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(())
}

fn check(columns: &Columns) -> Result<(), ListError> {
    for field in ListField::ALL {
        let those = columns.iter().filter(|column| **column == Some(field));
        if those.count() > 1 {
            return Err(ListError::ColumnTwice);
        }
    }
    let has = |field| columns.contains(&Some(field));
    if !has(ListField::Number) && !has(ListField::Kind) {
        return Err(ListError::NothingToKnowBy);
    }
    Ok(())
}

/// Ticks some of the rows that were shown, and takes the tick from the others.
///
/// # Errors
/// When it is somewhere else, or the database can't.
pub async fn tick_rows(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    shown: &[i64],
    ticked: &[i64],
) -> Result<(), ListError> {
    let (tx, _) = lock(
        services,
        coordinator,
        id,
        &[ListState::Ready, ListState::Again],
    )
    .await?;
    for (is_ticked, lines) in [
        (
            false,
            shown
                .iter()
                .filter(|line| !ticked.contains(line))
                .collect::<Vec<_>>(),
        ),
        (
            true,
            shown.iter().filter(|line| ticked.contains(line)).collect(),
        ),
    ] {
        import_row::Entity::update_many()
            .col_expr(import_row::Column::IsTicked, Expr::value(is_ticked))
            .filter(import_row::Column::ImportId.eq(id.0))
            .filter(import_row::Column::Line.is_in(lines.into_iter().copied()))
            .filter(import_row::Column::Kind.is_in(["new", "update"]))
            .filter(import_row::Column::Outcome.is_null())
            .exec(tx.conn())
            .await?;
    }
    tx.commit().await?;
    Ok(())
}

/// Begins to bring the ticked rows in. Begun already is as good.
///
/// # Errors
/// When it isn't there or somewhere else, or the database can't.
pub async fn start_import(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
) -> Result<(), ListError> {
    let from = [
        ListState::Ready,
        ListState::Again,
        ListState::Doing,
        ListState::Done,
    ];
    go(
        services,
        coordinator,
        id,
        &from,
        ListState::Doing,
        &[ListState::Doing, ListState::Done],
    )
    .await
}

/// Begins to take the list back. Begun already is as good.
///
/// # Errors
/// When it isn't there or was never in, or the database can't.
pub async fn undo_import(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
) -> Result<(), ListError> {
    let from = [
        ListState::Done,
        ListState::Again,
        ListState::Undoing,
        ListState::Undone,
    ];
    go(
        services,
        coordinator,
        id,
        &from,
        ListState::Undoing,
        &[ListState::Undoing, ListState::Undone],
    )
    .await
}

async fn go(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    from: &[ListState],
    to: ListState,
    there: &[ListState],
) -> Result<(), ListError> {
    let (tx, list) = lock(services, coordinator, id, from).await?;
    if there.contains(&ListState::parse(&list.state)) {
        return Ok(());
    }
    if ListState::parse(&list.state) == ListState::Again {
        // Shown again and not ticked: it stays out.
        import_row::Entity::update_many()
            .col_expr(import_row::Column::IsAgain, Expr::value(false))
            .filter(import_row::Column::ImportId.eq(id.0))
            .filter(import_row::Column::IsTicked.eq(false))
            .exec(tx.conn())
            .await?;
    }
    let mut row = list.into_active_model();
    row.state = Set(to.as_str().to_owned());
    row.done_rows = Set(0);
    row.claimed_until = Set(0);
    if to == ListState::Undoing {
        row.undone_by = Set(Some(coordinator.0.id().0));
    }
    row.update(tx.conn()).await?;
    tx.commit().await?;
    Ok(())
}

/// Puts a list away that was never brought in.
///
/// # Errors
/// When it isn't there or is in, or the database can't.
pub async fn remove_list(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
) -> Result<(), ListError> {
    let from = [ListState::Columns, ListState::Ready, ListState::Failed];
    let (tx, _) = lock(services, coordinator, id, &from).await?;
    import::Entity::delete_by_id(id.0).exec(tx.conn()).await?;
    tx.commit().await?;
    Ok(())
}

async fn lock(
    services: &Services,
    coordinator: Coordinator<'_>,
    id: ListId,
    from: &[ListState],
) -> Result<(WriteTx, import::Model), ListError> {
    let tx = services.store.begin_write().await?;
    let list = import::Entity::find_by_id(id.0)
        .filter(import::Column::RootId.eq(coordinator.0.root().0))
        .lock_exclusive()
        .one(tx.conn())
        .await?
        .ok_or(ListError::NotThere)?;
    if !from.contains(&ListState::parse(&list.state)) {
        return Err(ListError::OtherState);
    }
    Ok((tx, list))
}
