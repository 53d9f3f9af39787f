//! How another use case has a family told something, in its own transaction.

use crate::store::entities::notice;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use domain::branches::BranchId;
use domain::messages::NoticeKind;
use domain::time::Moment;
use sea_orm::{ActiveValue::NotSet, ConnectionTrait, DbErr, EntityTrait, Set};

/// What a notice is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum About {
    /// A reservation.
    Reservation(i64),
    /// A loan.
    Loan(i64),
    /// A place in a waiting list.
    Wait(i64),
}

/// Something that a family is to be told.
#[derive(Debug, Clone, Copy)]
pub(crate) struct NewNotice {
    /// What.
    pub kind: NoticeKind,
    /// The top branch.
    pub root: BranchId,
    /// The branch in whose name it is told.
    pub branch: BranchId,
    /// About what.
    pub about: About,
    /// The day that it is about; told once for each.
    pub day: NaiveDate,
    /// From then on it is of no use.
    pub use_until: Option<Moment>,
}

/// Has a family told something; nothing happens where it was told that about the same day.
pub(crate) async fn tell(
    tx: &impl ConnectionTrait,
    told: &NewNotice,
    now: Moment,
) -> Result<(), DbErr> {
    let (what, id) = match told.about {
        About::Reservation(id) => ("reservation", id),
        About::Loan(id) => ("loan", id),
        About::Wait(id) => ("wait", id),
    };
    let is = |word: &str| (what == word).then_some(id);
    let row = notice::ActiveModel {
        id: NotSet,
        root_id: Set(told.root.0),
        branch_id: Set(told.branch.0),
        kind: Set(told.kind.as_str().to_owned()),
        about: Set(format!("{}/{what}/{id}/{}", told.kind.as_str(), told.day)),
        reservation_id: Set(is("reservation")),
        loan_id: Set(is("loan")),
        wait_id: Set(is("wait")),
        day: Set(told.day),
        created_at: Set(now.0),
        not_before: Set(now.0),
        use_until: Set(told.use_until.map(|until| until.0)),
        letter_id: Set(None),
        dropped_at: Set(None),
    };
    notice::Entity::insert(row)
        .on_conflict_do_nothing_on([notice::Column::About])
        .exec_without_returning(tx)
        .await?;
    Ok(())
}

/// The moment at which a day begins on a branch's wall clock, and so many hours later.
pub(crate) fn hours_into(day: NaiveDate, hours: i64, zone: Tz) -> Moment {
    let at: NaiveDateTime = day.and_time(NaiveTime::MIN) + TimeDelta::hours(hours);
    Moment::from_local(at, zone)
}
