//! The waiting list: who waits for a size of a kind on some days, with an honest place; and the
//! answer to an offer.

use super::Family;
use super::catalogue::Tree;
use super::pieces::{free_for, pieces};
use super::reserve::{LONGEST_WEARER, Wish, lock_supply};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::messages::{About, NewNotice, hours_into, tell};
use crate::store::entities::{article_type, reservation, reservation_line, wait};
use crate::store::{select, select_one};
use crate::text::nfc;
use crate::{Services, Unavailable, branches};
use chrono::{NaiveDate, NaiveDateTime};
use domain::booking::{Period, PeriodRefusal, SizeClass, taken};
use domain::branches::BranchId;
use domain::lending::SubmissionKey;
use domain::messages::NoticeKind;
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    IntoActiveModel, Set,
};
use serde::{Deserialize, Serialize};

/// For how many things one borrower waits at a time.
pub const MOST_WAITS: i64 = 12;
/// How far ahead it is looked when one might be free, in days.
const LOOK_AHEAD: u16 = 60;

/// A place in a waiting list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wait {
    /// Which.
    pub id: i64,
    /// Where.
    pub branch: BranchId,
    /// The branch's name.
    pub branch_name: String,
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
    /// On which days.
    pub period: Period,
    /// How it stands.
    pub state: WaitState,
}

/// How a place in a waiting list stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitState {
    /// It waits.
    Waiting {
        /// Its place among those who wait for days in common: 1 is next.
        place: u32,
        /// The first day from which one could be had for as long, if all is brought back in
        /// time; none: not in the next sixty days.
        estimate: Option<NaiveDate>,
    },
    /// One is kept for it.
    Offered {
        /// Until then, on the branch's wall clock.
        until: NaiveDateTime,
    },
}

/// Somebody waits now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waits {
    /// The place in the list, as it is named in the database.
    pub id: i64,
}

