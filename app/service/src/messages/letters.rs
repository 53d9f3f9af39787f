//! What families are to be told goes into one message a number and day, with a link that acts
//! without signing in. What is not true any more is not told.

use super::letter::{Letter, Part, Words, parts};
use super::outbox::{MessageKind, NewSms, queue_sms};
use crate::branches::context;
use crate::store::entities::{borrower, letter};
use crate::store::{select, select_one, statement};
use crate::tokens::LetterToken;
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveTime};
use domain::branches::BranchId;
use domain::messages::{NoticeKind, When, when};
use domain::people::Phone;
use domain::time::Moment;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ConnectionTrait, DbBackend, DbErr, EntityTrait,
    FromQueryResult, Set,
};

/// How long a link in a message acts, in milliseconds.
const LINK_MILLIS: i64 = 30 * Moment::DAY;
/// The most numbers that one round writes to.
const MOST: u64 = 50;

/// Something untold, with what it is about as it stands now.
#[derive(Debug, Clone, FromQueryResult)]
pub(super) struct Untold {
    pub id: i64,
    pub kind: String,
    pub root_id: i64,
    pub branch_id: i64,
    pub reservation_id: Option<i64>,
    pub loan_id: Option<i64>,
    pub wait_id: Option<i64>,
    pub day: NaiveDate,
    pub use_until: Option<i64>,
    pub borrower_id: i64,
    pub reservation_state: Option<String>,
    pub from_day: Option<NaiveDate>,
    pub due_on: Option<NaiveDate>,
    pub is_out: bool,
    pub wait_state: Option<String>,
}

/// The columns and tables of [`Untold`].
const UNTOLD: &str = "SELECT n.id, n.kind, n.root_id, n.branch_id, n.reservation_id, n.loan_id,
        n.wait_id, n.day, n.use_until, p.id AS borrower_id,
        r.state AS reservation_state, r.from_day, l.due_on,
        l.id IS NOT NULL AND l.returned_at IS NULL AND l.undone_at IS NULL
            AND l.lost_at IS NULL AND l.says_returned_at IS NULL AS is_out,
        w.state AS wait_state
     FROM notices n
     LEFT JOIN reservations r ON r.id = n.reservation_id
     LEFT JOIN loans l ON l.id = n.loan_id
     LEFT JOIN waits w ON w.id = n.wait_id
     JOIN borrowers p ON p.id = COALESCE(r.borrower_id, l.borrower_id, w.borrower_id)";

impl Untold {
    /// What it is; none: of a later version of the program.
    pub(super) fn kind(&self) -> Option<NoticeKind> {
        NoticeKind::from_code(&self.kind)
    }

    /// Whether it is still so.
    pub(super) fn is_true(&self) -> bool {
        let is_open = matches!(self.reservation_state.as_deref(), Some("booked" | "ready"));
        let begins = is_open && self.from_day == Some(self.day);
        let is_due = self.is_out && self.due_on == Some(self.day);
        match self.kind() {
            Some(NoticeKind::Reserved) => begins,
            Some(NoticeKind::Ready) => self.reservation_state.as_deref() == Some("ready"),
            Some(NoticeKind::Broken) => is_open,
            Some(NoticeKind::Closed) => begins || is_due,
            Some(NoticeKind::DueSoon | NoticeKind::Late) => is_due,
            Some(NoticeKind::Offer) => self.wait_state.as_deref() == Some("offered"),
            None => false,
        }
    }
}

#[derive(Debug, FromQueryResult)]
struct Number {
    root_id: i64,
    phone: Option<String>,
}

/// What a round did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Written {
    /// So many messages were put into the outbox.
    pub letters: usize,
    /// So many things were not true any more, or can't be told to a number like that.
    pub dropped: usize,
}

