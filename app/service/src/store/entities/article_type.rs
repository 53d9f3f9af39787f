//! A kind of article. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A kind of article.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "article_types")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub code: String,
    pub main_category: String,
    pub sub_category: String,
    pub name_sv: String,
    pub name_en: String,
    pub size_system: String,
    pub season: String,
    pub guardian_permission: bool,
    pub return_checks: String,
    pub maintenance: String,
    pub synonyms: String,
    pub loan_days: Option<i32>,
    pub fitting: String,
    pub version: i32,
    pub is_retired: bool,
    pub check_months: Option<i32>,
    pub icon: String,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
