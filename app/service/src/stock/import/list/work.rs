//! What goes on beside the requests: lists are read, brought in, taken back.
//!
//! Each step is some rows and one transaction. Between them the writer is free,
//! so that a scan waits for one step at most. Who dies in the middle leaves the
//! list as it is; after a minute another goes on with it.

use super::draft::Plan;
use super::plan::Planner;
use super::send::format_of;
use super::state::ListState;
use super::table::{Table, TableError, TableRow, read};
use super::understood::RowReader;
use super::view::counts_of;
use super::{columns::Columns, put_in, take_back};
use crate::stock::places::Places;
use crate::store::entities::{import, import_file, import_row};
use crate::store::{statement, stock as rows};
use crate::{Services, Unavailable, branches};
use domain::branches::BranchId;
use domain::stock::{ArticleNumber, ListField};
use domain::time::Moment;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};

/// Rows that are planned at a time.
const PLANNED: usize = 500;
/// How long a list stays with who works on it and says nothing.
const CLAIM: i64 = Moment::MINUTE;
/// How long a file and its rows are kept.
const KEPT: i64 = 14 * Moment::DAY;

/// Works on one list until it waits for people again; false where none waits for us.
///
/// # Errors
/// When the database can't; the list is gone on with later.
pub async fn work_on_lists(services: &Services) -> Result<bool, Unavailable> {
    let Some(list) = claim(services).await? else {
        return Ok(false);
    };
    match ListState::parse(&list.state) {
        ListState::Reading => plan_all(services, &list).await?,
        ListState::Doing => {
            let places = Places::load(services.store.read(), list.root_id).await?;
            while put_in::step(services, &list, &places).await? {
                hold(services, list.id).await?;
            }
        }
        ListState::Undoing => {
            let places = Places::load(services.store.read(), list.root_id).await?;
            while take_back::step(services, &list, &places).await? {
                hold(services, list.id).await?;
            }
        }
        ListState::Columns
        | ListState::Ready
        | ListState::Again
        | ListState::Done
        | ListState::Undone
        | ListState::Failed => {}
    }
    Ok(true)
}

/// Takes away files and rows that are old; the counts stay.
///
/// # Errors
/// When the database can't.
pub async fn forget_old_lists(services: &Services) -> Result<u64, Unavailable> {
    let before = services.clock.now().plus(-KEPT).0;
    let old: Vec<i64> = import::Entity::find()
        .select_only()
        .column(import::Column::Id)
        .filter(import::Column::CreatedAt.lt(before))
        .into_tuple()
        .all(services.store.read())
        .await?;
    if old.is_empty() {
        return Ok(0);
    }
    let tx = services.store.begin_write().await?;
    let files = import_file::Entity::delete_many()
        .filter(import_file::Column::ImportId.is_in(old.iter().copied()))
        .exec(tx.conn())
        .await?;
    import_row::Entity::delete_many()
        .filter(import_row::Column::ImportId.is_in(old.iter().copied()))
        .exec(tx.conn())
        .await?;
    // What was never brought in is of no more use to anybody.
    import::Entity::delete_many()
        .filter(import::Column::Id.is_in(old))
        .filter(import::Column::FinishedAt.is_null())
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(files.rows_affected)
}

async fn claim(services: &Services) -> Result<Option<import::Model>, Unavailable> {
    let now = services.clock.now();
    let working = [ListState::Reading, ListState::Doing, ListState::Undoing].map(ListState::as_str);
    let waiting = || {
        import::Entity::find()
            .filter(import::Column::State.is_in(working))
            .filter(import::Column::ClaimedUntil.lte(now.0))
            .order_by_asc(import::Column::Id)
    };
    if waiting().one(services.store.read()).await?.is_none() {
        return Ok(None);
    }
    let tx = services.store.begin_write().await?;
    let Some(list) = waiting().lock_exclusive().one(tx.conn()).await? else {
        return Ok(None);
    };
    set_claim(tx.conn(), list.id, now.plus(CLAIM)).await?;
    tx.commit().await?;
    Ok(Some(list))
}

async fn hold(services: &Services, id: i64) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    set_claim(tx.conn(), id, services.clock.now().plus(CLAIM)).await?;
    tx.commit().await?;
    Ok(())
}

async fn set_claim(tx: &impl ConnectionTrait, id: i64, until: Moment) -> Result<(), DbErr> {
    import::Entity::update_many()
        .col_expr(import::Column::ClaimedUntil, Expr::value(until.0))
        .filter(import::Column::Id.eq(id))
        .exec(tx)
        .await?;
    Ok(())
}

/// Moves a list on, once its step is through.
pub(super) async fn finish(
    services: &Services,
    tx: &impl ConnectionTrait,
    list: &import::Model,
    state: ListState,
) -> Result<(), DbErr> {
    let counts = counts_of(tx, list.id).await?;
    let mut update = import::Entity::update_many()
        .col_expr(import::Column::State, Expr::value(state.as_str()))
        .col_expr(import::Column::ClaimedUntil, Expr::value(0_i64))
        .col_expr(
            import::Column::Counts,
            Expr::value(serde_json::to_string(&counts).unwrap_or_default()),
        )
        .filter(import::Column::Id.eq(list.id));
    if matches!(
        state,
        ListState::Done | ListState::Again | ListState::Undone
    ) {
        let now = services.clock.now().0;
        update = update.col_expr(import::Column::FinishedAt, Expr::value(now));
    }
    update.exec(tx).await?;
    Ok(())
}

