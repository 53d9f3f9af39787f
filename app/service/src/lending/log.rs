//! The day's log: what was done at a branch today, action by action, newest first.
//!
//! What the command line did (an import of thousands) stands in the history of
//! each thing, and isn't undone from here.

use super::journal::Happened;
use super::lines::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::lending::{Action, EventKind};
use domain::people::BorrowerId;
use domain::time::Moment;
use sea_orm::FromQueryResult;

/// Most actions that the page shows.
const MOST_ACTIONS: usize = 100;

/// Most events that are read for them: a class's renewal alone has some 25.
const MOST_EVENTS: usize = 3_000;

/// The day's log.
#[derive(Debug, Clone)]
pub struct DayLog {
    /// The day.
    pub today: NaiveDate,
    /// The actions, newest first, at most a hundred.
    pub lines: Vec<LogLine>,
    /// Whether older ones of today were left out.
    pub has_more: bool,
}

/// One action.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// The action, to undo it.
    pub action: Action,
    /// When, on the branch's wall clock.
    pub at: NaiveDateTime,
    /// The kinds of its events, first to last, each once.
    pub kinds: Vec<EventKind>,
    /// The articles that it was about, each once.
    pub articles: Vec<ArticleLine>,
    /// The borrower that it was about.
    pub borrower: Option<(BorrowerId, String)>,
    /// The name of who did it; none where he is forgotten.
    pub staff: Option<String>,
    /// For an undo: what it undid.
    pub undid: Vec<EventKind>,
    /// Whether it still stands, and can be undone.
    pub state: LogState,
}

/// Whether an action still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogState {
    /// It stands, and can be undone unless something later rests on it.
    Stands,
    /// It was undone.
    Undone,
    /// It stands, and is changed back by hand.
    ByHand,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    action: i64,
    at: i64,
    kind: String,
    data: String,
    undone_at: Option<i64>,
    staff_name: Option<String>,
    borrower_id: Option<i64>,
    borrower_name: Option<String>,
    #[sea_orm(nested)]
    article: Option<ArticleColumns>,
}

/// What was done today at the staff's branch.
///
/// # Errors
/// When the database can't.
pub async fn day_log(services: &Services, staff: &Staff) -> Result<DayLog, Unavailable> {
    let today = staff.today(services.clock.now());
    let midnight = Moment::from_local(today.and_time(NaiveTime::MIN), staff.zone());
    // One more than is shown, to know whether there are more.
    let rows: Vec<Row> = select(
        services.store.read(),
        &format!(
            "SELECT e.action, e.at, e.kind, e.data, e.undone_at, s.name AS staff_name,
                    b.id AS borrower_id, b.name AS borrower_name, {ARTICLE_COLUMNS}
             FROM (SELECT action, MAX(id) AS newest FROM events
                   WHERE branch_id = $1 AND at >= $2 AND staff_id IS NOT NULL
                     -- A list has a page of its own, and thousands of rows.
                     AND kind NOT IN ('article_imported', 'import_undone')
                   GROUP BY action ORDER BY newest DESC LIMIT {}) n
             JOIN events e ON e.action = n.action
             LEFT JOIN staff s ON s.id = e.staff_id
             LEFT JOIN vouchers v ON v.id = e.voucher_id
             LEFT JOIN borrowers b ON b.id = COALESCE(e.borrower_id, v.borrower_id)
             LEFT JOIN articles a ON a.id = e.article_id
             LEFT JOIN article_types t ON t.id = a.type_id
             ORDER BY n.newest DESC, e.id LIMIT {MOST_EVENTS}",
            MOST_ACTIONS + 1
        ),
        [staff.branch().0.into(), midnight.0.into()],
    )
    .await?;
    let mut lines = gather(rows, staff);
    let has_more = lines.len() > MOST_ACTIONS;
    lines.truncate(MOST_ACTIONS);
    Ok(DayLog {
        today,
        lines,
        has_more,
    })
}

/// Joins the rows of each action; they come together.
fn gather(rows: Vec<Row>, staff: &Staff) -> Vec<LogLine> {
    let mut lines: Vec<LogLine> = Vec::new();
    for row in rows {
        // A kind that this version doesn't know was written by a later one.
        let Some(kind) = EventKind::parse(&row.kind) else {
            continue;
        };
        let line = match lines.last_mut() {
            Some(line) if line.action.0 == row.action => line,
            _ => {
                lines.push(LogLine {
                    action: Action(row.action),
                    at: Moment(row.at).local(staff.zone()),
                    kinds: Vec::new(),
                    articles: Vec::new(),
                    borrower: None,
                    staff: row.staff_name,
                    undid: Vec::new(),
                    state: LogState::Stands,
                });
                match lines.last_mut() {
                    Some(line) => line,
                    None => continue,
                }
            }
        };
        if !line.kinds.contains(&kind) {
            line.kinds.push(kind);
        }
        if line.borrower.is_none() {
            line.borrower = row.borrower_id.map(BorrowerId).zip(row.borrower_name);
        }
        if let Some(article) = row.article.map(ArticleLine::from)
            && !line.articles.iter().any(|known| known.id == article.id)
        {
            line.articles.push(article);
        }
        if let Ok(Happened::Undone { kinds, .. }) = serde_json::from_str(&row.data) {
            line.undid = kinds;
        }
        line.state = match (row.undone_at, line.state) {
            (Some(_), _) | (None, LogState::Undone) => LogState::Undone,
            (None, LogState::ByHand) => LogState::ByHand,
            (None, LogState::Stands) if is_by_hand(kind) => LogState::ByHand,
            (None, LogState::Stands) => LogState::Stands,
        };
    }
    lines
}

/// The kinds that [`super::undo`] refuses as such.
fn is_by_hand(kind: EventKind) -> bool {
    match kind {
        EventKind::ArticleChanged
        | EventKind::ArticleImported
        | EventKind::ImportUndone
        | EventKind::BorrowerChanged
        | EventKind::PartPicked
        | EventKind::PartUsed
        | EventKind::LetGo
        | EventKind::Undone => true,
        EventKind::Lent
        | EventKind::Returned
        | EventKind::Renewed
        | EventKind::DueChosen
        | EventKind::PermissionGiven
        | EventKind::LaidAside
        | EventKind::BindingConfirmed
        | EventKind::BindingOverridden
        | EventKind::DutyAnswered
        | EventKind::PartMissing
        | EventKind::WorkOpened
        | EventKind::Moved
        | EventKind::YearlyChecked
        | EventKind::Lost
        | EventKind::Found
        | EventKind::SaysReturned
        | EventKind::StatusChanged
        | EventKind::ArticleAdded
        | EventKind::BorrowerAdded
        | EventKind::BorrowersMerged
        | EventKind::SetAside
        | EventKind::VoucherClosed => false,
    }
}
