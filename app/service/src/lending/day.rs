//! The day at a glance: due, late, picked up, on service; by shelf.

use super::counter::{Tally, tally};
use super::journal::Happened;
use super::lines::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine, DutyLine};
use crate::staff::Staff;
use crate::store::entities::event;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::lending::{DutyClass, DutyId, EventKind, LoanId};
use domain::people::{BorrowerId, Phone};
use domain::stock::{ArticleStatus, MaintenanceKind};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
    Value,
};

/// Most lines of a list on the page; the count tells of the rest.
const MOST_LINES: i64 = 200;

/// The day at a branch.
#[derive(Debug, Clone)]
pub struct DayView {
    /// The day.
    pub today: NaiveDate,
    /// The day in four numbers.
    pub tally: Tally,
    /// Due today.
    pub due: Vec<DayLine>,
    /// Past their due date, the longest first within a shelf.
    pub late: Vec<DayLine>,
    /// Picked up today.
    pub picked_up: Vec<DayLine>,
    /// On service.
    pub service: Vec<DayLine>,
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

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    article: ArticleColumns,
    loan_id: Option<i64>,
    borrower_id: Option<i64>,
    borrower_name: Option<String>,
    phone: Option<String>,
    due_on: Option<NaiveDate>,
    says_returned_at: Option<i64>,
    status: String,
    duties: Option<String>,
}

/// Loans with their articles and borrowers.
fn out() -> String {
    format!(
        "SELECT {ARTICLE_COLUMNS}, l.id AS loan_id, b.id AS borrower_id, b.name AS borrower_name,
                b.phone, l.due_on, l.says_returned_at, a.status, CAST(NULL AS TEXT) AS duties
         FROM loans l
         JOIN articles a ON a.id = l.article_id
         JOIN article_types t ON t.id = a.type_id
         JOIN borrowers b ON b.id = l.borrower_id"
    )
}

/// Everything the day's page shows.
///
/// # Errors
/// When the database can't.
pub async fn day_view(services: &Services, staff: &Staff) -> Result<DayView, Unavailable> {
    let db = services.store.read();
    let now = services.clock.now();
    let today = staff.today(now);
    let (root, branch) = (staff.root().0, staff.branch().0);
    let out = out();
    let open = "l.returned_at IS NULL AND l.undone_at IS NULL AND l.lost_at IS NULL";
    let due = format!(
        "{out} WHERE l.root_id = $1 AND l.due_on = $3 AND l.branch_id = $2 AND {open}
         ORDER BY a.shelf_folded, a.number LIMIT {MOST_LINES}"
    );
    let late = format!(
        "{out} WHERE l.root_id = $1 AND l.due_on < $3 AND l.branch_id = $2 AND {open}
         ORDER BY a.shelf_folded, l.due_on, a.number LIMIT {MOST_LINES}"
    );
    let picked_up = format!(
        "{out} WHERE l.root_id = $1 AND l.branch_id = $2 AND l.lent_on = $3
           AND l.undone_at IS NULL
         ORDER BY a.shelf_folded, a.number LIMIT {MOST_LINES}"
    );
    let service = service_sql(db);
    let here_today = || [root.into(), branch.into(), today.into()];
    // At once, each on a connection of its own: whoever looks waits for the longest alone.
    let (due, late, picked_up, mut service, tally) = tokio::try_join!(
        lines(db, &due, here_today(), today),
        lines(db, &late, here_today(), today),
        lines(db, &picked_up, here_today(), today),
        lines(db, &service, [branch.into()], today),
        tally(db, staff, now),
    )?;
    add_missing_parts(db, &mut service).await?;
    let (mut due, mut late, mut picked_up) = (due, late, picked_up);
    for list in [&mut due, &mut late, &mut picked_up, &mut service] {
        // Stable: within a shelf the order of the query stays.
        list.sort_by_cached_key(|line| as_one_walks(&line.article.shelf));
    }
    Ok(DayView {
        today,
        tally,
        due,
        late,
        picked_up,
        service,
    })
}

/// What stands on the service list, or waits for a check, a step of care or a repair. The lines
/// are chosen first, so that duties are gathered for those alone.
fn service_sql(db: &impl ConnectionTrait) -> String {
    let gathered = match db.get_database_backend() {
        sea_orm::DbBackend::Postgres => "string_agg",
        _ => "group_concat",
    };
    format!(
        "SELECT {ARTICLE_COLUMNS},
                CAST(NULL AS BIGINT) AS loan_id, CAST(NULL AS BIGINT) AS borrower_id,
                CAST(NULL AS TEXT) AS borrower_name, CAST(NULL AS TEXT) AS phone,
                CAST(NULL AS DATE) AS due_on, CAST(NULL AS BIGINT) AS says_returned_at, a.status,
                (SELECT {gathered}(CAST(d.id AS TEXT) || ':' || d.class || ':' || d.kind, ',')
                 FROM duties d WHERE d.article_id = a.id AND d.state = 'open') AS duties
         FROM articles a JOIN article_types t ON t.id = a.type_id
         WHERE a.id IN (
           SELECT s.id FROM (
             SELECT id, shelf_folded, number FROM articles
             WHERE branch_id = $1 AND status IN ('in_service', 'quarantine')
             UNION
             SELECT a.id, a.shelf_folded, a.number
             FROM duties d JOIN articles a ON a.id = d.article_id
             WHERE d.branch_id = $1 AND d.state = 'open'
               AND a.branch_id = $1 AND a.status <> 'scrapped') s
           WHERE NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = s.id
                             AND l.returned_at IS NULL AND l.undone_at IS NULL)
           ORDER BY s.shelf_folded, s.number LIMIT {MOST_LINES})
         ORDER BY a.shelf_folded, a.number"
    )
}

