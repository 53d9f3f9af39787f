//! What would be undone is looked up by its action now: nothing reads this index any more.

/// The step, in SQL for both databases.
pub const SQL: &str = "
DROP INDEX events_own;
";
