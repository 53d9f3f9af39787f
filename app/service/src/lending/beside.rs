//! What stands beside every answer at the counter: the day in numbers, and what
//! would be undone.

use super::counter::{Tally, UNDOABLE, Undoable};
use crate::staff::Staff;
use crate::store::select_one;
use domain::lending::{Action, EventKind, VoucherId};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use std::sync::LazyLock;

#[derive(Debug, FromQueryResult)]
struct TallyRow {
    lent: i64,
    returned: i64,
    late: i64,
    service: i64,
}

/// Counted from indexes alone, and no further than `$5`: it stands beside every answer.
const TALLY: &str = "SELECT
   (SELECT COUNT(*) FROM (SELECT 1 FROM loans WHERE branch_id = $1 AND lent_on = $2
      AND undone_at IS NULL LIMIT $5) lent) AS lent,
   (SELECT COUNT(*) FROM (SELECT 1 FROM loans WHERE returned_branch_id = $1 AND returned_at >= $3
      AND undone_at IS NULL LIMIT $5) returned) AS returned,
   (SELECT COUNT(*) FROM (SELECT 1 FROM loans WHERE root_id = $4 AND due_on < $2 AND branch_id = $1
      AND returned_at IS NULL AND undone_at IS NULL AND lost_at IS NULL LIMIT $5) late) AS late,
   (SELECT COUNT(*) FROM (SELECT 1 FROM articles WHERE branch_id = $1 AND status = 'in_service'
      LIMIT $5) service) AS service";

/// The day in four numbers, each at most `most`.
pub(super) async fn tally(
    db: &impl ConnectionTrait,
    staff: &Staff,
    now: Moment,
    most: i64,
) -> Result<Tally, DbErr> {
    let today = staff.today(now);
    let midnight = Moment::from_local(today.and_time(chrono::NaiveTime::MIN), staff.zone());
    let values = [
        staff.branch().0.into(),
        today.into(),
        midnight.0.into(),
        staff.root().0.into(),
        most.into(),
    ];
    let row: Option<TallyRow> = select_one(db, TALLY, values).await?;
    Ok(row.map_or_else(Tally::default, |row| Tally {
        lent: row.lent,
        returned: row.returned,
        late: row.late,
        service: row.service,
    }))
}

/// The newest action of today that isn't undone: of those at this counter, and
/// of those on the voucher in hand.
pub(super) async fn undoable(
    db: &impl ConnectionTrait,
    staff: &Staff,
    now: Moment,
    doings: &[Action],
    voucher: Option<VoucherId>,
) -> Result<Option<Undoable>, DbErr> {
    if doings.is_empty() && voucher.is_none() {
        return Ok(None);
    }
    let today = staff.today(now);
    let midnight = Moment::from_local(today.and_time(chrono::NaiveTime::MIN), staff.zone());
    // Always as many, so that it is one statement: an action is never 0.
    let newest = doings.iter().rev().map(|action| action.0);
    let actions: Vec<i64> = newest.chain(std::iter::repeat(0)).take(UNDOABLE).collect();
    let values = [staff.branch().0, midnight.0]
        .into_iter()
        .chain(actions)
        .map(sea_orm::Value::from)
        .chain([voucher.map(|voucher| voucher.0).into()]);
    let newest: Option<NewestRow> = select_one(db, &UNDOABLE_SQL, values).await?;
    Ok(newest.and_then(|row| {
        Some(Undoable {
            action: Action(row.action),
            kind: EventKind::parse(&row.kind)?,
            number: row.number,
        })
    }))
}

// The plus keeps both databases from reading through the branch's whole day.
static UNDOABLE_SQL: LazyLock<String> = LazyLock::new(|| {
    let never = [
        EventKind::Undone,
        EventKind::ArticleChanged,
        EventKind::BorrowerChanged,
        EventKind::BindingOverridden,
    ]
    .map(|kind| format!("'{}'", kind.as_str()))
    .join(", ");
    let places: Vec<String> = (3..3 + UNDOABLE).map(|at| format!("${at}")).collect();
    let which = |which: String| {
        format!(
            "SELECT e.id, e.at, e.action, e.kind, e.article_id FROM events e
             WHERE {which} AND +e.branch_id = $1 AND +e.at >= $2
               AND e.undone_at IS NULL AND e.kind NOT IN ({never})"
        )
    };
    format!(
        "SELECT u.action, u.kind, a.number FROM ({} UNION ALL {}) u
         LEFT JOIN articles a ON a.id = u.article_id ORDER BY u.at DESC, u.id DESC LIMIT 1",
        which(format!("e.action IN ({})", places.join(", "))),
        which(format!("e.voucher_id = ${}", 3 + UNDOABLE)),
    )
});

#[derive(Debug, FromQueryResult)]
struct NewestRow {
    action: i64,
    kind: String,
    number: Option<i64>,
}
