//! What becomes of the sizes that stand on articles when their type is measured otherwise.

use crate::staff::Staff;
use crate::stock::size_columns::set_size;
use crate::store::entities::{article, article_type};
use crate::{Services, Unavailable};
use domain::stock::{ArticleTypeId, Size, SizeReading, SizeSystem};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DbErr, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, Set,
};

/// Sizes that are shown as examples.
const SHOWN: usize = 5;

/// What a new way to measure would make of the sizes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SizeChange {
    /// Articles of the type.
    pub articles: usize,
    /// Sizes that can't be read in the new way, and could be in the old one.
    pub lost: usize,
    /// Some of those, as they are written.
    pub examples: Vec<String>,
}

/// What would become of the sizes of a type's articles.
///
/// # Errors
/// When the database can't.
pub async fn size_change(
    services: &Services,
    staff: &Staff,
    id: ArticleTypeId,
    new: SizeSystem,
) -> Result<SizeChange, Unavailable> {
    let db = services.store.read();
    let kind = article_type::Entity::find_by_id(id.0)
        .filter(article_type::Column::RootId.eq(staff.root().0))
        .one(db)
        .await?;
    let Some(old) = kind.and_then(|kind| SizeSystem::parse(&kind.size_system)) else {
        return Ok(SizeChange::default());
    };
    let texts: Vec<String> = article::Entity::find()
        .select_only()
        .column(article::Column::SizeText)
        .filter(article::Column::TypeId.eq(id.0))
        .order_by_asc(article::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let is_read =
        |system, text: &String| Size::parse(system, text).reading != SizeReading::Unreadable;
    let mut lost: Vec<&String> = texts
        .iter()
        .filter(|text| is_read(old, text) && !is_read(new, text))
        .collect();
    let count = lost.len();
    lost.sort();
    lost.dedup();
    Ok(SizeChange {
        articles: texts.len(),
        lost: count,
        examples: lost.into_iter().take(SHOWN).cloned().collect(),
    })
}

/// What was written on the articles means something else in another system.
pub(crate) async fn read_sizes_anew(
    tx: &impl ConnectionTrait,
    type_id: i64,
    system: SizeSystem,
) -> Result<(), DbErr> {
    let articles = article::Entity::find()
        .filter(article::Column::TypeId.eq(type_id))
        .order_by_asc(article::Column::Id)
        .lock_exclusive()
        .all(tx)
        .await?;
    for before in articles {
        let version = before.version;
        let size = Size::parse(system, &before.size_text);
        let mut row = before.into_active_model();
        set_size(&mut row, &size);
        row.version = Set(version + 1);
        row.update(tx).await?;
    }
    Ok(())
}
