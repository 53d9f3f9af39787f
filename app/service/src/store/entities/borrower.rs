//! A borrower: a person or a group. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A borrower: a person or a group.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "borrowers")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub kind: String,
    pub name: String,
    pub contact_name: Option<String>,
    pub phone: Option<String>,
    pub language: String,
    pub note: String,
    pub created_at: i64,
    pub merged_into: Option<i64>,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
