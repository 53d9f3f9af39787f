//! The types as their pages show them.

use super::form::TypeForm;
use crate::staff::Staff;
use crate::store::entities::article_type;
use crate::store::{select, stock as rows};
use crate::{Services, Unavailable};
use domain::stock::{ArticleTypeId, drawing_of};
use sea_orm::{ColumnTrait, EntityTrait, FromQueryResult, QueryFilter};
use std::collections::HashMap;

/// A type in a list.
#[derive(Debug, Clone)]
pub struct TypeLine {
    /// Which.
    pub id: ArticleTypeId,
    /// Its code.
    pub code: String,
    /// Its drawing.
    pub icon: &'static str,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// *Huvudkategori*.
    pub main_category: String,
    /// *Underkategori*; may be empty.
    pub sub_category: String,
    /// Articles that are not scrapped.
    pub articles: i64,
    /// Whether no more of it is taken in.
    pub is_retired: bool,
}

/// A type with its form.
#[derive(Debug, Clone)]
pub struct TypeView {
    /// Which.
    pub id: ArticleTypeId,
    /// Counts its changes.
    pub version: i32,
    /// What stands there.
    pub form: TypeForm,
}

#[derive(Debug, FromQueryResult)]
struct Count {
    type_id: i64,
    articles: i64,
}

/// All types of the tree, as their file has them: category by category.
///
/// # Errors
/// When the database can't.
pub async fn types(services: &Services, staff: &Staff) -> Result<Vec<TypeLine>, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let counts: Vec<Count> = select(
        db,
        "SELECT type_id, COUNT(*) AS articles FROM articles
         WHERE root_id = $1 AND status <> 'scrapped' GROUP BY type_id",
        [root.into()],
    )
    .await?;
    let counts: HashMap<i64, i64> = counts
        .into_iter()
        .map(|count| (count.type_id, count.articles))
        .collect();
    let mut first: HashMap<String, usize> = HashMap::new();
    let rows = rows::types_of(db, root).await?;
    for (at, row) in rows.iter().enumerate() {
        first.entry(row.main_category.clone()).or_insert(at);
    }
    let mut lines: Vec<TypeLine> = rows
        .into_iter()
        .map(|row| TypeLine {
            id: ArticleTypeId(row.id),
            icon: drawing_of(&row.icon, &row.code),
            articles: counts.get(&row.id).copied().unwrap_or_default(),
            code: row.code,
            name_sv: row.name_sv,
            name_en: row.name_en,
            main_category: row.main_category,
            sub_category: row.sub_category,
            is_retired: row.is_retired,
        })
        .collect();
    lines.sort_by_key(|line| first.get(&line.main_category).copied());
    Ok(lines)
}

/// A type; none where there is no such type here.
///
/// # Errors
/// When the database can't.
pub async fn type_view(
    services: &Services,
    staff: &Staff,
    id: ArticleTypeId,
) -> Result<Option<TypeView>, Unavailable> {
    let row = article_type::Entity::find_by_id(id.0)
        .filter(article_type::Column::RootId.eq(staff.root().0))
        .one(services.store.read())
        .await?;
    Ok(row.map(|row| TypeView {
        id,
        version: row.version,
        form: TypeForm::from(&row),
    }))
}
