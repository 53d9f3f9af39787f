//! A school holiday; closes nothing by itself. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A school holiday; closes nothing by itself.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "school_holidays")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub name: String,
    pub first_day: Date,
    pub last_day: Date,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
