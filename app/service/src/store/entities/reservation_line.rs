//! A size of a kind in a reservation. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// A size of a kind in a reservation.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "reservation_lines")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub reservation_id: i64,
    pub branch_id: i64,
    pub type_id: i64,
    pub size_class: String,
    pub wearer: String,
    pub from_day: Date,
    pub to_day: Date,
    pub state: String,
    pub article_id: Option<i64>,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