/// Why nobody waits.
#[derive(Debug, thiserror::Error)]
pub enum WaitError {
    /// One is free: it can be reserved.
    #[error("one is free, and can be reserved")]
    IsFree,
    /// These days can't be reserved.
    #[error(transparent)]
    Days(#[from] PeriodRefusal),
    /// There is no such kind or size at the branch, or the name is too long.
    #[error("there is no such kind or size at the branch")]
    NotThere,
    /// The borrower waits for [`MOST_WAITS`] things already.
    #[error("the borrower waits for {MOST_WAITS} things already")]
    TooMany,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for WaitError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Puts a family into the waiting list for the first thing of a wish. Who waits for the same
/// already keeps that place.
///
/// # Errors
/// When one is free, the days or the thing won't do, the family waits for too much, the key was
/// used, or the database can't.
pub async fn wait_for(
    services: &Services,
    family: &Family,
    key: &SubmissionKey,
    wish: &Wish,
) -> Result<Waits, WaitError> {
    let submission = Submission::new(key, family.borrower().0, &("wait", family, wish));
    let now = services.clock.now();
    let line = wish.lines.first().ok_or(WaitError::NotThere)?;
    let tree = Tree::load(services, Some(wish.branch)).await?;
    let tree = tree.ok_or(WaitError::NotThere)?;
    let branch = tree.branch(wish.branch).ok_or(WaitError::NotThere)?;
    let kind = tree
        .places
        .type_coded(&line.kind)
        .filter(|kind| tree.is_lent(branch, kind))
        .ok_or(WaitError::NotThere)?;
    let wearer = nfc(line.wearer.trim());
    if wearer.chars().count() > LONGEST_WEARER || branch.root != family.root() {
        return Err(WaitError::NotThere);
    }
    branch
        .reservations
        .check(&branch.calendar, tree.today, wish.period)?;
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    lock_supply(tx.conn(), wish.branch, &[kind.id]).await?;
    let found = pieces(tx.conn(), &tree.branches, &[kind], tree.today).await?;
    let supply = found
        .get(&kind.id)
        .and_then(|classes| classes.get(&line.class))
        .and_then(|pieces| pieces.at.get(&branch.id))
        .ok_or(WaitError::NotThere)?;
    let needs_care = !kind.maintenance.is_empty();
    if free_for(branch, tree.today, supply, wish.period, needs_care).pieces > 0 {
        return Err(WaitError::IsFree);
    }
    let mine: Vec<Id> = select(
        tx.conn(),
        "SELECT id, type_id, size_class, wearer, branch_id, from_day, to_day FROM waits
         WHERE borrower_id = $1 AND state IN ('waiting', 'offered')",
        [family.borrower().0.into()],
    )
    .await?;
    let same = mine.iter().find(|one| {
        one.type_id == kind.id
            && one.branch_id == branch.id.0
            && one.size_class == line.class.name()
            && one.wearer == wearer
            && (one.from_day, one.to_day) == (wish.period.from(), wish.period.to())
    });
    let id = match same {
        Some(one) => one.id,
        None if i64::try_from(mine.len()).unwrap_or(i64::MAX) >= MOST_WAITS => {
            return Err(WaitError::TooMany);
        }
        None => {
            wait::ActiveModel {
                id: NotSet,
                root_id: Set(family.root().0),
                branch_id: Set(branch.id.0),
                borrower_id: Set(family.borrower().0),
                type_id: Set(kind.id),
                size_class: Set(line.class.name().to_owned()),
                wearer: Set(wearer),
                from_day: Set(wish.period.from()),
                to_day: Set(wish.period.to()),
                state: Set("waiting".to_owned()),
                asked_at: Set(now.0),
                answer_until: Set(None),
                ended_at: Set(None),
                reservation_id: Set(None),
            }
            .insert(tx.conn())
            .await?
            .id
        }
    };
    let waits = Waits { id };
    submission.keep(tx.conn(), &waits, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(waits)
}

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
    type_id: i64,
    size_class: String,
    wearer: String,
    branch_id: i64,
    from_day: NaiveDate,
    to_day: NaiveDate,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    branch_id: i64,
    branch_name: String,
    type_id: i64,
    code: String,
    name_sv: String,
    name_en: String,
    size_class: String,
    wearer: String,
    from_day: NaiveDate,
    to_day: NaiveDate,
    answer_until: Option<i64>,
    before: i64,
}

/// What a family waits for, in the order in which it asked.
///
/// # Errors
/// When the database can't.
pub async fn waits_of(services: &Services, family: &Family) -> Result<Vec<Wait>, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let rows: Vec<Row> = select(
        db,
        "SELECT w.id, w.branch_id, b.name AS branch_name, w.type_id, t.code, t.name_sv, t.name_en,
                w.size_class, w.wearer, w.from_day, w.to_day,
                CASE WHEN w.state = 'offered' THEN w.answer_until END AS answer_until,
                (SELECT COUNT(*) FROM waits o WHERE o.branch_id = w.branch_id
                   AND o.type_id = w.type_id AND o.size_class = w.size_class AND o.id < w.id
                   AND o.state IN ('waiting', 'offered')
                   AND o.from_day <= w.to_day AND o.to_day >= w.from_day) AS before
         FROM waits w
         JOIN branches b ON b.id = w.branch_id
         JOIN article_types t ON t.id = w.type_id
         WHERE w.borrower_id = $1 AND w.root_id = $2 AND w.state IN ('waiting', 'offered')
         ORDER BY w.id",
        [family.borrower().0.into(), family.root().0.into()],
    )
    .await?;
    let mut waits = Vec::new();
    for row in rows {
        let branch = branches::context(db, BranchId(row.branch_id), now).await?;
        let period = Period::new(row.from_day, row.to_day)
            .map_err(|error| DbErr::Custom(format!("wait {}: {error}", row.id)))?;
        let class = SizeClass::named(row.size_class);
        let place = u32::try_from(row.before + 1).unwrap_or(u32::MAX);
        let state = match row.answer_until {
            Some(until) => WaitState::Offered {
                until: Moment(until).local(branch.zone),
            },
            None => WaitState::Waiting {
                place,
                estimate: estimate(db, &branch, row.type_id, &class, period, place, now).await?,
            },
        };
        waits.push(Wait {
            id: row.id,
            branch: branch.id,
            branch_name: row.branch_name,
            kind: row.code,
            name_sv: row.name_sv,
            name_en: row.name_en,
            class,
            wearer: row.wearer,
            period,
            state,
        });
    }
    Ok(waits)
}

/// The first day from which as many as wait up to this place could be had for as long.
async fn estimate(
    db: &impl ConnectionTrait,
    branch: &branches::BranchContext,
    type_id: i64,
    class: &SizeClass,
    period: Period,
    place: u32,
    now: Moment,
) -> Result<Option<NaiveDate>, DbErr> {
    let Some(kind) = article_type::Entity::find_by_id(type_id).one(db).await? else {
        return Ok(None);
    };
    let today = now.local_date(branch.zone);
    let found = pieces(db, std::slice::from_ref(branch), &[&kind], today).await?;
    let supply = found
        .get(&type_id)
        .and_then(|classes| classes.get(class))
        .and_then(|pieces| pieces.at.get(&branch.id));
    let needs_care = !kind.maintenance.is_empty();
    let mut period = taken(&branch.calendar, period, needs_care);
    period = period.beginning(today);
    Ok(supply
        .and_then(|supply| supply.next_free(period, place, today, LOOK_AHEAD))
        .map(Period::from))
}

/// Leaves the waiting list; done twice it does nothing more. One that was kept is free for the
/// next at once.
///
/// # Errors
/// When it isn't the family's place, or the database can't.
pub async fn leave_wait(services: &Services, family: &Family, id: i64) -> Result<(), WaitError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    let row = own(tx.conn(), family, id)
        .await?
        .ok_or(WaitError::NotThere)?;
    if is_open(&row) {
        end(tx.conn(), row, "left", now).await?;
        tx.commit().await.map_err(Unavailable::from)?;
    }
    Ok(())
}

