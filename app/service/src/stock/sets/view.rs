//! Sets as they are shown.

use crate::lending::{ARTICLE_COLUMNS, ArticleColumns, ArticleLine};
use crate::staff::Staff;
use crate::store::select;
use crate::{Services, Unavailable};
use domain::stock::{ArticleId, ArticleStatus};
use sea_orm::FromQueryResult;

/// Sets that a list shows.
const MOST: usize = 100;

/// A set that is together.
#[derive(Debug, Clone)]
pub struct SetView {
    /// Which.
    pub id: i64,
    /// Its name; may be empty.
    pub name: String,
    /// What is in it, how that stands, and whether it is on loan.
    pub members: Vec<(ArticleLine, ArticleStatus, bool)>,
}

#[derive(Debug, FromQueryResult)]
struct Row {
    set_id: i64,
    set_name: String,
    #[sea_orm(nested)]
    article: ArticleColumns,
    status: String,
    on_loan: bool,
}

/// The sets of the tree, the newest first.
///
/// # Errors
/// When the database can't.
pub async fn sets(services: &Services, staff: &Staff) -> Result<Vec<SetView>, Unavailable> {
    let mut all = read(services, staff, "$2 = 0", 0).await?;
    all.truncate(MOST);
    Ok(all)
}

/// The set that an article is in.
///
/// # Errors
/// When the database can't.
pub async fn set_of(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
) -> Result<Option<SetView>, Unavailable> {
    let which = "s.id IN (SELECT o.set_id FROM set_members o WHERE o.article_id = $2)";
    Ok(read(services, staff, which, article.0).await?.pop())
}

async fn read(
    services: &Services,
    staff: &Staff,
    which: &str,
    article: i64,
) -> Result<Vec<SetView>, Unavailable> {
    let rows: Vec<Row> = select(
        services.store.read(),
        &format!(
            "SELECT s.id AS set_id, s.name AS set_name, {ARTICLE_COLUMNS}, a.status,
                    EXISTS (SELECT 1 FROM loans l WHERE l.article_id = a.id
                            AND l.returned_at IS NULL AND l.undone_at IS NULL) AS on_loan
             FROM article_sets s JOIN set_members m ON m.set_id = s.id
             JOIN articles a ON a.id = m.article_id JOIN article_types t ON t.id = a.type_id
             WHERE s.root_id = $1 AND s.split_at IS NULL AND {which}
             ORDER BY s.id DESC, a.number"
        ),
        [staff.root().0.into(), article.into()],
    )
    .await?;
    let mut sets: Vec<SetView> = Vec::new();
    for row in rows {
        if sets.last().is_none_or(|set| set.id != row.set_id) {
            sets.push(SetView {
                id: row.set_id,
                name: row.set_name,
                members: Vec::new(),
            });
        }
        if let Some(set) = sets.last_mut() {
            let status = ArticleStatus::from_code(&row.status);
            let status = status.unwrap_or(ArticleStatus::Quarantine);
            set.members.push((row.article.into(), status, row.on_loan));
        }
    }
    Ok(sets)
}
