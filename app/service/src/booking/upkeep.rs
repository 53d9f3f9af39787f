//! What time does to promises: what nobody collected is free again, and what can't be kept is
//! said.

use super::collect::let_go;
use super::offer::offer_free;
use super::pieces::pieces;
use super::reservations::end;
use super::reserve::lock_supply;
use crate::branches::context;
use crate::messages::{About, NewNotice, hours_into, tell};
use crate::store::entities::{article_type, reservation, reservation_line};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{NaiveDate, TimeDelta};
use domain::booking::{LONGEST_PERIOD, Period, ReservationState, SizeClass};
use domain::branches::BranchId;
use domain::messages::NoticeKind;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IntoActiveModel,
    QueryFilter, QueryOrder, Set,
};

/// What changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Upkeep {
    /// Reservations that nobody collected.
    pub lapsed: usize,
    /// Things that were promised and can't be kept.
    pub broken: usize,
    /// Offers to those who wait.
    pub offered: usize,
}

#[derive(Debug, FromQueryResult)]
struct OpenAt {
    branch_id: i64,
}

/// Lets go what was not collected in time, and finds the promises that can't be kept: by
/// returns that are late, by what was taken out of the stock. Of those the newest gives way,
/// and never one whose family was told that it is ready. What is free then is offered to those
/// who wait.
///
/// # Errors
/// When the database can't.
pub async fn keep_promises(services: &Services) -> Result<Upkeep, Unavailable> {
    let open: Vec<OpenAt> = select(
        services.store.read(),
        "SELECT branch_id FROM reservations WHERE state IN ('booked', 'ready')
         UNION SELECT branch_id FROM waits WHERE state IN ('waiting', 'offered')
         ORDER BY branch_id",
        [],
    )
    .await?;
    let mut all = Upkeep::default();
    for OpenAt { branch_id } in open {
        let branch = BranchId(branch_id);
        all.lapsed += lapse(services, branch).await?;
        free_what_is_gone(services, branch).await?;
        all.broken += find_broken(services, branch).await?;
        all.offered += offer_free(services, branch).await?;
    }
    Ok(all)
}

async fn lapse(services: &Services, branch: BranchId) -> Result<usize, Unavailable> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let branch = context(tx.conn(), branch, now).await?;
    let local = now.local(branch.zone);
    let due = reservation::Entity::find()
        .filter(reservation::Column::BranchId.eq(branch.id.0))
        .filter(reservation::Column::State.is_in(["booked", "ready"]))
        .filter(reservation::Column::FromDay.lte(local.date()))
        .all(tx.conn())
        .await?;
    let mut lapsed = 0;
    for row in due {
        let kept = branch
            .reservations
            .kept_until(&branch.calendar, row.from_day);
        // A branch that doesn't open again keeps it until the reservation's own last day.
        let is_over = kept.map_or(row.to_day < local.date(), |until| until < local);
        if is_over {
            end(tx.conn(), row, ReservationState::Lapsed, now.0).await?;
            lapsed += 1;
        }
    }
    if lapsed > 0 {
        tx.commit().await.map_err(Unavailable::from)?;
    }
    Ok(lapsed)
}

/// A piece that was set aside and can't be lent any more (on service, scrapped, missing, moved)
/// is set aside no longer: its line waits for another one.
async fn free_what_is_gone(services: &Services, branch: BranchId) -> Result<(), Unavailable> {
    #[derive(Debug, FromQueryResult)]
    struct Gone {
        id: i64,
    }
    const GONE: &str = "SELECT l.id FROM reservation_lines l JOIN articles a ON a.id = l.article_id
         WHERE l.branch_id = $1 AND l.state = 'picked'
           AND (a.status <> 'available' OR a.branch_id <> $1)";
    let gone: Vec<Gone> = select(services.store.read(), GONE, [branch.0.into()]).await?;
    if gone.is_empty() {
        return Ok(());
    }
    let tx = services.store.begin_write().await?;
    let gone: Vec<Gone> = select(tx.conn(), GONE, [branch.0.into()]).await?;
    for Gone { id } in gone {
        let_go(tx.conn(), id).await?;
    }
    tx.commit().await.map_err(Unavailable::from)
}

