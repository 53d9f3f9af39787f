//! A spare part. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A spare part.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "spare_parts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub what: String,
    pub shelf: String,
    pub from_article_id: Option<i64>,
    pub from_number: i64,
    pub picked_at: i64,
    pub picked_by: Option<i64>,
    pub used_article_id: Option<i64>,
    pub used_number: Option<i64>,
    pub used_at: Option<i64>,
    pub used_by: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
