//! Pictures as they are shown.

use super::store::{PhotoStoreError, name_of};
use crate::store::entities::article_photo;
use crate::{ContentHash, Services, Unavailable};
use bytes::Bytes;
use domain::stock::ArticleId;
use sea_orm::{ColumnTrait, ConnectionTrait, DbErr, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// A picture of an article.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Photo {
    /// Its name in the store.
    pub hash: String,
    /// Width of the largest, in pixels.
    pub width: i32,
    /// Height of the largest, in pixels.
    pub height: i32,
}

impl Photo {
    fn of(row: article_photo::Model) -> Self {
        Self {
            hash: row.hash,
            width: row.width,
            height: row.height,
        }
    }
}

/// A picture's file: `3f…-640.webp`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhotoFile {
    hash: ContentHash,
    width: u32,
    ending: &'static str,
}

impl PhotoFile {
    /// Reads a file's name; none where we keep no such file.
    pub fn parse(name: &str) -> Option<Self> {
        let (stem, ending) = name.rsplit_once('.')?;
        let (hash, width) = stem.rsplit_once('-')?;
        let width = width
            .parse()
            .ok()
            .filter(|width| super::WIDTHS.contains(width))?;
        Some(Self {
            hash: ContentHash::parse(hash)?,
            width,
            ending: ["webp", "jpg"].into_iter().find(|known| *known == ending)?,
        })
    }

    /// What it is, as browsers are told.
    pub fn media_type(&self) -> &'static str {
        if self.ending == "webp" {
            "image/webp"
        } else {
            "image/jpeg"
        }
    }
}

/// A picture by its file's name; none where there is no such one. Everybody may see it.
///
/// # Errors
/// When the store can't.
pub async fn photo_file(
    services: &Services,
    file: &PhotoFile,
) -> Result<Option<Bytes>, PhotoStoreError> {
    let name = name_of(&file.hash, file.width, file.ending);
    services.photos.get(&name).await
}

/// The pictures of an article, the newest first.
///
/// # Errors
/// When the database can't.
pub async fn photos_of(services: &Services, article: ArticleId) -> Result<Vec<Photo>, Unavailable> {
    let rows = article_photo::Entity::find()
        .filter(article_photo::Column::ArticleId.eq(article.0))
        .order_by_desc(article_photo::Column::Id)
        .all(services.store.read())
        .await?;
    Ok(rows.into_iter().map(Photo::of).collect())
}

/// The newest picture of each of some articles.
pub(crate) async fn main_photos(
    db: &impl ConnectionTrait,
    articles: &[i64],
) -> Result<HashMap<i64, Photo>, DbErr> {
    let rows = article_photo::Entity::find()
        .filter(article_photo::Column::ArticleId.is_in(articles.iter().copied()))
        .order_by_asc(article_photo::Column::Id)
        .all(db)
        .await?;
    let by_article = rows.into_iter().map(|row| (row.article_id, Photo::of(row)));
    // A later one takes the place of an earlier one.
    Ok(by_article.collect())
}
