//! A voucher: the loans of one visit, from the first scan until *klar*.

use super::command::{Begun, Command, CommandError, Done};
use super::hand::{Held, held};
use super::journal::{About, Happened};
use crate::Services;
use crate::staff::Staff;
use crate::store::entities::{laid_aside, loan, voucher, wearer};
use crate::store::lending as rows;
use chrono::NaiveDate;
use domain::branches::{DuePlan, DueRefusal, choose_due};
use domain::lending::{Action, Hand, SubmissionKey, VoucherId, WearerId};
use domain::people::PersonName;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    IntoActiveModel, PaginatorTrait, QueryFilter, Set,
};
use serde::{Deserialize, Serialize};

/// Finishes a voucher (*klar*); one on which nothing stands is taken away.
///
/// # Errors
/// When it isn't there, the key was used, or the database can't.
pub async fn close_voucher(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    id: VoucherId,
) -> Result<Done, CommandError> {
    let command = match Command::begin(services, staff, key, &("close", id)).await? {
        Begun::Answered(done) => return Ok(done),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let row = open_voucher(tx, staff, id).await?;
    laid_aside::Entity::delete_many()
        .filter(laid_aside::Column::VoucherId.eq(id.0))
        .exec(tx)
        .await?;
    let mut active = row.into_active_model();
    active.closed_at = Set(Some(command.now.0));
    active.taking_back_from = Set(None);
    active.update(tx).await?;
    command
        .journal
        .with_voucher(Some(id.0))
        .record(tx, About::default(), &Happened::VoucherClosed)
        .await?;
    command.done().await
}

/// A day to return that staff chose.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DueChosen {
    /// What can be undone.
    pub action: Action,
    /// The voucher that it stands on; one is opened before the first scan.
    pub voucher: VoucherId,
    /// The day, moved where the branch is closed; none where the plan holds again.
    pub plan: Option<DuePlan>,
}

