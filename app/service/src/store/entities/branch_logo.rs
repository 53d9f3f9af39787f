//! A branch's logo. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A branch's logo.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "branch_logos")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub branch_id: i64,
    pub hash: String,
    pub content: Vec<u8>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
