//! A loan, from the counter to the return. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A loan, from the counter to the return.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "loans")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub voucher_id: i64,
    pub borrower_id: i64,
    pub article_id: i64,
    pub wearer_id: Option<i64>,
    pub lent_at: i64,
    pub lent_on: Date,
    pub due_on: Date,
    pub renewals: i32,
    pub returned_at: Option<i64>,
    pub returned_branch_id: Option<i64>,
    pub undone_at: Option<i64>,
    pub lost_at: Option<i64>,
    pub says_returned_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
