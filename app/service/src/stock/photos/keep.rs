//! Adds and takes away pictures.
//!
//! First the pictures, then the row that names them: a row without its pictures
//! would show a hole, pictures without a row only take room.

use super::prepare::{PhotoProblem, Prepared, prepare};
use super::store::{PhotoStoreError, name_of};
use crate::staff::Staff;
use crate::store::entities::{article, article_photo};
use crate::{ContentHash, Services, Unavailable};
use domain::stock::ArticleId;
use sea_orm::{
    ActiveModelTrait, ActiveValue::NotSet, ColumnTrait, ConnectionTrait, DbErr, EntityTrait,
    PaginatorTrait, QueryFilter, QuerySelect, Set,
};
use tokio::sync::Semaphore;

/// Most pictures of one article.
pub const MOST_PHOTOS: u64 = 6;
/// Photos that are unpacked at the same time, whoever sends them: each may take
/// some two hundred megabytes.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// Why a picture was not kept.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// It won't do.
    #[error(transparent)]
    Wrong(#[from] PhotoProblem),
    /// The article has enough of them.
    #[error("an article has at most {MOST_PHOTOS} pictures")]
    TooMany,
    /// There is no such article here.
    #[error("there is no such article")]
    NotThere,
    /// The store can't.
    #[error(transparent)]
    Store(#[from] PhotoStoreError),
    /// The database can't.
    #[error(transparent)]
    Unavailable(#[from] Unavailable),
}

impl From<DbErr> for PhotoError {
    fn from(error: DbErr) -> Self {
        Self::Unavailable(error.into())
    }
}

/// Keeps a picture of an article. The same one sent again is there once.
///
/// # Errors
/// When it is no picture that can be shown, there is no such article or it has enough
/// pictures, or the store or the database can't.
pub async fn add_photo(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
    sent: Vec<u8>,
) -> Result<(), PhotoError> {
    let root = staff.root().0;
    if find(services.store.read(), root, article).await?.is_none() {
        return Err(PhotoError::NotThere);
    }
    let hash = ContentHash::of(&sent);
    let prepared = unpack(sent).await?;
    for (width, webp, jpeg) in prepared.sizes {
        let photos = &services.photos;
        photos.put(&name_of(&hash, width, "webp"), webp).await?;
        photos.put(&name_of(&hash, width, "jpg"), jpeg).await?;
    }
    let tx = services.store.begin_write().await?;
    let locked = article::Entity::find_by_id(article.0)
        .filter(article::Column::RootId.eq(root))
        .lock_exclusive()
        .one(tx.conn())
        .await?;
    if locked.is_none() {
        return Err(PhotoError::NotThere);
    }
    let of_article =
        article_photo::Entity::find().filter(article_photo::Column::ArticleId.eq(article.0));
    let same = of_article
        .clone()
        .filter(article_photo::Column::Hash.eq(hash.as_str()))
        .one(tx.conn())
        .await?;
    if same.is_some() {
        return Ok(());
    }
    if of_article.count(tx.conn()).await? >= MOST_PHOTOS {
        return Err(PhotoError::TooMany);
    }
    article_photo::ActiveModel {
        id: NotSet,
        root_id: Set(root),
        article_id: Set(article.0),
        hash: Set(hash.as_str().to_owned()),
        width: Set(i32::try_from(prepared.width).unwrap_or(i32::MAX)),
        height: Set(i32::try_from(prepared.height).unwrap_or(i32::MAX)),
        added_at: Set(services.clock.now().0),
        staff_id: Set(Some(staff.id().0)),
    }
    .insert(tx.conn())
    .await?;
    tx.commit().await?;
    Ok(())
}

/// On a thread of its own, and never many at once.
async fn unpack(sent: Vec<u8>) -> Result<Prepared, PhotoProblem> {
    // Only closed when the program ends.
    let permit = AT_ONCE.acquire().await;
    let prepared = tokio::task::spawn_blocking(move || prepare(&sent)).await;
    drop(permit);
    prepared.unwrap_or(Err(PhotoProblem::Broken))
}

/// Takes a picture away. One that is gone already is as good.
///
/// # Errors
/// When the store or the database can't.
pub async fn remove_photo(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
    hash: &ContentHash,
) -> Result<(), PhotoError> {
    let tx = services.store.begin_write().await?;
    let gone = article_photo::Entity::delete_many()
        .filter(article_photo::Column::RootId.eq(staff.root().0))
        .filter(article_photo::Column::ArticleId.eq(article.0))
        .filter(article_photo::Column::Hash.eq(hash.as_str()))
        .exec(tx.conn())
        .await?;
    let others = article_photo::Entity::find()
        .filter(article_photo::Column::Hash.eq(hash.as_str()))
        .count(tx.conn())
        .await?;
    tx.commit().await?;
    if gone.rows_affected > 0 && others == 0 {
        for width in super::WIDTHS {
            for ending in ["webp", "jpg"] {
                services
                    .photos
                    .delete(&name_of(hash, width, ending))
                    .await?;
            }
        }
    }
    Ok(())
}

async fn find(
    db: &impl ConnectionTrait,
    root: i64,
    article: ArticleId,
) -> Result<Option<i64>, DbErr> {
    article::Entity::find_by_id(article.0)
        .select_only()
        .column(article::Column::Id)
        .filter(article::Column::RootId.eq(root))
        .into_tuple()
        .one(db)
        .await
}
