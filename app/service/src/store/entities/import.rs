//! A list that is brought into the stock. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A list that is brought into the stock.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub staff_id: i64,
    pub created_at: i64,
    pub file_name: String,
    pub format: String,
    pub encoding: String,
    pub delimiter: String,
    pub columns: String,
    pub missing: String,
    pub state: String,
    pub done_rows: i64,
    pub total_rows: i64,
    pub blank_lines: i64,
    pub claimed_until: i64,
    pub action: i64,
    pub finished_at: Option<i64>,
    pub undone_by: Option<i64>,
    pub counts: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
