//! The day in four numbers stands beside every answer at the counter: each is
//! counted from an index alone, however much has happened that day.

/// The step, in SQL for both databases.
pub const SQL: &str = "
CREATE INDEX loans_returned ON loans (returned_branch_id, returned_at)
    WHERE returned_at IS NOT NULL AND undone_at IS NULL;
DROP INDEX loans_by_day;
CREATE INDEX loans_by_day ON loans (branch_id, lent_on) WHERE undone_at IS NULL;
";
