//! The form of an article: what was typed, and what there is to choose.

use super::places::{Places, system_of};
use crate::staff::Staff;
use crate::store::entities::article_type;
use crate::store::stock as rows;
use crate::{Services, Unavailable};
use domain::branches::BranchId;
use domain::stock::{ArticleNumber, ArticleTypeId, SizeSystem, drawing_of};
use serde::Serialize;

/// What was typed; every field as the form sends it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct ArticleForm {
    /// The number; empty: the next free one, or the one it has.
    pub number: String,
    /// Codes with commas or line breaks between them; empty: by the branch's pattern.
    pub codes: String,
    /// The type, by its id or code.
    pub kind: String,
    /// The size, as people write it; empty: unknown.
    pub size: String,
    /// `as_new`, `good` or `worn`; empty: good.
    pub condition: String,
    /// Where it belongs, by id or code; empty: here.
    pub home: String,
    /// Where it is, by id or code; empty: where it belongs.
    pub branch: String,
    /// The shelf.
    pub shelf: String,
    /// The brand.
    pub brand: String,
    /// What colleagues need to know.
    pub note: String,
    /// Whether it is a small child's helmet (EN 1080).
    pub green_buckle: bool,
    /// Whether safety gear has no marking (CE, EN): only counts for what is new.
    pub unmarked: bool,
    /// When it was donated, as `2026-11-23`; empty: not known.
    pub received_on: String,
}

/// What there is to choose in the form.
#[derive(Debug, Clone)]
pub struct ArticleFormChoices {
    /// The types, in the order of the branch's list.
    pub types: Vec<TypeChoice>,
    /// The branches, the top one first.
    pub branches: Vec<(BranchId, String)>,
    /// The next free number; none where none is left.
    pub next_number: Option<ArticleNumber>,
}

/// A type to choose.
#[derive(Debug, Clone)]
pub struct TypeChoice {
    /// The type.
    pub id: ArticleTypeId,
    /// Its code.
    pub code: String,
    /// Its name in Swedish.
    pub name_sv: String,
    /// Its name in English.
    pub name_en: String,
    /// Its drawing.
    pub icon: &'static str,
    /// *Huvudkategori*, to group by.
    pub main_category: String,
    /// How its articles are measured.
    pub size_system: SizeSystem,
    /// Whether no more of it is taken in.
    pub is_retired: bool,
}

/// The types and branches for the form's lists.
///
/// # Errors
/// When the database can't.
pub async fn article_form_choices(
    services: &Services,
    staff: &Staff,
) -> Result<ArticleFormChoices, Unavailable> {
    let db = services.store.read();
    let root = staff.root().0;
    let places = Places::load(db, root).await?;
    let highest = rows::highest_number(db, root).await?;
    Ok(ArticleFormChoices {
        types: places.types.iter().map(type_choice).collect(),
        branches: places
            .branches
            .into_iter()
            .map(|row| (BranchId(row.id), row.name))
            .collect(),
        next_number: ArticleNumber::new(highest + 1).ok(),
    })
}

/// A type as it stands among others.
pub(super) fn type_choice(row: &article_type::Model) -> TypeChoice {
    TypeChoice {
        id: ArticleTypeId(row.id),
        icon: drawing_of(&row.icon, &row.code),
        code: row.code.clone(),
        name_sv: row.name_sv.clone(),
        name_en: row.name_en.clone(),
        main_category: row.main_category.clone(),
        size_system: system_of(row),
        is_retired: row.is_retired,
    }
}
