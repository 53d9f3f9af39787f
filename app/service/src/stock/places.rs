//! The types and branches of a tree, by code and by id.

use super::particulars::Names;
use crate::store::entities::{article_type, branch};
use crate::store::stock as rows;
use domain::stock::{ArticleTypeId, ReturnCheck, SizeSystem, TypeWords, fold};
use sea_orm::{ConnectionTrait, DbErr};

/// The types and branches that an article may name.
#[derive(Debug)]
pub(crate) struct Places {
    pub types: Vec<article_type::Model>,
    pub branches: Vec<branch::Model>,
}

impl Places {
    /// Reads those of the tree under `root`.
    pub async fn load(db: &impl ConnectionTrait, root: i64) -> Result<Self, DbErr> {
        Ok(Self {
            types: rows::types_of(db, root).await?,
            branches: rows::branches_of(db, root).await?,
        })
    }

    /// The type with a code, in capitals or not.
    pub fn type_coded(&self, code: &str) -> Option<&article_type::Model> {
        self.types
            .iter()
            .find(|row| row.code.eq_ignore_ascii_case(code))
    }

    /// The type with an id.
    pub fn type_with(&self, id: i64) -> Option<&article_type::Model> {
        self.types.iter().find(|row| row.id == id)
    }

    /// The branch with a code or a name.
    pub fn branch_called(&self, text: &str) -> Option<&branch::Model> {
        self.branches
            .iter()
            .find(|row| row.code.eq_ignore_ascii_case(text))
            .or_else(|| {
                self.branches
                    .iter()
                    .find(|row| fold(&row.name) == fold(text))
            })
    }

    /// The branch with an id.
    pub fn branch_with(&self, id: i64) -> Option<&branch::Model> {
        self.branches.iter().find(|row| row.id == id)
    }
}

/// How a type's articles are measured.
pub(crate) fn system_of(row: &article_type::Model) -> SizeSystem {
    SizeSystem::parse(&row.size_system).unwrap_or(SizeSystem::None)
}

/// The words that a type is found by.
pub(crate) fn type_words(places: &Places) -> Vec<TypeWords> {
    places
        .types
        .iter()
        .map(|row| TypeWords {
            id: ArticleTypeId(row.id),
            words: [row.name_sv.as_str(), row.name_en.as_str()]
                .into_iter()
                .chain(row.synonyms.split(','))
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect(),
        })
        .collect()
}

/// Helmets, and what holds somebody up in the water: what failed once saves nobody.
pub(crate) fn is_safety_gear(kind: &article_type::Model) -> bool {
    ReturnCheck::parse_list(&kind.return_checks).is_ok_and(|checks| {
        checks.contains(&ReturnCheck::Knock) || checks.contains(&ReturnCheck::Buoyancy)
    })
}

impl Names for Places {
    fn kind(&self, id: i64) -> String {
        self.type_with(id)
            .map(|row| row.code.clone())
            .unwrap_or_default()
    }

    fn branch(&self, id: i64) -> String {
        self.branch_with(id)
            .map(|row| row.name.clone())
            .unwrap_or_default()
    }
}
