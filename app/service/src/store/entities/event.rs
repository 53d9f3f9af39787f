//! What happened, by whom, when. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// What happened, by whom, when.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "events")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub action: i64,
    pub at: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub staff_id: Option<i64>,
    pub kind: String,
    pub article_id: Option<i64>,
    pub loan_id: Option<i64>,
    pub voucher_id: Option<i64>,
    pub borrower_id: Option<i64>,
    pub data: String,
    pub undone_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
