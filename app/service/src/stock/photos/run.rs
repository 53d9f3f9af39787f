//! Many pictures in a row: the articles that have none, in the order of the shelves.

use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::{select, select_one};
use crate::{Services, Unavailable};
use sea_orm::FromQueryResult;

/// Articles that are shown ahead.
const AHEAD: i64 = 8;

/// Where a run has come to.
#[derive(Debug, Clone)]
pub struct PhotoRun {
    /// The article whose turn it is, and some of the next ones.
    pub next: Vec<ArticleLine>,
    /// How many at this branch have no picture.
    pub left: i64,
    /// How many have one.
    pub done: i64,
}

#[derive(Debug, FromQueryResult)]
struct Line {
    #[sea_orm(nested)]
    article: ArticleColumns,
}

#[derive(Debug, FromQueryResult)]
struct Counts {
    articles: i64,
    without: i64,
}

/// The articles without a picture at the branch, shelf by shelf; `shelf` empty: on all of
/// them. The numbers in `skipped` come last.
///
/// # Errors
/// When the database can't.
pub async fn photo_run(
    services: &Services,
    staff: &Staff,
    shelf: &str,
    skipped: &[i64],
) -> Result<PhotoRun, Unavailable> {
    let db = services.store.read();
    let branch = staff.branch().0;
    let here = "a.branch_id = $1 AND a.status <> 'scrapped' AND ($2 = '' OR a.shelf = $2)";
    let without = "NOT EXISTS (SELECT 1 FROM article_photos p WHERE p.article_id = a.id)";
    let counts: Option<Counts> = select_one(
        db,
        &format!(
            "SELECT COUNT(*) AS articles,
                    COUNT(CASE WHEN {without} THEN 1 END) AS without
             FROM articles a WHERE {here}"
        ),
        [branch.into(), shelf.into()],
    )
    .await?;
    let counts = counts.unwrap_or(Counts {
        articles: 0,
        without: 0,
    });
    // Skipped ones come last. Numbers of ours, so that they may stand in the text.
    let skipped = skipped.iter().map(i64::to_string).collect::<Vec<_>>();
    let last = if skipped.is_empty() {
        String::new()
    } else {
        let numbers = skipped.join(",");
        format!("CASE WHEN a.number IN ({numbers}) THEN 1 ELSE 0 END, ")
    };
    let lines: Vec<Line> = select(
        db,
        &format!(
            "SELECT {ARTICLE_COLUMNS} FROM articles a JOIN article_types t ON t.id = a.type_id
             WHERE {here} AND {without}
               AND NOT EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                               AND l.returned_at IS NULL AND l.undone_at IS NULL)
             ORDER BY {last}a.shelf, a.number LIMIT {AHEAD}"
        ),
        [branch.into(), shelf.into()],
    )
    .await?;
    Ok(PhotoRun {
        next: lines.into_iter().map(|line| line.article.into()).collect(),
        left: counts.without,
        done: counts.articles - counts.without,
    })
}
