//! What a row of a list would do, and did. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// What a row of a list would do, and did.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "import_rows")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub import_id: i64,
    #[sea_orm(primary_key, auto_increment = false)]
    pub line: i64,
    pub kind: String,
    pub is_ticked: bool,
    pub is_flagged: bool,
    pub is_again: bool,
    pub number: Option<i64>,
    pub article_id: Option<i64>,
    pub version: i32,
    pub cells: String,
    pub plan: String,
    pub outcome: Option<String>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