async fn lines<const N: usize>(
    db: &impl ConnectionTrait,
    sql: &str,
    values: [Value; N],
    today: NaiveDate,
) -> Result<Vec<DayLine>, DbErr> {
    let rows: Vec<Row> = select(db, sql, values).await?;
    Ok(rows
        .into_iter()
        .map(|row| DayLine {
            loan: row.loan_id.map(LoanId),
            borrower: row.borrower_id.map(BorrowerId).zip(row.borrower_name),
            phone: row.phone.and_then(|text| Phone::from_e164(&text).ok()),
            due_on: row.due_on,
            days_late: row.due_on.map_or(0, |due| (today - due).num_days().max(0)),
            status: ArticleStatus::from_code(&row.status).unwrap_or(ArticleStatus::Quarantine),
            duties: duties(&row.duties.unwrap_or_default()),
            missing: Vec::new(),
            says_returned: row.says_returned_at.is_some(),
            article: row.article.into(),
        })
        .collect())
}

/// Shelves in the order in which they stand: A2 before A11.
fn as_one_walks(shelf: &str) -> String {
    let mut key = String::new();
    let mut digits = String::new();
    for character in shelf.to_lowercase().chars().chain(['\0']) {
        if character.is_ascii_digit() {
            digits.push(character);
            continue;
        }
        if !digits.is_empty() {
            key.push_str(&format!("{digits:0>9}"));
            digits.clear();
        }
        key.push(character);
    }
    key
}

/// Says for each thing that came back incomplete what is missing; that stands
/// where it was noted, in its history.
async fn add_missing_parts(db: &impl ConnectionTrait, lines: &mut [DayLine]) -> Result<(), DbErr> {
    let is_missing = |duty: &DutyLine| duty.kind == MaintenanceKind::PartMissing.as_str();
    let incomplete: Vec<i64> = lines
        .iter()
        .filter(|line| line.duties.iter().any(is_missing))
        .map(|line| line.article.id.0)
        .collect();
    if incomplete.is_empty() {
        return Ok(());
    }
    let noted = event::Entity::find()
        .filter(event::Column::Kind.eq(EventKind::PartMissing.as_str()))
        .filter(event::Column::ArticleId.is_in(incomplete))
        .filter(event::Column::UndoneAt.is_null())
        .order_by_asc(event::Column::Id)
        .all(db)
        .await?;
    for row in noted {
        let Ok(Happened::PartMissing { duty, what, .. }) = serde_json::from_str(&row.data) else {
            continue;
        };
        for line in lines.iter_mut() {
            if line.duties.iter().any(|open| open.id.0 == duty) {
                line.missing.push(what.clone());
            }
        }
    }
    Ok(())
}

/// Reads `id:class:kind,…`, in the order of the ids; the databases gather in any order.
fn duties(gathered: &str) -> Vec<DutyLine> {
    let mut duties: Vec<DutyLine> = gathered
        .split(',')
        .filter_map(|text| {
            let mut parts = text.splitn(3, ':');
            Some(DutyLine {
                id: DutyId(parts.next()?.parse().ok()?),
                class: DutyClass::parse(parts.next()?)?,
                kind: parts.next()?.to_owned(),
            })
        })
        .collect();
    duties.sort_by_key(|duty| duty.id);
    duties
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shelves_come_as_one_walks_past_them() {
        let mut shelves = ["B1", "A11", "a2", "A1", "", "A10 topp", "A10"];
        shelves.sort_by_cached_key(|shelf| as_one_walks(shelf));
        assert_eq!(shelves, ["", "A1", "a2", "A10", "A10 topp", "A11", "B1"]);
    }

    #[test]
    fn duties_are_read_in_the_order_in_which_they_were_opened() {
        let read = duties("12:care:wax,3:safety:knock,nonsense,9:nobody:x");
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].id, read[0].class), (DutyId(3), DutyClass::Safety));
        assert_eq!((read[1].id, read[1].kind.as_str()), (DutyId(12), "wax"));
        assert!(duties("").is_empty());
    }
}
