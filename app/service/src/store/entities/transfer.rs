//! A thing that another branch asked for. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A thing that another branch asked for.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "transfers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub article_id: i64,
    pub from_branch_id: i64,
    pub to_branch_id: i64,
    pub note: String,
    pub asked_at: i64,
    pub asked_by: Option<i64>,
    pub sent_at: Option<i64>,
    pub ended_at: Option<i64>,
    pub is_called_off: bool,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
