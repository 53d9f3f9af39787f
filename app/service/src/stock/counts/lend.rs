//! Counted things go out by the piece and come back by the piece.

use super::things::{CountedError, lock, out_of};
use crate::lending::command::{Begun, Command, CommandError};
use crate::staff::Staff;
use crate::store::entities::{borrower, counted_loan};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::plan_due;
use domain::lending::SubmissionKey;
use domain::people::BorrowerId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, EntityTrait, FromQueryResult,
    IntoActiveModel, QueryFilter, QuerySelect, Set,
};

/// Pieces that somebody has.
#[derive(Debug, Clone, PartialEq, Eq, FromQueryResult)]
pub struct CountedLoan {
    /// Which loan.
    pub id: i64,
    /// Of what.
    pub thing_id: i64,
    /// What they are.
    pub name: String,
    /// How many are still out.
    pub out: i64,
    /// Since when.
    pub lent_on: NaiveDate,
    /// Until when.
    pub due_on: NaiveDate,
    /// Who has them.
    pub borrower_id: i64,
    /// His name.
    pub borrower: String,
}

/// What a borrower has of the counted things.
#[derive(Debug, Clone)]
pub struct CountedLoans {
    /// The borrower's name.
    pub borrower: String,
    /// The branch's today.
    pub today: NaiveDate,
    /// What he has.
    pub loans: Vec<CountedLoan>,
}

/// What a borrower has; none where there is no such borrower.
///
/// # Errors
/// When the database can't.
pub async fn counted_loans(
    services: &Services,
    staff: &Staff,
    of: BorrowerId,
) -> Result<Option<CountedLoans>, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let who = borrower::Entity::find_by_id(of.0)
        .filter(borrower::Column::RootId.eq(root))
        .one(db)
        .await?;
    let Some(who) = who else { return Ok(None) };
    // What stood with a borrower who turned out to be this one is this one's.
    let loans = select(
        db,
        "SELECT l.id, l.thing_id, c.name, l.pieces - l.back AS out, l.lent_on, l.due_on,
                b.id AS borrower_id, b.name AS borrower
         FROM counted_loans l JOIN counted_things c ON c.id = l.thing_id
         JOIN borrowers b ON b.id = l.borrower_id
         WHERE l.root_id = $1 AND l.ended_at IS NULL AND (b.id = $2 OR b.merged_into = $2)
         ORDER BY l.due_on, l.id",
        [root.into(), of.0.into()],
    )
    .await?;
    Ok(Some(CountedLoans {
        borrower: who.name,
        today: staff.today(services.clock.now()),
        loans,
    }))
}

/// Lends pieces to a borrower.
///
/// # Errors
/// When there are not so many left, something isn't there, or the database can't.
pub async fn lend_counted(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    thing: i64,
    to: BorrowerId,
    pieces: i64,
) -> Result<(), CountedError> {
    if pieces < 1 {
        return Err(CountedError::Pieces);
    }
    let content = ("lend-counted", thing, to, pieces);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let root = staff.root().0;
    borrower::Entity::find_by_id(to.0)
        .filter(borrower::Column::RootId.eq(root))
        .filter(borrower::Column::MergedInto.is_null())
        .one(tx)
        .await?
        .ok_or(CommandError::NotThere)?;
    let row = lock(tx, staff, thing).await?;
    let left = row.pieces - out_of(tx, thing).await?;
    if pieces > left {
        return Err(CountedError::NotSoMany(left));
    }
    let today = staff.today(command.now);
    let days = command.branch.rules.loan_days;
    counted_loan::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        thing_id: Set(thing),
        borrower_id: Set(to.0),
        pieces: Set(pieces),
        back: Set(0),
        lent_on: Set(today),
        due_on: Set(plan_due(today, days, &command.branch.calendar).due),
        lent_at: Set(command.now.0),
        ended_at: Set(None),
        staff_id: Set(Some(staff.id().0)),
    }
    .insert(tx)
    .await?;
    Ok(command.finish(()).await?)
}

/// Takes pieces back. More than are out can't come back.
///
/// # Errors
/// When not so many are out, there is no such loan, or the database can't.
pub async fn return_counted(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    loan: i64,
    pieces: i64,
) -> Result<(), CountedError> {
    if pieces < 1 {
        return Err(CountedError::Pieces);
    }
    let content = ("return-counted", loan, pieces);
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(()) => return Ok(()),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let row = counted_loan::Entity::find_by_id(loan)
        .filter(counted_loan::Column::RootId.eq(staff.root().0))
        .lock_exclusive()
        .one(tx)
        .await?
        .ok_or(CommandError::NotThere)?;
    let out = row.pieces - row.back;
    if row.ended_at.is_some() || pieces > out {
        return Err(CountedError::NotSoMany(out));
    }
    let (back, all) = (row.back + pieces, row.pieces);
    let mut active = row.into_active_model();
    active.back = Set(back);
    if back == all {
        active.ended_at = Set(Some(command.now.0));
    }
    active.update(tx).await?;
    Ok(command.finish(()).await?)
}