/// Puts what is due to be told into the outbox, one message a number and day.
///
/// # Errors
/// When the database can't.
pub async fn write_letters(
    services: &Services,
    words: &impl Words,
) -> Result<Written, Unavailable> {
    let now = services.clock.now();
    let numbers: Vec<Number> = select(
        services.store.read(),
        &format!(
            "SELECT DISTINCT n.root_id, p.phone FROM notices n
             LEFT JOIN reservations r ON r.id = n.reservation_id
             LEFT JOIN loans l ON l.id = n.loan_id
             LEFT JOIN waits w ON w.id = n.wait_id
             JOIN borrowers p ON p.id = COALESCE(r.borrower_id, l.borrower_id, w.borrower_id)
             WHERE n.letter_id IS NULL AND n.dropped_at IS NULL AND n.not_before <= $1
             LIMIT {MOST}"
        ),
        [now.0.into()],
    )
    .await?;
    let mut round = Written::default();
    for number in numbers {
        let one = write_to(services, words, &number).await?;
        round.letters += one.letters;
        round.dropped += one.dropped;
    }
    Ok(round)
}

/// Writes to one number, if it is time.
async fn write_to(
    services: &Services,
    words: &impl Words,
    number: &Number,
) -> Result<Written, Unavailable> {
    let now = services.clock.now();
    let phone = number
        .phone
        .as_deref()
        .and_then(|text| Phone::from_e164(text).ok())
        .filter(Phone::takes_sms);
    let tx = services.store.begin_write().await?;
    lock(tx.conn(), number).await?;
    let untold = untold_to(tx.conn(), number).await?;
    let (true_ones, gone): (Vec<Untold>, Vec<Untold>) = untold
        .into_iter()
        .partition(|notice| phone.is_some() && notice.is_true());
    drop_all(tx.conn(), &gone, now).await?;
    let mut round = Written {
        letters: 0,
        dropped: gone.len(),
    };
    if let (Some(phone), Some(first)) = (phone, true_ones.first()) {
        let branch = context(tx.conn(), BranchId(first.branch_id), now).await?;
        let local = now.local(branch.zone);
        let midnight = Moment::from_local(local.date().and_time(NaiveTime::MIN), branch.zone);
        let was_written_to = written_since(tx.conn(), &phone, midnight).await?;
        let due: Vec<When> = true_ones
            .iter()
            .filter_map(|notice| {
                let until = notice
                    .use_until
                    .map(|until| Moment(until).local(branch.zone));
                Some(when(notice.kind()?, local, was_written_to, until))
            })
            .collect();
        if due.contains(&When::Now) {
            let told = Told {
                now,
                phone: &phone,
                branch: &branch,
                notices: &true_ones,
            };
            send(services, tx.conn(), words, &told).await?;
            round.letters = 1;
        } else {
            let next = due.iter().filter_map(|due| match due {
                When::At(at) => Some(Moment::from_local(*at, branch.zone)),
                When::Now => None,
            });
            put_off(tx.conn(), &true_ones, next.min().unwrap_or(now)).await?;
        }
    }
    tx.commit().await.map_err(Unavailable::from)?;
    Ok(round)
}

/// Those who write to one number wait for each other on PostgreSQL; SQLite's writer is alone.
async fn lock(tx: &impl ConnectionTrait, number: &Number) -> Result<(), DbErr> {
    if tx.get_database_backend() == DbBackend::Postgres {
        let lock = "SELECT pg_advisory_xact_lock(hashtextextended($1, 0))";
        let name = format!("letters:{}", number.phone.as_deref().unwrap_or_default());
        tx.execute_raw(statement(tx, lock, [name.into()])).await?;
    }
    Ok(())
}

async fn untold_to(tx: &impl ConnectionTrait, number: &Number) -> Result<Vec<Untold>, DbErr> {
    let whose = match number.phone {
        Some(_) => "p.phone = $2",
        None => "p.phone IS NULL AND $2 = ''",
    };
    select(
        tx,
        &format!(
            "{UNTOLD} WHERE n.letter_id IS NULL AND n.dropped_at IS NULL AND n.root_id = $1
               AND {whose} ORDER BY n.id LIMIT 100"
        ),
        [
            number.root_id.into(),
            number.phone.clone().unwrap_or_default().into(),
        ],
    )
    .await
}

/// What a message told, as it stands now.
pub(super) async fn told_in(db: &impl ConnectionTrait, letter: i64) -> Result<Vec<Untold>, DbErr> {
    select(
        db,
        &format!("{UNTOLD} WHERE n.letter_id = $1 ORDER BY n.id"),
        [letter.into()],
    )
    .await
}

