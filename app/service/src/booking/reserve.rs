//! Reserving: all of a basket or nothing, and of what is refused the reason and what there is
//! instead.

use super::catalogue::Tree;
use super::pieces::{Pieces, free_for, pieces};
use super::reservations::{end, own_reservation};
use crate::lending::submissions::{Earlier, KeyReused, Submission};
use crate::messages::{About, NewNotice, hours_into, tell};
use crate::people::family::Family;
use crate::store::entities::{article_type, borrower, reservation, reservation_line};
use crate::store::{select_one, statement};
use crate::text::nfc;
use crate::{Services, Unavailable};
use domain::booking::{Period, PeriodRefusal, Promise, ReservationState, SizeClass, taken};
use domain::branches::BranchId;
use domain::lending::SubmissionKey;
use domain::messages::NoticeKind;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbBackend, DbErr, EntityTrait,
    FromQueryResult, Set,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Most things in one reservation: a family of six with four things each.
pub const MOST_LINES: usize = 24;
/// Most reservations that one borrower has at a time.
pub const MOST_OPEN: i64 = 6;
/// Longest first name of a wearer, in letters.
pub const LONGEST_WEARER: usize = 40;
/// How far ahead the next free days are looked for.
const LOOK_AHEAD: u32 = 60;

/// What is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wish {
    /// Where.
    pub branch: BranchId,
    /// From one day to another.
    pub period: Period,
    /// What.
    pub lines: Vec<WishLine>,
}

/// One thing that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WishLine {
    /// The kind, by its code.
    pub kind: String,
    /// The size.
    pub class: SizeClass,
    /// A first name, or nothing.
    pub wearer: String,
}

/// What was reserved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reserved {
    /// Which reservation.
    pub id: i64,
}

/// Why nothing was reserved.
#[derive(Debug, thiserror::Error)]
pub enum ReserveError {
    /// Nothing is wanted.
    #[error("nothing is wanted")]
    Nothing,
    /// More than [`MOST_LINES`] things at once.
    #[error("more than {MOST_LINES} things at once")]
    TooMany,
    /// The borrower has [`MOST_OPEN`] reservations already.
    #[error("the borrower has {MOST_OPEN} reservations already")]
    TooManyOpen,
    /// These days can't be reserved.
    #[error(transparent)]
    Days(#[from] PeriodRefusal),
    /// Some things are refused.
    #[error("{} things are refused", .0.len())]
    Lines(Vec<LineRefusal>),
    /// There is no such branch or borrower.
    #[error("there is no such branch or borrower")]
    NotThere,
    /// The key stands for something else.
    #[error(transparent)]
    KeyReused(#[from] KeyReused),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for ReserveError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// A thing that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LineRefusal {
    /// Where it stands among the lines.
    pub line: usize,
    /// Why.
    pub why: LineWhy,
}

/// Why a thing is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineWhy {
    /// There is no such kind or size, or the branch doesn't lend it.
    NotLent,
    /// The first name is too long.
    WearerTooLong,
    /// None is free on these days.
    NoneFree(Instead),
}

/// What there is instead.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Instead {
    /// The nearest sizes of which one is free on these days: larger, smaller.
    pub sizes: Vec<SizeClass>,
    /// The nearest days, as many, on which one is free and can be reserved.
    pub days: Option<Period>,
    /// Another branch that has one free on these days.
    pub branch: Option<(BranchId, String)>,
}

/// A line as it will be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Planned {
    type_id: i64,
    class: SizeClass,
    wearer: String,
}

/// Reserves everything of a wish, or nothing. By any number of people in the same second no
/// more is promised than there is: on PostgreSQL those who want the same kind at the same
/// branch wait for each other, SQLite's writer is alone.
///
/// # Errors
/// Why not, and what there is instead.
pub async fn reserve(
    services: &Services,
    family: &Family,
    key: &SubmissionKey,
    wish: &Wish,
) -> Result<Reserved, ReserveError> {
    let submission = Submission::new(key, family.borrower().0, &("reserve", family, wish));
    let read = services.store.read();
    match submission.earlier(read).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    // A "no" needs no lock: in the rush most are that, and they don't hold up the others.
    let tree = Tree::load(services, Some(wish.branch)).await?;
    let tree = tree.ok_or(ReserveError::NotThere)?;
    plan(read, &tree, family, wish).await?;
    write(services, &tree, family, &submission, wish, None).await
}

/// Reserves a wish in place of an open reservation, which is let go by the same: all of it or
/// nothing, so that nobody loses what he has by asking for something else.
///
/// # Errors
/// When there is no such open reservation, or why not, and what there is instead.
pub async fn change_reservation(
    services: &Services,
    family: &Family,
    key: &SubmissionKey,
    id: i64,
    wish: &Wish,
) -> Result<Reserved, ReserveError> {
    let content = ("change", family, id, wish);
    let submission = Submission::new(key, family.borrower().0, &content);
    let tree = Tree::load(services, Some(wish.branch)).await?;
    let tree = tree.ok_or(ReserveError::NotThere)?;
    write(services, &tree, family, &submission, wish, Some(id)).await
}

