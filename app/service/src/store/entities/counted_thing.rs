//! Things that are counted and have no number. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// Things that are counted and have no number.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counted_things")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub code: String,
    pub folded: String,
    pub name: String,
    pub shelf: String,
    pub pieces: i64,
    pub changed_at: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
