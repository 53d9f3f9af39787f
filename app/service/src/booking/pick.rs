//! Picking: what to bring from the shelves for those who come today or on the next open day.

use super::collect::{has_open_lines, let_go};
use crate::branches::{BranchContext, context};
use crate::lending::submissions::answer_under;
use crate::lending::{
    ARTICLE_COLUMNS, ArticleColumns, ArticleLine, Begun, Command, CommandError, as_one_walks,
};
use crate::lending::{About, Happened, Understood, understand};
use crate::messages::{self, NewNotice, hours_into, tell};
use crate::staff::Staff;
use crate::store::entities::{reservation, reservation_line};
use crate::store::lending::{ScannedArticle, lock_article};
use crate::store::{is_unique_violation, select, statement};
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveDateTime};
use domain::booking::{Period, ReservationState, SizeClass};
use domain::branches::{BranchId, Calendar};
use domain::lending::{Action, SubmissionKey};
use domain::messages::NoticeKind;
use domain::people::{BorrowerId, Phone};
use domain::stock::{ArticleId, ArticleStatus};
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QueryOrder, Set,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How far the next open day is looked for.
const LOOK_AHEAD: u16 = 60;

/// What to bring, and for whom.
#[derive(Debug, Clone)]
pub struct PickList {
    /// The branch's today.
    pub today: NaiveDate,
    /// It is for reservations that begin on this day at the latest: the next day that the
    /// branch is open.
    pub until: NaiveDate,
    /// What to bring, as one walks past the shelves; last what isn't in the house.
    pub lines: Vec<ToPick>,
    /// The reservations, the soonest first.
    pub reservations: Vec<PickReservation>,
    /// What was set aside for somebody who doesn't come: back to the shelves.
    pub left_over: Vec<ArticleLine>,
}

/// A thing to bring.
#[derive(Debug, Clone)]
pub struct ToPick {
    /// For which reservation.
    pub reservation: i64,
    /// Its first day.
    pub from: NaiveDate,
    /// What.
    pub thing: Thing,
    /// A piece that would do, another one for each line; none: there is none in the house.
    pub piece: Option<ArticleLine>,
}

/// A kind and a size.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Thing {
    /// The kind's name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// The size.
    pub class: SizeClass,
    /// A first name, or nothing.
    pub wearer: String,
}

/// A reservation, as those see it who bring its things.
#[derive(Debug, Clone)]
pub struct PickReservation {
    /// Which; the number on its slip.
    pub id: i64,
    /// Whose.
    pub borrower: BorrowerId,
    /// His name.
    pub name: String,
    /// His number, if there is one.
    pub phone: Option<Phone>,
    /// When.
    pub period: Period,
    /// How it stands.
    pub state: ReservationState,
    /// Until when it lies on the shelf.
    pub kept_until: Option<NaiveDateTime>,
    /// What.
    pub lines: Vec<PickLine>,
}

/// A thing of a reservation.
#[derive(Debug, Clone)]
pub struct PickLine {
    /// The line.
    pub id: i64,
    /// What.
    pub thing: Thing,
    /// How it stands.
    pub state: PickState,
}

/// How a thing of a reservation stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PickState {
    /// It is to be brought.
    Waiting,
    /// This piece is set aside.
    SetAside(ArticleLine),
    /// It was lent.
    Collected,
    /// It was promised, and can't be kept.
    Broken,
}

/// What became of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PickAnswer {
    /// What.
    pub outcome: PickOutcome,
    /// What can be undone, if anything was done.
    pub action: Option<Action>,
}

/// What became of a scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PickOutcome {
    /// It is set aside for a reservation.
    SetAside {
        /// What.
        article: ArticleLine,
        /// For which.
        reservation: i64,
        /// Its first day.
        from: NaiveDate,
        /// How many of its things are still to be brought; 0: it is ready.
        left: usize,
    },
    /// It was set aside before.
    Already {
        /// What.
        article: ArticleLine,
        /// For which reservation.
        reservation: i64,
    },
    /// Nobody has reserved one for these days.
    NotWanted(ArticleLine),
    /// It can't be lent: it is out, or waits for service.
    NotLendable(ArticleLine),
    /// Several articles carry the code.
    Several(Vec<ArticleLine>),
    /// There is no such article.
    Unknown(String),
}

