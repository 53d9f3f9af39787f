//! A line that says where lending differs. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A line of the policy.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "lending_policies")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: Option<i64>,
    pub borrower_kind: Option<String>,
    pub type_id: Option<i64>,
    pub main_category: Option<String>,
    pub is_lent: Option<bool>,
    pub loan_days: Option<i32>,
    pub guardian_permission: Option<bool>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
