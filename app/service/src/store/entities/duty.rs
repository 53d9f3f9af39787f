//! A check or a step of care that waits for an article. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A check or a step of care that waits for an article.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "duties")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub article_id: i64,
    pub loan_id: Option<i64>,
    pub class: String,
    pub kind: String,
    pub opened_at: i64,
    pub state: String,
    pub closed_at: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
