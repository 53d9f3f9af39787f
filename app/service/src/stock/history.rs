//! What happened to an article, as its page shows it: by whom and when, and
//! never to whom it was lent.

use crate::lending::journal::Happened;
use crate::staff::Staff;
use crate::store::select;
use chrono::{NaiveDate, NaiveDateTime};
use domain::lending::{Action, EventKind};
use domain::time::Moment;
use sea_orm::{ConnectionTrait, DbErr, FromQueryResult};

/// How many the page shows.
const MOST: i64 = 50;

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

/// The history of an article, newest first.
pub(super) async fn history(
    db: &impl ConnectionTrait,
    staff: &Staff,
    article: i64,
) -> Result<Vec<HistoryLine>, DbErr> {
    let rows: Vec<Row> = select(
        db,
        &format!(
            "SELECT e.action, e.at, e.kind, e.data, e.undone_at, s.name AS staff_name,
                    b.name AS branch_name, l.lent_on
             FROM events e LEFT JOIN staff s ON s.id = e.staff_id
             LEFT JOIN branches b ON b.id = e.branch_id
             LEFT JOIN loans l ON l.id = e.loan_id AND e.kind = 'lent'
             WHERE e.article_id = $1 ORDER BY e.id DESC LIMIT {MOST}"
        ),
        [article.into()],
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
