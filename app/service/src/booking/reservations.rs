//! A family's own reservations: to see, and to let go.

use super::Family;
use crate::branches::{BranchContext, context};
use crate::store::entities::{reservation, reservation_line};
use crate::store::{select, statement};
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveDateTime};
use domain::booking::{Period, ReservationState, SizeClass};
use domain::branches::BranchId;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel,
    PaginatorTrait, QueryFilter, Set,
};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// A reservation as its family sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reservation {
    /// Which.
    pub id: i64,
    /// Where.
    pub branch: BranchId,
    /// The branch's name.
    pub branch_name: String,
    /// When.
    pub period: Period,
    /// How it stands.
    pub state: ReservationState,
    /// Until when it lies on the shelf, on the branch's wall clock; none: the branch doesn't
    /// open again.
    pub kept_until: Option<NaiveDateTime>,
    /// What.
    pub lines: Vec<ReservationLine>,
}

/// One thing of a reservation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReservationLine {
    /// The kind's code.
    pub kind: String,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// The size.
    pub class: SizeClass,
    /// A first name, or nothing.
    pub wearer: String,
    /// Whether it was promised and can't be kept.
    pub is_broken: bool,
}

/// Why a reservation was not let go.
#[derive(Debug, thiserror::Error)]
pub enum CancelError {
    /// It isn't there, or is another family's.
    #[error("there is no such reservation")]
    NotThere,
    /// Its things are lent already.
    #[error("its things are lent already")]
    Collected,
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for CancelError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    branch_id: i64,
    branch_name: String,
    from_day: NaiveDate,
    to_day: NaiveDate,
    state: String,
    code: String,
    name_sv: String,
    name_en: String,
    size_class: String,
    wearer: String,
    line_state: String,
}

/// A family's reservations, the soonest first.
///
/// # Errors
/// When the database can't.
pub async fn reservations_of(
    services: &Services,
    family: &Family,
) -> Result<Vec<Reservation>, Unavailable> {
    let db = services.store.read();
    let rows: Vec<Row> = select(
        db,
        "SELECT r.id, r.branch_id, b.name AS branch_name, r.from_day, r.to_day, r.state,
                t.code, t.name_sv, t.name_en, l.size_class, l.wearer, l.state AS line_state
         FROM reservations r
         JOIN branches b ON b.id = r.branch_id
         JOIN reservation_lines l ON l.reservation_id = r.id
         JOIN article_types t ON t.id = l.type_id
         WHERE r.borrower_id = $1 AND r.root_id = $2
         ORDER BY r.from_day, r.id, l.id",
        [family.borrower().0.into(), family.root().0.into()],
    )
    .await?;
    let mut found: Vec<Reservation> = Vec::new();
    for row in rows {
        let line = ReservationLine {
            kind: row.code,
            name_sv: row.name_sv,
            name_en: row.name_en,
            class: SizeClass::named(row.size_class),
            wearer: row.wearer,
            is_broken: row.line_state == "broken",
        };
        if let Some(last) = found.last_mut().filter(|last| last.id == row.id) {
            last.lines.push(line);
            continue;
        }
        let period = Period::new(row.from_day, row.to_day);
        let state = ReservationState::from_code(&row.state);
        // The table holds nothing else; a row that does is not shown as something it isn't.
        let (Ok(period), Some(state)) = (period, state) else {
            return Err(DbErr::Custom(format!("reservation {} can't be read", row.id)).into());
        };
        found.push(Reservation {
            id: row.id,
            branch: BranchId(row.branch_id),
            branch_name: row.branch_name,
            period,
            state,
            kept_until: None,
            lines: vec![line],
        });
    }
    let now = services.clock.now();
    let mut branches: BTreeMap<i64, BranchContext> = BTreeMap::new();
    for one in found.iter_mut().filter(|one| one.state.is_open()) {
        let branch = match branches.entry(one.branch.0) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(new) => new.insert(context(db, one.branch, now).await?),
        };
        let rules = &branch.reservations;
        one.kept_until = rules.kept_until(&branch.calendar, one.period.from());
    }
    Ok(found)
}

/// Lets a reservation go; what was promised or set aside is free for others at once. Done
/// twice it does nothing more.
///
/// # Errors
/// When it isn't the family's, or was collected, or the database can't.
pub async fn cancel_reservation(
    services: &Services,
    family: &Family,
    id: i64,
) -> Result<(), CancelError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let row = own_reservation(tx.conn(), family, id)
        .await?
        .ok_or(CancelError::NotThere)?;
    match ReservationState::from_code(&row.state) {
        Some(ReservationState::Booked | ReservationState::Ready) => {}
        Some(ReservationState::Cancelled | ReservationState::Lapsed) => return Ok(()),
        Some(ReservationState::Collected) | None => return Err(CancelError::Collected),
    }
    end(tx.conn(), row, ReservationState::Cancelled, now.0).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(())
}

/// A family's own reservation.
pub(super) async fn own_reservation(
    tx: &impl ConnectionTrait,
    family: &Family,
    id: i64,
) -> Result<Option<reservation::Model>, DbErr> {
    let row = reservation::Entity::find_by_id(id).one(tx).await?;
    Ok(row.filter(|row| row.borrower_id == family.borrower().0 && row.root_id == family.root().0))
}

/// Ends an open reservation as `state`: its lines are free again. One of which something was
/// collected was collected.
pub(super) async fn end(
    tx: &impl ConnectionTrait,
    row: reservation::Model,
    state: ReservationState,
    at: i64,
) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "UPDATE reservation_lines SET state = $2
         WHERE reservation_id = $1 AND state IN ('booked', 'picked')",
        [row.id.into(), state.as_str().into()],
    ))
    .await?;
    let collected = reservation_line::Entity::find()
        .filter(reservation_line::Column::ReservationId.eq(row.id))
        .filter(reservation_line::Column::State.eq("collected"))
        .count(tx)
        .await?;
    let state = if collected > 0 {
        ReservationState::Collected
    } else {
        state
    };
    let mut row = row.into_active_model();
    row.state = Set(state.as_str().to_owned());
    row.ended_at = Set(Some(at));
    reservation::Entity::update(row).exec(tx).await?;
    Ok(())
}