#[derive(Debug, FromQueryResult)]
struct Row {
    id: i64,
    borrower_id: i64,
    name: String,
    phone: Option<String>,
    from_day: NaiveDate,
    to_day: NaiveDate,
    state: String,
    line_id: i64,
    line_state: String,
    type_id: i64,
    type_name_sv: String,
    type_name_en: String,
    size_class: String,
    wearer: String,
    article_id: Option<i64>,
}

/// The day up to which is picked: the next one after today that the branch is open.
fn picked_until(calendar: &Calendar, today: NaiveDate) -> NaiveDate {
    let tomorrow = today.succ_opt().unwrap_or(today);
    calendar.next_open(tomorrow, LOOK_AHEAD).unwrap_or(today)
}

/// What to bring for those who come today or on the next open day, and what lies ready.
///
/// # Errors
/// When the database can't.
pub async fn pick_list(services: &Services, staff: &Staff) -> Result<PickList, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let branch = context(db, staff.branch(), now).await?;
    let today = now.local_date(branch.zone);
    let until = picked_until(&branch.calendar, today);
    let rows = open_rows(db, branch.id, "r.from_day <= $2", until.into()).await?;
    let mut free = free_pieces(db, branch.id.0, &rows).await?;
    let mut lines: Vec<ToPick> = rows
        .iter()
        .filter(|row| row.line_state == "booked")
        .map(|row| {
            let class = (row.type_id, row.size_class.clone());
            ToPick {
                reservation: row.id,
                from: row.from_day,
                thing: row.thing(),
                piece: free.get_mut(&class).and_then(Vec::pop),
            }
        })
        .collect();
    lines.sort_by_cached_key(|line| {
        let shelf = line.piece.as_ref().map(|piece| as_one_walks(&piece.shelf));
        (shelf.is_none(), shelf, line.from, line.reservation)
    });
    Ok(PickList {
        today,
        until,
        lines,
        reservations: reservations(db, &branch, rows).await?,
        left_over: left_over(db, branch.id).await?,
    })
}

/// What was set aside, was let go or not collected, and hasn't been anywhere since.
async fn left_over(db: &impl ConnectionTrait, branch: BranchId) -> Result<Vec<ArticleLine>, DbErr> {
    let pieces: Vec<Piece> = select(
        db,
        &format!(
            "SELECT DISTINCT a.type_id, {ARTICLE_COLUMNS} FROM reservation_lines x
             JOIN reservations r ON r.id = x.reservation_id
             JOIN articles a ON a.id = x.article_id
             JOIN article_types t ON t.id = a.type_id
             WHERE x.branch_id = $1 AND x.state IN ('cancelled', 'lapsed')
               AND a.status = 'available' AND a.branch_id = $1
               AND NOT EXISTS (SELECT 1 FROM reservation_lines y WHERE y.article_id = a.id
                   AND y.state = 'picked')
               AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                   AND l.lent_at >= r.ended_at)"
        ),
        [branch.0.into()],
    )
    .await?;
    let mut lines: Vec<ArticleLine> = pieces
        .into_iter()
        .map(|piece| piece.article.into())
        .collect();
    lines.sort_by_cached_key(|line| (as_one_walks(&line.shelf), line.number));
    Ok(lines)
}

/// It is back on its shelf: nobody looks for it any more.
async fn shelved(tx: &impl ConnectionTrait, article: i64) -> Result<(), DbErr> {
    tx.execute_raw(statement(
        tx,
        "UPDATE reservation_lines SET article_id = NULL
         WHERE article_id = $1 AND state IN ('cancelled', 'lapsed')",
        [article.into()],
    ))
    .await?;
    Ok(())
}

