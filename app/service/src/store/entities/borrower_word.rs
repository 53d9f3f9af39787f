//! A word of a borrower's name, folded. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A word of a borrower's name, folded.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "borrower_words")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub borrower_id: i64,
    pub root_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub word: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
