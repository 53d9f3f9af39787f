//! The work that waits at a branch, by kind, in the order in which one walks past it.

use super::{UNNAMED, Work};
use crate::lending::day::as_one_walks;
use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::stock::ArticleStatus;
use domain::time::Moment;
use sea_orm::FromQueryResult;

/// Things on a page of the list.
const PER_PAGE: usize = 100;

/// How many things wait for a kind of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WorkCount {
    /// The work.
    pub work: Work,
    /// How many.
    pub count: usize,
}

/// A thing that waits.
#[derive(Debug, Clone)]
pub struct WorkItem {
    /// What.
    pub article: ArticleLine,
    /// How it stands.
    pub status: ArticleStatus,
    /// Since when; none where nobody noted it.
    pub since: Option<NaiveDate>,
    /// In staff's words; may be empty.
    pub what: String,
}

/// The list.
#[derive(Debug, Clone)]
pub struct WorkView {
    /// The branch's today.
    pub today: NaiveDate,
    /// Each kind of work that something waits for.
    pub counts: Vec<WorkCount>,
    /// A page of those that wait for the chosen one.
    pub items: Vec<WorkItem>,
    /// Which page, from 1.
    pub page: usize,
    /// How many pages, at least 1.
    pub pages: usize,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    article: ArticleColumns,
    status: String,
    class: String,
    kind: String,
    opened_at: Option<i64>,
    data: Option<String>,
}

/// The work at the staff's branch; `work` chooses whose things are listed.
///
/// # Errors
/// When the database can't.
pub async fn work_view(
    services: &Services,
    staff: &Staff,
    work: Option<Work>,
    page: usize,
) -> Result<WorkView, Unavailable> {
    // What staff wrote when they opened it stands in the event that tells of it.
    let sql = format!(
        "SELECT {ARTICLE_COLUMNS}, a.status, d.class, d.kind, d.opened_at,
                (SELECT e.data FROM events e WHERE e.article_id = a.id
                   AND e.kind IN ('work_opened', 'part_missing') AND e.undone_at IS NULL
                   AND e.at = d.opened_at ORDER BY e.id DESC LIMIT 1) AS data
         FROM duties d JOIN articles a ON a.id = d.article_id
         JOIN article_types t ON t.id = a.type_id
         WHERE d.branch_id = $1 AND d.state = 'open' AND a.branch_id = $1
           AND a.status <> 'scrapped'
           AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                           AND l.returned_at IS NULL AND l.undone_at IS NULL)
         UNION ALL
         SELECT {ARTICLE_COLUMNS}, a.status, '{UNNAMED}', '{UNNAMED}',
                (SELECT MAX(e.at) FROM events e WHERE e.article_id = a.id
                   AND e.kind = 'status_changed' AND e.undone_at IS NULL), NULL
         FROM articles a JOIN article_types t ON t.id = a.type_id
         WHERE a.branch_id = $1 AND a.status = 'in_service'
           AND NOT EXISTS (SELECT 1 FROM duties d WHERE d.article_id = a.id AND d.state = 'open')
           AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                           AND l.returned_at IS NULL AND l.undone_at IS NULL)"
    );
    let rows: Vec<Row> = select(services.store.read(), &sql, [staff.branch().0.into()]).await?;
    let counts = Work::all()
        .map(|work| WorkCount {
            work,
            count: rows
                .iter()
                .filter(|row| work.has(&row.class, &row.kind))
                .count(),
        })
        .filter(|one| one.count > 0)
        .collect();
    let mut items: Vec<WorkItem> = rows
        .into_iter()
        .filter(|row| work.is_some_and(|work| work.has(&row.class, &row.kind)))
        .map(|row| WorkItem {
            article: row.article.into(),
            status: ArticleStatus::from_code(&row.status).unwrap_or(ArticleStatus::Quarantine),
            since: row.opened_at.map(|at| Moment(at).local_date(staff.zone())),
            what: what(row.data.as_deref()),
        })
        .collect();
    items.sort_by_cached_key(|item| (as_one_walks(&item.article.shelf), item.article.number));
    let pages = items.len().div_ceil(PER_PAGE).max(1);
    let page = page.clamp(1, pages);
    Ok(WorkView {
        today: staff.today(services.clock.now()),
        counts,
        items: items
            .into_iter()
            .skip((page - 1) * PER_PAGE)
            .take(PER_PAGE)
            .collect(),
        page,
        pages,
    })
}

fn what(data: Option<&str>) -> String {
    use crate::lending::journal::Happened;
    match data.and_then(|data| serde_json::from_str(data).ok()) {
        Some(Happened::WorkOpened { what, .. } | Happened::PartMissing { what, .. }) => what,
        _ => String::new(),
    }
}
