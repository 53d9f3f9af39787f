//! A day that staff decided on: open at other hours, or closed. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A day that staff decided on: open at other hours, or closed.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "calendar_days")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub branch_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub day: Date,
    pub hours: Option<String>,
    pub note: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
