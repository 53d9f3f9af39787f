//! A picture of an article. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A picture of an article.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "article_photos")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub article_id: i64,
    pub hash: String,
    pub width: i32,
    pub height: i32,
    pub added_at: i64,
    pub staff_id: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
