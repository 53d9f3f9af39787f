//! Somebody who waits for a size of a kind. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// Somebody who waits for a size of a kind.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "waits")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub branch_id: i64,
    pub borrower_id: i64,
    pub type_id: i64,
    pub size_class: String,
    pub wearer: String,
    pub from_day: Date,
    pub to_day: Date,
    pub state: String,
    pub asked_at: i64,
    pub answer_until: Option<i64>,
    pub ended_at: Option<i64>,
    pub reservation_id: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
