//! What the counter's page shows: who is in hand, what he has, what can be undone.

use super::beside::{tally, undoable};
use super::hand::held;
use super::lines::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::booking::{PickReservation, open_reservations};
use crate::staff::Staff;
use crate::store::entities::{laid_aside, wearer};
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::branches::LendingRules;
use domain::lending::{
    Action, EventKind, Hand, LaidAsideReason, LoanId, Permission, VoucherId, WearerId,
};
use domain::people::{BorrowerId, Phone};
use domain::time::Moment;
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
};

/// All that the counter shows.
#[derive(Debug, Clone)]
pub struct CounterView {
    /// Who is in hand.
    pub hand: Option<HandView>,
    /// The day in four numbers.
    pub tally: Tally,
    /// What Ctrl+Z would undo.
    pub undoable: Option<Undoable>,
    /// The branch's rules: the pattern of its labels, its limits.
    pub rules: LendingRules,
    /// The branch's today.
    pub today: NaiveDate,
}

/// The borrower in hand.
#[derive(Debug, Clone)]
pub struct HandView {
    /// As it stands in the address.
    pub hand: Hand,
    /// The borrower.
    pub borrower: BorrowerId,
    /// Name.
    pub name: String,
    /// Whether it is a school, club or preschool.
    pub is_group: bool,
    /// Who answers for a group.
    pub contact: Option<String>,
    /// Number, if there is one.
    pub phone: Option<Phone>,
    /// What colleagues noted.
    pub note: String,
    /// The language that the borrower reads.
    pub language: String,
    /// The voucher still open.
    pub voucher: Option<VoucherId>,
    /// What was ticked on it.
    pub permission: Option<Permission>,
    /// The day of the loans, where it isn't today.
    pub lent_on: Option<NaiveDate>,
    /// The due date that staff chose.
    pub due_on: Option<NaiveDate>,
    /// The wearers on it.
    pub wearers: Vec<WearerLine>,
    /// What was lent on it, newest first.
    pub lent_now: Vec<LoanLine>,
    /// What lies beside it.
    pub waiting: Vec<WaitingLine>,
    /// What he has at home since earlier, the latest due first.
    pub at_home: Vec<LoanLine>,
    /// Whether others have the same number.
    pub same_number: bool,
    /// What he has reserved here and not collected, the soonest first.
    pub reserved: Vec<PickReservation>,
}

/// A wearer on a voucher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WearerLine {
    /// The wearer.
    pub id: WearerId,
    /// First name.
    pub first_name: String,
}

/// A loan in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoanLine {
    /// The loan.
    pub loan: LoanId,
    /// What.
    pub article: ArticleLine,
    /// Whom it is for.
    pub wearer: Option<String>,
    /// Until when.
    pub due_on: NaiveDate,
    /// Days past that, on the branch's today; 0 when it isn't late.
    pub days_late: i64,
    /// Whether it was marked as lost.
    pub lost: bool,
    /// Whether the borrower says that it is returned.
    pub says_returned: bool,
    /// The action that lent it, for ✕.
    pub lent_by: Option<Action>,
}

/// What lies beside a voucher.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingLine {
    /// What.
    pub article: ArticleLine,
    /// Why.
    pub reason: LaidAsideReason,
}

/// The day in four numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Lent today at this branch.
    pub lent: i64,
    /// Taken back today at this branch.
    pub returned: i64,
    /// Out past their due date, of this branch.
    pub late: i64,
    /// On service at this branch.
    pub service: i64,
}

/// How far the counter counts; the day's page counts all.
pub const MOST_COUNTED: i64 = 999;

/// What would be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undoable {
    /// The action.
    pub action: Action,
    /// What it was.
    pub kind: EventKind,
    /// The number of its article.
    pub number: Option<i64>,
}

/// How many actions Ctrl+Z goes back at one counter.
pub const UNDOABLE: usize = 5;

/// Everything the counter's page shows, in one call. `doings` are the newest
/// actions at this counter, at most [`UNDOABLE`] of which are looked at.
///
/// # Errors
/// When the database can't.
pub async fn counter_view(
    services: &Services,
    staff: &Staff,
    hand: Hand,
    doings: &[Action],
) -> Result<CounterView, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let today = staff.today(now);
    let hand = match held(db, staff, now, hand).await? {
        None => None,
        Some(held) => Some(hand_view(db, staff, held, now).await?),
    };
    let scope = hand.as_ref().and_then(|hand| hand.voucher);
    Ok(CounterView {
        tally: tally(db, staff, now, MOST_COUNTED + 1).await?,
        undoable: undoable(db, staff, now, doings, scope).await?,
        rules: staff.rules().clone(),
        hand,
        today,
    })
}

