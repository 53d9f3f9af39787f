//! A one-time code that was sent to a family. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A one-time code that was sent to a family.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "family_codes")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub token_hash: String,
    pub phone: String,
    pub first_name: String,
    pub code_hash: String,
    pub sent_at: i64,
    pub tries: i32,
    pub used_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
