//! What lies aside remembers for whom, so that it goes out in the same name.

/// The step, in SQL for both databases.
pub const SQL: &str = "
ALTER TABLE laid_aside ADD COLUMN wearer_id BIGINT REFERENCES wearers (id);
";
