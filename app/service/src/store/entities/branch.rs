//! A branch of the tree. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A branch of the tree.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "branches")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub parent_id: Option<i64>,
    pub root_id: i64,
    pub code: String,
    pub name: String,
    pub place: String,
    pub time_zone: String,
    pub phone: Option<String>,
    pub email: Option<String>,
    pub loan_days: i32,
    pub longest_loan_days: i32,
    pub backdate_days: i32,
    pub code_pattern: String,
    pub reserve_from_days: Option<i32>,
    pub reserve_to_days: Option<i32>,
    pub reserve_held_back: Option<i32>,
    pub reserve_shelf_hours: Option<i32>,
    pub accent_colour: Option<String>,
    pub is_demo: bool,
    pub created_at: i64,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
