//! What a family reserves for some days. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// What a family reserves for some days.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reservations")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub borrower_id: i64,
    pub from_day: Date,
    pub to_day: Date,
    pub state: String,
    pub reserved_at: i64,
    pub ready_at: Option<i64>,
    pub ended_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
