//! The day at a glance: due, late, picked up, on service; by shelf.

mod lines;
mod shelves;

pub(crate) use self::shelves::as_one_walks;
use super::beside::tally;
use super::counter::Tally;
use super::lines::{ArticleLine, DutyLine};
use crate::staff::Staff;
use crate::store::{select, select_one};
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::lending::LoanId;
use domain::people::{BorrowerId, Phone};
use domain::stock::ArticleStatus;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};
use std::collections::HashMap;

/// Lines on a page of a list.
const PER_PAGE: usize = 100;

/// One of the day's lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayList {
    /// Due today.
    Due,
    /// Past their due date, the longest first within a shelf.
    Late,
    /// Picked up today.
    PickedUp,
    /// On service, or waiting for a check, a step of care or a repair.
    Service,
}

/// The day at a branch, and a page of one of its lists.
#[derive(Debug, Clone)]
pub struct DayView {
    /// The day.
    pub today: NaiveDate,
    /// The day in four numbers.
    pub tally: Tally,
    /// How many are due today.
    pub due: i64,
    /// How many are on service, or wait for a check, a step of care or a repair.
    pub service: i64,
    /// The page's lines, by shelf.
    pub lines: Vec<DayLine>,
    /// Which page it is, from 1.
    pub page: usize,
    /// How many there are, at least 1.
    pub pages: usize,
}

impl DayView {
    /// How many stand on a list.
    pub const fn count(&self, list: DayList) -> i64 {
        match list {
            DayList::Due => self.due,
            DayList::Late => self.tally.late,
            DayList::PickedUp => self.tally.lent,
            DayList::Service => self.service,
        }
    }
}

/// A line of the day.
#[derive(Debug, Clone)]
pub struct DayLine {
    /// What.
    pub article: ArticleLine,
    /// The loan, if it is out.
    pub loan: Option<LoanId>,
    /// Who has it, if it is out.
    pub borrower: Option<(BorrowerId, String)>,
    /// The borrower's number.
    pub phone: Option<Phone>,
    /// Until when.
    pub due_on: Option<NaiveDate>,
    /// Days past that.
    pub days_late: i64,
    /// Where the article stands apart from loans.
    pub status: ArticleStatus,
    /// What is to be done.
    pub duties: Vec<DutyLine>,
    /// What did not come back with it, in staff's words.
    pub missing: Vec<String>,
    /// Whether the borrower says that it is returned.
    pub says_returned: bool,
}

/// What on service is: set aside, or with something to be done, and in the house.
/// For the branch `$1`.
const ON_SERVICE: &str = "SELECT s.id FROM (
       SELECT id FROM articles WHERE branch_id = $1 AND status IN ('in_service', 'quarantine')
       UNION
       SELECT a.id FROM duties d JOIN articles a ON a.id = d.article_id
       WHERE d.branch_id = $1 AND d.state = 'open'
         AND a.branch_id = $1 AND a.status <> 'scrapped') s
     WHERE NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = s.id
                       AND l.returned_at IS NULL AND l.undone_at IS NULL)";

/// The loans that are due on `$3` at the branch `$2`.
const DUE: &str = "l.root_id = $1 AND l.due_on = $3 AND l.branch_id = $2
    AND l.returned_at IS NULL AND l.undone_at IS NULL AND l.lost_at IS NULL";
const LATE: &str = "l.root_id = $1 AND l.due_on < $3 AND l.branch_id = $2
    AND l.returned_at IS NULL AND l.undone_at IS NULL AND l.lost_at IS NULL";
const PICKED_UP: &str =
    "l.root_id = $1 AND l.branch_id = $2 AND l.lent_on = $3 AND l.undone_at IS NULL";

