//! What nobody does brings about: a loan is due tomorrow, or was due; a branch will be closed.

use super::notices::{About, NewNotice, hours_into, tell};
use crate::branches::{BranchContext, context};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{Days, NaiveDate};
use domain::branches::BranchId;
use domain::messages::NoticeKind;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

/// How many days ahead it is told that the branch will be closed.
const CLOSED_AHEAD: u64 = 7;
/// A loan that is late longer than so many days is told of no more: staff call then, and a
/// branch that begins with an old list doesn't write to everybody at once.
const LATE_AT_MOST: u64 = 14;
/// The most that one round tells of one kind at one branch.
const MOST: u64 = 500;

#[derive(Debug, FromQueryResult)]
struct Id {
    id: i64,
}

#[derive(Debug, FromQueryResult)]
struct Dated {
    id: i64,
    day: NaiveDate,
}

/// Writes down what families are to be told of loans and closed days; tells how many.
///
/// # Errors
/// When the database can't.
pub async fn write_reminders(services: &Services) -> Result<usize, Unavailable> {
    let branches: Vec<Id> = select(
        services.store.read(),
        "SELECT id FROM branches ORDER BY id",
        [],
    )
    .await?;
    let mut told = 0;
    for Id { id } in branches {
        let now = services.clock.now();
        let branch = context(services.store.read(), BranchId(id), now).await?;
        let today = now.local_date(branch.zone);
        let due = wanted(services, &branch, today).await?;
        if due.is_empty() {
            continue;
        }
        let tx = services.store.begin_write().await?;
        for notice in &due {
            tell(tx.conn(), notice, now).await?;
        }
        told += due.len();
        tx.commit().await.map_err(Unavailable::from)?;
    }
    Ok(told)
}

/// All that is to be told at a branch now and wasn't.
async fn wanted(
    services: &Services,
    branch: &BranchContext,
    today: NaiveDate,
) -> Result<Vec<NewNotice>, DbErr> {
    let db = services.store.read();
    let notice = |kind, about, day, use_until| NewNotice {
        kind,
        root: branch.root,
        branch: branch.id,
        about,
        day,
        use_until,
    };
    let mut all = Vec::new();
    let ahead = |days| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let back = |days| today.checked_sub_days(Days::new(days)).unwrap_or(today);
    let tomorrow = ahead(1);
    for Dated { id, day } in loans_due(db, branch, NoticeKind::DueSoon, tomorrow, tomorrow).await? {
        let until = hours_into(day, 12, branch.zone);
        all.push(notice(
            NoticeKind::DueSoon,
            About::Loan(id),
            day,
            Some(until),
        ));
    }
    let late = loans_due(db, branch, NoticeKind::Late, back(LATE_AT_MOST), back(1));
    for Dated { id, day } in late.await? {
        // Nobody is late for a day on which the branch was closed.
        let is_late = branch
            .calendar
            .next_open(day, 60)
            .is_none_or(|open| open < today);
        if is_late {
            all.push(notice(NoticeKind::Late, About::Loan(id), day, None));
        }
    }
    let closed: Vec<NaiveDate> = (0..=CLOSED_AHEAD)
        .map(ahead)
        .filter(|day| !branch.calendar.is_open_on(*day))
        .collect();
    for day in closed {
        let until = Some(hours_into(day, 0, branch.zone));
        for Dated { id, .. } in loans_due(db, branch, NoticeKind::Closed, day, day).await? {
            all.push(notice(NoticeKind::Closed, About::Loan(id), day, until));
        }
        for Id { id } in reservations_from(db, branch.id, day).await? {
            all.push(notice(
                NoticeKind::Closed,
                About::Reservation(id),
                day,
                until,
            ));
        }
    }
    Ok(all)
}

/// Open loans of a branch that are due from one day to another and of which `kind` wasn't told.
async fn loans_due(
    db: &impl ConnectionTrait,
    branch: &BranchContext,
    kind: NoticeKind,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<Vec<Dated>, DbErr> {
    select(
        db,
        &format!(
            "SELECT l.id, l.due_on AS day FROM loans l
             WHERE l.root_id = $5 AND l.branch_id = $1 AND l.due_on BETWEEN $2 AND $3
               AND l.returned_at IS NULL AND l.undone_at IS NULL AND l.lost_at IS NULL
               AND l.says_returned_at IS NULL
               AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.loan_id = l.id AND n.kind = $4
                   AND n.day = l.due_on)
             ORDER BY l.due_on, l.id LIMIT {MOST}"
        ),
        [
            branch.id.0.into(),
            from.into(),
            to.into(),
            kind.as_str().into(),
            branch.root.0.into(),
        ],
    )
    .await
}

async fn reservations_from(
    db: &impl ConnectionTrait,
    branch: BranchId,
    day: NaiveDate,
) -> Result<Vec<Id>, DbErr> {
    select(
        db,
        &format!(
            "SELECT r.id FROM reservations r
             WHERE r.branch_id = $1 AND r.from_day = $2 AND r.state IN ('booked', 'ready')
               AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.reservation_id = r.id
                   AND n.kind = $3 AND n.day = $2)
             ORDER BY r.id LIMIT {MOST}"
        ),
        [
            branch.0.into(),
            day.into(),
            NoticeKind::Closed.as_str().into(),
        ],
    )
    .await
}
