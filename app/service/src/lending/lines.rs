//! What an answer shows of an article: enough to recognise it, nothing of who has it.

use crate::staff::Staff;
use crate::store::lending::{ScannedArticle, find_article};
use crate::{Services, Unavailable};
use domain::lending::{DutyClass, DutyId};
use domain::stock::{
    ArticleId, ArticleStatus, Fitting, MaintenanceKind, ReturnCheck, Size, SizeSystem, drawing_of,
};
use sea_orm::FromQueryResult;
use serde::{Deserialize, Serialize};

/// An article in a line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleLine {
    /// The article.
    pub id: ArticleId,
    /// Its number.
    pub number: i64,
    /// The type's name in Swedish.
    pub name_sv: String,
    /// The type's name in English.
    pub name_en: String,
    /// The drawing of its type.
    pub icon: String,
    /// The main category, which tints the drawing.
    pub category: String,
    /// The size in short; none where it is unknown or the type has none.
    pub size: Option<String>,
    /// The brand; may be empty.
    pub brand: String,
    /// The shelf that it belongs on; may be empty.
    pub shelf: String,
}

/// A check or a step of care that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DutyLine {
    /// The duty.
    pub id: DutyId,
    /// What kind of answer it wants.
    pub class: DutyClass,
    /// The code of the [`ReturnCheck`] or [`MaintenanceKind`].
    pub kind: String,
}

/// The columns of a line, of `articles a` joined with `article_types t`.
pub(crate) const ARTICLE_COLUMNS: &str = "a.id, a.number, t.code AS type_code, \
     t.icon AS type_icon, t.main_category, \
     t.name_sv, t.name_en, t.size_system, a.size_text, a.brand, a.shelf";

/// [`ARTICLE_COLUMNS`] as read.
#[derive(Debug, Clone, FromQueryResult)]
pub(crate) struct ArticleColumns {
    id: i64,
    number: i64,
    type_code: String,
    type_icon: String,
    main_category: String,
    name_sv: String,
    name_en: String,
    size_system: String,
    size_text: String,
    brand: String,
    shelf: String,
}

impl From<ArticleColumns> for ArticleLine {
    fn from(row: ArticleColumns) -> Self {
        Self {
            id: ArticleId(row.id),
            number: row.number,
            icon: drawing_of(&row.type_icon, &row.type_code).to_owned(),
            category: row.main_category,
            size: size(&row.size_system, &row.size_text).label(),
            name_sv: row.name_sv,
            name_en: row.name_en,
            brand: row.brand,
            shelf: row.shelf,
        }
    }
}

/// The size as understood, from what was written and the type's system.
pub(crate) fn size(system: &str, text: &str) -> Size {
    let system = SizeSystem::parse(system).unwrap_or(SizeSystem::None);
    Size::parse(system, text)
}

impl ScannedArticle {
    /// What an answer shows of it.
    pub(crate) fn line(&self) -> ArticleLine {
        ArticleLine {
            id: ArticleId(self.id),
            number: self.number,
            name_sv: self.name_sv.clone(),
            name_en: self.name_en.clone(),
            icon: drawing_of(&self.type_icon, &self.type_code).to_owned(),
            category: self.main_category.clone(),
            size: self.size().label(),
            brand: self.brand.clone(),
            shelf: self.shelf.clone(),
        }
    }

    /// Its size.
    pub(crate) fn size(&self) -> Size {
        size(&self.size_system, &self.size_text)
    }

    /// Its status; what the database can't mean is treated as unsafe.
    pub(crate) fn status(&self) -> ArticleStatus {
        ArticleStatus::from_code(&self.status).unwrap_or(ArticleStatus::Quarantine)
    }

    /// The checks at return.
    pub(crate) fn return_checks(&self) -> Vec<ReturnCheck> {
        words(&self.return_checks)
            .filter_map(ReturnCheck::from_code)
            .collect()
    }

    /// The care after a loan.
    pub(crate) fn maintenance(&self) -> Vec<MaintenanceKind> {
        words(&self.maintenance)
            .filter_map(MaintenanceKind::from_code)
            .collect()
    }

    /// Whether its binding is set for a boot sole.
    pub(crate) fn needs_binding(&self) -> bool {
        Fitting::from_code(&self.fitting) == Some(Fitting::BindingForSole)
    }
}

fn words(list: &str) -> impl Iterator<Item = &str> {
    list.split(',').filter(|word| !word.is_empty())
}

/// An article in a line and how it stands now, for an answer about it.
///
/// # Errors
/// When the database can't.
pub async fn article_line(
    services: &Services,
    staff: &Staff,
    article: ArticleId,
) -> Result<Option<(ArticleLine, ArticleStatus)>, Unavailable> {
    let db = services.store.read();
    Ok(find_article(db, staff.root().0, article.0)
        .await?
        .map(|article| (article.line(), article.status())))
}
