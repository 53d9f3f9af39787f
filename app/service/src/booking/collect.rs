//! A reserved thing goes out: its line is collected, and what that undoes.

use crate::lending::Reserved;
use crate::store::entities::{reservation, reservation_line};
use crate::store::{select_one, statement};
use chrono::NaiveDate;
use domain::booking::{ReservationState, SizeClass};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel, Set,
};

/// A line of a reservation that waits for a piece, or has one.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct OpenLine {
    pub id: i64,
    pub to_day: NaiveDate,
    pub wearer: String,
}

/// The line that a borrower has reserved of a class and that no piece was set aside for yet:
/// the soonest one that runs on `today`.
pub(crate) async fn own_line(
    db: &impl ConnectionTrait,
    branch: i64,
    borrower: i64,
    type_id: i64,
    class: &SizeClass,
    today: NaiveDate,
) -> Result<Option<OpenLine>, DbErr> {
    select_one(
        db,
        "SELECT l.id, l.to_day, l.wearer FROM reservation_lines l
         JOIN reservations r ON r.id = l.reservation_id
         WHERE l.branch_id = $1 AND l.type_id = $2 AND l.size_class = $3 AND l.state = 'booked'
           AND r.borrower_id = $4 AND l.from_day <= $5 AND l.to_day >= $5
         ORDER BY l.from_day, l.id LIMIT 1",
        [
            branch.into(),
            type_id.into(),
            class.name().into(),
            borrower.into(),
            today.into(),
        ],
    )
    .await
}

/// A line, as it stands.
pub(crate) async fn line_of(
    db: &impl ConnectionTrait,
    line: i64,
) -> Result<Option<OpenLine>, DbErr> {
    select_one(
        db,
        "SELECT id, to_day, wearer FROM reservation_lines WHERE id = $1",
        [line.into()],
    )
    .await
}

/// The piece of a line goes out: the line is collected, and with the last one the reservation.
pub(crate) async fn collect(
    tx: &impl ConnectionTrait,
    line: i64,
    article: i64,
    now: Moment,
) -> Result<Option<Reserved>, DbErr> {
    let Some((row, of)) = line_and_reservation(tx, line).await? else {
        return Ok(None);
    };
    let before = Reserved {
        line,
        was: row.state.clone(),
        reservation_was: of.state.clone(),
    };
    let mut row = row.into_active_model();
    row.state = Set("collected".to_owned());
    row.article_id = Set(Some(article));
    row.update(tx).await?;
    if !has_open_lines(tx, of.id).await? {
        let mut of = of.into_active_model();
        of.state = Set(ReservationState::Collected.as_str().to_owned());
        of.ended_at = Set(Some(now.0));
        of.update(tx).await?;
    }
    Ok(Some(before))
}

/// The loan of a line's piece is undone: the line and its reservation stand as before.
pub(crate) async fn uncollect(tx: &impl ConnectionTrait, before: &Reserved) -> Result<(), DbErr> {
    let Some((row, of)) = line_and_reservation(tx, before.line).await? else {
        return Ok(());
    };
    let keeps_piece = before.was == "picked";
    let mut row = row.into_active_model();
    row.state = Set(before.was.clone());
    if !keeps_piece {
        row.article_id = Set(None);
    }
    row.update(tx).await?;
    let mut of = of.into_active_model();
    of.state = Set(before.reservation_was.clone());
    of.ended_at = Set(None);
    of.update(tx).await?;
    Ok(())
}

/// A piece that was set aside is free again; its line waits for another one. Its reservation
/// stays as the family was told.
pub(crate) async fn let_go(tx: &impl ConnectionTrait, line: i64) -> Result<bool, DbErr> {
    let done = tx
        .execute_raw(statement(
            tx,
            "UPDATE reservation_lines SET state = 'booked', article_id = NULL
             WHERE id = $1 AND state = 'picked'",
            [line.into()],
        ))
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The pieces that are set aside for a reservation, in the order of its lines.
pub(crate) async fn set_aside_for(
    db: &impl ConnectionTrait,
    reservation: i64,
) -> Result<Vec<i64>, DbErr> {
    #[derive(Debug, FromQueryResult)]
    struct Piece {
        article_id: i64,
    }
    let pieces: Vec<Piece> = crate::store::select(
        db,
        "SELECT article_id FROM reservation_lines
         WHERE reservation_id = $1 AND state = 'picked' ORDER BY id",
        [reservation.into()],
    )
    .await?;
    Ok(pieces.into_iter().map(|piece| piece.article_id).collect())
}

async fn line_and_reservation(
    db: &impl ConnectionTrait,
    line: i64,
) -> Result<Option<(reservation_line::Model, reservation::Model)>, DbErr> {
    let Some(row) = reservation_line::Entity::find_by_id(line).one(db).await? else {
        return Ok(None);
    };
    let of = reservation::Entity::find_by_id(row.reservation_id)
        .one(db)
        .await?;
    Ok(of.map(|of| (row, of)))
}

/// Whether something of a reservation still waits to be collected.
pub(crate) async fn has_open_lines(
    db: &impl ConnectionTrait,
    reservation: i64,
) -> Result<bool, DbErr> {
    #[derive(Debug, FromQueryResult)]
    struct Open {
        open: bool,
    }
    let found: Option<Open> = select_one(
        db,
        "SELECT EXISTS (SELECT 1 FROM reservation_lines
            WHERE reservation_id = $1 AND state IN ('booked', 'picked')) AS open",
        [reservation.into()],
    )
    .await?;
    Ok(found.is_some_and(|found| found.open))
}
