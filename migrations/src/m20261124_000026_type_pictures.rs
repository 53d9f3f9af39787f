//! The drawing that a type is shown by, where the coordinator chose one.

/// The step, in SQL for both databases.
pub const SQL: &str = "
-- Empty: the one that its code says.
ALTER TABLE article_types ADD COLUMN icon TEXT NOT NULL DEFAULT '';
";