/// Notes that what was left over is back on its shelf; done twice it does nothing more.
///
/// # Errors
/// When the key was used, or the database can't.
pub async fn put_on_shelf(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    article: ArticleId,
) -> Result<(), CommandError> {
    let command = match Command::begin(services, staff, key, &("on-shelf", article)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    lock_article(tx, staff.root().0, article.0)
        .await?
        .ok_or(CommandError::NotThere)?;
    shelved(tx, article.0).await?;
    command.finish(()).await
}

/// What a borrower has reserved at a branch and not collected, the soonest first.
pub(crate) async fn open_reservations(
    db: &impl ConnectionTrait,
    branch: BranchId,
    borrower: BorrowerId,
    now: Moment,
) -> Result<Vec<PickReservation>, DbErr> {
    let branch = context(db, branch, now).await?;
    let rows = open_rows(db, branch.id, "r.borrower_id = $2", borrower.0.into()).await?;
    reservations(db, &branch, rows).await
}

/// The things of open reservations at a branch, the soonest first; `$2` in `and` is `value`.
async fn open_rows(
    db: &impl ConnectionTrait,
    branch: BranchId,
    and: &str,
    value: sea_orm::Value,
) -> Result<Vec<Row>, DbErr> {
    let sql = format!(
        "SELECT r.id, r.borrower_id, b.name, b.phone, r.from_day, r.to_day, r.state,
                l.id AS line_id, l.state AS line_state, l.type_id, t.name_sv AS type_name_sv,
                t.name_en AS type_name_en, l.size_class, l.wearer, l.article_id
         FROM reservations r
         JOIN borrowers b ON b.id = r.borrower_id
         JOIN reservation_lines l ON l.reservation_id = r.id
         JOIN article_types t ON t.id = l.type_id
         WHERE r.branch_id = $1 AND r.state IN ('booked', 'ready') AND {and}
         ORDER BY r.from_day, r.id, l.id"
    );
    select(db, &sql, [branch.0.into(), value]).await
}

impl Row {
    fn thing(&self) -> Thing {
        Thing {
            name_sv: self.type_name_sv.clone(),
            name_en: self.type_name_en.clone(),
            class: SizeClass::named(self.size_class.clone()),
            wearer: self.wearer.clone(),
        }
    }
}

async fn reservations(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    rows: Vec<Row>,
) -> Result<Vec<PickReservation>, DbErr> {
    let pieces = pieces_by_id(db, &rows).await?;
    let mut found: Vec<PickReservation> = Vec::new();
    for row in rows {
        let piece = row.article_id.and_then(|id| pieces.get(&id).cloned());
        let state = match (row.line_state.as_str(), piece) {
            ("picked", Some(piece)) => PickState::SetAside(piece),
            ("collected", _) => PickState::Collected,
            ("broken", _) => PickState::Broken,
            _ => PickState::Waiting,
        };
        let line = PickLine {
            id: row.line_id,
            thing: row.thing(),
            state,
        };
        if let Some(last) = found.last_mut().filter(|last| last.id == row.id) {
            last.lines.push(line);
            continue;
        }
        let period = Period::new(row.from_day, row.to_day);
        let state = ReservationState::from_code(&row.state);
        let (Ok(period), Some(state)) = (period, state) else {
            return Err(DbErr::Custom(format!(
                "reservation {} can't be read",
                row.id
            )));
        };
        let rules = &branch.reservations;
        found.push(PickReservation {
            id: row.id,
            borrower: BorrowerId(row.borrower_id),
            name: row.name,
            phone: row.phone.and_then(|text| Phone::from_e164(&text).ok()),
            period,
            state,
            kept_until: rules.kept_until(&branch.calendar, period.from()),
            lines: vec![line],
        });
    }
    Ok(found)
}

#[derive(Debug, FromQueryResult)]
struct Piece {
    type_id: i64,
    #[sea_orm(nested)]
    article: ArticleColumns,
}

/// The pieces that are set aside, by their numbers in the database.
async fn pieces_by_id(
    db: &impl ConnectionTrait,
    rows: &[Row],
) -> Result<BTreeMap<i64, ArticleLine>, DbErr> {
    let ids: Vec<i64> = rows.iter().filter_map(|row| row.article_id).collect();
    let found = pieces_where(db, "a.id", &ids, "").await?;
    Ok(found
        .into_iter()
        .map(|piece| ArticleLine::from(piece.article))
        .map(|line| (line.id.0, line))
        .collect())
}

type Free = BTreeMap<(i64, String), Vec<ArticleLine>>;

/// What lies in the house and could be brought, by kind and size; the nearest shelf last.
async fn free_pieces(db: &impl ConnectionTrait, branch: i64, rows: &[Row]) -> Result<Free, DbErr> {
    let mut types: Vec<i64> = rows
        .iter()
        .filter(|row| row.line_state == "booked")
        .map(|row| row.type_id)
        .collect();
    types.sort_unstable();
    types.dedup();
    let in_the_house = format!(
        "AND a.branch_id = {branch} AND a.status = 'available'
         AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
             AND l.returned_at IS NULL AND l.undone_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM reservation_lines x WHERE x.article_id = a.id
             AND x.state = 'picked')
         AND NOT EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open'
             AND d.class IN ('safety', 'check', 'repair'))"
    );
    let mut free = Free::new();
    for piece in pieces_where(db, "a.type_id", &types, &in_the_house).await? {
        let line = ArticleLine::from(piece.article);
        let class = line.size.clone().unwrap_or_default();
        free.entry((piece.type_id, class)).or_default().push(line);
    }
    for pieces in free.values_mut() {
        pieces
            .sort_by_cached_key(|line| std::cmp::Reverse((as_one_walks(&line.shelf), line.number)));
    }
    Ok(free)
}

