//! How many counted things went out to somebody. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// How many counted things went out to somebody.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counted_loans")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub thing_id: i64,
    pub borrower_id: i64,
    pub pieces: i64,
    pub back: i64,
    pub lent_on: Date,
    pub due_on: Date,
    pub lent_at: i64,
    pub ended_at: Option<i64>,
    pub staff_id: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