/// What the day's page shows of `list`; a page past the last one is the last.
///
/// # Errors
/// When the database can't.
pub async fn day_view(
    services: &Services,
    staff: &Staff,
    list: DayList,
    page: usize,
) -> Result<DayView, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let today = staff.today(now);
    // At once, each on a connection of its own: whoever looks waits for the longest alone.
    let (places, counts, tally) = tokio::try_join!(
        places(db, staff, list, today),
        counts(db, staff, today),
        tally(db, staff, now, i64::MAX),
    )?;
    let pages = places.len().div_ceil(PER_PAGE).max(1);
    let page = page.clamp(1, pages);
    let shown: Vec<i64> = places
        .into_iter()
        .skip((page - 1) * PER_PAGE)
        .take(PER_PAGE)
        .collect();
    let lines = match list {
        DayList::Due | DayList::Late | DayList::PickedUp => {
            lines::of_loans(db, &shown, today).await?
        }
        DayList::Service => lines::of_articles(db, &shown, today).await?,
    };
    Ok(DayView {
        today,
        tally,
        due: counts.due,
        service: counts.service,
        lines: in_order(lines, &shown),
        page,
        pages,
    })
}

#[derive(Debug, FromQueryResult)]
struct PlaceRow {
    id: i64,
    shelf: String,
    number: i64,
    due_on: Option<NaiveDate>,
}

/// The ids of all that stands on a list, in the order in which one walks past
/// them: of loans, or of articles on service.
async fn places(
    db: &impl ConnectionTrait,
    staff: &Staff,
    list: DayList,
    today: NaiveDate,
) -> Result<Vec<i64>, DbErr> {
    let loans = |which: &str| {
        format!(
            "SELECT l.id, a.shelf, a.number, l.due_on
             FROM loans l JOIN articles a ON a.id = l.article_id WHERE {which}"
        )
    };
    let (root, branch) = (staff.root().0, staff.branch().0);
    let mut rows: Vec<PlaceRow> = match list {
        DayList::Due | DayList::Late | DayList::PickedUp => {
            let which = match list {
                DayList::Due => DUE,
                DayList::Late => LATE,
                DayList::PickedUp | DayList::Service => PICKED_UP,
            };
            let here_today = [root.into(), branch.into(), today.into()];
            select(db, &loans(which), here_today).await?
        }
        DayList::Service => {
            let sql = format!(
                "SELECT a.id, a.shelf, a.number, CAST(NULL AS DATE) AS due_on
                 FROM articles a WHERE a.id IN ({ON_SERVICE})"
            );
            select(db, &sql, [branch.into()]).await?
        }
    };
    // Only among the late ones does the day differ that matters.
    let day = |row: &PlaceRow| row.due_on.filter(|_| list == DayList::Late);
    rows.sort_by_cached_key(|row| (as_one_walks(&row.shelf), day(row), row.number));
    Ok(rows.into_iter().map(|row| row.id).collect())
}

#[derive(Debug, Default, FromQueryResult)]
struct Counts {
    due: i64,
    service: i64,
}

/// What the day's four numbers don't tell of the lists.
async fn counts(
    db: &impl ConnectionTrait,
    staff: &Staff,
    today: NaiveDate,
) -> Result<Counts, DbErr> {
    let (root, branch) = (staff.root().0, staff.branch().0);
    let on_service = ON_SERVICE.replace("$1", "$2");
    let sql = format!(
        "SELECT (SELECT COUNT(*) FROM loans l WHERE {DUE}) AS due,
                (SELECT COUNT(*) FROM ({on_service}) on_service) AS service"
    );
    let row = select_one(db, &sql, [root.into(), branch.into(), today.into()]);
    Ok(row.await?.unwrap_or_default())
}

/// The lines in the order of their ids.
fn in_order(lines: Vec<DayLine>, ids: &[i64]) -> Vec<DayLine> {
    let mut by_id: HashMap<i64, DayLine> = lines
        .into_iter()
        .map(|line| (line.loan.map_or(line.article.id.0, |loan| loan.0), line))
        .collect();
    ids.iter().filter_map(|id| by_id.remove(id)).collect()
}
