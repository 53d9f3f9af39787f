//! Rows of the outbox: written beside what causes them, claimed by one process
//! at a time, and settled only by the process that claimed them last.

use super::entities::outbox::{ActiveModel, Column, Entity, Model};
use super::statement;
use crate::messages::Channel;
use domain::time::Moment;
use sea_orm::sea_query::{Expr, LockBehavior, LockType};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DbBackend, DbErr, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect, TryInsertResult,
};

/// Adds a row; `None` where its key stands for one already.
pub async fn insert(db: &impl ConnectionTrait, row: ActiveModel) -> Result<Option<i64>, DbErr> {
    match Entity::insert(row)
        .on_conflict_do_nothing_on([Column::Dedupe])
        .exec(db)
        .await?
    {
        TryInsertResult::Inserted(result) => Ok(Some(result.last_insert_id)),
        TryInsertResult::Conflicted | TryInsertResult::Empty => Ok(None),
    }
}

fn open() -> Condition {
    Condition::all()
        .add(Column::SentAt.is_null())
        .add(Column::GivenUpAt.is_null())
}

fn due(channels: &[Channel], now: Moment) -> Condition {
    open()
        .add(Column::NextTryAt.lte(now.0))
        .add(Column::Channel.is_in(channels.iter().map(|channel| channel.as_str())))
}

/// Whether anything is due; asked without the write lock, which counters want.
pub async fn is_any_due(
    db: &impl ConnectionTrait,
    channels: &[Channel],
    now: Moment,
) -> Result<bool, DbErr> {
    let due = Entity::find()
        .select_only()
        .column(Column::Id)
        .filter(due(channels, now))
        .limit(1)
        .into_tuple::<i64>()
        .one(db)
        .await?;
    Ok(due.is_some())
}

/// The row that is due longest, a code before all others since somebody waits for it; kept
/// from all others until `until`: on
/// PostgreSQL rows that another process is claiming are passed over; SQLite's
/// writer is alone.
pub async fn claim(
    tx: &impl ConnectionTrait,
    channels: &[Channel],
    now: Moment,
    until: Moment,
) -> Result<Option<Model>, DbErr> {
    let mut due = Entity::find()
        .filter(due(channels, now))
        .order_by_asc(Expr::cust(
            "CASE WHEN dedupe LIKE 'code/%' THEN 0 ELSE 1 END",
        ))
        .order_by_asc(Column::NextTryAt)
        .order_by_asc(Column::Id)
        .limit(1);
    if tx.get_database_backend() == DbBackend::Postgres {
        due = due.lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
    }
    let Some(mut row) = due.one(tx).await? else {
        return Ok(None);
    };
    row.tries += 1;
    Entity::update_many()
        .col_expr(Column::Tries, Expr::value(row.tries))
        .col_expr(Column::NextTryAt, Expr::value(until.0))
        .filter(Column::Id.eq(row.id))
        .exec(tx)
        .await?;
    Ok(Some(row))
}

/// A claimed row went out: whom it went to is forgotten, and its text where
/// it was a secret.
pub async fn settle_sent(
    tx: &impl ConnectionTrait,
    row: &Model,
    keep_body: bool,
    now: Moment,
) -> Result<(), DbErr> {
    let mut update = Entity::update_many()
        .col_expr(Column::SentAt, Expr::value(now.0))
        .col_expr(Column::Recipient, Expr::value(""))
        .col_expr(Column::LastError, Expr::value(Option::<String>::None));
    if !keep_body {
        update = update.col_expr(Column::Body, Expr::value(""));
    }
    // Whoever claimed it after us, since we took too long, sent it too: what
    // matters is that it did go out.
    update
        .filter(Column::Id.eq(row.id))
        .filter(Column::SentAt.is_null())
        .exec(tx)
        .await?;
    Ok(())
}

/// A claimed row did not go out: it waits until `next`, or is given up.
pub async fn settle_failed(
    tx: &impl ConnectionTrait,
    row: &Model,
    error: &str,
    next: Option<Moment>,
    now: Moment,
) -> Result<(), DbErr> {
    let mut update = Entity::update_many().col_expr(Column::LastError, Expr::value(error));
    update = match next {
        Some(next) => update.col_expr(Column::NextTryAt, Expr::value(next.0)),
        None => update.col_expr(Column::GivenUpAt, Expr::value(now.0)),
    };
    update
        .filter(Column::Id.eq(row.id))
        .filter(Column::Tries.eq(row.tries))
        .filter(open())
        .exec(tx)
        .await?;
    Ok(())
}

/// What a tree's staff should see: first what did not go out, then the newest.
pub async fn newest(
    db: &impl ConnectionTrait,
    root: i64,
    open_first: bool,
    most: u64,
) -> Result<Vec<Model>, DbErr> {
    let which = if open_first {
        Column::SentAt.is_null()
    } else {
        Column::SentAt.is_not_null()
    };
    Entity::find()
        .filter(Column::RootId.eq(root))
        .filter(which)
        .order_by_desc(Column::CreatedAt)
        .order_by_desc(Column::Id)
        .limit(most)
        .all(db)
        .await
}

/// Sends a row once more that was given up or waits; false when it isn't there
/// or went out.
pub async fn send_again(
    tx: &impl ConnectionTrait,
    root: i64,
    id: i64,
    now: Moment,
) -> Result<bool, DbErr> {
    let changed = Entity::update_many()
        .col_expr(Column::GivenUpAt, Expr::value(Option::<i64>::None))
        .col_expr(Column::NextTryAt, Expr::value(now.0))
        // Not none: it was tried, and what is old is sent all the same.
        .col_expr(Column::Tries, Expr::value(1))
        .filter(Column::RootId.eq(root))
        .filter(Column::Id.eq(id))
        .filter(Column::SentAt.is_null())
        .exec(tx)
        .await?;
    Ok(changed.rows_affected == 1)
}

/// Takes away what was settled before `before`; tells how many.
pub async fn forget_settled(tx: &impl ConnectionTrait, before: Moment) -> Result<u64, DbErr> {
    let gone = tx
        .execute_raw(statement(
            tx,
            "DELETE FROM outbox WHERE sent_at < $1 OR given_up_at < $1",
            [before.0.into()],
        ))
        .await?;
    Ok(gone.rows_affected())
}
