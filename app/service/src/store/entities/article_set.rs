//! What belongs together. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// What belongs together.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "article_sets")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub name: String,
    pub made_at: i64,
    pub made_by: Option<i64>,
    pub split_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