async fn hand_view(
    db: &impl ConnectionTrait,
    staff: &Staff,
    held: super::hand::Held,
    now: Moment,
) -> Result<HandView, DbErr> {
    let today = staff.today(now);
    let who = held.who.clone();
    let voucher = held.voucher.as_ref();
    let open = open_loans(db, who.id, today).await?;
    let (mut lent_now, mut at_home) = (Vec::new(), Vec::new());
    for (on, line) in open {
        if Some(on) == voucher.map(|voucher| voucher.id) {
            lent_now.push(line);
        } else {
            at_home.push(line);
        }
    }
    lent_now.reverse();
    at_home.sort_by_key(|line| line.due_on);
    let phone = who
        .phone
        .as_deref()
        .and_then(|text| Phone::from_e164(text).ok());
    // Most often there is nothing of these, and nothing is asked.
    let besides = held.besides;
    let wearers = match voucher {
        Some(voucher) if besides.wearers => wearers_of(db, voucher.id).await?,
        _ => Vec::new(),
    };
    let waiting = match voucher {
        Some(voucher) if besides.waiting => waiting_of(db, staff.root().0, voucher.id).await?,
        _ => Vec::new(),
    };
    let reserved = if besides.reserved {
        open_reservations(db, staff.branch(), BorrowerId(who.id), now).await?
    } else {
        Vec::new()
    };
    Ok(HandView {
        hand: held.hand(),
        borrower: BorrowerId(who.id),
        name: who.name,
        is_group: who.kind == "group",
        contact: who.contact_name,
        phone,
        note: who.note,
        language: who.language,
        voucher: voucher.map(|voucher| VoucherId(voucher.id)),
        permission: voucher
            .and_then(|voucher| voucher.permission.as_deref())
            .and_then(Permission::parse),
        lent_on: voucher.and_then(|voucher| voucher.lent_on),
        due_on: voucher.and_then(|voucher| voucher.due_on),
        wearers,
        lent_now,
        waiting,
        at_home,
        same_number: besides.same_number,
        reserved,
    })
}

#[derive(Debug, FromQueryResult)]
struct LoanRow {
    loan_id: i64,
    voucher_id: i64,
    due_on: NaiveDate,
    lost_at: Option<i64>,
    says_returned_at: Option<i64>,
    first_name: Option<String>,
    lent_by: Option<i64>,
    #[sea_orm(nested)]
    article: ArticleColumns,
}

/// The open loans of a borrower with their vouchers, oldest first.
pub(crate) async fn open_loans(
    db: &impl ConnectionTrait,
    borrower: i64,
    today: NaiveDate,
) -> Result<Vec<(i64, LoanLine)>, DbErr> {
    let rows: Vec<LoanRow> = select(
        db,
        &format!(
            "SELECT l.id AS loan_id, l.voucher_id, l.due_on, l.lost_at, l.says_returned_at,
                w.first_name, e.action AS lent_by, {ARTICLE_COLUMNS}
         FROM loans l
         JOIN articles a ON a.id = l.article_id
         JOIN article_types t ON t.id = a.type_id
         LEFT JOIN wearers w ON w.id = l.wearer_id
         LEFT JOIN events e ON e.loan_id = l.id AND e.kind = 'lent' AND e.undone_at IS NULL
         WHERE l.borrower_id = $1 AND l.returned_at IS NULL AND l.undone_at IS NULL
         ORDER BY l.id"
        ),
        [borrower.into()],
    )
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let line = LoanLine {
                loan: LoanId(row.loan_id),
                wearer: row.first_name,
                due_on: row.due_on,
                days_late: (today - row.due_on).num_days().max(0),
                lost: row.lost_at.is_some(),
                says_returned: row.says_returned_at.is_some(),
                lent_by: row.lent_by.map(Action),
                article: row.article.into(),
            };
            (row.voucher_id, line)
        })
        .collect())
}

async fn wearers_of(db: &impl ConnectionTrait, voucher: i64) -> Result<Vec<WearerLine>, DbErr> {
    let rows = wearer::Entity::find()
        .filter(wearer::Column::VoucherId.eq(voucher))
        .order_by_asc(wearer::Column::Id)
        .all(db)
        .await?;
    Ok(rows
        .into_iter()
        .map(|row| WearerLine {
            id: WearerId(row.id),
            first_name: row.first_name,
        })
        .collect())
}

async fn waiting_of(
    db: &impl ConnectionTrait,
    root: i64,
    voucher: i64,
) -> Result<Vec<WaitingLine>, DbErr> {
    let mut lines = Vec::new();
    let rows: Vec<laid_aside::Model> = super::aside::rows_of(db, voucher).await?;
    for row in rows {
        let article = crate::store::lending::find_article(db, root, row.article_id).await?;
        if let (Some(article), Some(reason)) = (article, LaidAsideReason::parse(&row.reason)) {
            lines.push(WaitingLine {
                article: article.line(),
                reason,
            });
        }
    }
    Ok(lines)
}