/// What became of an answer to an offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum OfferAnswer {
    /// It is reserved.
    Taken {
        /// As which reservation.
        reservation: i64,
    },
    /// It goes to the next.
    Declined,
    /// It was not kept any more: too late, or answered before.
    Over,
}

/// Answers an offer.
///
/// # Errors
/// When it isn't the family's, the key was used, or the database can't.
pub async fn answer_offer(
    services: &Services,
    family: &Family,
    key: &SubmissionKey,
    id: i64,
    wants_it: bool,
) -> Result<OfferAnswer, WaitError> {
    let content = ("offer", family, id, wants_it);
    let submission = Submission::new(key, family.borrower().0, &content);
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let row = own(tx.conn(), family, id)
        .await?
        .ok_or(WaitError::NotThere)?;
    lock_supply(tx.conn(), BranchId(row.branch_id), &[row.type_id]).await?;
    // Read anew: an answer from another place may have come in between.
    let row = own(tx.conn(), family, id)
        .await?
        .ok_or(WaitError::NotThere)?;
    let is_kept = row.state == "offered" && row.answer_until.is_some_and(|until| now.0 <= until);
    let answer = match (is_kept, wants_it) {
        (false, _) => match row.reservation_id {
            Some(reservation) if wants_it => OfferAnswer::Taken { reservation },
            _ => OfferAnswer::Over,
        },
        (true, false) => {
            end(tx.conn(), row, "declined", now).await?;
            OfferAnswer::Declined
        }
        (true, true) => {
            let reservation = take(tx.conn(), row, now).await?;
            OfferAnswer::Taken { reservation }
        }
    };
    submission.keep(tx.conn(), &answer, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(answer)
}

/// What was kept is reserved: it counted as promised before, and does now.
async fn take(tx: &impl ConnectionTrait, row: wait::Model, now: Moment) -> Result<i64, DbErr> {
    let made = reservation::ActiveModel {
        id: NotSet,
        root_id: Set(row.root_id),
        branch_id: Set(row.branch_id),
        borrower_id: Set(row.borrower_id),
        from_day: Set(row.from_day),
        to_day: Set(row.to_day),
        state: Set("booked".to_owned()),
        reserved_at: Set(now.0),
        ready_at: Set(None),
        ended_at: Set(None),
    }
    .insert(tx)
    .await?;
    reservation_line::ActiveModel {
        id: NotSet,
        reservation_id: Set(made.id),
        branch_id: Set(row.branch_id),
        type_id: Set(row.type_id),
        size_class: Set(row.size_class.clone()),
        wearer: Set(row.wearer.clone()),
        from_day: Set(row.from_day),
        to_day: Set(row.to_day),
        state: Set("booked".to_owned()),
        article_id: Set(None),
    }
    .insert(tx)
    .await?;
    let branch = branches::context(tx, BranchId(row.branch_id), now).await?;
    let told = NewNotice {
        kind: NoticeKind::Reserved,
        root: branch.root,
        branch: branch.id,
        about: About::Reservation(made.id),
        day: row.from_day,
        use_until: Some(hours_into(row.from_day, 0, branch.zone)),
    };
    tell(tx, &told, now).await?;
    let mut row = row.into_active_model();
    row.state = Set("taken".to_owned());
    row.ended_at = Set(Some(now.0));
    row.reservation_id = Set(Some(made.id));
    row.update(tx).await?;
    Ok(made.id)
}

fn is_open(row: &wait::Model) -> bool {
    matches!(row.state.as_str(), "waiting" | "offered")
}

async fn own(
    db: &impl ConnectionTrait,
    family: &Family,
    id: i64,
) -> Result<Option<wait::Model>, DbErr> {
    let row = wait::Entity::find_by_id(id).one(db).await?;
    Ok(row.filter(|row| row.borrower_id == family.borrower().0 && row.root_id == family.root().0))
}

pub(super) async fn end(
    tx: &impl ConnectionTrait,
    row: wait::Model,
    state: &str,
    now: Moment,
) -> Result<(), DbErr> {
    let mut row = row.into_active_model();
    row.state = Set(state.to_owned());
    row.ended_at = Set(Some(now.0));
    row.update(tx).await?;
    Ok(())
}

/// How many wait for something at a branch.
pub(super) async fn is_anybody_waiting(
    db: &impl ConnectionTrait,
    branch: BranchId,
) -> Result<bool, DbErr> {
    #[derive(Debug, FromQueryResult)]
    struct Any {
        any: bool,
    }
    let found: Option<Any> = select_one(
        db,
        "SELECT EXISTS (SELECT 1 FROM waits WHERE branch_id = $1
            AND state IN ('waiting', 'offered')) AS any",
        [branch.0.into()],
    )
    .await?;
    Ok(found.is_some_and(|found| found.any))
}