async fn pieces_where(
    db: &impl ConnectionTrait,
    column: &str,
    ids: &[i64],
    and: &str,
) -> Result<Vec<Piece>, DbErr> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let places: Vec<String> = (1..=ids.len()).map(|at| format!("${at}")).collect();
    let places = places.join(", ");
    select(
        db,
        &format!(
            "SELECT a.type_id, {ARTICLE_COLUMNS} FROM articles a
             JOIN article_types t ON t.id = a.type_id
             WHERE {column} IN ({places}) {and}"
        ),
        ids.iter().map(|id| (*id).into()),
    )
    .await
}

/// Sets what was scanned aside for the soonest reservation that waits for such a thing. With
/// its last thing a reservation is ready.
///
/// # Errors
/// When the key was used, or the database can't.
pub async fn set_aside(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    scanned: &str,
) -> Result<PickAnswer, CommandError> {
    let db = services.store.read();
    let root = staff.root().0;
    let unknown = || PickAnswer {
        outcome: PickOutcome::Unknown(scanned.trim().to_owned()),
        action: None,
    };
    let articles = match understand(db, root, scanned).await? {
        Understood::Articles(ids) => ids,
        Understood::Borrowers(_) | Understood::NewNumber(_) | Understood::Nothing => {
            return Ok(unknown());
        }
    };
    let [article] = articles.as_slice() else {
        let mut lines = Vec::new();
        for id in articles {
            let found = crate::store::lending::find_article(db, root, id.0).await?;
            lines.extend(found.map(|article| article.line()));
        }
        return Ok(PickAnswer {
            outcome: PickOutcome::Several(lines),
            action: None,
        });
    };
    let content = ("set-aside", scanned);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::New(command) => command,
    };
    let Some(article) = lock_article(command.tx.conn(), root, article.0).await? else {
        return Ok(unknown());
    };
    match try_set_aside(&command, &article).await {
        Ok(outcome) => {
            let is_done = matches!(outcome, PickOutcome::SetAside { .. });
            let answer = PickAnswer {
                outcome,
                action: is_done.then(|| command.journal.action()),
            };
            command.finish(answer).await
        }
        // Two who pick took the same thing in the same second.
        Err(error)
            if is_unique_violation(
                &error,
                "reservation_lines_picked",
                "reservation_lines.article_id",
            ) =>
        {
            Ok(PickAnswer {
                outcome: PickOutcome::NotLendable(article.line()),
                action: None,
            })
        }
        Err(error) => Err(error.into()),
    }
}

/// What a scan answered; `None` where nothing, or something else, is kept under the key.
///
/// # Errors
/// When the database can't.
pub async fn kept_pick(
    services: &Services,
    key: &SubmissionKey,
) -> Result<Option<PickAnswer>, Unavailable> {
    Ok(answer_under(services.store.read(), key).await?)
}

async fn try_set_aside(command: &Command, article: &ScannedArticle) -> Result<PickOutcome, DbErr> {
    let tx = command.tx.conn();
    shelved(tx, article.id).await?;
    let line = article.line();
    if let Some(reservation) = article.aside_reservation {
        return Ok(PickOutcome::Already {
            article: line,
            reservation,
        });
    }
    let is_lendable = article.loan_id.is_none()
        && article.status() == ArticleStatus::Available
        && article.branch_id == command.branch.id.0
        && !article.open_checks
        && !article.open_repairs;
    if !is_lendable {
        return Ok(PickOutcome::NotLendable(line));
    }
    let today = command.now.local_date(command.branch.zone);
    let until = picked_until(&command.branch.calendar, today);
    super::reserve::lock_supply(tx, command.branch.id, &[article.type_id]).await?;
    let wanted = reservation_line::Entity::find()
        .filter(reservation_line::Column::BranchId.eq(command.branch.id.0))
        .filter(reservation_line::Column::TypeId.eq(article.type_id))
        .filter(reservation_line::Column::SizeClass.eq(SizeClass::of(&article.size()).name()))
        .filter(reservation_line::Column::State.eq("booked"))
        .filter(reservation_line::Column::FromDay.lte(until))
        .order_by_asc(reservation_line::Column::FromDay)
        .order_by_asc(reservation_line::Column::ReservationId)
        .order_by_asc(reservation_line::Column::Id)
        .one(tx)
        .await?;
    let Some(wanted) = wanted else {
        return Ok(PickOutcome::NotWanted(line));
    };
    let (id, reservation, from) = (wanted.id, wanted.reservation_id, wanted.from_day);
    let mut wanted = wanted.into_active_model();
    wanted.state = Set("picked".to_owned());
    wanted.article_id = Set(Some(article.id));
    wanted.update(tx).await?;
    let happened = Happened::SetAside { line: id };
    command
        .journal
        .record(tx, About::article(article.id), &happened)
        .await?;
    let left = waiting_lines(tx, reservation).await?;
    if left == 0 {
        make_ready(tx, reservation, command).await?;
    }
    Ok(PickOutcome::SetAside {
        article: line,
        reservation,
        from,
        left,
    })
}