async fn find_broken(services: &Services, branch: BranchId) -> Result<usize, Unavailable> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let branches = [context(tx.conn(), branch, now).await?];
    let [branch] = &branches;
    let today = now.local_date(branch.zone);
    let types = promised_types(tx.conn(), branch.id).await?;
    let ids: Vec<i64> = types.iter().map(|row| row.id).collect();
    lock_supply(tx.conn(), branch.id, &ids).await?;
    let rows: Vec<&article_type::Model> = types.iter().collect();
    let mut broken = 0;
    for (type_id, classes) in pieces(tx.conn(), &branches, &rows, today).await? {
        for (class, pieces) in classes {
            let Some(mut supply) = pieces.at.get(&branch.id).cloned() else {
                continue;
            };
            let Some(period) = horizon(today, supply.promised.iter().map(|one| one.period)) else {
                continue;
            };
            for line in newest_first(tx.conn(), branch.id, type_id, &class).await? {
                let lacking = supply.broken(period);
                if lacking.is_empty() {
                    break;
                }
                // Which promise is this line's: those of the same days are all the same.
                let Some(promise) = supply.promised.iter_mut().find(|one| {
                    one.pieces > 0
                        && one.period.from() == line.from_day
                        && one.period.to() >= line.to_day
                        && lacking.iter().any(|(day, _)| one.period.has(*day))
                }) else {
                    continue;
                };
                promise.pieces -= 1;
                let told = NewNotice {
                    kind: NoticeKind::Broken,
                    root: branch.root,
                    branch: branch.id,
                    about: About::Reservation(line.reservation_id),
                    day: line.from_day,
                    use_until: Some(hours_into(line.from_day, 0, branch.zone)),
                };
                tell(tx.conn(), &told, now).await?;
                let mut line = line.into_active_model();
                line.state = Set("broken".to_owned());
                reservation_line::Entity::update(line)
                    .exec(tx.conn())
                    .await?;
                broken += 1;
            }
        }
    }
    if broken > 0 {
        tx.commit().await.map_err(Unavailable::from)?;
    }
    Ok(broken)
}

/// From today to the last day of any promise.
fn horizon(today: NaiveDate, promised: impl Iterator<Item = Period>) -> Option<Period> {
    let last = promised.map(Period::to).max()?;
    let furthest = today + TimeDelta::days(i64::from(LONGEST_PERIOD) - 1);
    Period::new(today, last.clamp(today, furthest)).ok()
}

async fn promised_types(
    db: &impl ConnectionTrait,
    branch: BranchId,
) -> Result<Vec<article_type::Model>, DbErr> {
    #[derive(Debug, FromQueryResult)]
    struct Promised {
        type_id: i64,
    }
    let ids: Vec<Promised> = select(
        db,
        "SELECT DISTINCT type_id FROM reservation_lines WHERE branch_id = $1 AND state = 'booked'",
        [branch.0.into()],
    )
    .await?;
    article_type::Entity::find()
        .filter(article_type::Column::Id.is_in(ids.into_iter().map(|one| one.type_id)))
        .all(db)
        .await
}

/// Lines that may give way: the newest first, none of a reservation that is ready.
async fn newest_first(
    db: &impl ConnectionTrait,
    branch: BranchId,
    type_id: i64,
    class: &SizeClass,
) -> Result<Vec<reservation_line::Model>, DbErr> {
    let ready = reservation::Entity::find()
        .filter(reservation::Column::BranchId.eq(branch.0))
        .filter(reservation::Column::State.eq(ReservationState::Ready.as_str()))
        .all(db)
        .await?;
    let told: Vec<i64> = ready.into_iter().map(|row| row.id).collect();
    reservation_line::Entity::find()
        .filter(reservation_line::Column::BranchId.eq(branch.0))
        .filter(reservation_line::Column::TypeId.eq(type_id))
        .filter(reservation_line::Column::SizeClass.eq(class.name()))
        .filter(reservation_line::Column::State.eq("booked"))
        .filter(reservation_line::Column::ReservationId.is_not_in(told))
        .order_by_desc(reservation_line::Column::Id)
        .all(db)
        .await
}
