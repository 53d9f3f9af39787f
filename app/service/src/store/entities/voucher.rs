//! The loans of one visit. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// The loans of one visit.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vouchers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub borrower_id: i64,
    pub opened_at: i64,
    pub closed_at: Option<i64>,
    pub lent_on: Option<Date>,
    pub due_on: Option<Date>,
    pub permission: Option<String>,
    pub taking_back_from: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
