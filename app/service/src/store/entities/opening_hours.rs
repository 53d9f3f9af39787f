//! One span of a weekday on which a branch is open. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// One span of a weekday on which a branch is open.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "opening_hours")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub branch_id: i64,
    pub weekday: i32,
    pub opens: i32,
    pub closes: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
