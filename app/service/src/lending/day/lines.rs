//! The lines of one page of a list, with all that is told of them.

use super::{DayLine, PER_PAGE};
use crate::lending::journal::Happened;
use crate::lending::lines::{ARTICLE_COLUMNS, ArticleColumns, DutyLine};
use crate::store::entities::event;
use crate::store::select;
use chrono::NaiveDate;
use domain::lending::{DutyClass, DutyId, EventKind, LoanId};
use domain::people::{BorrowerId, Phone};
use domain::stock::{ArticleStatus, MaintenanceKind};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DbErr, EntityTrait, FromQueryResult, QueryFilter, QueryOrder,
};
use std::sync::LazyLock;

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

/// The loans with these ids, in any order.
pub async fn of_loans(
    db: &impl ConnectionTrait,
    loans: &[i64],
    today: NaiveDate,
) -> Result<Vec<DayLine>, DbErr> {
    let sql = format!(
        "SELECT {ARTICLE_COLUMNS}, l.id AS loan_id, b.id AS borrower_id, b.name AS borrower_name,
                b.phone, l.due_on, l.says_returned_at, a.status, CAST(NULL AS TEXT) AS duties
         FROM loans l
         JOIN articles a ON a.id = l.article_id
         JOIN article_types t ON t.id = a.type_id
         JOIN borrowers b ON b.id = l.borrower_id
         WHERE l.id IN ({})",
        *PLACEHOLDERS
    );
    lines(db, &sql, loans, today).await
}

/// The articles with these ids, in any order, with what is to be done about them.
pub async fn of_articles(
    db: &impl ConnectionTrait,
    articles: &[i64],
    today: NaiveDate,
) -> Result<Vec<DayLine>, DbErr> {
    let gathered = match db.get_database_backend() {
        sea_orm::DbBackend::Postgres => "string_agg",
        _ => "group_concat",
    };
    let sql = format!(
        "SELECT {ARTICLE_COLUMNS},
                CAST(NULL AS BIGINT) AS loan_id, CAST(NULL AS BIGINT) AS borrower_id,
                CAST(NULL AS TEXT) AS borrower_name, CAST(NULL AS TEXT) AS phone,
                CAST(NULL AS DATE) AS due_on, CAST(NULL AS BIGINT) AS says_returned_at, a.status,
                (SELECT {gathered}(CAST(d.id AS TEXT) || ':' || d.class || ':' || d.kind, ',')
                 FROM duties d WHERE d.article_id = a.id AND d.state = 'open') AS duties
         FROM articles a JOIN article_types t ON t.id = a.type_id
         WHERE a.id IN ({})",
        *PLACEHOLDERS
    );
    let mut found = lines(db, &sql, articles, today).await?;
    add_missing_parts(db, &mut found).await?;
    Ok(found)
}

/// Always a page's worth, so that it is one statement.
static PLACEHOLDERS: LazyLock<String> = LazyLock::new(|| {
    let all: Vec<String> = (1..=PER_PAGE).map(|at| format!("${at}")).collect();
    all.join(", ")
});

async fn lines(
    db: &impl ConnectionTrait,
    sql: &str,
    ids: &[i64],
    today: NaiveDate,
) -> Result<Vec<DayLine>, DbErr> {
    // An id is never 0.
    let ids = ids.iter().copied().chain(std::iter::repeat(0));
    let ids = ids.take(PER_PAGE).map(sea_orm::Value::from);
    let rows: Vec<Row> = select(db, sql, ids).await?;
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
    fn duties_are_read_in_the_order_in_which_they_were_opened() {
        let read = duties("12:care:wax,3:safety:knock,nonsense,9:nobody:x");
        assert_eq!(read.len(), 2);
        assert_eq!((read[0].id, read[0].class), (DutyId(3), DutyClass::Safety));
        assert_eq!((read[1].id, read[1].kind.as_str()), (DutyId(12), "wax"));
        assert!(duties("").is_empty());
    }
}
