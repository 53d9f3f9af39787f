//! How the schema came to be: a file for each step, never changed once landed.
//!
//! The steps are written by hand in SQL that both databases read; `script`
//! names the few words in which they differ. Each step runs in a transaction on
//! both, so that a step that breaks off has not happened.

mod m20261123_000001_branches;
mod m20261123_000002_people;
mod m20261123_000003_stock;
mod m20261123_000004_lending;
mod m20261123_000005_staff;
mod m20261123_000006_messages;
mod m20261123_000007_search;
mod m20261123_000008_logos;
mod m20261123_000009_tally;
mod m20261123_000010_own;
mod m20261123_000011_aside_wearer;
mod m20261123_000012_label_queue;
mod m20261123_000019_stocktakes;
mod m20261123_000020_imports;
mod m20261123_000021_trigrams;
mod m20261124_000022_policies;
mod m20261124_000023_photos;
mod m20261124_000024_parts_sets_transfers;
mod m20261124_000025_counts;
mod m20261124_000026_type_pictures;
mod m20261124_000027_reservations;
mod m20261127_000028_families;
mod m20261128_000029_notices;
mod script;

use script::Step;
pub use sea_orm_migration::MigratorTrait;
use sea_orm_migration::prelude::*;

/// Name and SQL of each step, oldest first.
const STEPS: &[(&str, &str)] = &[
    ("m20261123_000001_branches", m20261123_000001_branches::SQL),
    ("m20261123_000002_people", m20261123_000002_people::SQL),
    ("m20261123_000003_stock", m20261123_000003_stock::SQL),
    ("m20261123_000004_lending", m20261123_000004_lending::SQL),
    ("m20261123_000005_staff", m20261123_000005_staff::SQL),
    ("m20261123_000006_messages", m20261123_000006_messages::SQL),
    ("m20261123_000007_search", m20261123_000007_search::SQL),
    ("m20261123_000008_logos", m20261123_000008_logos::SQL),
    ("m20261123_000009_tally", m20261123_000009_tally::SQL),
    ("m20261123_000010_own", m20261123_000010_own::SQL),
    (
        "m20261123_000011_aside_wearer",
        m20261123_000011_aside_wearer::SQL,
    ),
    (
        "m20261123_000012_label_queue",
        m20261123_000012_label_queue::SQL,
    ),
    (
        "m20261123_000019_stocktakes",
        m20261123_000019_stocktakes::SQL,
    ),
    ("m20261123_000020_imports", m20261123_000020_imports::SQL),
    ("m20261123_000021_trigrams", m20261123_000021_trigrams::SQL),
    ("m20261124_000022_policies", m20261124_000022_policies::SQL),
    ("m20261124_000023_photos", m20261124_000023_photos::SQL),
    (
        "m20261124_000024_parts_sets_transfers",
        m20261124_000024_parts_sets_transfers::SQL,
    ),
    ("m20261124_000025_counts", m20261124_000025_counts::SQL),
    (
        "m20261124_000026_type_pictures",
        m20261124_000026_type_pictures::SQL,
    ),
    (
        "m20261124_000027_reservations",
        m20261124_000027_reservations::SQL,
    ),
    ("m20261127_000028_families", m20261127_000028_families::SQL),
    ("m20261128_000029_notices", m20261128_000029_notices::SQL),
];

/// All steps, oldest first.
#[derive(Debug)]
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        STEPS
            .iter()
            .map(|(name, sql)| Box::new(Step { name, sql }) as Box<dyn MigrationTrait>)
            .collect()
    }
}
