//! Something that a family is told. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// Something that a family is told.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notices")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub kind: String,
    pub about: String,
    pub reservation_id: Option<i64>,
    pub loan_id: Option<i64>,
    pub wait_id: Option<i64>,
    pub day: Date,
    pub created_at: i64,
    pub not_before: i64,
    pub use_until: Option<i64>,
    pub letter_id: Option<i64>,
    pub dropped_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
