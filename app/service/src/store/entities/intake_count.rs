//! What came in, counted. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// What came in, counted.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "intake_counts")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub on_day: Date,
    pub kind: String,
    pub place: String,
    pub pieces: i64,
    pub grams: i64,
    pub noted_at: i64,
    pub staff_id: Option<i64>,
    pub removed_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
