//! Who is in hand, with everything that the counter asks about him in one query.

use super::entities::{borrower, voucher};
use super::statement;
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, FromQueryResult, IdenStatic, Iterable};
use std::sync::LazyLock;

/// A borrower, the voucher that was asked for, and what else there is.
#[derive(Debug, Clone)]
pub struct InHand {
    pub who: borrower::Model,
    pub voucher: Option<voucher::Model>,
    pub besides: Besides,
}

/// What there is besides.
#[derive(Debug, Clone, Copy, FromQueryResult)]
pub struct Besides {
    /// Wearers on the voucher.
    pub wearers: bool,
    /// Things laid aside beside it.
    pub waiting: bool,
    /// Others with the borrower's number.
    pub same_number: bool,
    /// Something that he has reserved.
    pub reserved: bool,
}

static IN_HAND: LazyLock<String> = LazyLock::new(|| {
    format!(
        "SELECT {}, {},
           EXISTS (SELECT 1 FROM wearers w WHERE w.voucher_id = v.id) AS wearers,
           EXISTS (SELECT 1 FROM laid_aside x WHERE x.voucher_id = v.id) AS waiting,
           EXISTS (SELECT 1 FROM borrowers o WHERE o.root_id = b.root_id AND o.phone = b.phone
              AND o.merged_into IS NULL AND o.id <> b.id) AS same_number,
           EXISTS (SELECT 1 FROM reservations r WHERE r.borrower_id = b.id
              AND r.state IN ('booked', 'ready')) AS reserved
         FROM borrowers b
         LEFT JOIN vouchers v ON v.root_id = $1 AND v.id = COALESCE(
            (SELECT n.id FROM vouchers n WHERE n.id = $3 AND n.closed_at IS NULL),
            (SELECT MAX(o.id) FROM vouchers o WHERE o.borrower_id = b.id AND o.branch_id = $4
                AND o.opened_at >= $5 AND o.closed_at IS NULL))
         WHERE b.root_id = $1
           AND b.id = COALESCE($2, (SELECT borrower_id FROM vouchers WHERE id = $3))",
        columns::<borrower::Entity>("b"),
        columns::<voucher::Entity>("v"),
    )
});

/// Where somebody is taken in hand, and since when a voucher is one of today's.
#[derive(Debug, Clone, Copy)]
pub struct Here {
    /// The top branch.
    pub root: i64,
    /// The branch.
    pub branch: i64,
    /// The beginning of its day.
    pub since: Moment,
}

/// Reads a borrower, or whose voucher it is, with that voucher if it is open; else with his
/// voucher of today that is still open here.
pub async fn in_hand(
    db: &impl ConnectionTrait,
    here: Here,
    borrower: Option<i64>,
    voucher: Option<i64>,
) -> Result<Option<InHand>, DbErr> {
    let values = [
        here.root.into(),
        borrower.into(),
        voucher.into(),
        here.branch.into(),
        here.since.0.into(),
    ];
    let Some(row) = db.query_one_raw(statement(db, &IN_HAND, values)).await? else {
        return Ok(None);
    };
    Ok(Some(InHand {
        who: borrower::Model::from_query_result(&row, "b_")?,
        voucher: voucher::Model::from_query_result_optional(&row, "v_")?,
        besides: Besides::from_query_result(&row, "")?,
    }))
}

/// The columns of an entity under an alias, named `alias_column`: two entities
/// have columns of the same name.
fn columns<E: EntityTrait>(alias: &str) -> String {
    let named = |column: E::Column| format!("{alias}.{0} AS {alias}_{0}", column.as_str());
    E::Column::iter().map(named).collect::<Vec<_>>().join(", ")
}