async fn write(
    services: &Services,
    tree: &Tree,
    family: &Family,
    submission: &Submission,
    wish: &Wish,
    in_place_of: Option<i64>,
) -> Result<Reserved, ReserveError> {
    let now = services.clock.now();
    let tx = services.store.begin_write().await?;
    match submission.begin(tx.conn()).await? {
        Earlier::New => {}
        Earlier::Answered(answer) => return Ok(answer),
        Earlier::Reused => return Err(KeyReused.into()),
    }
    let kinds: BTreeSet<&str> = wish.lines.iter().map(|line| line.kind.as_str()).collect();
    let types: Vec<i64> = kinds
        .into_iter()
        .filter_map(|code| tree.places.type_coded(code).map(|row| row.id))
        .collect();
    lock_supply(tx.conn(), wish.branch, &types).await?;
    if let Some(id) = in_place_of {
        let old = own_reservation(tx.conn(), family, id)
            .await?
            .filter(|row| matches!(row.state.as_str(), "booked" | "ready"))
            .ok_or(ReserveError::NotThere)?;
        end(tx.conn(), old, ReservationState::Cancelled, now.0).await?;
    }
    let planned = plan(tx.conn(), tree, family, wish).await?;
    let row = reservation::ActiveModel {
        id: NotSet,
        root_id: Set(family.root().0),
        branch_id: Set(wish.branch.0),
        borrower_id: Set(family.borrower().0),
        from_day: Set(wish.period.from()),
        to_day: Set(wish.period.to()),
        state: Set("booked".to_owned()),
        reserved_at: Set(now.0),
        ready_at: Set(None),
        ended_at: Set(None),
    }
    .insert(tx.conn())
    .await?;
    let lines = planned
        .into_iter()
        .map(|line| reservation_line::ActiveModel {
            id: NotSet,
            reservation_id: Set(row.id),
            branch_id: Set(wish.branch.0),
            type_id: Set(line.type_id),
            size_class: Set(line.class.name().to_owned()),
            wearer: Set(line.wearer),
            from_day: Set(wish.period.from()),
            to_day: Set(wish.period.to()),
            state: Set("booked".to_owned()),
            article_id: Set(None),
        });
    reservation_line::Entity::insert_many(lines)
        .exec_without_returning(tx.conn())
        .await?;
    let reserved = Reserved { id: row.id };
    let branch = tree.branch(wish.branch).ok_or(ReserveError::NotThere)?;
    let told = NewNotice {
        kind: NoticeKind::Reserved,
        root: family.root(),
        branch: wish.branch,
        about: About::Reservation(row.id),
        day: wish.period.from(),
        use_until: Some(hours_into(wish.period.from(), 0, branch.zone)),
    };
    tell(tx.conn(), &told, now).await?;
    submission.keep(tx.conn(), &reserved, now).await?;
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(reserved)
}

/// Makes those who change how much of these types is free at a branch wait for each other on
/// PostgreSQL, until the transaction ends.
pub(crate) async fn lock_supply(
    tx: &impl ConnectionTrait,
    branch: BranchId,
    types: &[i64],
) -> Result<(), DbErr> {
    if tx.get_database_backend() != DbBackend::Postgres {
        return Ok(());
    }
    // In one order, so that two baskets never wait for each other.
    let types: BTreeSet<i64> = types.iter().copied().collect();
    for id in types {
        let name = format!("supply:{}:{id}", branch.0);
        let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
        tx.execute_raw(statement(tx, lock, [name.into()])).await?;
    }
    Ok(())
}

#[derive(Debug, FromQueryResult)]
struct Count {
    open: i64,
}

/// What would be written, or why not.
async fn plan(
    db: &impl ConnectionTrait,
    tree: &Tree,
    family: &Family,
    wish: &Wish,
) -> Result<Vec<Planned>, ReserveError> {
    if wish.lines.is_empty() {
        return Err(ReserveError::Nothing);
    }
    if wish.lines.len() > MOST_LINES {
        return Err(ReserveError::TooMany);
    }
    let branch = tree.branch(wish.branch).ok_or(ReserveError::NotThere)?;
    let borrower = borrower::Entity::find_by_id(family.borrower().0)
        .one(db)
        .await?
        .filter(|row| row.root_id == family.root().0 && branch.root == family.root());
    if borrower.is_none() {
        return Err(ReserveError::NotThere);
    }
    branch
        .reservations
        .check(&branch.calendar, tree.today, wish.period)?;
    let open: Option<Count> = select_one(
        db,
        "SELECT COUNT(*) AS open FROM reservations
         WHERE borrower_id = $1 AND state IN ('booked', 'ready')",
        [family.borrower().0.into()],
    )
    .await?;
    if open.is_some_and(|count| count.open >= MOST_OPEN) {
        return Err(ReserveError::TooManyOpen);
    }
    let (mut planned, mut refused) = (Vec::new(), Vec::new());
    for (at, line) in plan_lines(db, tree, wish).await?.into_iter().enumerate() {
        match line {
            Ok(line) => planned.push(line),
            Err(why) => refused.push(LineRefusal { line: at, why }),
        }
    }
    if refused.is_empty() {
        Ok(planned)
    } else {
        Err(ReserveError::Lines(refused))
    }
}