/// Chooses another due date for all of a voucher, up to the branch's limit.
/// `None` goes back to the plan for what is scanned from now on.
///
/// # Errors
/// A refusal with the latest day, or a [`CommandError`] where nobody is in hand,
/// the key was used, or the database can't.
pub async fn choose_due_date(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    hand: Hand,
    chosen: Option<NaiveDate>,
) -> Result<Result<DueChosen, DueRefusal>, CommandError> {
    let command = match Command::begin(services, staff, key, &("due", hand, chosen)).await? {
        Begun::Answered(done) => return Ok(Ok(done)),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let held = held_in(&command, staff, hand).await?;
    let voucher = held.voucher.as_ref();
    let open = match voucher {
        Some(row) => open_loans_of(tx, VoucherId(row.id)).await?,
        None => Vec::new(),
    };
    // What stands on it may be of several days: the voucher lay open over night,
    // or its day was set after something had come back.
    let lent_on = voucher.and_then(|row| row.lent_on);
    let lent_on = lent_on.unwrap_or_else(|| staff.today(command.now));
    let days = || open.iter().map(|loan| loan.lent_on);
    let first = days().fold(lent_on, NaiveDate::min);
    let last = days().fold(lent_on, NaiveDate::max);
    let plan: Option<DuePlan> = match chosen {
        None => None,
        Some(day) if day < last => return Ok(Err(DueRefusal::BeforeLoan)),
        Some(day) => {
            let limit = command.branch.rules.longest_loan_days;
            match choose_due(first, day, limit, &command.branch.calendar) {
                Ok(plan) => Some(plan),
                Err(refusal) => return Ok(Err(refusal)),
            }
        }
    };
    let row = voucher_of(&command, staff, held).await?;
    let id = VoucherId(row.id);
    let mut before = Vec::new();
    if let Some(plan) = &plan {
        for open in open {
            before.push((open.id, open.due_on));
            let mut active = open.into_active_model();
            active.due_on = Set(plan.due);
            active.update(tx).await?;
        }
    }
    let from = row.due_on;
    let to = plan.as_ref().map(|plan| plan.due);
    let mut active = row.into_active_model();
    active.due_on = Set(to);
    active.update(tx).await?;
    let happened = Happened::DueChosen {
        from,
        to,
        loans: before,
    };
    command
        .journal
        .with_voucher(Some(id.0))
        .record(tx, About::default(), &happened)
        .await?;
    let action = command.journal.action();
    let done = DueChosen {
        action,
        voucher: id,
        plan,
    };
    Ok(Ok(command.finish(done).await?))
}

/// Sets the day of a loan that was forgotten, up to the branch's days back;
/// only before anything stands on the voucher.
///
/// # Errors
/// When the voucher isn't open or has loans, or the day is out of range
/// ([`CommandError::NotThere`] covers the first, `Ok(None)` the second).
pub async fn set_lent_on(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    hand: Hand,
    day: NaiveDate,
) -> Result<Option<VoucherId>, CommandError> {
    let command = match Command::begin(services, staff, key, &("lent-on", hand, day)).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let today = staff.today(command.now);
    let back = (today - day).num_days();
    if !(0..=i64::from(command.branch.rules.backdate_days)).contains(&back) {
        return Ok(None);
    }
    let held = held_in(&command, staff, hand).await?;
    let row = voucher_of(&command, staff, held).await?;
    let id = VoucherId(row.id);
    if open_loans_of(tx, id).await?.is_empty() {
        let mut active = row.into_active_model();
        active.lent_on = Set((day != today).then_some(day));
        active.update(tx).await?;
    }
    command.finish(Some(id)).await
}

/// Most wearers on one voucher: a family, or a class.
const MOST_WEARERS: u64 = 40;

/// Adds a wearer by first name; the same name gives the same wearer.
///
/// # Errors
/// When nobody is in hand, the key was used, or the database can't.
pub async fn add_wearer(
    services: &Services,
    staff: &Staff,
    key: &SubmissionKey,
    hand: Hand,
    first_name: &PersonName,
) -> Result<(VoucherId, WearerId), CommandError> {
    let content = ("wearer", hand, first_name.as_str());
    let command = match Command::begin(services, staff, key, &content).await? {
        Begun::Answered(answer) => return Ok(answer),
        Begun::New(command) => command,
    };
    let tx = command.tx.conn();
    let held = held_in(&command, staff, hand).await?;
    let voucher = voucher_of(&command, staff, held).await?;
    let id = wearer_named(tx, voucher.id, first_name.as_str())
        .await?
        .ok_or(CommandError::NotThere)?;
    command.finish((VoucherId(voucher.id), id)).await
}

/// The wearer of this name on a voucher, added if need be; none where it has
/// [`MOST_WEARERS`] already.
pub(super) async fn wearer_named(
    tx: &impl ConnectionTrait,
    voucher: i64,
    first_name: &str,
) -> Result<Option<WearerId>, DbErr> {
    let mine = wearer::Entity::find().filter(wearer::Column::VoucherId.eq(voucher));
    let same = mine
        .clone()
        .filter(wearer::Column::FirstName.eq(first_name))
        .one(tx)
        .await?;
    if let Some(row) = same {
        return Ok(Some(WearerId(row.id)));
    }
    if mine.count(tx).await? >= MOST_WEARERS {
        return Ok(None);
    }
    let row = wearer::ActiveModel {
        id: NotSet,
        voucher_id: Set(voucher),
        first_name: Set(first_name.to_owned()),
    };
    Ok(Some(WearerId(row.insert(tx).await?.id)))
}

/// Who is in hand.
async fn held_in(command: &Command, staff: &Staff, hand: Hand) -> Result<Held, CommandError> {
    held(command.tx.conn(), staff, command.now, hand)
        .await?
        .ok_or(CommandError::NotThere)
}

/// The open voucher of who is in hand; a new one where there is none yet.
async fn voucher_of(command: &Command, staff: &Staff, held: Held) -> Result<voucher::Model, DbErr> {
    match held.voucher {
        Some(row) => Ok(row),
        None => {
            let (root, branch) = (staff.root().0, staff.branch().0);
            let tx = command.tx.conn();
            rows::insert_voucher(tx, root, branch, held.who.id, command.now.0).await
        }
    }
}

async fn open_voucher(
    tx: &impl ConnectionTrait,
    staff: &Staff,
    id: VoucherId,
) -> Result<voucher::Model, CommandError> {
    rows::find_voucher(tx, staff.root().0, id.0)
        .await?
        .filter(|row| row.closed_at.is_none())
        .ok_or(CommandError::NotThere)
}

async fn open_loans_of(
    tx: &impl ConnectionTrait,
    id: VoucherId,
) -> Result<Vec<loan::Model>, DbErr> {
    loan::Entity::find()
        .filter(loan::Column::VoucherId.eq(id.0))
        .filter(loan::Column::ReturnedAt.is_null())
        .filter(loan::Column::UndoneAt.is_null())
        .all(tx)
        .await
}
