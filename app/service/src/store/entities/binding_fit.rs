//! A binding confirmed for one boot-sole length. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A binding confirmed for one boot-sole length.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "binding_fits")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub article_id: i64,
    pub sole_mm: i32,
    pub confirmed_at: i64,
    pub confirmed_by: i64,
    pub ended_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
