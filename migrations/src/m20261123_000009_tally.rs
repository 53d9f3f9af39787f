//! What stands beside every answer at the counter is read from indexes alone, however much has
//! happened that day: the day in four numbers, and what would be undone.

/// The step, in SQL for both databases.
pub const SQL: &str = "
DROP INDEX loans_by_day;
CREATE INDEX loans_by_day ON loans (branch_id, lent_on, undone_at);
CREATE INDEX loans_returned ON loans (returned_branch_id, returned_at, undone_at)
    WHERE returned_at IS NOT NULL;
-- Somebody's own newest action, and a voucher's.
CREATE INDEX events_own ON events (branch_id, staff_id, at);
CREATE INDEX events_voucher ON events (voucher_id, branch_id, at);
";
