//! Lost and found: what nobody finds in the house, and what was lost by who borrowed it.

use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use chrono::NaiveDate;
use domain::time::Moment;
use sea_orm::FromQueryResult;

/// Most that are shown of each.
const MOST: i64 = 200;

/// Something that is gone.
#[derive(Debug, Clone)]
pub struct Gone {
    /// What.
    pub article: ArticleLine,
    /// Since when nobody has seen it.
    pub since: NaiveDate,
}

/// The page.
#[derive(Debug, Clone)]
pub struct MissingView {
    /// The branch's today.
    pub today: NaiveDate,
    /// Missing in the house, the newest first.
    pub in_house: Vec<Gone>,
    /// Lost on loan, the newest first. Whose loan it was stands on the article's page.
    pub on_loan: Vec<Gone>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    #[sea_orm(nested)]
    article: ArticleColumns,
    since: i64,
}

/// What is missing at the staff's branch.
///
/// # Errors
/// When the database can't.
pub async fn missing_articles(
    services: &Services,
    staff: &Staff,
) -> Result<MissingView, Unavailable> {
    let day = |at: i64| Moment(at).local_date(staff.zone());
    let read = async |sql: String| {
        let values = [staff.branch().0.into()];
        let rows: Vec<Row> = select(services.store.read(), &sql, values).await?;
        let gone = rows.into_iter().map(|row| Gone {
            article: row.article.into(),
            since: day(row.since),
        });
        Ok::<Vec<Gone>, sea_orm::DbErr>(gone.collect())
    };
    // What made it missing is the last thing that happened to it.
    let in_house = read(format!(
        "SELECT {ARTICLE_COLUMNS},
                COALESCE((SELECT MAX(e.at) FROM events e WHERE e.article_id = a.id
                          AND e.undone_at IS NULL AND e.kind <> 'undone'), a.created_at) AS since
         FROM articles a JOIN article_types t ON t.id = a.type_id
         WHERE a.branch_id = $1 AND a.status = 'missing'
         ORDER BY since DESC, a.number LIMIT {MOST}"
    ))
    .await?;
    let on_loan = read(format!(
        "SELECT {ARTICLE_COLUMNS}, l.lost_at AS since
         FROM loans l JOIN articles a ON a.id = l.article_id
         JOIN article_types t ON t.id = a.type_id
         WHERE a.branch_id = $1 AND l.lost_at IS NOT NULL
           AND l.returned_at IS NULL AND l.undone_at IS NULL
         ORDER BY since DESC, a.number LIMIT {MOST}"
    ))
    .await?;
    Ok(MissingView {
        today: staff.today(services.clock.now()),
        in_house,
        on_loan,
    })
}