#[derive(Debug, FromQueryResult)]
struct Count {
    count: i64,
}

async fn written_since(
    tx: &impl ConnectionTrait,
    phone: &Phone,
    since: Moment,
) -> Result<bool, DbErr> {
    let found: Option<Count> = select_one(
        tx,
        "SELECT COUNT(*) AS count FROM letters WHERE phone = $1 AND created_at >= $2",
        [phone.as_str().into(), since.0.into()],
    )
    .await?;
    Ok(found.is_some_and(|found| found.count > 0))
}

async fn drop_all(tx: &impl ConnectionTrait, notices: &[Untold], now: Moment) -> Result<(), DbErr> {
    for notice in notices {
        tx.execute_raw(statement(
            tx,
            "UPDATE notices SET dropped_at = $2 WHERE id = $1",
            [notice.id.into(), now.0.into()],
        ))
        .await?;
    }
    Ok(())
}

async fn put_off(
    tx: &impl ConnectionTrait,
    notices: &[Untold],
    until: Moment,
) -> Result<(), DbErr> {
    for notice in notices {
        tx.execute_raw(statement(
            tx,
            "UPDATE notices SET not_before = $2 WHERE id = $1",
            [notice.id.into(), until.0.into()],
        ))
        .await?;
    }
    Ok(())
}

struct Told<'a> {
    now: Moment,
    phone: &'a Phone,
    branch: &'a crate::branches::BranchContext,
    notices: &'a [Untold],
}

async fn send(
    services: &Services,
    tx: &impl ConnectionTrait,
    words: &impl Words,
    told: &Told<'_>,
) -> Result<(), DbErr> {
    let token = LetterToken::new(&services.chance);
    let row = letter::ActiveModel {
        id: NotSet,
        root_id: Set(told.branch.root.0),
        phone: Set(told.phone.as_str().to_owned()),
        token_hash: Set(token.hash()),
        created_at: Set(told.now.0),
        expires_at: Set(told.now.plus(LINK_MILLIS).0),
    }
    .insert(tx)
    .await?;
    for notice in told.notices {
        tx.execute_raw(statement(
            tx,
            "UPDATE notices SET letter_id = $2 WHERE id = $1",
            [notice.id.into(), row.id.into()],
        ))
        .await?;
    }
    let today = told.now.local_date(told.branch.zone);
    let parts: Vec<Part> = parts(tx, told.branch, told.notices, today).await?;
    // Of parasport alone nothing is written: it is told at the counter and on the family's pages.
    if parts.is_empty() {
        return Ok(());
    }
    let whose = told.notices.first().map(|notice| notice.borrower_id);
    let who = borrower::Entity::find_by_id(whose.unwrap_or_default())
        .one(tx)
        .await?;
    let body = words.letter(&Letter {
        language: who.map(|who| who.language).unwrap_or_default(),
        branch: told.branch.name.clone(),
        today,
        parts,
        token,
    });
    let sms = NewSms {
        kind: MessageKind::Letter,
        root: told.branch.root,
        branch: told.branch.id,
        to: told.phone,
        body: &body,
        key: &row.id.to_string(),
    };
    queue_sms(tx, &sms, told.now).await
}

/// Whether nothing of a message is true any more: then it is not sent.
pub(super) async fn is_moot(db: &impl ConnectionTrait, letter: i64) -> Result<bool, DbErr> {
    let told = told_in(db, letter).await?;
    Ok(!told.iter().any(Untold::is_true))
}

/// Takes away messages whose links are over, and what was never told; tells how many.
pub(super) async fn forget_letters(
    tx: &impl ConnectionTrait,
    before: Moment,
    now: Moment,
) -> Result<u64, DbErr> {
    let gone = tx
        .execute_raw(statement(
            tx,
            "DELETE FROM letters WHERE expires_at < $1",
            [now.0.into()],
        ))
        .await?;
    tx.execute_raw(statement(
        tx,
        "DELETE FROM notices WHERE dropped_at IS NOT NULL AND dropped_at < $1",
        [before.0.into()],
    ))
    .await?;
    Ok(gone.rows_affected())
}
