//! What happened to an article, as its page shows it: by whom and when, and
//! never to whom it was lent.

use crate::lending::journal::Happened;
use crate::staff::Staff;
use crate::store::entities::article;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::{NaiveDate, NaiveDateTime};
use domain::lending::{Action, EventKind};
use domain::stock::ArticleId;
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, EntityTrait, FromQueryResult};

/// How many the article's own page shows.
pub const NEWEST: usize = 20;
/// How many a page of the whole history shows.
const PER_PAGE: usize = 100;

/// One thing that happened.
#[derive(Debug, Clone)]
pub struct HistoryLine {
    /// The action that it was part of.
    pub action: Action,
    /// When, on the branch's wall clock.
    pub at: NaiveDateTime,
    /// Who did it; none: the command line, or a name that is gone.
    pub staff: Option<String>,
    /// At which branch.
    pub branch: String,
    /// What kind of thing.
    pub kind: EventKind,
    /// The particulars; none where an older version wrote them otherwise.
    pub what: Option<Happened>,
    /// From which day a loan counts, where it was entered on a later one.
    pub lent_on: Option<NaiveDate>,
    /// Whether it was undone.
    pub is_undone: bool,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    action: i64,
    at: i64,
    kind: String,
    data: String,
    undone_at: Option<i64>,
    staff_name: Option<String>,
    branch_name: Option<String>,
    lent_on: Option<NaiveDate>,
}

/// A page of an article's whole history.
#[derive(Debug, Clone)]
pub struct HistoryPage {
    /// The article's number.
    pub number: i64,
    /// Today at the branch, for dates in words.
    pub today: NaiveDate,
    /// What happened, newest first.
    pub lines: Vec<HistoryLine>,
    /// Whether older things are on another page.
    pub has_more: bool,
}

/// A page of an article's whole history, the first one is 0; none where there is no such
/// article here.
///
/// # Errors
/// When the database can't.
pub async fn article_history(
    services: &Services,
    staff: &Staff,
    id: ArticleId,
    page: u32,
) -> Result<Option<HistoryPage>, Unavailable> {
    let db = services.store.read();
    let found = article::Entity::find_by_id(id.0).one(db).await?;
    let Some(article) = found.filter(|row| row.root_id == staff.root().0) else {
        return Ok(None);
    };
    let skip = usize::try_from(page).map_or(usize::MAX, |page| page.saturating_mul(PER_PAGE));
    let mut lines = history(db, staff, id.0, PER_PAGE + 1, skip).await?;
    let has_more = lines.len() > PER_PAGE;
    lines.truncate(PER_PAGE);
    Ok(Some(HistoryPage {
        number: article.number,
        today: staff.today(services.clock.now()),
        lines,
        has_more,
    }))
}

/// The history of an article, newest first: so many, after so many newer ones.
pub(super) async fn history(
    db: &impl ConnectionTrait,
    staff: &Staff,
    article: i64,
    most: usize,
    skip: usize,
) -> Result<Vec<HistoryLine>, DbErr> {
    let (most, skip) = (
        i64::try_from(most).unwrap_or(i64::MAX),
        i64::try_from(skip).unwrap_or(i64::MAX),
    );
    let rows: Vec<Row> = select(
        db,
        "SELECT e.action, e.at, e.kind, e.data, e.undone_at, s.name AS staff_name,
                    b.name AS branch_name, l.lent_on
             FROM events e LEFT JOIN staff s ON s.id = e.staff_id
             LEFT JOIN branches b ON b.id = e.branch_id
             LEFT JOIN loans l ON l.id = e.loan_id AND e.kind = 'lent'
             WHERE e.article_id = $1 ORDER BY e.id DESC LIMIT $2 OFFSET $3",
        [article.into(), most.into(), skip.into()],
    )
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            let at = Moment(row.at).local(staff.zone());
            Some(HistoryLine {
                action: Action(row.action),
                at,
                lent_on: row.lent_on.filter(|day| *day != at.date()),
                staff: row.staff_name,
                branch: row.branch_name.unwrap_or_default(),
                kind: EventKind::parse(&row.kind)?,
                what: serde_json::from_str(&row.data).ok(),
                is_undone: row.undone_at.is_some(),
            })
        })
        .collect())
}