async fn waiting_lines(tx: &impl ConnectionTrait, reservation: i64) -> Result<usize, DbErr> {
    let waiting = reservation_line::Entity::find()
        .filter(reservation_line::Column::ReservationId.eq(reservation))
        .filter(reservation_line::Column::State.eq("booked"))
        .all(tx)
        .await?;
    Ok(waiting.len())
}

/// It lies ready; done twice it does nothing more.
async fn make_ready(tx: &impl ConnectionTrait, id: i64, command: &Command) -> Result<(), DbErr> {
    let row = reservation::Entity::find_by_id(id).one(tx).await?;
    if let Some(row) = row.filter(|row| row.state == ReservationState::Booked.as_str()) {
        // It is of use as long as that day: who comes tomorrow may be told tomorrow.
        let told = NewNotice {
            kind: NoticeKind::Ready,
            root: command.branch.root,
            branch: command.branch.id,
            about: messages::About::Reservation(id),
            day: row.from_day,
            use_until: Some(hours_into(row.from_day, 24, command.branch.zone)),
        };
        let mut row = row.into_active_model();
        row.state = Set(ReservationState::Ready.as_str().to_owned());
        row.ready_at = Set(Some(command.now.0));
        row.update(tx).await?;
        tell(tx, &told, command.now).await?;
    }
    Ok(())
}

/// Says that a reservation lies ready with what there is of it.
///
/// # Errors
/// When there is no such open reservation here with something set aside, the key was used, or
/// the database can't.
pub async fn ready_as_it_is(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: i64,
) -> Result<(), CommandError> {
    let command = match Command::begin(services, staff, key, &("ready", id)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let row = reservation::Entity::find_by_id(id).one(tx).await?;
    let is_here = row.is_some_and(|row| {
        row.branch_id == command.branch.id.0
            && ReservationState::from_code(&row.state).is_some_and(ReservationState::is_open)
    });
    let pieces = super::collect::set_aside_for(tx, id).await?;
    if !is_here || pieces.is_empty() {
        return Err(CommandError::NotThere);
    }
    make_ready(tx, id, &command).await?;
    command.finish(()).await
}

/// Puts a piece that was set aside back on its shelf; its line waits for another one.
///
/// # Errors
/// When there is no such line here, the key was used, or the database can't.
pub async fn put_away(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    line: i64,
) -> Result<(), CommandError> {
    let command = match Command::begin(services, staff, key, &("put-away", line)).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let row = reservation_line::Entity::find_by_id(line)
        .one(tx)
        .await?
        .filter(|row| row.branch_id == command.branch.id.0)
        .ok_or(CommandError::NotThere)?;
    if let Some(article) = row.article_id
        && let_go(tx, line).await?
    {
        let happened = Happened::LetGo { line };
        command
            .journal
            .record(tx, About::article(article), &happened)
            .await?;
    }
    command.finish(()).await
}

/// Undoes a picking: false where the family was told since that it lies ready, or the piece
/// isn't set aside any more.
pub(crate) async fn put_back(
    tx: &impl ConnectionTrait,
    line: i64,
    article: i64,
) -> Result<bool, DbErr> {
    let Some(row) = reservation_line::Entity::find_by_id(line).one(tx).await? else {
        return Ok(false);
    };
    if row.article_id != Some(article) {
        return Ok(false);
    }
    let of = reservation::Entity::find_by_id(row.reservation_id)
        .one(tx)
        .await?;
    let was_told = of.is_none_or(|of| of.state != ReservationState::Booked.as_str());
    if was_told || !has_open_lines(tx, row.reservation_id).await? {
        return Ok(false);
    }
    let_go(tx, line).await
}