/// Plans each line of a wish, in its order.
pub(super) async fn plan_lines(
    db: &impl ConnectionTrait,
    tree: &Tree,
    wish: &Wish,
) -> Result<Vec<Result<Planned, LineWhy>>, DbErr> {
    let kinds: BTreeSet<&str> = wish.lines.iter().map(|line| line.kind.as_str()).collect();
    let types: Vec<&article_type::Model> = kinds
        .into_iter()
        .filter_map(|code| tree.places.type_coded(code))
        .collect();
    let mut found = pieces(db, &tree.branches, &types, tree.today).await?;
    let lines = wish.lines.iter().take(MOST_LINES);
    Ok(lines
        .map(|line| plan_line(tree, &mut found, wish, line))
        .collect())
}

type Found = BTreeMap<i64, BTreeMap<SizeClass, Pieces>>;

/// Plans one line; it counts for the next ones.
fn plan_line(
    tree: &Tree,
    found: &mut Found,
    wish: &Wish,
    line: &WishLine,
) -> Result<Planned, LineWhy> {
    let wearer = nfc(line.wearer.trim());
    if wearer.chars().count() > LONGEST_WEARER {
        return Err(LineWhy::WearerTooLong);
    }
    let branch = tree.branch(wish.branch).ok_or(LineWhy::NotLent)?;
    let kind = tree
        .places
        .type_coded(&line.kind)
        .filter(|kind| tree.is_lent(branch, kind))
        .ok_or(LineWhy::NotLent)?;
    let classes = found.get_mut(&kind.id).ok_or(LineWhy::NotLent)?;
    let needs_care = !kind.maintenance.is_empty();
    let supply = classes
        .get_mut(&line.class)
        .and_then(|pieces| pieces.at.get_mut(&branch.id))
        .ok_or(LineWhy::NotLent)?;
    if free_for(branch, tree.today, supply, wish.period, needs_care).pieces > 0 {
        let period = taken(&branch.calendar, wish.period, needs_care);
        supply.promised.push(Promise { period, pieces: 1 });
        return Ok(Planned {
            type_id: kind.id,
            class: line.class.clone(),
            wearer,
        });
    }
    Err(LineWhy::NoneFree(instead(
        tree,
        kind,
        classes,
        wish,
        &line.class,
    )))
}

/// The nearest sizes, days and branch that have one.
fn instead(
    tree: &Tree,
    kind: &article_type::Model,
    classes: &BTreeMap<SizeClass, Pieces>,
    wish: &Wish,
    class: &SizeClass,
) -> Instead {
    let needs_care = !kind.maintenance.is_empty();
    let is_free = |pieces: &Pieces, at: BranchId, period: Period| {
        let (Some(branch), Some(supply)) = (tree.branch(at), pieces.at.get(&at)) else {
            return false;
        };
        let rules = &branch.reservations;
        let is_lawful = rules.check(&branch.calendar, tree.today, period).is_ok();
        is_lawful && free_for(branch, tree.today, supply, period, needs_care).pieces > 0
    };
    let Some(wanted) = classes.get(class) else {
        return Instead::default();
    };
    let mut sizes: Vec<(&SizeClass, &Pieces)> = classes
        .iter()
        .filter(|(other, pieces)| {
            !other.is_unknown() && *other != class && is_free(pieces, wish.branch, wish.period)
        })
        .collect();
    sizes.sort_by_key(|(_, pieces)| pieces.order);
    let (smaller, larger): (Vec<_>, Vec<_>) = sizes
        .into_iter()
        .partition(|(_, pieces)| pieces.order < wanted.order);
    let nearest = larger.first().into_iter().chain(smaller.last());
    let days = (1..=LOOK_AHEAD)
        .map(|ahead| {
            wish.period
                .beginning(wish.period.from() + chrono::Days::new(ahead.into()))
        })
        .find(|period| is_free(wanted, wish.branch, *period));
    let branch = tree
        .branches
        .iter()
        .filter(|other| other.id != wish.branch && tree.is_lent(other, kind))
        .find(|other| is_free(wanted, other.id, wish.period))
        .map(|other| (other.id, other.name.clone()));
    Instead {
        sizes: nearest.map(|(class, _)| (*class).clone()).collect(),
        days,
        branch,
    }
}