async fn plan_all(services: &Services, list: &import::Model) -> Result<(), Unavailable> {
    let mut table = match load(services, list).await? {
        Ok(table) => table,
        Err(error) => {
            tracing::info!(%error, list = list.id, "a list can't be read");
            let tx = services.store.begin_write().await?;
            finish(services, tx.conn(), list, ListState::Failed).await?;
            tx.commit().await?;
            return Ok(());
        }
    };
    let places = Places::load(services.store.read(), list.root_id).await?;
    let mut planner = planner(services, list, &places, &table).await?;
    begin(services, list, &table).await?;
    let mut rows = std::mem::take(&mut table.rows).into_iter();
    loop {
        // What is planned is let go: a long list is in memory once, and less and less of it.
        let chunk: Vec<TableRow> = rows.by_ref().take(PLANNED).collect();
        if chunk.is_empty() {
            break;
        }
        // Read beside the counter, then written in a moment.
        let planned = planner.plan(services.store.read(), &chunk).await?;
        let tx = services.store.begin_write().await?;
        import_row::Entity::insert_many(planned)
            .exec_without_returning(tx.conn())
            .await?;
        progress(tx.conn(), list.id, chunk.len()).await?;
        set_claim(tx.conn(), list.id, services.clock.now().plus(CLAIM)).await?;
        tx.commit().await?;
    }
    let tx = services.store.begin_write().await?;
    finish(services, tx.conn(), list, ListState::Ready).await?;
    tx.commit().await?;
    Ok(())
}

/// The whole file as a table, read on a thread of its own.
async fn load(
    services: &Services,
    list: &import::Model,
) -> Result<Result<Table, TableError>, Unavailable> {
    let file = import_file::Entity::find_by_id(list.id)
        .one(services.store.read())
        .await?;
    let content = file.map(|file| file.content).unwrap_or_default();
    let list = list.clone();
    let read = tokio::task::spawn_blocking(move || read(&content, format_of(&list), None));
    Ok(read.await.unwrap_or(Err(TableError::Workbook)))
}

/// What is needed to plan rows of a list; the headings are the table's.
pub(super) async fn planner<'a>(
    services: &Services,
    list: &import::Model,
    places: &'a Places,
    table: &Table,
) -> Result<Planner<'a>, Unavailable> {
    let db = services.store.read();
    let columns: Columns = serde_json::from_str(&list.columns).unwrap_or_default();
    let highest = rows::highest_number(db, list.root_id).await?;
    let number_at = columns
        .iter()
        .position(|column| *column == Some(ListField::Number));
    let highest_here = table
        .rows
        .iter()
        .filter_map(|row| row.cells.get(number_at?))
        .filter_map(|cell| ArticleNumber::parse(cell.trim()).ok())
        .map(ArticleNumber::get)
        .max();
    let pattern = branches::rules(db, BranchId(list.branch_id))
        .await?
        .code_pattern;
    let reader = RowReader::new(places, table.headings.clone(), columns);
    Ok(Planner::new(
        list.id,
        list.root_id,
        list.branch_id,
        reader,
        pattern,
        list.missing == "new",
        highest.max(highest_here.unwrap_or_default()) + 1,
    ))
}

/// Plans some rows once more, whose articles changed since.
pub(super) async fn plan_again(
    services: &Services,
    list: &import::Model,
    places: &Places,
    again: &[import_row::Model],
) -> Result<Vec<import_row::ActiveModel>, Unavailable> {
    let headings = super::view::headings(services, list).await?;
    let table = Table {
        headings,
        rows: again
            .iter()
            .map(|row| TableRow {
                line: usize::try_from(row.line).unwrap_or_default(),
                cells: serde_json::from_str(&row.cells).unwrap_or_default(),
                fault: None,
            })
            .collect(),
        blank: 0,
    };
    let mut planner = planner(services, list, places, &table).await?;
    Ok(planner.plan(services.store.read(), &table.rows).await?)
}

async fn begin(
    services: &Services,
    list: &import::Model,
    table: &Table,
) -> Result<(), Unavailable> {
    let tx = services.store.begin_write().await?;
    let total = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    let blank = i64::try_from(table.blank).unwrap_or(i64::MAX);
    import::Entity::update_many()
        .col_expr(import::Column::TotalRows, Expr::value(total))
        .col_expr(import::Column::BlankLines, Expr::value(blank))
        .col_expr(import::Column::DoneRows, Expr::value(0_i64))
        .filter(import::Column::Id.eq(list.id))
        .exec(tx.conn())
        .await?;
    // Of a reading that broke off.
    import_row::Entity::delete_many()
        .filter(import_row::Column::ImportId.eq(list.id))
        .exec(tx.conn())
        .await?;
    tx.commit().await?;
    Ok(())
}

/// Counts rows that are through.
pub(super) async fn progress(tx: &impl ConnectionTrait, id: i64, rows: usize) -> Result<(), DbErr> {
    let rows = i64::try_from(rows).unwrap_or_default();
    tx.execute_raw(statement(
        tx,
        "UPDATE imports SET done_rows = done_rows + $1 WHERE id = $2",
        [rows.into(), id.into()],
    ))
    .await?;
    Ok(())
}

/// The plan of a row.
pub(super) fn plan_of(row: &import_row::Model) -> Plan {
    Plan::parse(&row.plan)
}
