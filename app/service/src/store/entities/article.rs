//! One thing in the stock. The columns are explained in the migration.

use sea_orm::entity::prelude::*;

/// One thing in the stock.
#[derive(Debug, Clone, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "articles")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: i64,
    pub root_id: i64,
    pub number: i64,
    pub number_reversed: String,
    pub type_id: i64,
    pub size_text: String,
    pub size_state: String,
    pub length_mm: Option<i32>,
    pub eu_from: Option<i32>,
    pub eu_to: Option<i32>,
    pub mondo_from_mm: Option<i32>,
    pub mondo_to_mm: Option<i32>,
    pub sole_mm: Option<i32>,
    pub body_from_cm: Option<i32>,
    pub body_to_cm: Option<i32>,
    pub head_from_mm: Option<i32>,
    pub head_to_mm: Option<i32>,
    pub weight_from_hg: Option<i32>,
    pub weight_to_hg: Option<i32>,
    pub newton: Option<i32>,
    pub hand: Option<String>,
    pub binding: Option<String>,
    pub litres: Option<i32>,
    pub persons_from: Option<i32>,
    pub persons_to: Option<i32>,
    pub wheel_tenths: Option<i32>,
    pub racket_tenths: Option<i32>,
    pub ball_number: Option<i32>,
    pub comfort_c: Option<i32>,
    pub alpha_from: Option<String>,
    pub alpha_to: Option<String>,
    pub size_order: i64,
    pub condition: String,
    pub home_branch_id: i64,
    pub branch_id: i64,
    pub shelf: String,
    pub shelf_folded: String,
    pub status: String,
    pub brand: String,
    pub note: String,
    pub green_buckle: bool,
    pub received_on: Option<Date>,
    pub checked_on: Option<Date>,
    pub created_at: i64,
    pub version: i32,
}

#[derive(Debug, Clone, Copy, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
