//! What is in quarantine, and what is due for its check.

use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{Months, NaiveDate};
use domain::lending::EventKind;
use domain::time::Moment;
use sea_orm::FromQueryResult;

/// Checks that are due within so many days are shown.
const AHEAD: i64 = 30;
/// Most that are shown of each.
const MOST: usize = 200;

/// A thing in quarantine.
#[derive(Debug, Clone)]
pub struct Quarantined {
    /// What.
    pub article: ArticleLine,
    /// What happened to it last, if anything is known.
    pub after: Option<EventKind>,
    /// Who did that.
    pub staff: Option<String>,
    /// On which day.
    pub since: NaiveDate,
    /// The article's note; may be empty.
    pub note: String,
}

/// A thing whose check is due.
#[derive(Debug, Clone)]
pub struct CheckDue {
    /// What.
    pub article: ArticleLine,
    /// When it was checked last; none: never here.
    pub last: Option<NaiveDate>,
    /// When it is due.
    pub due: NaiveDate,
    /// Whether it is out with somebody.
    pub on_loan: bool,
}

/// The page.
#[derive(Debug, Clone)]
pub struct SafetyView {
    /// The branch's today.
    pub today: NaiveDate,
    /// In quarantine, the oldest first.
    pub quarantined: Vec<Quarantined>,
    /// Due for a check, the most overdue first.
    pub checks: Vec<CheckDue>,
    /// How many more are due than are shown.
    pub more_checks: usize,
    /// Whether any type has its articles checked at all.
    pub has_checks: bool,
}

#[derive(Debug, FromQueryResult)]
struct QuarantineRow {
    #[sea_orm(nested)]
    article: ArticleColumns,
    note: String,
    created_at: i64,
    event_kind: Option<String>,
    event_at: Option<i64>,
    staff: Option<String>,
}

#[derive(Debug, FromQueryResult)]
struct CheckRow {
    #[sea_orm(nested)]
    article: ArticleColumns,
    checked_on: Option<NaiveDate>,
    received_on: Option<NaiveDate>,
    created_at: i64,
    check_months: i32,
    on_loan: bool,
}

/// What is in quarantine and due for a check at the staff's branch.
///
/// # Errors
/// When the database can't.
pub async fn safety_view(services: &Services, staff: &Staff) -> Result<SafetyView, Unavailable> {
    let db = services.store.read();
    let branch = staff.branch().0;
    let today = staff.today(services.clock.now());
    // What put it there is the last thing that happened to it.
    let rows: Vec<QuarantineRow> = select(
        db,
        &format!(
            "SELECT {ARTICLE_COLUMNS}, a.note, a.created_at, e.kind AS event_kind,
                    e.at AS event_at, s.name AS staff
             FROM articles a JOIN article_types t ON t.id = a.type_id
             LEFT JOIN events e ON e.id = (SELECT MAX(x.id) FROM events x
                 WHERE x.article_id = a.id AND x.undone_at IS NULL AND x.kind <> 'undone')
             LEFT JOIN staff s ON s.id = e.staff_id
             WHERE a.branch_id = $1 AND a.status = 'quarantine'
             ORDER BY COALESCE(e.at, a.created_at), a.number"
        ),
        [branch.into()],
    )
    .await?;
    let day = |at: i64| Moment(at).local_date(staff.zone());
    let quarantined = rows
        .into_iter()
        .map(|row| Quarantined {
            article: row.article.into(),
            after: row.event_kind.as_deref().and_then(EventKind::parse),
            staff: row.staff,
            since: day(row.event_at.unwrap_or(row.created_at)),
            note: row.note,
        })
        .collect();
    let rows: Vec<CheckRow> = select(
        db,
        &format!(
            "SELECT {ARTICLE_COLUMNS}, a.checked_on, a.received_on, a.created_at, t.check_months,
                    EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                            AND l.returned_at IS NULL AND l.undone_at IS NULL) AS on_loan
             FROM articles a JOIN article_types t ON t.id = a.type_id
             WHERE a.branch_id = $1 AND t.check_months IS NOT NULL
               AND a.status NOT IN ('scrapped', 'quarantine')"
        ),
        [branch.into()],
    )
    .await?;
    let has_checks = !rows.is_empty();
    let soon = today + chrono::TimeDelta::days(AHEAD);
    let mut checks: Vec<CheckDue> = rows
        .into_iter()
        .map(|row| {
            let from = row.checked_on.or(row.received_on);
            let from = from.unwrap_or_else(|| day(row.created_at));
            let months = Months::new(u32::try_from(row.check_months).unwrap_or(12));
            CheckDue {
                article: row.article.into(),
                last: row.checked_on,
                due: from.checked_add_months(months).unwrap_or(from),
                on_loan: row.on_loan,
            }
        })
        .filter(|check| check.due <= soon)
        .collect();
    checks.sort_by_key(|check| (check.due, check.article.number));
    let more_checks = checks.len().saturating_sub(MOST);
    checks.truncate(MOST);
    Ok(SafetyView {
        today,
        quarantined,
        checks,
        more_checks,
        has_checks,
    })
}
